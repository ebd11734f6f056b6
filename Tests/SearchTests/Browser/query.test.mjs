// What is asked of the index for a query, and for a long one that no text has as it is.
import assert from "node:assert/strict";
import { test } from "node:test";

import { BitReader } from "../../../themes/luntan/Assets/search/bits.js";
import { hits, isKnown, nearBlocks, nearHits, phrases, pieces } from "../../../themes/luntan/Assets/search/query.js";

// An index whose terms stand in the blocks and documents of `places`: `{term: {block: documents}}`.
function index(places) {
  return {
    find: (term) => (places[term] ? { term, blocks: Object.keys(places[term]).map(Number) } : undefined),
    postings: async ({ term }, block) => ({ documents: places[term][block] }),
  };
}

function list(text, { find }) {
  const found = phrases(text);
  for (const phrase of found) phrase.found = phrase.terms.map(({ term }) => find(term));
  return found.map((phrase) => ({ variants: [phrase] }));
}

test("lists of numbers", () => {
  // Two numbers of eight below 16: a width of two, then 3 and 2 beyond 4.
  const bits = new BitReader(new Uint8Array([0b1111_1000]));
  assert.deepEqual(bits.list(2, 16), [3, 6]);
  assert.deepEqual(new BitReader(new Uint8Array([])).list(3, 3), [0, 1, 2]);
  assert.deepEqual(new BitReader(new Uint8Array([0b1010_0000])).list(1, 8), [5]);
  assert.throws(() => new BitReader(new Uint8Array([0, 0, 0, 0])).list(2, 16));
});

test("texts near to a long query", async () => {
  const one = index({ 四川: { 0: [1], 2: [5, 6] }, 大学: { 2: [5, 6] }, 华西: { 0: [1], 2: [5] }, 医院: { 1: [3], 2: [5] } });
  // Every second pair of a long phrase, of which 书记 is nowhere.
  const { least, needs } = pieces(list("四川大学华西医院书记", one));
  assert.equal(least, 3);
  assert.deepEqual(needs.map((need) => need.variants[0].text), ["四川", "大学", "华西", "医院"]);
  assert.deepEqual(nearBlocks(needs, 2), [2, 0]);
  assert.deepEqual(await nearHits(one, needs, least, 2), [{ block: 2, document: 5, score: 4 }]);
  assert.deepEqual(await nearHits(one, needs, least, 0), []);
});

test("a short query, and one of which little is known, are near to nothing", () => {
  const one = index({ 华西: { 0: [1] }, 西医: { 0: [1] }, 医院: { 0: [1] }, 院长: { 0: [1] } });
  assert.deepEqual(pieces(list("华西医院长", one)).needs, []);
  assert.deepEqual(pieces(list("华西宇宙飞船月球旅行", one)).needs, []);
});

test("blocks that the directory rules out are not loaded", async () => {
  // The documents of each term, by block; the directory has those of terms with at most two.
  const places = {
    四川: [[3], [3, 8], [1, 2, 4], [5]],
    川大: [[3], [4, 6], [2], [5, 6, 7]],
    大学: [[3], [1, 4, 6], [2, 7], [5, 6, 8]],
  };
  // Where each term is in each document, if not anywhere.
  const masks = { 四川: { 5: 0b0001 }, 川大: { 5: 0b0010 }, 大学: { 5: 0b0100, 6: 0b0100 } };
  const loaded = [];
  const postings = ({ term }, block) => {
    const documents = places[term][block];
    return { documents, masks: documents.map((document) => masks[term][document] ?? 0xffff) };
  };
  const one = {
    listed: (found, block) => (places[found.term][block].length < 3 ? postings(found, block) : undefined),
    postings: async (found, block) => {
      if (!one.listed(found, block)) loaded.push(`${found.term} ${block}`);
      return postings(found, block);
    },
  };
  const [phrase] = phrases("四川大学");
  phrase.found = phrase.terms.map(({ term }) => ({ term, blocks: [3, 2, 1, 0] }));
  phrase.blocks = [3, 2, 1, 0];
  const needs = [{ variants: [phrase] }];
  assert.deepEqual([0, 1, 2, 3].map((block) => isKnown(one, needs, block)), [true, true, false, false]);
  const found = await Promise.all([0, 1, 2, 3].map((block) => hits(one, needs, block)));
  assert.deepEqual(found.flat().map(({ block, document }) => [block, document]), [[0, 3], [2, 2], [3, 5]]);
  assert.deepEqual(loaded.sort(), ["四川 2", "大学 3", "川大 3"].sort());
  // In the wrong order, the document of the last block no longer matches, whose positions are known.
  masks.川大[5] = 0b0100;
  assert.deepEqual(await hits(one, needs, 3), []);
});

test("a document that matches three listed terms needs no other", async () => {
  // The directory lists all terms but the last one.
  const documents = { 四川: [3, 8], 川大: [3, 6], 大学: [3], 学城: [1, 3, 5] };
  const loaded = [];
  const whole = (term) => ({ documents: documents[term], masks: documents[term].map(() => 0xffff) });
  const one = {
    listed: ({ term }) => (documents[term].length < 3 ? whole(term) : undefined),
    postings: async ({ term }) => loaded.push(term) && whole(term),
  };
  const search = async (text) => {
    const [phrase] = phrases(text);
    phrase.found = phrase.terms.map(({ term }) => ({ term, blocks: [0] }));
    phrase.blocks = [0];
    const needs = [{ variants: [phrase] }];
    return [isKnown(one, needs, 0), (await hits(one, needs, 0)).map(({ document }) => document)];
  };
  assert.deepEqual(await search("四川大学城"), [true, [3]]);
  assert.deepEqual(loaded, []);
  assert.deepEqual(await search("川大学城"), [false, [3]]);
  assert.deepEqual(loaded, ["学城"]);
});
