// A roll that is narrowed by words and menus and sorted by its heads; without this script the table is whole.

import { has, readings } from "./names.js";
import { onTyping } from "./typing.js";

const tools = document.querySelector(".tools[data-for]");
const table = document.getElementById(tools.dataset.for);
const body = table.tBodies[0];
const rows = [...body.rows];
const field = tools.querySelector("input");
const menus = [...tools.querySelectorAll("select")];
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

let turn = 0;

async function narrow() {
  const mine = ++turn;
  const words = field.value.trim().toLowerCase().split(/\s+/);
  const names = await readings(tools, words);
  if (mine !== turn) return;
  let shown = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    const fits =
      words.every((word) => has(text, word, names)) &&
      menus.every((menu) => !menu.value || row.querySelector(`.${menu.name}`)?.textContent === menu.value);
    row.hidden = !fits;
    if (fits) shown++;
  }
  tools.querySelector("p").textContent = tools.dataset.shown.replace("{n}", shown).replace("{all}", rows.length);
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
