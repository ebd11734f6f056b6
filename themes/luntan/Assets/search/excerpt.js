// Searches the text of a page for the phrases of a query and returns the passage that contains most of them.

import { fold } from "./tokenizer.js";

const around = 36;
const lines = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,blockquote,pre,div,section,article,header,main,.meta>*,.post>*";
const other = "nav,aside,footer,script,style,button,sup,svg,select,form";

// Returns the text in which phrases are searched, without white space, and the offset of each character in the
// original.
function searched(text) {
  let folded = "";
  const places = [];
  let place = 0;
  for (const character of text) {
    for (const one of fold(character)) {
      if (!one.trim()) continue;
      folded += one;
      for (let unit = 0; unit < one.length; unit++) places.push([place, place + character.length]);
    }
    place += character.length;
  }
  return { folded, places };
}

// Returns the disjoint ranges of a text that contain a phrase, in order.
export function stretches(text, phrases) {
  const { folded, places } = searched(text);
  const found = [];
  for (const phrase of phrases) {
    for (let at = folded.indexOf(phrase.text); at >= 0; at = folded.indexOf(phrase.text, at + phrase.text.length)) {
      found.push([places[at][0], places[at + phrase.text.length - 1][1]]);
    }
  }
  found.sort((a, b) => a[0] - b[0]);
  return found.filter(([start], index) => !index || start >= Math.max(...found.slice(0, index).map((one) => one[1])));
}

export const holds = (text, phrase) => searched(text).folded.includes(phrase.text);

// Whether the texts together satisfy every need.
export const meets = (texts, needs) =>
  needs.every((need) => need.variants.some((phrase) => texts.some((text) => holds(text, phrase))));

// A penalty for unlikely readings: letters may stand for several phrases, which are ordered by likelihood.
export const unlikeliness = (text, needs) =>
  needs.reduce((sum, need) => sum + need.variants.findIndex((phrase) => holds(text, phrase)), 0);

// Returns a text as nodes, with its phrases marked.
export function marked(text, phrases) {
  const nodes = [];
  let place = 0;
  for (const [start, end] of stretches(text, phrases)) {
    const mark = document.createElement("mark");
    mark.textContent = text.slice(start, end);
    nodes.push(text.slice(place, start), mark);
    place = end;
  }
  return [...nodes, text.slice(place)];
}

function paragraphs(main) {
  for (const element of main.querySelectorAll(other)) element.remove();
  const texts = new Map();
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const line = walker.currentNode.parentElement.closest(lines);
    texts.set(line, (texts.get(line) ?? "") + walker.currentNode.data);
  }
  return [...texts.values()].map((text) => text.replace(/\s+/g, " ").trim()).filter(Boolean);
}

// Returns whether a page satisfies all needs, with an excerpt around the first passage that contains most of the
// phrases. A passage that repeats the title is ignored.
export async function excerpt({ url, title }, needs) {
  const phrases = needs.flatMap((need) => need.variants);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(String(answer.status));
  const main = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
  const texts = main ? paragraphs(main) : [];
  const isWhole = meets(texts, needs);
  let best;
  for (const text of texts) {
    if (text === title) continue;
    const count = phrases.filter((phrase) => holds(text, phrase)).length;
    // A heading alone is less informative than a sentence.
    const weight = count * 2 + (text.length > 24 ? 1 : 0);
    if (count && (!best || weight > best.weight)) best = { text, weight };
  }
  if (!best) return { isWhole };
  const [start, end] = stretches(best.text, phrases)[0];
  const from = Math.max(0, start - around);
  const to = Math.min(best.text.length, end + around * 2);
  const text = (from ? "…" : "") + best.text.slice(from, to) + (to < best.text.length ? "…" : "");
  return { isWhole, text, words: best.text.slice(start, end) };
}
