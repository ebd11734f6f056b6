// What a browser remembers of the gate, that storage which refuses is survived, and that no key is kept without a consent.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { channel, forget, hold, keep, nothing, recall, refuse } from "../../../themes/luntan/Assets/gate/store.js";
import { storage } from "./storage.mjs";

const receipt = { document: "agreement", version: "1.0", choice: "agree" };
const made = await crypto.subtle.importKey("raw", new Uint8Array(32), "HKDF", false, ["deriveBits"]);
const wrapping = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["unwrapKey", "wrapKey"]);
const keys = (...epochs) => ({ wrapping, epochs: Object.fromEntries(epochs.map((epoch) => [epoch, made])) });

let box;
beforeEach(() => {
  box = storage();
  Object.assign(globalThis, { indexedDB: box.indexedDB, localStorage: box.localStorage });
});

const agree = () => keep("a", nothing(), receipt);

test("looking leaves no trace", async () => {
  assert.deepEqual(await recall("a"), nothing());
  assert.equal(box.databases.size + box.flags.size, 0);
});

test("a refusal is one flag", async () => {
  refuse("a");
  assert.deepEqual(await recall("a"), { ...nothing(), declined: true });
  assert.deepEqual([box.databases.size, box.flags.size], [0, 1]);
  assert.deepEqual(await recall("b"), nothing());
});

test("receipts and keys are kept, the flag is not", async () => {
  refuse("a");
  assert.equal(await agree(), "kept");
  assert.equal(await hold("a", "hcp", "7K3Q", keys(3, 4)), "kept");
  const memory = await recall("a");
  assert.deepEqual([memory.declined, memory.isStored, memory.receipts, memory.access], [false, true, [receipt], { hcp: "7K3Q" }]);
  assert.deepEqual(Object.keys(memory.keys.hcp.epochs), ["3", "4"]);
  assert.equal(memory.keys.hcp.epochs[3].extractable, false);
  assert.deepEqual(await recall("b"), nothing());
});

test("keys of the newest eight epochs are kept", async () => {
  await agree();
  await hold("a", "hcp", "7K3Q", keys(...Array.from({ length: 11 }, (_, index) => index + 1)));
  assert.deepEqual(Object.keys((await recall("a")).keys.hcp.epochs), ["4", "5", "6", "7", "8", "9", "10", "11"]);
});

test("no key is kept where the consent was withdrawn in another window", async () => {
  await agree();
  await forget("a");
  assert.equal(await hold("a", "hcp", "7K3Q", keys(1)), "changed");
  assert.equal(box.databases.size, 0);
});

test("no answer is added to a consent that was withdrawn in another window", async () => {
  await agree();
  const memory = await recall("a");
  await forget("a");
  assert.equal(await keep("a", memory, { ...receipt, document: "survey" }), "changed");
  assert.equal(box.databases.size, 0);
});

test("an answer of another window is not lost", async () => {
  await agree();
  const memory = await recall("a");
  await keep("a", memory, { ...receipt, document: "survey" });
  assert.equal(await keep("a", memory, { ...receipt, document: "letters" }), "changed");
  assert.deepEqual((await recall("a")).receipts.map(({ document }) => document), ["agreement", "survey"]);
});

test("a consent in two windows is one", async () => {
  assert.deepEqual([await agree(), await agree()], ["kept", "changed"]);
  assert.equal((await recall("a")).receipts.length, 1);
});

test("everything is deleted", async () => {
  await agree();
  await hold("a", "hcp", "7K3Q", keys(1));
  assert.equal(await forget("a"), true);
  assert.deepEqual(await recall("a"), nothing());
  assert.equal(box.databases.size + box.flags.size, 0);
  assert.equal(await forget("a"), true);
});

test("a key that no longer works counts as lost", async () => {
  const shell = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  await agree();
  await hold("a", "hcp", "7K3Q", keys(1, 2));
  box.databases.get("xinglin-gate-a").get("gate").set("hcp", { wrapping, epochs: { 1: shell, 2: made } });
  assert.deepEqual(Object.keys((await recall("a")).keys.hcp.epochs), ["2"]);
  box.databases.get("xinglin-gate-a").get("gate").set("hcp", { wrapping, epochs: { 1: shell } });
  assert.deepEqual((await recall("a")).keys, {});
  assert.equal(await hold("a", "hcp", "7K3Q", { wrapping, epochs: { 1: shell } }), "refused");
});

for (const what of ["open", "get", "local"]) {
  test(`storage that refuses ${what} is told from storage that is empty`, async () => {
    await agree();
    box.refuse(what);
    assert.equal(await recall("a"), undefined);
    assert.equal(await keep("a", { ...nothing(), receipts: [receipt] }, { ...receipt, document: "survey" }), "refused");
    refuse("a");
  });
}

test("what cannot be written or deleted is reported", async () => {
  box.refuse("put");
  assert.equal(await agree(), "refused");
  box.refuse("delete");
  assert.equal(await forget("a"), false);
});

test("storage that never answers is given up", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  globalThis.indexedDB = { open: () => ({}) };
  const recalled = recall("a");
  await null;
  context.mock.timers.tick(6000);
  assert.equal(await recalled, undefined);
});

test("without a channel a window looks when it is shown", () => {
  const saved = globalThis.BroadcastChannel;
  globalThis.BroadcastChannel = class {
    constructor() {
      throw new DOMException("closed", "SecurityError");
    }
  };
  const listeners = {};
  globalThis.document = { visibilityState: "visible", addEventListener: (name, run) => (listeners[name] = run) };
  let count = 0;
  channel("a", () => count++)();
  listeners.visibilitychange();
  assert.equal(count, 1);
  delete globalThis.document;
  globalThis.BroadcastChannel = saved;
});
