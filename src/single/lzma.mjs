// Owns unpacking LZMA (the `.lzma` form that `xz --format=lzma` writes), a piece at a time. Refuses to pack, and to check what it unpacks:
// whoever calls knows the digest.

const STATES = 12;
const TOP = 2 ** 24;

/**
 * Begins to unpack `packed` into `size` bytes. The function returned goes on to the given byte or a little further and gives the bytes
 * unpacked so far: views of one array.
 */
export function unpacking(packed, size) {
  const lc = packed[0] % 9;
  const rest = (packed[0] / 9) | 0;
  const lpMask = (1 << rest % 5) - 1;
  const pbMask = (1 << ((rest / 5) | 0)) - 1;
  const out = new Uint8Array(size);

  // The range coder: after the header of 13 bytes one that is always 0, then four of the code.
  let at = 18;
  let range = 0xffffffff;
  let code = ((packed[14] << 24) | (packed[15] << 16) | (packed[16] << 8) | packed[17]) >>> 0;

  const chances = (count) => new Uint16Array(count).fill(1024);
  const isMatch = chances(STATES << 4);
  const isRep = chances(STATES);
  const isRepG0 = chances(STATES);
  const isRepG1 = chances(STATES);
  const isRepG2 = chances(STATES);
  const isRep0Long = chances(STATES << 4);
  const literals = chances(0x300 << (lc + (rest % 5)));
  const slots = chances(4 << 6);
  const special = chances(128);
  const align = chances(16);
  const lengths = () => ({ choice: chances(2), low: chances(16 << 3), mid: chances(16 << 3), high: chances(256) });
  const matchLength = lengths();
  const repLength = lengths();

  let written = 0;
  let state = 0;
  let rep0 = 0;
  let rep1 = 0;
  let rep2 = 0;
  let rep3 = 0;
  let isOver = false;

  function bit(chance, index) {
    const value = chance[index];
    const bound = (range >>> 11) * value;
    let found = 0;
    if (code < bound) {
      range = bound;
      chance[index] = value + ((2048 - value) >> 5);
    } else {
      range -= bound;
      code -= bound;
      chance[index] = value - (value >> 5);
      found = 1;
    }
    if (range < TOP) {
      range = (range << 8) >>> 0;
      code = ((code << 8) | packed[at++]) >>> 0;
    }
    return found;
  }

  function tree(chance, offset, bits) {
    let node = 1;
    for (let left = bits; left > 0; left -= 1) node = (node << 1) | bit(chance, offset + node);
    return node - (1 << bits);
  }

  function reverseTree(chance, offset, bits) {
    let node = 1;
    let value = 0;
    for (let index = 0; index < bits; index += 1) {
      const found = bit(chance, offset + node);
      node = (node << 1) | found;
      value |= found << index;
    }
    return value;
  }

  function direct(bits) {
    let value = 0;
    for (let left = bits; left > 0; left -= 1) {
      range >>>= 1;
      const found = code >= range ? 1 : 0;
      if (found) code -= range;
      if (range < TOP) {
        range = (range << 8) >>> 0;
        code = ((code << 8) | packed[at++]) >>> 0;
      }
      value = (value << 1) | found;
    }
    return value;
  }

  function length({ choice, low, mid, high }, position) {
    if (!bit(choice, 0)) return 2 + tree(low, position << 3, 3);
    if (!bit(choice, 1)) return 10 + tree(mid, position << 3, 3);
    return 18 + tree(high, 0, 8);
  }

  function literal() {
    const before = written > 0 ? out[written - 1] : 0;
    const offset = 0x300 * (((written & lpMask) << lc) + (before >> (8 - lc)));
    let node = 1;
    if (state >= 7) {
      let matched = out[written - rep0 - 1];
      do {
        const wanted = (matched >> 7) & 1;
        matched <<= 1;
        const found = bit(literals, offset + ((1 + wanted) << 8) + node);
        node = (node << 1) | found;
        if (wanted !== found) break;
      } while (node < 0x100);
    }
    while (node < 0x100) node = (node << 1) | bit(literals, offset + node);
    out[written++] = node;
    state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
  }

  function distance(count) {
    const slot = tree(slots, Math.min(count - 2, 3) << 6, 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const base = ((2 | (slot & 1)) << bits) >>> 0;
    if (slot < 14) return base + reverseTree(special, base - slot, bits);
    return (base + ((direct(bits - 4) << 4) >>> 0) + reverseTree(align, 0, 4)) >>> 0;
  }

  function copy(count) {
    if (rep0 >= written || written + count > size) throw new Error("this is not what was packed");
    for (const end = written + count; written < end; written += 1) out[written] = out[written - rep0 - 1];
  }

  return function unpack(wanted) {
    const goal = Math.min(wanted, size);
    while (written < goal && !isOver) {
      if (at > packed.length + 4) throw new Error("the packed bytes end too soon");
      const position = written & pbMask;
      if (!bit(isMatch, (state << 4) + position)) {
        literal();
        continue;
      }
      if (!bit(isRep, state)) {
        [rep3, rep2, rep1] = [rep2, rep1, rep0];
        const count = length(matchLength, position);
        state = state < 7 ? 7 : 10;
        rep0 = distance(count);
        if (rep0 === 0xffffffff) isOver = true;
        else copy(count);
        continue;
      }
      if (!bit(isRepG0, state)) {
        if (!bit(isRep0Long, (state << 4) + position)) {
          state = state < 7 ? 9 : 11;
          copy(1);
          continue;
        }
      } else if (!bit(isRepG1, state)) {
        [rep0, rep1] = [rep1, rep0];
      } else if (!bit(isRepG2, state)) {
        [rep0, rep1, rep2] = [rep2, rep0, rep1];
      } else {
        [rep0, rep1, rep2, rep3] = [rep3, rep0, rep1, rep2];
      }
      const count = length(repLength, position);
      state = state < 7 ? 8 : 11;
      copy(count);
    }
    if (written < goal) throw new Error("there is less than was packed");
    return out.subarray(0, written);
  };
}
