// The search page: the field, the filters, the URL, and the results as they arrive.

import { meets, unlikeliness } from "./excerpt.js";
import { Index, Stale } from "./index.js";
import { Pinyin } from "./pinyin.js";
import { allPhrases, hits, nearBlocks, nearHits, needs, phrases, pieces, prepare } from "./query.js";
import { Results } from "./results.js";
import { folded, isHan, mayBeTraditional } from "./tokenizer.js";

const form = document.getElementById("search");
const field = form.querySelector("input[type=search]");
const menus = [...form.querySelectorAll("select")];
const base = form.dataset.base;
const page = form.getAttribute("action");
const results = new Results(document.getElementById("search-results"), menus, () => index.fold());
const enough = 200;
// The number of results that are shown before the others are loaded: as many as a browser loads at once over HTTP/1.1.
const few = 6;

let index = new Index(base, page);
const pinyin = new Pinyin(base);
let turn = 0;
let session;
let isComposing = false;
let timer;

const filters = () => Object.fromEntries(menus.filter((menu) => menu.value).map((menu) => [menu.name, menu.value]));

// Writes the query to the URL; an explicit search creates a new history entry.
function note(isNew) {
  const query = new URLSearchParams();
  if (field.value.trim()) query.set("q", field.value.trim());
  for (const [name, value] of Object.entries(filters())) query.set(name, value);
  const address = location.pathname + (query.toString() ? "?" + query : "");
  if (address === location.pathname + location.search) return;
  history[isNew ? "pushState" : "replaceState"](null, "", address);
}

// Reads the query from the URL.
function recall() {
  const query = new URLSearchParams(location.search);
  field.value = query.get("q") ?? "";
  for (const menu of menus) results.choose(menu, query.get(menu.name) ?? "");
}

const accepts = (row) =>
  Object.entries(filters()).every(([name, value]) => {
    if (name === "year") return row.date.slice(0, 4) === value;
    return String(row[name]) === value;
  });

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

// Shows a few results as soon as possible, then all.
async function add(found, mine, order) {
  const load = (hits) => Promise.all(hits.map(async (hit) => ({ ...hit, ...(await index.row(hit.block, hit.document)) })));
  const parts = [load(found.slice(0, few)), load(found.slice(few))];
  // If both fail, the first failure is reported.
  parts[1].catch(() => {});
  for (const part of parts) {
    const rows = await part;
    if (mine !== turn) return;
    session.rows.push(...rows);
    if (order) session.rows.sort(order);
    results.show(session, accepts);
  }
}

// Searches further blocks, the newest first and in batches of increasing size, until there are enough results.
async function extend(mine, count) {
  // Several terms may occur in a block without a result.
  let size = allPhrases(session.needs).every(({ isExact }) => isExact) ? 1 : 2;
  while (mine === turn && session.next < session.blocks.length && session.rows.filter(accepts).length < count) {
    const blocks = session.blocks.slice(session.next, session.next + size);
    session.next += blocks.length;
    size = Math.min(size * 2, 8);
    const found = (await Promise.all(blocks.map((block) => hits(index, session.needs, block)))).flat();
    // The index does not record which titles contain a single character.
    const order = allPhrases(session.needs).some(({ terms: [{ isCharacter }] }) => isCharacter) ? byTitle(session.needs) : undefined;
    const next = found.filter(({ block, document }) => !session.titles.has(`${block} ${document}`));
    next.sort((a, b) => b.score - a.score || b.block - a.block || b.document - a.document);
    await add(next, mine, order);
  }
}

