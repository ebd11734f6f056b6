// Looks for the phrases of a query in the text of a page: the place where most of them stand, with the words around.

import { fold } from "./tokenizer.js";

const around = 36;
const lines = "p,li,h1,h2,h3,h4,h5,h6,td,th,dt,dd,figcaption,blockquote,pre,div,section,article,header,main,.meta>*,.post>*";
const other = "nav,aside,footer,script,style,button,sup,svg,select,form";

// The text in which phrases are looked for, without white space, and where each of its characters stands in the original.
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

// The stretches of a text that hold a phrase, in their order and apart from one another.
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

// Whether some texts have what every need asks for.
export const meets = (texts, needs) =>
  needs.every((need) => need.variants.some((phrase) => texts.some((text) => holds(text, phrase))));

// How unlikely what a text has of the needs is: letters may stand for several phrases, of which the likeliest comes first.
export const unlikeliness = (text, needs) =>
  needs.reduce((sum, need) => sum + need.variants.findIndex((phrase) => holds(text, phrase)), 0);

// A text with the phrases in it marked.
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

// What a page says of the needs: whether it meets them all, and the words around the first place that has most of their phrases,
// which is no repetition of its title.
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
    // A heading alone says less than a sentence.
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
