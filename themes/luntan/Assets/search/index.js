// Reads the index that Sources/Search/Index writes: a manifest, directory shards, and the shards and results of blocks.

import { BitReader, Stale } from "./bits.js";
import { hash, simplify } from "./tokenizer.js";

const everywhere = 0xffff;
const version = 4;

export class Index {
  // `base` is the URL of the index, `page` that of the search page: each edition has its own pages, results and
  // manifest.
  constructor(base, page = base) {
    this.base = base;
    this.page = page;
    this.root = base.replace(/search\/$/, "");
    this.pages = page.replace(/search\/$/, "");
    this.files = new Map();
    this.opened = undefined;
  }

  // Loads the manifest once.
  open() {
    this.opened ??= this.load(this.page + "manifest.json", { cache: "no-cache" })
      .then((answer) => answer.json())
      .then(async (manifest) => {
        if (manifest.version !== version) throw new Error("another version");
        this.manifest = manifest;
        // Queries are compared with titles in the other script.
        if (this.page !== this.base) await this.fold();
        return this;
      });
    this.opened.catch(() => (this.opened = undefined));
    return this.opened;
  }

  async load(url, options) {
    const answer = await fetch(url, options);
    if (answer.status === 404) throw new Stale(url);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  }

  // Makes the tokenizer convert Traditional characters to the Simplified ones of the index; few queries need that.
  fold() {
    return this.file(this.base + "fold.txt", async (answer) => simplify(await answer.text()));
  }

  // Loads a file once, decoded by `read`.
  file(url, read, options) {
    if (!this.files.has(url)) {
      const promise = this.load(url, options).then(read);
      promise.catch(() => this.files.delete(url));
      this.files.set(url, promise);
    }
    return this.files.get(url);
  }

  get blocks() {
    return this.manifest.blocks;
  }

  shard(number) {
    const { hash: kept, directory, capacity, texts, listed } = this.manifest;
    return this.file(
      `${this.base}d/${number}.bin`,
      async (answer) => {
        const bits = new BitReader(new Uint8Array(await answer.arrayBuffer()));
        const range = 2 ** (kept - directory);
        const count = this.blocks.length;
        const sizes = this.blocks.map(([, size]) => Math.max(size, texts));
        // The blocks of each key, and its postings in each that has few of them.
        const plane = (positions) => {
          const keys = bits.list(bits.gamma() - 1, range);
          const places = keys.map(() => {
            const blocks = bits.list(bits.gamma(), count);
            const own = blocks.map((block) => {
              const one = bits.bit();
              const number = one || listed < 2 ? one : bits.gamma();
              return one || number > 1 ? postings(bits, number, sizes[block], positions) : undefined;
            });
            return { blocks, own };
          });
          return { keys, places };
        };
        const terms = plane(true);
        terms.titles = terms.keys.map(() =>
          bits.bit() ? bits.list(bits.gamma(), count * capacity) : [],
        );
        const characters = plane();
        bits.end(0);
        return { number, terms, characters, parts: new Map() };
      },
      { cache: "no-cache" },
    );
  }

  // Looks up a term: returns the blocks and the titles that contain it, or undefined if the site does not.
  async find(term, isCharacter) {
    const { hash: kept, directory } = this.manifest;
    const value = hash(term) >>> (32 - kept);
    const width = kept - directory;
    const shard = await this.shard(directory ? value >>> width : 0);
    const key = value % 2 ** width;
    const plane = isCharacter ? shard.characters : shard.terms;
    let [low, high] = [0, plane.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (plane.keys[middle] < key) low = middle + 1;
      else high = middle;
    }
    if (plane.keys[low] !== key) return undefined;
    return { shard, isCharacter, place: low, ...plane.places[low], titles: plane.titles?.[low] ?? [] };
  }

