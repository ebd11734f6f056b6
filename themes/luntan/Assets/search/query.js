// Finds the documents that have all phrases of a query: titles first, then texts, the newest blocks first.

import { units } from "./tokenizer.js";

// The phrases of a query: units that stand side by side. Each names its terms with their places in the phrase.
export function phrases(text) {
  const found = [];
  for (const unit of units(text)) {
    const last = found[found.length - 1];
    const before = last?.units[last.units.length - 1];
    const isNear =
      before && unit.gap !== "apart" && (unit.gap === "beside" || Boolean(unit.parts) !== Boolean(before.parts));
    if (isNear) last.units.push(unit);
    else found.push({ units: [unit] });
  }
  for (const phrase of found) {
    phrase.text = phrase.units.map((unit) => unit.text).join("");
    phrase.terms = terms(phrase.units);
    // What one term says is certain; more of them may stand apart.
    phrase.isExact = phrase.terms.length === 1;
  }
  return found;
}

function terms(units) {
  if (units.length === 1) return [{ term: units[0].text, at: 0, isCharacter: !units[0].parts }];
  const pairs = units.slice(1).map((unit, index) => ({ term: units[index].text + unit.text, at: index }));
  // Of a long phrase every second pair, and the last: together they hold all of it.
  return pairs.length <= 5 ? pairs : pairs.filter((_, index) => index % 2 === 0 || index === pairs.length - 1);
}

const turned = (mask, by) => ((mask >> (by & 15)) | (mask << (16 - (by & 15)))) & 0xffff;

function bits(mask) {
  let count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

// What all of some rising lists have, the last first; the lists are the index's own and stay as they are.
function common(lists) {
  const [first, ...rest] = lists.map((list) => new Set(list));
  return [...first].filter((one) => rest.every((other) => other.has(one))).reverse();
}

// The documents of a block that have a phrase, as far as positions tell, with how often.
async function documents(index, phrase, block) {
  const lists = await Promise.all(phrase.found.map((found) => index.postings(found, block)));
  let hits;
  lists.forEach(({ documents, masks }, place) => {
    const next = new Map();
    documents.forEach((document, at) => {
      const mask = turned(masks[at], phrase.terms[place].at) & (hits ? (hits.get(document) ?? 0) : 0xffff);
      if (mask) next.set(document, mask);
    });
    hits = next;
  });
  return hits;
}

// Finds where the phrases stand; undefined where one is nowhere.
export async function prepare(index, list) {
  await Promise.all(
    list.map(async (phrase) => {
      phrase.found = await Promise.all(phrase.terms.map(({ term, isCharacter }) => index.find(term, isCharacter)));
    }),
  );
  const missing = list.filter((phrase) => phrase.found.some((found) => !found));
  if (missing.length) return { missing };
  const all = list.flatMap((phrase) => phrase.found);
  return {
    titles: all.some((found) => found.isCharacter) ? [] : common(all.map((found) => found.titles)),
    blocks: common(all.map((found) => found.blocks)),
  };
}

// The documents of a block that have all phrases, the best first.
export async function hits(index, list, block) {
  const found = await Promise.all(list.map((phrase) => documents(index, phrase, block)));
  const all = [];
  for (const [document, mask] of found[0]) {
    let score = Math.min(bits(mask), 4);
    let isWhole = true;
    for (const other of found.slice(1)) {
      const more = other.get(document);
      isWhole &&= Boolean(more);
      score += Math.min(bits(more ?? 0), 4);
    }
    if (isWhole) all.push({ block, document, score });
  }
  return all;
}
