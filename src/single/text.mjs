// Owns bytes as text that HTML keeps as it is: seven bits a character, at one byte each in UTF-8. Refuses what the bytes mean.
// Three characters would not survive inside a script element; their seven bits go into a letter of two bytes, with the next seven.

const UNSAFE = [0x00, 0x0d, 0x3c];
const LETTERS = 0x100;

/** The bytes as text. */
export function textOf(bytes) {
  const text = [];
  const septets = Math.ceil((bytes.length * 8) / 7);
  const septet = (index) => {
    const at = index * 7;
    const pair = ((bytes[at >> 3] ?? 0) << 8) | (bytes[(at >> 3) + 1] ?? 0);
    return (pair >> (9 - (at & 7))) & 127;
  };
  for (let index = 0; index < septets; index += 1) {
    const unsafe = UNSAFE.indexOf(septet(index));
    if (unsafe < 0) text.push(String.fromCharCode(septet(index)));
    else text.push(String.fromCharCode(LETTERS + (unsafe << 7) + septet((index += 1))));
  }
  return text.join("");
}

/** As many bytes of the text. */
export function bytesOf(text, size) {
  const bytes = new Uint8Array(size);
  let written = 0;
  let held = 0;
  let bits = 0;
  const take = (septet) => {
    held = ((held << 7) | septet) & 0x3fff;
    bits += 7;
    if (bits >= 8) {
      bits -= 8;
      bytes[written++] = held >> bits;
    }
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= LETTERS) take(UNSAFE[(code - LETTERS) >> 7]);
    take(code & 127);
  }
  return bytes;
}