  // Returns the posting lists of a block for one directory shard, in the order of its keys.
  async part(shard, block) {
    if (!shard.parts.has(block)) {
      const keys = [shard.terms, shard.characters].map((plane) =>
        plane.keys.filter((_, place) => this.isShared(plane.places[place], block)),
      );
      const { directory, shards } = this.manifest;
      const [name] = this.blocks[block];
      const number = shard.number >> (directory - shards);
      const file = await this.file(
        `${this.base}b/${name}/${number}.bin`,
        async (answer) => new Uint8Array(await answer.arrayBuffer()),
      );
      shard.parts.set(block, this.lists(file, shard.number & (2 ** (directory - shards) - 1), keys, block));
    }
    return shard.parts.get(block);
  }

  lists(file, number, [terms, characters], block) {
    const { directory, shards } = this.manifest;
    let place = 0;
    const lengths = Array.from({ length: 2 ** (directory - shards) }, () => {
      let [value, shift] = [0, 1];
      for (;;) {
        const byte = file[place++];
        value += (byte & 127) * shift;
        if (!(byte >= 128)) return value;
        shift *= 128;
      }
    });
    const start = lengths.slice(0, number).reduce((sum, length) => sum + length, place);
    const bytes = file.subarray(start, start + lengths[number]);
    const bits = new BitReader(bytes);
    const count = this.blocks[block][1];
    const read = (positions) => postings(bits, bits.gamma() + this.manifest.listed, count, positions);
    const lists = { terms: terms.map(() => read(true)), characters: characters.map(() => read(false)) };
    bits.end(checksum([...terms, ...characters]));
    return lists;
  }

  // Returns the documents of a block that contain a term, with their positions, if the directory lists them.
  listed({ blocks, own }, block) {
    return own[blocks.indexOf(block)];
  }

  // Whether a block contains the postings of a term in its blocks.
  isShared(places, block) {
    return places.blocks.includes(block) && !this.listed(places, block);
  }

  // Returns the documents of a block that contain a term, with their positions as bit masks.
  async postings(found, block) {
    const own = this.listed(found, block);
    if (own) return own;
    const { shard, isCharacter, place } = found;
    const name = isCharacter ? "characters" : "terms";
    const lists = await this.part(shard, block);
    return lists[name][shard[name].places.slice(0, place).filter((one) => this.isShared(one, block)).length];
  }

  // Returns the place of a document that the directory numbers.
  locate(number) {
    const { capacity } = this.manifest;
    return { block: Math.floor(number / capacity), document: number % capacity };
  }

  // Returns the URL of the file of results that contains a document of a block.
  rowFile({ block, document }) {
    const [name, , own = name] = this.blocks[block];
    return `${this.page}b/${own}/r${Math.floor(document / this.manifest.rows)}.json`;
  }

  // Returns what a result shows about a document of a block.
  async row({ block, document }) {
    const { rows: size, columns } = this.manifest;
    const file = await this.file(this.rowFile({ block, document }), (answer) => answer.json());
    const row = file.rows[document % size];
    if (!row) throw new Stale("row");
    const [title, place, rest, digits = "", column = 0, province = "", members = 0] = row;
    const [path, kind] = file.paths[place];
    const whole = path + (rest ? rest + "/" : "");
    const [, year, month, day] = /^(....)?(..)?(..)?/.exec(digits || "");
    const date = [year, month, day].filter(Boolean).join("-");
    // Members' texts exist in only one edition.
    const url = members ? whole : this.pages + whole.slice(this.root.length);
    return { title, url, kind, date, column: columns[column - 1] ?? "", province, isForMembers: Boolean(members) };
  }
}

// Reads the documents of a term, and a bit mask of its positions in each: anywhere, if it is a character or has only one.
function postings(bits, number, range, positions) {
  const documents = bits.list(number, range);
  const mask = () => bits.rising(bits.gamma(), 0, 15).reduce((mask, at) => mask | (1 << at), 0);
  return { documents, masks: documents.map(positions && number > 1 ? mask : () => everywhere) };
}

function checksum(keys) {
  let value = 0x811c9dc5;
  for (const key of keys) value = Math.imul(value ^ key, 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
