// Finds the documents that match all parts of a query: titles first, then bodies, starting with the newest blocks.

import { isLetters } from "./pinyin.js";
import { units } from "./tokenizer.js";

// Returns what a query requires: each of its phrases, or one of the phrases for which its letters stand in pinyin.
export async function needs(text, pinyin) {
  return Promise.all(
    phrases(text).map(async (phrase) => {
      const word = phrase.units.find((unit) => unit.parts && isLetters(unit.text));
      if (!word || !pinyin) return { variants: [phrase] };
      const others = await pinyin.expand(word.text).catch(() => []);
      const whole = (other) => phrase.units.map((unit) => (unit === word ? other : unit.text)).join("");
      return { variants: [phrase, ...others.map((other) => phrases(whole(other))[0])] };
    }),
  );
}

// The phrases of all needs.
export const allPhrases = (list) => list.flatMap((need) => need.variants);

// Returns the phrases of a query, which consist of adjacent units. Each lists its terms with their offsets in the
// phrase.
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
    // A phrase of one term matches exactly; several terms may occur apart from one another.
    phrase.isExact = phrase.terms.length === 1;
  }
  return found;
}

function terms(units) {
  if (units.length === 1) return [{ term: units[0].text, at: 0, isCharacter: !units[0].parts }];
  const pairs = units.slice(1).map((unit, index) => ({ term: units[index].text + unit.text, at: index }));
  // For a long phrase, every other pair and the last one cover all its characters.
  return pairs.length <= 5 ? pairs : pairs.filter((_, index) => index % 2 === 0 || index === pairs.length - 1);
}

const turned = (mask, by) => ((mask >> (by & 15)) | (mask << (16 - (by & 15)))) & 0xffff;

function bits(mask) {
  let count = 0;
  for (; mask; mask &= mask - 1) count++;
  return count;
}

// Returns the elements common to all lists, in descending order, without changing the lists, which the index owns.
function common(lists) {
  const [first, ...rest] = lists.map((list) => new Set(list));
  return [...first].filter((one) => rest.every((other) => other.has(one))).sort((a, b) => b - a);
}

// Returns which of the documents that match some terms, with their position masks, also match another one; all of its
// documents, if there are no other terms.
function narrowed(hits, { documents, masks }, at) {
  const all = new Map();
  documents.forEach((document, place) => {
    const mask = turned(masks[place], at) & (hits ? hits.get(document) ?? 0 : 0xffff);
    if (mask) all.set(document, mask);
  });
  return all;
}

// Returns the documents of a block that match the terms of a phrase that the directory lists, and the other terms to look
// up: none if there are no documents, or if these match three rare terms, which hardly any other text does; the page looks
// for the phrase in the texts of the results that it shows.
function listed(index, { terms, found }, block) {
  let hits;
  const others = [];
  terms.forEach(({ at }, place) => {
    const own = index.listed(found[place], block);
    if (own) hits = narrowed(hits, own, at);
    else others.push({ at, found: found[place] });
  });
  return { hits, others: hits?.size === 0 || terms.length - others.length > 2 ? [] : others };
}

// Whether the directory suffices to find the documents of a block that contain the phrases of all needs.
export const isKnown = (index, list, block) =>
  allPhrases(list).every((phrase) => !phrase.blocks.includes(block) || !listed(index, phrase, block).others.length);

// Returns the documents of a block that contain a phrase, as far as their position masks show.
async function documents(index, phrase, block) {
  let { hits, others } = listed(index, phrase, block);
  others.sort((a, b) => a.found.blocks.length - b.found.blocks.length);
  // Two terms rule out most blocks, so the rarest are looked up before the others, unless few documents are left.
  const first = !hits ? 2 : hits.size > 3 ? 1 : others.length;
  for (const some of [others.slice(0, first), others.slice(first)]) {
    const lists = await Promise.all(some.map(({ found }) => index.postings(found, block)));
    lists.forEach((list, place) => (hits = narrowed(hits, list, some[place].at)));
    if (!hits.size) break;
  }
  return hits;
}

