// A list that is narrowed as one types; without this script it is whole.

import { onTyping } from "./typing.js";

const tools = document.querySelector(".tools[data-filter]");
const groups = [...document.getElementById(tools.dataset.filter).children];
const items = groups.map((group) => [...group.querySelectorAll("li")].map((item) => [item, item.textContent.toLowerCase()]));
const field = tools.querySelector("input");
const status = tools.querySelector("p");

onTyping(field, () => {
  const words = field.value.trim().toLowerCase().split(/\s+/);
  let shown = 0;
  groups.forEach((group, index) => {
    let left = 0;
    for (const [item, text] of items[index]) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) left++;
    }
    group.hidden = left === 0;
    shown += left;
  });
  status.textContent = shown ? "" : status.dataset.none;
});

tools.hidden = false;
