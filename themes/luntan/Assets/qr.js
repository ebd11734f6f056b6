// QR codes, ISO/IEC 18004: byte mode, level M, versions 1 to 10 (at most 213 bytes), as an SVG.

// By version: codewords of correction per block, then (blocks, codewords of data in each) of one or two kinds. Table 9, level M.
const blocks = [
  [10, 1, 16], [16, 1, 28], [26, 1, 44], [18, 2, 32], [24, 2, 43],
  [16, 4, 27], [18, 4, 31], [22, 2, 38, 2, 39], [22, 3, 36, 2, 37], [26, 4, 43, 1, 44],
];
// Centres of the alignment patterns by version, Annex E.
const centres = [[], [6, 18], [6, 22], [6, 26], [6, 30], [6, 34], [6, 22, 38], [6, 24, 42], [6, 26, 46], [6, 28, 50]];

// Powers and logarithms of GF(256) over x^8 + x^4 + x^3 + x^2 + 1.
const power = new Uint8Array(510);
const log = new Uint8Array(256);
for (let i = 0, x = 1; i < 255; i++) {
  power[i] = power[i + 255] = x;
  log[x] = i;
  x = (x << 1) ^ (x & 0x80 ? 0x11d : 0);
}

/** The Reed-Solomon correction of `data`, `count` codewords. */
function correction(data, count) {
  let generator = [1];
  for (let i = 0; i < count; i++) {
    const next = [...generator, 0];
    generator.forEach((value, j) => {
      if (value) next[j + 1] ^= power[log[value] + i];
    });
    generator = next;
  }
  const rest = [...data, ...Array(count).fill(0)];
  data.forEach((_, i) => {
    const factor = rest[i];
    if (factor) generator.forEach((value, j) => (rest[i + j] ^= power[log[value] + log[factor]]));
  });
  return rest.slice(data.length);
}

/** The smallest version that holds `count` bytes, and its blocks. */
function plan(count) {
  for (let version = 1; version <= blocks.length; version++) {
    const [extra, ...kinds] = blocks[version - 1];
    const sizes = [];
    for (let i = 0; i < kinds.length; i += 2) for (let n = 0; n < kinds[i]; n++) sizes.push(kinds[i + 1]);
    const capacity = sizes.reduce((sum, size) => sum + size, 0);
    if (count + (version < 10 ? 2 : 3) <= capacity) return { version, extra, sizes, capacity };
  }
  throw new RangeError("too long for a QR code of version 10");
}

/** The codewords of `bytes` with their correction, interleaved. */
function codewords(bytes, { version, extra, sizes, capacity }) {
  const bits = [0, 1, 0, 0];
  const put = (value, length) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1);
  };
  put(bytes.length, version < 10 ? 8 : 16);
  for (const byte of bytes) put(byte, 8);
  put(0, 4);
  const data = [];
  for (let i = 0; i + 8 <= bits.length; i += 8) data.push(parseInt(bits.slice(i, i + 8).join(""), 2));
  for (let i = 0; data.length < capacity; i++) data.push(i % 2 ? 0x11 : 0xec);

  let start = 0;
  const parts = sizes.map((size) => data.slice(start, (start += size)));
  const ends = parts.map((part) => correction(part, extra));
  const all = [];
  for (let i = 0; i < Math.max(...sizes); i++) for (const part of parts) if (i < part.length) all.push(part[i]);
  for (let i = 0; i < extra; i++) for (const end of ends) all.push(end[i]);
  return all;
}

/** The remainder of `value`, shifted by `length`, modulo `generator`: format and version information. */
function checked(value, length, generator) {
  let rest = value << length;
  const width = (n) => 32 - Math.clz32(n);
  while (width(rest) > length) rest ^= generator << (width(rest) - length - 1);
  return (value << length) | rest;
}

