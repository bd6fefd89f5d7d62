//! Owns finding citations in a sentence (`… on 27 February 2022 [T01].`) and looking them up in the source table.
//! Refuses what is neither a source id in brackets nor an https address.

/// A piece of a sentence with citations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    /// The ids of sources cited together.
    Sources(Vec<&'a str>),
    /// An address.
    Address(&'a str),
}

/// A row of the source table, as far as a link needs it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub id: String,
    pub publisher: String,
    pub title: String,
    pub url: String,
}

/// Splits a sentence at its citations; the brackets around source ids are dropped.
#[must_use]
pub fn pieces(sentence: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let (mut said, mut at) = (0, 0);
    while let Some(step) = sentence[at..].find(['[', '(', 'h']) {
        at += step;
        let Some((cited, length)) = citation(&sentence[at..]) else {
            at += 1;
            continue;
        };
        found.push(Piece::Text(&sentence[said..at]));
        found.push(cited);
        at += length;
        said = at;
    }
    found.push(Piece::Text(&sentence[said..]));
    found.retain(|piece| *piece != Piece::Text(""));
    found
}

/// The citation this text starts with, and its length.
fn citation(text: &str) -> Option<(Piece<'_>, usize)> {
    if text.starts_with("https://") {
        let end = text.find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '"'));
        let address = text[..end.unwrap_or(text.len())].trim_end_matches(['.', ',', ';']);
        return Some((Piece::Address(address), address.len()));
    }
    let end = text.find([']', ')'])?;
    let ids: Vec<&str> = text.get(1..end)?.split([',', ';']).map(str::trim).collect();
    let known = text.starts_with(['[', '(']) && ids.iter().copied().all(is_source_id);
    known.then(|| (Piece::Sources(ids), end + 1))
}

/// One capital letter and two or three digits, perhaps with a small letter at the end.
fn is_source_id(text: &str) -> bool {
    let number = text.trim_end_matches(|letter: char| letter.is_ascii_lowercase());
    let mut bytes = number.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_uppercase())
        && (3..=4).contains(&number.len())
        && text.len() - number.len() <= 1
        && bytes.all(|byte| byte.is_ascii_digit())
}

/// The sources of a CSV table with a header row naming at least `id`, `publisher`, `title` and `url`.
#[must_use]
pub fn sources(csv: &str) -> Vec<Source> {
    let mut rows = rows(csv).into_iter();
    let Some(header) = rows.next() else {
        return Vec::new();
    };
    let column = |name: &str| header.iter().position(|field| field == name);
    let (Some(id), Some(publisher), Some(title), Some(url)) = (
        column("id"),
        column("publisher"),
        column("title"),
        column("url"),
    ) else {
        return Vec::new();
    };
    let field = |row: &[String], index: usize| row.get(index).cloned().unwrap_or_default();
    rows.map(|row| Source {
        id: field(&row, id),
        publisher: field(&row, publisher),
        title: field(&row, title),
        url: field(&row, url),
    })
    .filter(|source| source.url.starts_with("https://") || source.url.starts_with("http://"))
    .collect()
}

/// Comma-separated rows with double-quoted fields.
fn rows(csv: &str) -> Vec<Vec<String>> {
    let mut rows = vec![vec![String::new()]];
    let mut quoted = false;
    let mut characters = csv.chars().peekable();
    while let Some(character) = characters.next() {
        let Some(row) = rows.last_mut() else { break };
        let Some(field) = row.last_mut() else { break };
        match character {
            '"' if quoted && characters.peek() == Some(&'"') => {
                characters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(String::new()),
            '\n' if !quoted => rows.push(vec![String::new()]),
            '\r' if !quoted => {}
            other => field.push(other),
        }
    }
    rows.retain(|row| row.len() > 1);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bracketed_ids_and_addresses_are_citations_and_nothing_else_is() {
        assert_eq!(
            pieces("Asked by him (2022) [T01, T02b]. See https://example.org/a."),
            vec![
                Piece::Text("Asked by him (2022) "),
                Piece::Sources(vec!["T01", "T02b"]),
                Piece::Text(". See "),
                Piece::Address("https://example.org/a"),
                Piece::Text("."),
            ]
        );
        for plain in [
            "",
            "h",
            "[",
            "(T1)",
            "[T01bb]",
            "[T0b]",
            "[Т01]",
            "[T01",
            "häh [é]",
        ] {
            let text: Vec<Piece> = [Piece::Text(plain)]
                .into_iter()
                .filter(|_| !plain.is_empty())
                .collect();
            assert_eq!(pieces(plain), text);
        }
    }

    #[test]
    fn a_source_table_is_read_with_its_quotes() {
        let csv = "id,value,publisher,title,url\nT01,\"a, b\",The Block,\"Say \"\"no\"\"\",https://example.org\nT02,1,X,Y,javascript:x\n";
        assert_eq!(
            sources(csv),
            vec![Source {
                id: "T01".into(),
                publisher: "The Block".into(),
                title: "Say \"no\"".into(),
                url: "https://example.org".into(),
            }]
        );
        assert_eq!(sources("nonsense"), vec![]);
    }
}
