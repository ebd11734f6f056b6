// The browser's tokenizer gives what Swift's gives: the vectors of both, and every character that Swift's table has.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

import { fold, folded, hash, mayBeTraditional, simplify, terms } from "../../../themes/luntan/Assets/search/tokenizer.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf8");
const vectors = JSON.parse(read("../Vectors/tokens.json"));

test("vectors", () => {
  simplify(vectors.simplified);
  for (const [term, value] of Object.entries(vectors.hashes)) assert.equal(hash(term), value, term);
  for (const { text, folded: form, terms: expected, characters } of vectors.cases) {
    assert.equal(folded(text), form);
    const found = terms(text);
    assert.deepEqual(found.terms.map(([term, position]) => `${term} ${position}`).sort(), [...expected].sort(), text);
    assert.equal(found.characters.join(""), characters, text);
  }
});

test("every compatibility form", () => {
  simplify("");
  const source = read("../../../Sources/Search/Text/CompatibilityForms+Entries.swift");
  const entries = source.slice(source.indexOf('"""') + 3, source.lastIndexOf('"""')).split(/[ \n]+/).filter(Boolean);
  assert.ok(entries.length > 5000);
  const wrong = entries.filter((entry) => {
    const [first, ...form] = entry;
    return fold(first) !== form.join("");
  });
  assert.deepEqual(wrong, []);
});

// Queries for which the page loads the Traditional forms first; of a few others it loads them when it finds nothing.
test("texts that may be Traditional", () => {
  for (const text of ["華西", "协和醫院", "龍"]) assert.ok(mayBeTraditional(text), text);
  for (const text of ["华西医院", "DRG改革", "duō", "", "109家！"]) assert.ok(!mayBeTraditional(text), text);
});