const masks = [
  (x, y) => (x + y) % 2, (x, y) => y % 2, (x) => x % 3, (x, y) => (x + y) % 3, (x, y) => ((y >> 1) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3), (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2, (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The patterns that do not depend on the data: a grid of 0 and 1, null where data goes. */
function frame(version) {
  const size = version * 4 + 17;
  const grid = Array.from({ length: size }, () => Array(size).fill(null));
  const square = (x, y, radius, isDark) => {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) {
        const row = grid[y + dy];
        if (row && row[x + dx] !== undefined) row[x + dx] = Number(isDark(Math.max(Math.abs(dx), Math.abs(dy))));
      }
    }
  };
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]]) square(x, y, 4, (ring) => ring !== 2 && ring !== 4);
  const lines = centres[version - 1];
  const last = lines[lines.length - 1];
  for (const x of lines) {
    for (const y of lines) {
      const isFinder = (x === 6 && y === 6) || (x === 6 && y === last) || (x === last && y === 6);
      if (!isFinder) square(x, y, 2, (ring) => ring !== 1);
    }
  }
  for (let i = 8; i < size - 8; i++) {
    grid[6][i] ??= (i + 1) % 2;
    grid[i][6] ??= (i + 1) % 2;
  }
  information(grid, version, 0);
  return grid;
}

/** Writes the format, level M with `mask`, and from version 7 on the version. */
function information(grid, version, mask) {
  const size = grid.length;
  const format = checked(mask, 10, 0x537) ^ 0x5412;
  for (let i = 0; i < 15; i++) {
    const bit = (format >> i) & 1;
    const along = i < 6 ? i : i < 8 ? i + 1 : null;
    // The first copy runs around the upper left finder, the second lies at the other two.
    if (along !== null) grid[along][8] = bit;
    else grid[8][i === 8 ? 7 : 14 - i] = bit;
    if (i < 8) grid[8][size - 1 - i] = bit;
    else grid[size - 15 + i][8] = bit;
  }
  grid[size - 8][8] = 1;
  if (version < 7) return;
  const bits = checked(version, 12, 0x1f25);
  for (let i = 0; i < 18; i++) {
    const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)];
    grid[a][b] = grid[b][a] = (bits >> i) & 1;
  }
}

/** The grid with `data` laid in, column pair by column pair from the lower right, and masked. */
function laid(data, version, mask) {
  const grid = frame(version);
  const size = grid.length;
  let next = 0;
  for (let right = size - 1, up = true; right > 0; right -= 2, up = !up) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) {
        if (grid[y][x] !== null) continue;
        const bit = next < data.length * 8 ? (data[next >> 3] >> (7 - (next & 7))) & 1 : 0;
        grid[y][x] = bit ^ Number(masks[mask](x, y) === 0);
        next++;
      }
    }
  }
  information(grid, version, mask);
  return grid;
}

/** How hard the grid is to read; the mask with the least is taken (7.8.3). */
function penalty(grid) {
  const size = grid.length;
  let points = 0;
  for (const lines of [grid, grid.map((_, x) => grid.map((row) => row[x]))]) {
    for (const line of lines) {
      const text = line.join("");
      for (const [run] of text.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
      points += 40 * [...text.matchAll(/(?=10111010000|00001011101)/g)].length;
    }
  }
  for (let y = 1; y < size; y++) {
    for (let x = 1; x < size; x++) {
      const value = grid[y][x];
      if (value === grid[y - 1][x] && value === grid[y][x - 1] && value === grid[y - 1][x - 1]) points += 3;
    }
  }
  const dark = grid.flat().reduce((sum, value) => sum + value, 0);
  return points + 10 * Math.floor(Math.abs((dark * 20) / (size * size) - 10));
}

/** The modules of the QR code of `text`, row by row, 1 for dark; throws a RangeError if it is too long. */
export function encode(text) {
  const bytes = new TextEncoder().encode(text);
  const shape = plan(bytes.length);
  const data = codewords(bytes, shape);
  const grids = masks.map((_, mask) => laid(data, shape.version, mask));
  return grids.reduce((best, grid) => (penalty(grid) < penalty(best) ? grid : best));
}

/** The QR code of `text` as an SVG element, with the quiet zone of four modules. */
export function draw(text) {
  const grid = encode(text);
  const size = grid.length + 8;
  const path = grid.flatMap((row, y) => row.map((value, x) => (value ? `M${x + 4} ${y + 4}h1v1h-1z` : ""))).join("");
  const make = (name, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const drawing = make("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": text, "shape-rendering": "crispEdges" });
  drawing.append(make("path", { d: path, fill: "#000" }));
  return drawing;
}
