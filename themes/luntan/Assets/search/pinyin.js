// Pinyin: the readings of names, and the characters that letters may stand for. Reads the files of
// Sources/Search/Names.

import { folded, hash, isHan, simplify } from "./tokenizer.js";

const most = 6;
const beam = 24;

export const isLetters = (text) => /^[a-z][a-z']+$/.test(text);

// Returns the level 1 characters of GB 2312, which are ordered by reading.
function commonCharacters() {
  const codes = [];
  for (let row = 0xb0; row < 0xd8; row++) {
    for (let cell = 0xa1; cell < (row < 0xd7 ? 0xff : 0xfa); cell++) codes.push(row, cell);
  }
  return new TextDecoder("gbk").decode(new Uint8Array(codes));
}

export class Pinyin {
  constructor(base) {
    this.base = base;
    this.files = new Map();
    this.read = new Map();
  }

  load(path) {
    if (!this.files.has(path)) {
      const promise = fetch(this.base + path, { cache: "no-cache" }).then((answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      });
      promise.catch(() => this.files.delete(path));
      this.files.set(path, promise);
    }
    return this.files.get(path);
  }

  // Loads the readings of characters.
  async open() {
    if (this.readings) return this;
    const table = await this.load("pinyin.json");
    const readings = new Map();
    const common = commonCharacters();
    let place = 0;
    for (const [, syllable, count] of table.common.matchAll(/([a-z]*)(\d+)/g)) {
      for (let left = Number(count); left > 0; left--) readings.set(common[place++], syllable);
    }
    for (const [syllable, characters] of Object.entries(table.others)) {
      for (const character of characters) readings.set(character, syllable);
    }
    this.pairs = new Map(Object.entries(table.pairs));
    this.shards = table.shards;
    this.known = new Set(readings.values());
    this.readings = readings;
    return this;
  }

  // Makes Traditional characters read as the Simplified ones of the stored names.
  async fold() {
    const answer = await fetch(`${this.base}fold.txt`);
    if (!answer.ok) throw new Error(String(answer.status));
    simplify(await answer.text());
    this.read.clear();
  }

  // Returns the syllable of each of several adjacent characters; empty if it is not known.
  syllables(characters) {
    const found = characters.map((character) => this.readings.get(character) ?? "");
    for (let at = 0; at + 1 < characters.length; at++) {
      const pair = this.pairs.get(characters[at] + characters[at + 1]);
      if (pair) [found[at], found[at + 1]] = pair.split(" ");
    }
    return found;
  }

  // Returns the divisions of letters into complete syllables; if there are none, those with an incomplete last
  // syllable.
  cuts(letters) {
    const found = [];
    const partial = [];
    const dead = new Set();
    const cut = (place, before) => {
      if (letters[place] === "'") return cut(place + 1, before);
      if (place >= letters.length) return found.push(before);
      if (dead.has(place) || found.length >= 8) return undefined;
      const count = found.length;
      for (let end = Math.min(place + 6, letters.length); end > place; end--) {
        const syllable = letters.slice(place, end);
        if (this.known.has(syllable)) cut(end, [...before, syllable]);
      }
      if (found.length === count) dead.add(place);
      const rest = letters.slice(place);
      if (before.length && rest.length < 6 && [...this.known].some((one) => one.startsWith(rest))) partial.push(before);
      return undefined;
    };
    cut(0, []);
    return (found.length ? found : partial.slice(0, 4)).sort((a, b) => a.length - b.length);
  }

  async shard(key) {
    return this.load(`n/${hash(key) & (this.shards - 1)}.json`);
  }

  // Returns the groups of `size` characters in a list whose readings match.
  async pieces(key, list, size, isRight) {
    const characters = [...(await this.shard(key))[list]];
    const found = [];
    for (let at = 0; at + size <= characters.length; at += size) {
      const piece = characters.slice(at, at + size);
      if (isRight(this.syllables(piece))) found.push(piece);
    }
    return found;
  }

  // Returns the pairs of characters in names with these two syllables.
  pairsOf(first, second) {
    return this.pieces(`${first} ${second}`, "pairs", 2, ([one, other]) => one === first && other === second);
  }

  // Returns the texts that occur in names for these syllables; the characters of `own` are allowed too.
  async texts(syllables, own) {
    const steps = await Promise.all(
      syllables.slice(1).map((second, at) => this.pairsOf(syllables[at], second)),
    );
    if (own) steps.forEach((pairs, at) => pairs.push(own.slice(at, at + 2)));
    let found = steps.shift() ?? [];
    for (const pairs of steps) {
      const next = found.flatMap((text) =>
        pairs.filter(([first]) => first === text[text.length - 1]).map(([, second]) => [...text, second]),
      );
      found = next.slice(0, beam);
    }
    return [...new Set(found.map((text) => text.join("")))];
  }

  // Returns the texts that occur in names for these initials.
  async initials(letters) {
    if (letters.length < 4 || letters.includes("'")) return [];
    const starts = [];
    for (let start = 0; start < letters.length - 4; start += 2) starts.push(start);
    starts.push(letters.length - 4);
    const lists = await Promise.all(
      starts.map((start) => {
        const key = letters.slice(start, start + 4);
        return this.pieces(key, "fours", 4, (syllables) => syllables.map((one) => one[0]).join("") === key);
      }),
    );
    let found = lists.shift();
    lists.forEach((fours, index) => {
      const start = starts[index + 1];
      const next = found.flatMap((text) => {
        const end = text.slice(start).join("");
        return fours.filter((four) => four.join("").startsWith(end)).map((four) => [...text.slice(0, start), ...four]);
      });
      found = next.slice(0, beam);
    });
    return found.map((text) => text.join(""));
  }

  // Returns the Chinese phrases that letters may stand for, the likeliest first.
  async expand(word) {
    await this.open();
    const letters = word.replace(/v/g, "u").slice(0, 48);
    const cuts = this.cuts(letters).filter((cut) => cut.length > 1);
    const lists = await Promise.all([...cuts.map((cut) => this.texts(cut)), this.initials(letters)]);
    return [...new Set(lists.flat())].slice(0, most);
  }

  // Returns corrections of text that contains a wrong homophone, those with the fewest changes first.
  async slips(text) {
    await this.open();
    const characters = [...text];
    const syllables = this.syllables(characters);
    if (characters.length < 2 || characters.length > 12 || syllables.includes("")) return [];
    const changes = (other) => [...other].filter((character, at) => character !== characters[at]).length;
    const found = (await this.texts(syllables, characters)).filter((other) => other !== text);
    return found.sort((a, b) => changes(a) - changes(b)).slice(0, 3);
  }

  // Returns the readings of a text: its runs of Han characters, each as a list of syllables.
  runs(text) {
    if (!this.read.has(text)) {
      const runs = [[]];
      for (const character of folded(text)) {
        if (isHan(character)) runs[runs.length - 1].push(character);
        else if (runs[runs.length - 1].length) runs.push([]);
      }
      this.read.set(text, runs.filter((run) => run.length).map((run) => this.syllables(run)));
    }
    return this.read.get(text);
  }

  // Returns whether letters match adjacent characters of a text: by syllables, the last of which may be incomplete, or
  // by at least two initials.
  reads(text, word) {
    const letters = word.replace(/'/g, "").replace(/v/g, "u");
    return this.runs(text).some((run) => {
      if (letters.length > 1 && run.map((syllable) => syllable[0] ?? " ").join("").includes(letters)) return true;
      return run.some((_, start) => begins(run, start, letters));
    });
  }
}

function begins(run, start, letters) {
  let rest = letters;
  for (let at = start; at < run.length && run[at]; at++) {
    if (run[at].startsWith(rest)) return true;
    if (!rest.startsWith(run[at])) return false;
    rest = rest.slice(run[at].length);
  }
  return false;
}
