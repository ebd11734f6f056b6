// Where a reader stands at the gate, by what is remembered and what the site asks.
import assert from "node:assert/strict";
import { test } from "node:test";

import { asked, news, next, pageState, question, start } from "../../../themes/luntan/Assets/gate/states.js";

const agreement = { id: "agreement", version: "2.1" };
const survey = { id: "survey", version: "1.0" };
const receipt = (document, version, choice = "agree") => ({ document, version, choice });
const remembered = (parts = {}) =>
  ({ declined: false, isStored: false, isSession: false, receipts: [], told: {}, access: {}, keys: {}, ...parts });
const agreed = [receipt("agreement", "2.0"), receipt("survey", "1.0", "skip")];
const key = Symbol("key");
/** Keys of some epochs, with what renews them or without. */
const keys = (wrapping, ...numbers) => ({ wrapping, epochs: Object.fromEntries(numbers.map((number) => [number, key])) });
const slot = "7K3Q";

const stand = (memory, more = {}) =>
  start({ memory, texts: [agreement, survey], epochs: { hcp: 2, nurses: 1 }, ...more });

for (const [name, memory, state] of [
  ["nothing remembered", remembered(), "agreement"],
  ["refused", remembered({ declined: true }), "declined"],
  ["agreed, not asked the rest", remembered({ receipts: agreed.slice(0, 1) }), "informed"],
  ["agreed and skipped", remembered({ receipts: agreed }), "code"],
  ["agreed and consented", remembered({ receipts: [agreed[0], receipt("survey", "1.0")] }), "code"],
  ["a key of now", remembered({ receipts: agreed, access: { hcp: slot }, keys: { hcp: keys(key, 1, 2) } }), "open"],
  ["a key of before", remembered({ receipts: agreed, access: { hcp: slot }, keys: { hcp: keys(key, 1) } }), "renewing"],
  ["a key of before that nothing renews", remembered({ receipts: agreed, access: { hcp: slot }, keys: { hcp: keys(undefined, 1) } }), "renewed"],
  ["a key that is gone", remembered({ receipts: agreed, access: { hcp: slot } }), "lost"],
  ["one key of two", remembered({ receipts: agreed, access: { hcp: slot, nurses: slot }, keys: { nurses: keys(key, 1) } }), "open"],
  ["an audience that is no more", remembered({ receipts: agreed, access: { old: slot }, keys: { old: keys(key, 1) } }), "renewed"],
  ["an older agreement", remembered({ receipts: [receipt("agreement", "1.9")], access: { hcp: slot }, keys: { hcp: keys(key, 2) } }), "changed"],
  ["agreed again", remembered({ receipts: [receipt("agreement", "1.0"), ...agreed] }), "code"],
  ["an older survey", remembered({ receipts: [agreed[0], receipt("survey", "0.4")] }), "informed"],
  ["a survey taken back", remembered({ receipts: [...agreed, receipt("survey", "1.0", "withdraw")] }), "code"],
]) {
  test(`${name}: ${state}`, () => assert.equal(stand(memory), state));
}

test("what does not work comes first", () => {
  assert.equal(stand(remembered(), { obstacle: "insecure" }), "insecure");
  assert.equal(stand(remembered(), { obstacle: "unsupported", isManaging: true }), "unsupported");
});

test("consent is managed where there is some", () => {
  assert.equal(stand(remembered({ receipts: agreed }), { isManaging: true }), "manage");
  assert.equal(stand(remembered({ isStored: true }), { isManaging: true }), "manage");
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
  ["the code of another audience", remembered({ receipts: agreed, access: { nurses: slot }, keys: { nurses: keys(key, 1) } }), "locked"],
  ["a key", remembered({ receipts: agreed, access: { hcp: slot }, keys: { hcp: keys(key, 2, 3) } }), "opening"],
  ["a key without an agreement", remembered({ access: { hcp: slot }, keys: { hcp: keys(key, 2) } }), "locked"],
  ["a key of before", remembered({ receipts: agreed, access: { hcp: slot }, keys: { hcp: keys(key, 1) } }), "renewing"],
  ["a key that is gone", remembered({ receipts: agreed, access: { hcp: slot } }), "lost"],
  ["an older agreement", remembered({ receipts: [receipt("agreement", "1.0")], access: { hcp: slot }, keys: { hcp: keys(key, 2) } }), "changed"],
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
  for (const state of ["code", "lost", "renewed", "revoked", "waiting", "offline"]) {
    assert.equal(next(state, "opened"), "open");
    assert.equal(next(state, "offline"), "offline");
    assert.equal(next(state, "withdraw"), "withdrawn");
    assert.equal(next(state, "stuck"), "stuck");
  }
  for (const state of ["open", "manage", "stuck"]) assert.equal(next(state, "withdraw"), "withdrawn");
  for (const state of ["declined", "withdrawn", "nothing"]) assert.equal(next(state, "reconsider"), "agreement");
  assert.equal(next("agreement", "opened"), "agreement");
  assert.equal(next("insecure", "agreed"), "insecure");
  assert.equal(next("declined", "agreed"), "declined");
});
