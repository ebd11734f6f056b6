// The search page: the field, the filters, the URL, and the results as they arrive.

import { Stale } from "./bits.js";
import { Index } from "./index.js";
import { Pinyin } from "./pinyin.js";
import { needs, phrases, prepare } from "./query.js";
import { Results } from "./results.js";
import { start } from "./session.js";
import { isHan } from "./tokenizer.js";

const form = document.getElementById("search");
const field = form.querySelector("input[type=search]");
const menus = [...form.querySelectorAll("select")];
const base = form.dataset.base;
const page = form.getAttribute("action");
const results = new Results(document.getElementById("search-results"), menus, () => index.fold());
// The number of results that are loaded at least when the reader scrolls to the end, and that the menus count.
const enough = 12;
const counted = 200;

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
    results.finish(session);
    offerSlips(mine, text).catch(() => {});
  } catch {
    if (mine === turn) results.fail();
  }
}

async function find(mine, text) {
  const found = await start(index, pinyin, text, filters());
  const isShown = (session) => mine === turn && results.show(session);
  if (mine !== turn) return;
  session = found;
  await session.load(enough, isShown);
  if (mine !== turn || session.rows.length) return;
  const near = await session.approach();
  if (mine !== turn || !near) return;
  session = near;
  await session.load(enough, isShown);
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

// Loads further results. Meanwhile the button is hidden, and the menus ask for no others.
async function more(count) {
  const mine = turn;
  results.load();
  try {
    await session.load(count, (session) => mine === turn && results.show(session));
    if (mine === turn) results.finish(session);
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
  // A reader who is about to choose needs more than the first few values.
  for (const event of ["pointerenter", "focus"]) {
    menu.addEventListener(event, () => results.isMore && session.rows.length < counted && more(counted));
  }
}
results.onMore(() => more(enough));
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
