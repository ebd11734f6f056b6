// Where a reader stands at the gate, by what is remembered and what the site asks.
import assert from "node:assert/strict";
import { test } from "node:test";

import { asked, news, next, pageState, question, start } from "../../../themes/luntan/Assets/gate/states.js";

const agreement = { id: "agreement", version: "2.1" };
const survey = { id: "survey", version: "1.0" };
const receipt = (document, version, choice = "agree") => ({ document, version, choice });
const remembered = (parts = {}) => ({ declined: false, receipts: [], told: {}, access: {}, keys: {}, ...parts });
const agreed = [receipt("agreement", "2.0"), receipt("survey", "1.0", "skip")];
const key = Symbol("key");

const stand = (memory, more = {}) =>
  start({ memory, texts: [agreement, survey], epochs: { hcp: 2, nurses: 1 }, ...more });

for (const [name, memory, state] of [
  ["nothing remembered", remembered(), "agreement"],
  ["refused", remembered({ declined: true }), "declined"],
  ["agreed, not asked the rest", remembered({ receipts: agreed.slice(0, 1) }), "informed"],
  ["agreed and skipped", remembered({ receipts: agreed }), "code"],
  ["agreed and consented", remembered({ receipts: [agreed[0], receipt("survey", "1.0")] }), "code"],
  ["a key of now", remembered({ receipts: agreed, access: { hcp: 2 }, keys: { hcp: key } }), "open"],
  ["a key of before", remembered({ receipts: agreed, access: { hcp: 1 }, keys: { hcp: key } }), "renewed"],
  ["a key that is gone", remembered({ receipts: agreed, access: { hcp: 2 } }), "lost"],
  ["one key of two", remembered({ receipts: agreed, access: { hcp: 1, nurses: 1 }, keys: { nurses: key } }), "open"],
  ["an audience that is no more", remembered({ receipts: agreed, access: { old: 1 }, keys: { old: key } }), "renewed"],
  ["an older agreement", remembered({ receipts: [receipt("agreement", "1.9")], access: { hcp: 2 }, keys: { hcp: key } }), "changed"],
  ["agreed again", remembered({ receipts: [receipt("agreement", "1.0"), ...agreed] }), "code"],
  ["an older survey", remembered({ receipts: [agreed[0], receipt("survey", "0.4")] }), "informed"],
  ["storage that is closed", undefined, "blocked"],
]) {
  test(`${name}: ${state}`, () => assert.equal(stand(memory), state));
}

test("what does not work comes first", () => {
  assert.equal(stand(undefined, { obstacle: "insecure" }), "insecure");
  assert.equal(stand(remembered(), { obstacle: "unsupported", isManaging: true }), "unsupported");
});

test("consent is managed where there is some", () => {
  assert.equal(stand(remembered({ receipts: agreed }), { isManaging: true }), "manage");
  assert.equal(stand(remembered({ declined: true }), { isManaging: true }), "declined");
  assert.equal(stand(remembered(), { isManaging: true }), "nothing");
});

test("one question after the other", () => {
  const texts = [agreement, survey, { id: "letters", version: "3.0" }];
  const memory = remembered({ receipts: agreed });
  assert.equal(question({ memory, texts }).id, "letters");
  memory.receipts.push(receipt("letters", "3.0", "skip"));
  assert.equal(question({ memory, texts }), undefined);
  assert.equal(asked({ memory, texts, epochs: {} }), "code");
});

const gate = { audience: "hcp", epoch: 2, agreement };
for (const [name, memory, state] of [
  ["nothing remembered", remembered(), "locked"],
  ["closed storage", undefined, "locked"],
  ["refused", remembered({ declined: true }), "locked"],
  ["agreed without a code", remembered({ receipts: agreed }), "locked"],
  ["the code of another audience", remembered({ receipts: agreed, access: { nurses: 1 }, keys: { nurses: key } }), "locked"],
  ["a key", remembered({ receipts: agreed, access: { hcp: 2 }, keys: { hcp: key } }), "opening"],
  ["a key without an agreement", remembered({ access: { hcp: 2 }, keys: { hcp: key } }), "locked"],
  ["a key of before", remembered({ receipts: agreed, access: { hcp: 1 }, keys: { hcp: key } }), "renewed"],
  ["a key that is gone", remembered({ receipts: agreed, access: { hcp: 2 } }), "lost"],
  ["an older agreement", remembered({ receipts: [receipt("agreement", "1.0")], access: { hcp: 2 }, keys: { hcp: key } }), "changed"],
]) {
  test(`a member page with ${name}: ${state}`, () => assert.equal(pageState({ memory, gate }), state));
}

test("small changes are told once", () => {
  const texts = [agreement, survey];
  const memory = remembered({ receipts: agreed });
  assert.deepEqual(news({ memory, texts }), [agreement]);
  assert.deepEqual(news({ memory: { ...memory, told: { agreement: "2.1" } }, texts }), []);
  assert.deepEqual(news({ memory: remembered({ receipts: [receipt("agreement", "1.0")] }), texts }), []);
  assert.deepEqual(news({ memory: remembered(), texts }), []);
});

test("every state can be left, and events elsewhere mean nothing", () => {
  assert.equal(next("agreement", "decline"), "declined");
  assert.equal(next("agreement", "agreed"), "asked");
  assert.equal(next("changed", "decline"), "declined");
  assert.equal(next("informed", "answered"), "asked");
  for (const state of ["code", "lost", "renewed", "offline"]) {
    assert.equal(next(state, "opened"), "open");
    assert.equal(next(state, "offline"), "offline");
    assert.equal(next(state, "withdraw"), "withdrawn");
    assert.equal(next(state, "blocked"), "blocked");
  }
  for (const state of ["open", "manage"]) assert.equal(next(state, "withdraw"), "withdrawn");
  for (const state of ["declined", "withdrawn", "nothing"]) assert.equal(next(state, "reconsider"), "agreement");
  assert.equal(next("agreement", "opened"), "agreement");
  assert.equal(next("insecure", "agreed"), "insecure");
  assert.equal(next("declined", "agreed"), "declined");
});
