//! Owns tables of results for other programs: columns, and rows as CSV, NDJSON or Parquet. Refuses rounding: numbers stand
//! there in full.

use super::failure::Failure;
use super::output::Draft;
use crate::document::{csv_field, csv_number};
use parquet::basic::{LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::Type;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

/// Rows held back to be written together in a Parquet file.
const ROW_GROUP: usize = 4096;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// A whole number >= 0.
    Whole,
    /// A number that may be undefined.
    Number,
}

#[derive(Clone, Debug)]
pub(super) struct Column {
    pub name: String,
    pub kind: Kind,
}

impl Column {
    pub(super) fn new(name: impl Into<String>, kind: Kind) -> Self {
        Column {
            name: name.into(),
            kind,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Cell {
    Text(String),
    Whole(u64),
    Number(Option<f64>),
}

/// Rows for one target and its columns.
pub(super) struct Sheet {
    columns: Vec<Column>,
    form: Form,
}

enum Form {
    /// CSV on standard output.
    Screen,
    Csv(Draft),
    Ndjson(Draft),
    Parquet {
        writer: Box<SerializedFileWriter<Draft>>,
        waiting: Vec<Vec<Cell>>,
    },
}

impl Sheet {
    /// A sheet on standard output, or in a file whose ending tells its form.
    pub(super) fn new(out: Option<&Path>, columns: Vec<Column>) -> Result<Self, Failure> {
        let form = match out {
            None => Form::Screen,
            Some(path) => match path.extension().and_then(|ending| ending.to_str()) {
                Some("csv") => Form::Csv(Draft::new(path)?),
                Some("ndjson") => Form::Ndjson(Draft::new(path)?),
                Some("parquet") => Form::Parquet {
                    writer: Box::new(SerializedFileWriter::new(
                        Draft::new(path)?,
                        schema(&columns)?,
                        Arc::new(WriterProperties::builder().build()),
                    )?),
                    waiting: Vec::new(),
                },
                _ => {
                    return Err(Failure::Input(format!(
                        "--out {}: a name that ends in .csv, .ndjson or .parquet is allowed",
                        path.display()
                    )));
                }
            },
        };
        let mut sheet = Sheet { columns, form };
        sheet.header()?;
        Ok(sheet)
    }

    fn header(&mut self) -> Result<(), Failure> {
        let names: Vec<_> = self
            .columns
            .iter()
            .map(|column| csv_field(&column.name))
            .collect();
        self.csv(&names)
    }

    /// Writes a line, if this is a sheet of lines with commas.
    fn csv(&mut self, fields: &[String]) -> Result<(), Failure> {
        let line = fields.join(",");
        match &mut self.form {
            Form::Screen => writeln!(std::io::stdout().lock(), "{line}")?,
            Form::Csv(draft) => writeln!(draft, "{line}")?,
            Form::Ndjson(_) | Form::Parquet { .. } => {}
        }
        Ok(())
    }

    /// Adds a row: a cell for each column, of its kind.
    pub(super) fn add(&mut self, row: Vec<Cell>) -> Result<(), Failure> {
        match &mut self.form {
            Form::Screen | Form::Csv(_) => {
                let fields: Vec<_> = row
                    .iter()
                    .map(|cell| match cell {
                        Cell::Text(text) => csv_field(text),
                        Cell::Whole(number) => number.to_string(),
                        Cell::Number(number) => csv_number(*number),
                    })
                    .collect();
                self.csv(&fields)
            }
            Form::Ndjson(draft) => {
                let object: serde_json::Map<_, _> = self
                    .columns
                    .iter()
                    .zip(&row)
                    .map(|(column, cell)| {
                        let value = match cell {
                            Cell::Text(text) => text.as_str().into(),
                            Cell::Whole(number) => (*number).into(),
                            Cell::Number(number) => (*number).into(),
                        };
                        (column.name.clone(), value)
                    })
                    .collect();
                writeln!(draft, "{}", serde_json::Value::from(object))?;
                Ok(())
            }
            Form::Parquet { writer, waiting } => {
                waiting.push(row);
                if waiting.len() == ROW_GROUP {
                    row_group(writer, &self.columns, waiting)?;
                    waiting.clear();
                }
                Ok(())
            }
        }
    }

    /// Ends the sheet; only now a file appears.
    pub(super) fn finish(self) -> Result<(), Failure> {
        match self.form {
            Form::Screen => Ok(std::io::stdout().lock().flush()?),
            Form::Csv(draft) | Form::Ndjson(draft) => draft.finish(),
            Form::Parquet {
                mut writer,
                waiting,
            } => {
                if !waiting.is_empty() {
                    row_group(&mut writer, &self.columns, &waiting)?;
                }
                writer.into_inner()?.finish()
            }
        }
    }
}

impl From<ParquetError> for Failure {
    fn from(error: ParquetError) -> Self {
        Failure::Run(format!("cannot write Parquet: {error}"))
    }
}

fn schema(columns: &[Column]) -> Result<Arc<Type>, ParquetError> {
    let fields = columns
        .iter()
        .map(|column| {
            let (physical, logical, repetition) = match column.kind {
                Kind::Text => (
                    Physical::BYTE_ARRAY,
                    Some(LogicalType::String),
                    Repetition::REQUIRED,
                ),
                Kind::Whole => (
                    Physical::INT64,
                    Some(LogicalType::integer(64, false)),
                    Repetition::REQUIRED,
                ),
                Kind::Number => (Physical::DOUBLE, None, Repetition::OPTIONAL),
            };
            Type::primitive_type_builder(&column.name, physical)
                .with_logical_type(logical)
                .with_repetition(repetition)
                .build()
                .map(Arc::new)
        })
        .collect::<Result<_, _>>()?;
    Ok(Arc::new(
        Type::group_type_builder("row")
            .with_fields(fields)
            .build()?,
    ))
}

fn row_group(
    writer: &mut SerializedFileWriter<Draft>,
    columns: &[Column],
    rows: &[Vec<Cell>],
) -> Result<(), ParquetError> {
    let mut group = writer.next_row_group()?;
    for (place, column) in columns.iter().enumerate() {
        let Some(mut target) = group.next_column()? else {
            break;
        };
        let cells = rows.iter().filter_map(|row| row.get(place));
        match column.kind {
            Kind::Text => {
                let texts: Vec<ByteArray> = cells
                    .map(|cell| match cell {
                        Cell::Text(text) => text.as_str().into(),
                        _ => "".into(),
                    })
                    .collect();
                target
                    .typed::<ByteArrayType>()
                    .write_batch(&texts, None, None)?;
            }
            Kind::Whole => {
                // The bits of an unsigned number, as the column's logical type says.
                let numbers: Vec<i64> = cells
                    .map(|cell| match cell {
                        Cell::Whole(number) => number.cast_signed(),
                        _ => 0,
                    })
                    .collect();
                target
                    .typed::<Int64Type>()
                    .write_batch(&numbers, None, None)?;
            }
            Kind::Number => {
                let numbers: Vec<Option<f64>> = cells
                    .map(|cell| match cell {
                        Cell::Number(number) => *number,
                        _ => None,
                    })
                    .collect();
                let levels: Vec<i16> = numbers
                    .iter()
                    .map(|number| i16::from(number.is_some()))
                    .collect();
                let defined: Vec<f64> = numbers.into_iter().flatten().collect();
                target
                    .typed::<DoubleType>()
                    .write_batch(&defined, Some(&levels), None)?;
            }
        }
        target.close()?;
    }
    group.close()?;
    Ok(())
}