// Looks up the needs and removes phrases that the site does not contain; returns the needs that have none left, if any.
export async function prepare(index, list) {
  await Promise.all(
    allPhrases(list).map(async (phrase) => {
      phrase.found = await Promise.all(phrase.terms.map(({ term, isCharacter }) => index.find(term, isCharacter)));
    }),
  );
  const missing = list.filter((need) => need.variants.every((phrase) => phrase.found.includes(undefined)));
  if (missing.length) return { missing };
  for (const need of list) {
    need.variants = need.variants.filter((phrase) => !phrase.found.includes(undefined));
    for (const phrase of need.variants) {
      phrase.blocks = common(phrase.found.map((found) => found.blocks));
      phrase.titles = phrase.found.some((found) => found.isCharacter) ? [] : common(phrase.found.map((found) => found.titles));
    }
  }
  const all = (name) => common(list.map((need) => need.variants.flatMap((phrase) => phrase[name])));
  return { titles: all("titles"), blocks: all("blocks") };
}

// Returns the documents of a block that satisfy a need, each with the position mask of its most frequent phrase.
async function meeting(index, need, block) {
  const here = need.variants.filter((phrase) => phrase.blocks.includes(block));
  const found = await Promise.all(here.map((phrase) => documents(index, phrase, block)));
  const all = new Map();
  for (const one of found) {
    for (const [document, mask] of one) if (bits(mask) > bits(all.get(document) ?? 0)) all.set(document, mask);
  }
  return all;
}

// Returns the documents of a block that satisfy all needs, with their scores.
export async function hits(index, list, block) {
  const [first, ...others] = await Promise.all(list.map((need) => meeting(index, need, block)));
  const all = [];
  for (const [document, mask] of first) {
    const masks = [mask, ...others.map((other) => other.get(document))];
    if (!masks.every(Boolean)) continue;
    all.push({ block, document, score: masks.reduce((sum, one) => sum + Math.min(bits(one), 4), 0) });
  }
  return all;
}

// Returns the pairs and words of a long query that the index contains, each as a need of its own; none for a short
// query. `least` is the number of them that an approximate match must contain.
export function pieces(list) {
  const phrases = list.map((need) => need.variants[0]);
  const pairs = phrases.flatMap(({ terms, found }) => terms.map(({ term, isCharacter }, at) => ({ term, isCharacter, found: found[at] })));
  const least = Math.max(3, Math.ceil(pairs.length * 0.6));
  const known = new Map(pairs.filter((pair) => pair.found && !pair.isCharacter).map((pair) => [pair.term, pair.found]));
  const isLong = phrases.reduce((sum, { units }) => sum + units.length, 0) > 5;
  if (!isLong || known.size < least) return { least, needs: [] };
  const needs = [...known].map(([text, found]) => ({ variants: [{ text, terms: [{ term: text, at: 0 }], found: [found], isExact: true }] }));
  return { least, needs };
}

// Returns the blocks that contain most of the pieces, the newest first among equals.
export function nearBlocks(pieces, count) {
  const counts = new Map();
  for (const { variants } of pieces) for (const block of variants[0].found[0].blocks) counts.set(block, (counts.get(block) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || b - a).slice(0, count).map(([block]) => block);
}

// Returns the documents of a block that contain at least `least` of the pieces, with their number as the score.
export async function nearHits(index, pieces, least, block) {
  const scores = new Map();
  for (const { variants } of pieces) {
    const [found] = variants[0].found;
    if (!found.blocks.includes(block)) continue;
    for (const document of (await index.postings(found, block)).documents) scores.set(document, (scores.get(document) ?? 0) + 1);
  }
  return [...scores].filter(([, score]) => score >= least).map(([document, score]) => ({ block, document, score }));
}
