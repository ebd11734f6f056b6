// A list that is narrowed as one types; without this script it is whole.

import { has, readings } from "./names.js";
import { onTyping } from "./typing.js";

const tools = document.querySelector(".tools[data-filter]");
const groups = [...document.getElementById(tools.dataset.filter).children];
const items = groups.map((group) => [...group.querySelectorAll("li")].map((item) => [item, item.textContent.toLowerCase()]));
const field = tools.querySelector("input");
const status = tools.querySelector("p");
let turn = 0;

onTyping(field, async () => {
  const mine = ++turn;
  const words = field.value.trim().toLowerCase().split(/\s+/);
  const names = await readings(tools, words);
  if (mine !== turn) return;
  let shown = 0;
  groups.forEach((group, index) => {
    let left = 0;
    for (const [item, text] of items[index]) {
      item.hidden = !words.every((word) => has(text, word, names));
      if (!item.hidden) left++;
    }
    group.hidden = left === 0;
    shown += left;
  });
  status.textContent = shown ? "" : status.dataset.none;
});

tools.hidden = false;
