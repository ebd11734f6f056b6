// Suggestions below the masthead's search field while a reader types: pages whose titles or names match. The script is
// loaded on the first input; without it the field still submits to the search page.

import { marked, meets, unlikeliness } from "./excerpt.js";
import { Index } from "./index.js";
import { Pinyin } from "./pinyin.js";
import { allPhrases, needs, phrases, prepare } from "./query.js";

const most = 6;

// Returns the pages whose titles match, names before articles and the newest articles first.
async function find(index, pinyin, text) {
  await index.open();
  let list = await needs(text, pinyin);
  let prepared = await prepare(index, list);
  if (prepared.missing) {
    // The index has no Traditional characters.
    await index.fold();
    list = await needs(text, pinyin);
    prepared = await prepare(index, list);
  }
  const numbers = prepared.titles ?? [];
  // Names have low numbers, new articles high ones.
  const some = [...new Set([...numbers.slice(-most), ...numbers.slice(0, most)])];
  const rows = await Promise.all(some.map((number) => index.row(index.locate(number))));
  const rank = ({ title, kind }) => (meets([title], list) ? 0 : 2000) + (kind ? unlikeliness(title, list) : 1000);
  return { list, rows: rows.sort((a, b) => rank(a) - rank(b)).slice(0, most) };
}

export function suggest(form) {
  const page = form.getAttribute("action");
  const base = form.dataset.base ?? page;
  const index = new Index(base, page);
  const pinyin = new Pinyin(base);
  const field = form.querySelector("input");
  const options = document.createElement("ul");
  let turn = 0;
  let timer;
  let chosen = -1;

  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = form.dataset.style;
  document.head.append(style);
  // No heading id contains a colon.
  options.id = "find:options";
  options.hidden = true;
  options.setAttribute("role", "listbox");
  options.setAttribute("aria-label", field.getAttribute("aria-label"));
  form.append(options);
  for (const [name, value] of Object.entries({ role: "combobox", "aria-controls": options.id, "aria-expanded": "false" })) {
    field.setAttribute(name, value);
  }
  field.setAttribute("aria-autocomplete", "list");

  function choose(place) {
    const items = [...options.children];
    chosen = place;
    items.forEach((item, at) => item.setAttribute("aria-selected", String(at === place)));
    if (items[place]) field.setAttribute("aria-activedescendant", items[place].id);
    else field.removeAttribute("aria-activedescendant");
  }

  function show(rows, list) {
    options.replaceChildren(
      ...rows.map((row, place) => {
        const item = document.createElement("li");
        const link = document.createElement("a");
        item.id = `find:${place}`;
        item.setAttribute("role", "option");
        link.href = row.url;
        link.tabIndex = -1;
        link.append(...marked(row.title, allPhrases(list)));
        item.append(link);
        return item;
      }),
    );
    options.hidden = !rows.length;
    field.setAttribute("aria-expanded", String(Boolean(rows.length)));
    choose(-1);
  }

  async function update() {
    const mine = ++turn;
    const text = field.value.trim();
    let found = { rows: [], list: [] };
    try {
      if (text.length > 1 && phrases(text).length) found = await find(index, pinyin, text);
    } catch {
      // The search page reports the error.
    }
    if (mine === turn) show(found.rows, found.list);
  }

  function close() {
    turn++;
    clearTimeout(timer);
    show([], []);
  }

  // While an input method is composing, the field does not contain a query yet.
  function typed(event) {
    if (event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(update, 150);
  }

  field.addEventListener("input", typed);
  field.addEventListener("compositionend", () => typed({ isComposing: false }));
  field.addEventListener("blur", close);
  options.addEventListener("mousedown", (event) => event.preventDefault());
  field.addEventListener("keydown", (event) => {
    // An input method handles the keys while it is composing.
    if (event.isComposing) return;
    const count = options.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      // The field itself is between the last option and the first.
      choose(((chosen + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === "Escape" && count) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options.children[chosen].firstElementChild.click();
    }
  });
  if (field.value) update();
}