async function find(mine, text) {
  await index.open();
  if (mayBeTraditional(text)) await index.fold();
  let list = await needs(text, pinyin);
  let prepared = await prepare(index, list);
  if (prepared.missing) {
    // The index has no Traditional characters, of which a few are in GB 2312; syllables may be separated, as in `hua xi`.
    await index.fold();
    list = await needs(/^[a-z' ]+$/i.test(text) ? text.replace(/ /g, "") : text, pinyin);
    prepared = await prepare(index, list);
  }
  if (mine !== turn) return;
  const capacity = index.manifest.capacity;
  const titles = (prepared.titles ?? []).map((number) => ({
    block: Math.floor(number / capacity),
    document: number % capacity,
    score: 0,
    isTitle: true,
  }));
  const shown = titles.slice(0, enough);
  session = {
    needs: list,
    titles: new Set(shown.map(({ block, document }) => `${block} ${document}`)),
    blocks: prepared.blocks ?? [],
    next: 0,
    rows: [],
    missing: prepared.missing,
  };
  await add(shown, mine, byTitle(list));
  await extend(mine, enough);
  if (mine === turn && !session.rows.length) await approach(mine);
}

// Finds approximate matches for a long query that has no exact ones.
async function approach(mine) {
  const { least, needs: parts } = pieces(session.needs);
  if (!parts.length) return;
  const found = (await Promise.all(nearBlocks(parts, 6).map((block) => nearHits(index, parts, least, block)))).flat();
  if (mine !== turn || !found.length) return;
  found.sort((a, b) => b.score - a.score || b.block - a.block || b.document - a.document);
  session = { ...session, needs: parts, blocks: [], next: 0, isNear: true };
  await add(found.slice(0, 20), mine);
}

async function search() {
  const mine = ++turn;
  clearTimeout(timer);
  const text = field.value.trim();
  if (!phrases(text).length) {
    session = undefined;
    results.idle(Boolean(text));
    return;
  }
  results.load();
  try {
    try {
      await find(mine, text);
    } catch (error) {
      // The site was republished after the page was opened.
      if (!(error instanceof Stale)) throw error;
      index = new Index(base, page);
      await find(mine, text);
    }
    if (mine !== turn) return;
    results.finish(session, accepts, session.next < session.blocks.length);
    offerSlips(mine, text).catch(() => {});
  } catch {
    if (mine === turn) results.fail();
  }
}

// Offers names that sound the same if nothing contains the query.
async function offerSlips(mine, text) {
  const list = phrases(text);
  const isFound = session.rows.length && !session.isNear;
  if (isFound || !list.every((phrase) => [...phrase.text].every(isHan))) return;
  const queries = [];
  for (const [place, phrase] of list.entries()) {
    for (const other of await pinyin.slips(phrase.text)) {
      const query = list.map(({ text: same }, at) => (at === place ? other : same)).join(" ");
      const found = await prepare(index, await needs(query));
      if (found.titles?.length) queries.push(query);
    }
  }
  if (mine === turn) results.offer(queries.slice(0, 3), (query) => "?q=" + encodeURIComponent(query));
}

async function more() {
  const mine = turn;
  results.load();
  try {
    await extend(mine, session.rows.filter(accepts).length + enough);
    if (mine === turn) results.finish(session, accepts, session.next < session.blocks.length);
  } catch {
    if (mine === turn) results.fail();
  }
}

// While an input method is composing, the field does not contain a query yet. What it inserts is whole words, which are
// searched at once; after single letters, and while the reader deletes, more keys are likely to follow.
function typed(event) {
  if (isComposing) return;
  clearTimeout(timer);
  const isUnfinished = /[a-z\d']$/i.test(field.value) || event?.inputType?.startsWith("delete");
  timer = setTimeout(
    () => {
      note(false);
      search();
    },
    isUnfinished ? 150 : 0,
  );
}

field.addEventListener("compositionstart", () => (isComposing = true));
field.addEventListener("compositionend", () => {
  isComposing = false;
  typed();
});
field.addEventListener("input", (event) => event.isComposing || typed(event));
field.addEventListener("focus", () => index.open().catch(() => {}), { once: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (isComposing) return;
  note(true);
  search();
});
for (const menu of menus) {
  menu.addEventListener("change", () => {
    note(true);
    search();
  });
}
results.onMore(more);
results.onRetry(search);
results.onOffer((query) => {
  field.value = query;
  note(true);
  search();
});
addEventListener("popstate", () => {
  recall();
  search();
});

// The arrow keys move through the results, and Escape clears the field.
document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.target.tagName === "SELECT") return;
  if (event.key === "Escape" && event.target === field) {
    field.value = "";
    typed();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...results.links];
  const place = stops.indexOf(document.activeElement);
  if (!step || place < 0 || !stops[place + step]) return;
  event.preventDefault();
  stops[place + step].focus();
});

form.hidden = false;
for (const note of document.querySelectorAll(".needs")) note.hidden = true;
recall();
if (field.value) search();
else field.focus({ preventScroll: true });
