// The results of a query: titles first, then texts, block by block, loaded a few at a time.

import { meets, unlikeliness } from "./excerpt.js";
import { allPhrases, hits, isKnown, nearBlocks, nearHits, needs, pieces, prepare } from "./query.js";
import { folded, mayBeTraditional } from "./tokenizer.js";

// The number of results that are shown before the others of a batch: as many as a browser loads at once over HTTP/1.1.
const few = 6;
// The maximum numbers of files and of results in a batch, which limit what a query loads.
const files = 24;
const most = 200;

// Starts a search; `filters` are values by the names of properties of the results.
export async function start(index, pinyin, text, filters) {
  await index.open();
  const look = async (text) => {
    const list = await needs(text, pinyin);
    return { list, ...(await prepare(index, list)) };
  };
  let found = look(text);
  if (mayBeTraditional(text)) {
    // The character may also be merely rare, as many in names are: its shards are loaded meanwhile.
    found.catch(() => {});
    await index.fold();
    found = look(text);
  }
  let prepared = await found;
  if (prepared.missing) {
    // The index has no Traditional characters, of which a few are in GB 2312; syllables may be separated, as in `hua xi`.
    await index.fold();
    prepared = await look(/^[a-z' ]+$/i.test(text) ? text.replace(/ /g, "") : text);
  }
  return new Session(index, prepared.list, filters, prepared);
}

class Session {
  constructor(index, needs, filters, { titles = [], blocks = [] } = {}) {
    const { capacity, articles } = index.manifest;
    // What was found but not loaded: `names`, which are pages of hospitals, people and the like, and `others`.
    Object.assign(this, { index, needs, filters, blocks: [...blocks], titles: new Set(titles), rows: [], names: [], others: [] });
    // The index does not record which titles contain a single character.
    const isCharacter = allPhrases(needs).some(({ terms: [{ isCharacter }] }) => isCharacter);
    this.isByTitle = titles.length > 0 || isCharacter;
    // The number of blocks to search at once. Several terms may occur in a block without a result.
    this.step = allPhrases(needs).every(({ isExact }) => isExact) ? 1 : 2;
    if (isCharacter || (filters.kind && filters.kind !== "0")) {
      // The blocks of names, which are the oldest, precede others.
      const isOfNames = (block) => block * capacity < articles;
      const [newest = [], ...rest] = this.blocks;
      const ofNames = rest.filter(isOfNames);
      this.blocks = [newest, ...ofNames, ...rest.filter((block) => !isOfNames(block))].flat();
      this.step += ofNames.length;
    }
    for (const number of titles) this.add(index.locate(number));
  }

  get isComplete() {
    return !this.blocks.length && !this.names.length && !this.others.length;
  }

  get accepted() {
    return this.rows.filter((row) => this.accepts(row));
  }

  accepts(row) {
    return Object.entries(this.filters).every(([name, value]) =>
      name === "year" ? row.date.slice(0, 4) === value : String(row[name]) === value,
    );
  }

  number({ block, document }) {
    return block * this.index.manifest.capacity + document;
  }

  add(hit) {
    const isName = this.isByTitle && this.number(hit) < this.index.manifest.articles;
    (isName ? this.names : this.others).push(hit);
  }

  // Loads batches of results, at most eight, until `count` more are accepted. Calls `show` whenever some arrive, which
  // returns whether to go on.
  async load(count, show) {
    const goal = this.accepted.length + count;
    for (let loads = 0; !this.isComplete && this.accepted.length < goal && loads < 8; ) {
      if (this.names.length || this.others.length) {
        loads++;
        if (!(await this.loadBatch(show))) return;
      } else {
        this.isByTitle &&= !this.titles.size;
        await this.search();
      }
    }
  }

  // Searches further blocks, the newest first and in increasing numbers, not counting those for which the directory
  // suffices.
  async search() {
    const blocks = [];
    for (let loads = 0; this.blocks.length && loads < this.step; ) {
      blocks.push(this.blocks.shift());
      if (!isKnown(this.index, this.needs, blocks[blocks.length - 1])) loads++;
    }
    this.step = Math.min(this.step * 2, 8);
    const found = (await Promise.all(blocks.map((block) => hits(this.index, this.needs, block)))).flat();
    for (const hit of ranked(found)) if (!this.titles.has(this.number(hit))) this.add(hit);
  }

  // Shows a few results as soon as possible, then all of a batch.
  async loadBatch(show) {
    const before = this.rows;
    const batch = this.next();
    const load = (some) => Promise.all(some.map(async (hit) => ({ ...hit, ...(await this.index.row(hit)) })));
    const parts = [load(batch.slice(0, few)), load(batch.slice(few))];
    // If both fail, the first failure is reported.
    parts[1].catch(() => {});
    const rows = [];
    for (const part of parts) {
      rows.push(...(await part));
      if (this.isByTitle) rows.sort(byTitle(this.needs));
      this.rows = [...before, ...rows];
      if (!show(this)) return false;
    }
    return true;
  }

  // Removes a batch from what was found, of which names fill at most half if there are others.
  next() {
    const batch = [];
    const chosen = new Set();
    for (const [found, limit] of [[this.names, this.others.length ? files / 2 : files], [this.others, files]]) {
      while (found.length && batch.length < most) {
        chosen.add(this.index.rowFile(found[0]));
        if (chosen.size > limit) break;
        batch.push(found.shift());
      }
    }
    return batch;
  }

  // Returns approximate matches for a long query that has no exact ones, if there are any.
  async approach() {
    const { least, needs: parts } = pieces(this.needs);
    const found = (await Promise.all(nearBlocks(parts, 6).map((block) => nearHits(this.index, parts, least, block)))).flat();
    const session = new Session(this.index, parts, this.filters);
    for (const hit of ranked(found).slice(0, 20)) session.add(hit);
    return session.isComplete ? undefined : Object.assign(session, { isNear: true });
  }
}

const ranked = (hits) => hits.sort((a, b) => b.score - a.score || b.block - a.block || b.document - a.document);

// Returns the order of title matches: identical titles first, then the pages of entities, by the likelihood of the
// reading and then by length, then articles.
function byTitle(list) {
  const whole = list[0].variants.map((phrase) => phrase.text + list.slice(1).map((need) => need.variants[0].text).join(""));
  const rank = ({ title, kind }) => {
    if (whole.includes(folded(title).replace(/\s/g, ""))) return 0;
    if (!meets([title], list)) return 3;
    return kind ? 1 : 2;
  };
  const weigh = ({ title }) => unlikeliness(title, list) * 100 + title.length;
  return (a, b) => rank(a) - rank(b) || (rank(a) === 1 ? weigh(a) - weigh(b) : 0);
}
