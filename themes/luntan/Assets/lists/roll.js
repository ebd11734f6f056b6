// A roll that is narrowed by words and menus and sorted by its heads; without this script the table is whole.

import { has, readings } from "./names.js";
import { onTyping } from "./typing.js";

const tools = document.querySelector(".tools[data-for]");
const table = document.getElementById(tools.dataset.for);
const body = table.tBodies[0];
const rows = [...body.rows];
const field = tools.querySelector("input");
const menus = [...tools.querySelectorAll("select")];
// What a row is searched in: reading it of a thousand rows takes longer than searching it.
const texts = rows.map((row) => row.textContent.toLowerCase());
const values = (name) => rows.map((row) => row.querySelector(`.${name}`)?.textContent);
const columns = new Map(menus.map((menu) => [menu, values(menu.name)]));
// How many rows are laid out at once, so that none keeps a key waiting.
const batch = 100;
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

let turn = 0;

async function narrow() {
  const mine = ++turn;
  const words = field.value.trim().toLowerCase().split(/\s+/);
  const names = await readings(tools, words);
  if (mine !== turn) return;
  const fitting = new Set();
  rows.forEach((row, index) => {
    const fits =
      words.every((word) => has(texts[index], word, names)) &&
      menus.every((menu) => !menu.value || columns.get(menu)[index] === menu.value);
    if (fits) fitting.add(row);
    else row.hidden = true;
  });
  tools.querySelector("p").textContent = tools.dataset.shown.replace("{n}", fitting.size).replace("{all}", rows.length);
  // In the order of the table, which a sort changes.
  show([...body.rows].filter((row) => row.hidden && fitting.has(row)), mine);
}

/** Shows rows batch by batch, until the next change of the field or a menu. */
function show(waiting, mine) {
  if (mine !== turn) return;
  for (const row of waiting.splice(0, batch)) row.hidden = false;
  if (waiting.length) requestAnimationFrame(() => show(waiting, mine));
}

function sort(head, index) {
  const isUp = head.getAttribute("aria-sort") !== "ascending";
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", isUp ? "ascending" : "descending");
  const key = (row) => row.cells[index].textContent;
  const sorted = [...rows].sort((a, b) => order.compare(key(a), key(b)));
  body.append(...(isUp ? sorted : sorted.reverse()));
}

[...table.tHead.rows[0].cells].forEach((head, index) => {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  button.addEventListener("click", () => sort(head, index));
  head.append(button);
});

onTyping(field, narrow);
for (const menu of menus) menu.addEventListener("change", narrow);
narrow();
tools.hidden = false;
