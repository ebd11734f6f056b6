// Reads the numbers that Sources/Search/Index/BitWriter.swift writes.

// The bytes are not what was expected: files belong to different builds of the site, or one is missing, so that the
// manifest has to be reloaded.
export class Stale extends Error {}

export class BitReader {
  constructor(bytes) {
    this.bytes = bytes;
    this.place = 0;
  }

  // Zeros follow the last bit.
  bit() {
    return (this.bytes[this.place >> 3] >> (~this.place++ & 7)) & 1;
  }

  read(width) {
    let value = 0;
    for (let left = width; left > 0; ) {
      const free = 8 - (this.place & 7);
      const taken = Math.min(free, left);
      const some = (this.bytes[this.place >> 3] >> (free - taken)) & ((1 << taken) - 1);
      value = value * (1 << taken) + some;
      this.place += taken;
      left -= taken;
    }
    return value;
  }

  // Checks that only the last bits of a byte are left, and that they are the lowest ones of `padding`.
  end(padding) {
    const width = this.bytes.length * 8 - this.place;
    if (!(width >= 0 && width < 8 && this.read(width) === (padding & (2 ** width - 1)))) throw new Stale("end");
  }

  // Reads a positive number in Elias gamma code.
  gamma() {
    let width = 0;
    while (!this.bit()) if (++width > 32) throw new Stale("damaged");
    return 2 ** width + this.read(width);
  }

  // Reads a number below `range` in truncated binary.
  below(range) {
    if (range <= 1) return 0;
    const width = 32 - Math.clz32(range - 1);
    const short = 2 ** width - range;
    const value = this.read(width - 1);
    return value < short ? value : value * 2 + this.bit() - short;
  }

  // Reads increasing numbers below `range`: each is Rice-coded, as a unary quotient and a remainder, relative to its
  // minimum.
  list(count, range) {
    if (count === 1) return [this.below(range)];
    const free = range - count;
    if (free <= 0) return Array.from({ length: Math.max(range, 0) }, (_, index) => index);
    const width = 31 - Math.clz32(Math.max(1, Math.floor(free / (count + 1))));
    const found = [];
    for (let least = 0; found.length < count; least++) {
      while (!this.bit()) if ((least += 2 ** width) > range) throw new Stale("damaged");
      least += this.read(width);
      found.push(least);
    }
    return found;
  }

  // Reads increasing numbers between `low` and `high`, in binary interpolative code: the middle one, then each half.
  rising(count, low, high, into = new Array(count), start = 0) {
    if (count <= 0) return into;
    if (high - low + 1 <= count) {
      for (let index = 0; index < count; index++) into[start + index] = low + index;
      return into;
    }
    const half = count >> 1;
    const value = low + half + this.below(high - low + 1 - count + 1);
    into[start + half] = value;
    this.rising(half, low, value - 1, into, start);
    this.rising(count - half - 1, value + 1, high, into, start + half + 1);
    return into;
  }
}
