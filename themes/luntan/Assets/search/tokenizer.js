// Splits queries into index terms, as Sources/Search/Tokens does with texts; both are tested with the same vectors.

const folds = new Map();
const counts = /[\p{L}\p{N}]/u;
const marks = /\p{Mn}/gu;
const letter = /^[\p{L}\p{N}]$/u;
const han = /^[\u4e00-\u9fff\u3400-\u4dbf\u3007\uf900-\ufaff\u{20000}-\u{323af}]$/u;
const space = /^[\s\u0085]$/u;
const joiners = "'&+-./:@_";
let simplified = new Map();

// Loads the Simplified forms of Traditional characters, delta-coded: starting at U+33FF, an ASCII character advances
// the code point, and the character after it is the Simplified form of that code point.
export function simplify(pairs) {
  let place = 0x33ff;
  simplified = new Map();
  for (const character of pairs) {
    if (character < "\x7f") place += character.charCodeAt(0) - 32;
    else simplified.set(String.fromCharCode(place), character);
  }
  folds.clear();
}

const bare = (text) => text.normalize("NFKD").replace(marks, "").normalize("NFC");

// Folds a character: without diacritics, lower case, half-width and Simplified; empty for a combining mark.
export function fold(character) {
  if (character >= "\u4e00" && character <= "\u9fff") return simplified.get(character) ?? character;
  if (character < "\x80") return character.toLowerCase();
  let folded = folds.get(character);
  if (folded === undefined) {
    const form = bare(bare(character).toLowerCase()).replace(/\s/g, "");
    if (!form) folded = marks.test(character) ? "" : character;
    else folded = counts.test(form) ? form : character;
    marks.lastIndex = 0;
    folded = [...folded].map((one) => simplified.get(one) ?? one).join("");
    folds.set(character, folded);
  }
  return folded;
}

export const folded = (text) => [...text].map(fold).join("");
export const isHan = (character) => han.test(character);

// Whether a text has Han characters that GB 2312 lacks, as it lacks the Traditional ones.
export function mayBeTraditional(text) {
  const bytes = new Uint8Array(72 * 94 * 2);
  for (let place = 0; place < bytes.length; place++) {
    bytes[place] = place % 2 ? 0xa1 + ((place >> 1) % 94) : 0xb0 + Math.floor(place / 188);
  }
  const common = new TextDecoder("gbk").decode(bytes);
  return [...text].some((character) => isHan(character) && !common.includes(character));
}

// Returns the units of a text, Han characters and words with their parts, each with its relation to the unit before:
// "beside", "spaced" or "apart".
export function units(text) {
  const found = [];
  let word = "";
  let joiner = "";
  let gap = "apart";
  const end = () => {
    if (!word) return;
    found.push({ text: word, parts: word.split(/['&+\-./:@_]/), gap });
    gap = joiner ? "apart" : "beside";
    word = joiner = "";
  };
  for (const character of folded(text)) {
    if (han.test(character)) {
      end();
      found.push({ text: character, gap });
      gap = "beside";
    } else if (letter.test(character)) {
      word += joiner + character;
      joiner = "";
    } else if (joiners.includes(character) && word && !joiner) {
      joiner = character;
    } else if (space.test(character)) {
      end();
      if (gap === "beside") gap = "spaced";
    } else {
      end();
      gap = "apart";
    }
  }
  end();
  return found;
}

// Returns the terms of a text with their positions, and its single characters.
export function terms(text) {
  const found = [];
  const characters = [];
  let position = 0;
  let last;
  for (const unit of units(text)) {
    const isWord = Boolean(unit.parts);
    const near = last && unit.gap !== "apart" && (unit.gap === "beside" || isWord || last.parts);
    if (last && unit.gap === "apart") position += 3;
    else if (last && unit.gap === "spaced" && !isWord && !last.parts) position += 3;
    if (isWord) {
      found.push([unit.text, position]);
      if (unit.parts.length > 1) for (const part of unit.parts) found.push([part, position]);
      if (near && !last.parts) {
        found.push([last.text + unit.text, position - 1]);
        if (unit.parts.length > 1) found.push([last.text + unit.parts[0], position - 1]);
      }
    } else {
      characters.push(unit.text);
      if (near) {
        found.push([last.text + unit.text, position - 1]);
        if (last.parts && last.parts.length > 1) found.push([last.parts[last.parts.length - 1] + unit.text, position - 1]);
      }
    }
    position += 1;
    last = unit;
  }
  return { terms: found, characters };
}

// Returns the hash of a term: FNV-1a over its scalars, finalized like MurmurHash3.
export function hash(term) {
  let value = 0x811c9dc5;
  for (const character of term) value = Math.imul(value ^ character.codePointAt(0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
