// The whole register of hospitals, searched as one types; without this script provinces and initials lead to all of it.

import { has, readings } from "./names.js";
import { onTyping } from "./typing.js";

const tools = document.getElementById("register");
const list = document.getElementById("found");
const field = tools.querySelector("input");
const status = tools.querySelector("p");
const menus = [...tools.querySelectorAll("select")];
const column = { province: 2, grade: 3, type: 4 };
const most = 60;
const parts = new Map();
const searched = new WeakMap();
let tables;
let turn = 0;

const load = async (address) => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(answer.status);
  return answer.json();
};

// Traditional as Simplified, full-width as half-width, without space.
const fold = (text) => {
  let folded = "";
  for (const character of text.normalize("NFKC").toLowerCase()) {
    if (character.trim()) folded += tables.folding.get(character) ?? character;
  }
  return folded;
};

// The name of a row's province, as its menu has it.
const province = (row) =>
  menus.find((menu) => menu.name === "province")?.options[row[2]]?.text.replace(/（\d+）$/, "") ?? "";

// What a row is searched in, folded: its name, its city and province, its other names.
function text(row) {
  if (!searched.has(row)) {
    searched.set(row, [row[1], ...row.slice(5), row[2] ? province(row) : ""].map(fold).join("\n"));
  }
  return searched.get(row);
}

// FNV-1a of the first two characters, as the register was cut by.
const key = (text) =>
  [0, 1].reduce((hash, index) => Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0, 0x811c9dc5) % tables.parts;

async function rows(typed) {
  tables ??= await load(tools.dataset.src);
  if (!tables.folding) {
    const pairs = [...tables.fold];
    tables.folding = new Map();
    for (let index = 0; index < pairs.length; index += 2) tables.folding.set(pairs[index], pairs[index + 1]);
  }
  const words = typed.trim().split(/\s+/).map(fold).filter(Boolean);
  const names = await readings(tools, words);
  if (!tables.parts) return { words, names, all: tables.rows };
  const first = words.find((word) => word.length > 1);
  if (!first) return { words, names };
  // Parts are cut by what stands at the beginning of a name, not by how it is read.
  const beginnings = [first, ...((await names?.expand(first).catch(() => [])) ?? [])];
  const numbers = [...new Set(beginnings.map(key))];
  const loaded = await Promise.all(numbers.map(part));
  return { words, names, all: [...new Map(loaded.flat().map((row) => [row[0], row])).values()] };
}

function part(number) {
  if (!parts.has(number)) parts.set(number, load(tools.dataset.src.replace(/\.json$/, `-${number}.json`)));
  return parts.get(number);
}

// The text with what was typed marked in it, as far as it stands there as it was typed.
function marked(text, words) {
  const folded = [...text].map(fold);
  const hits = folded.map(() => false);
  for (const word of words) {
    const whole = folded.join("");
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      let place = 0;
      folded.forEach((piece, index) => {
        if (place >= at && place < at + word.length && piece) hits[index] = true;
        place += piece.length;
      });
    }
  }
  const nodes = [];
  [...text].forEach((character, index) => {
    const last = nodes[nodes.length - 1];
    if (last && last.hit === hits[index]) last.text += character;
    else nodes.push({ hit: hits[index], text: character });
  });
  return nodes.map(({ hit, text }) => {
    if (!hit) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

function item(row, words) {
  const [id, name, place, grade, type, city, ...others] = row;
  const node = document.createElement("li");
  const link = document.createElement("a");
  link.href = `${tools.dataset.base}${encodeURIComponent(id)}/`;
  link.append(...marked(name, words));
  node.append(link);
  const other = others.find((one) => words.some((word) => fold(one).includes(word) && !fold(name).includes(word)));
  const where = place ? province(row) : "";
  const facts = [where, city !== where && city, tables.grades[grade - 1], tables.types[type - 1]];
  const line = document.createElement("span");
  line.className = "post line";
  for (const fact of [...facts.filter(Boolean), other].filter(Boolean)) {
    const piece = document.createElement("span");
    piece.append(...marked(fact, words));
    line.append(piece);
  }
  node.append(line);
  return node;
}

async function search() {
  const mine = ++turn;
  const chosen = menus.filter((menu) => menu.value);
  const isIdle = !field.value.trim() && !chosen.length;
  let words = [];
  let found = [];
  let message = "";
  if (!isIdle) {
    try {
      const { words: typed, names, all } = await rows(field.value);
      words = typed;
      if (mine !== turn) return;
      if (!all) message = tools.dataset.short;
      else {
        found = all.filter(
          (row) =>
            chosen.every((menu) => row[column[menu.name]] === Number(menu.value)) &&
            words.every((word) => has(text(row), word, names)),
        );
        const count = found.length > most ? tools.dataset.shown : found.length ? tools.dataset.found : tools.dataset.none;
        message = count.replace("{all}", found.length).replace("{n}", Math.min(most, found.length));
      }
    } catch {
      if (mine !== turn) return;
      tables = tables?.folding ? tables : undefined;
      parts.clear();
      message = tools.dataset.failed;
    }
  }
  status.textContent = message;
  list.replaceChildren(...found.slice(0, most).map((row) => item(row, words)));
  list.hidden = !found.length;
}

// Arrows walk through what was found, Escape empties the field.
function move(event) {
  // An input method has the keys while it composes.
  if (event.isComposing) return;
  if (event.key === "Escape" && document.activeElement === field) {
    field.value = "";
    search();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || event.target.tagName === "SELECT") return;
  const stops = [field, ...list.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

onTyping(field, search);
for (const menu of menus) menu.addEventListener("change", search);
tools.addEventListener("keydown", move);
list.addEventListener("keydown", move);
tools.hidden = false;
if (field.value || menus.some((menu) => menu.value)) search();
