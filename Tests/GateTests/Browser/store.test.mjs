// What a browser remembers of the gate, and that storage which refuses is survived.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { forget, keep, recall, refuse } from "../../../themes/luntan/Assets/gate/store.js";
import { storage } from "./storage.mjs";

const nothing = { declined: false, receipts: [], told: {}, access: {}, keys: {} };
const receipts = [{ document: "agreement", version: "1.0", choice: "agree" }];
const made = await crypto.subtle.importKey("raw", new Uint8Array(32), "HKDF", false, ["deriveBits"]);

let box;
beforeEach(() => {
  box = storage();
  Object.assign(globalThis, { indexedDB: box.indexedDB, localStorage: box.localStorage });
});

test("looking leaves no trace", async () => {
  assert.deepEqual(await recall("a"), nothing);
  assert.equal(box.databases.size + box.flags.size, 0);
});

test("a refusal is one flag", async () => {
  refuse("a");
  assert.deepEqual(await recall("a"), { ...nothing, declined: true });
  assert.deepEqual([box.databases.size, box.flags.size], [0, 1]);
  assert.deepEqual(await recall("b"), nothing);
});

test("receipts and keys are kept, the flag is not", async () => {
  refuse("a");
  assert.equal(await keep("a", { ...nothing, receipts, told: { agreement: "1.0" }, access: { hcp: 3 }, keys: { hcp: made } }), true);
  const memory = await recall("a");
  assert.deepEqual([memory.declined, memory.receipts, memory.told, memory.access], [false, receipts, { agreement: "1.0" }, { hcp: 3 }]);
  assert.equal(memory.keys.hcp.extractable, false);
  assert.deepEqual(await recall("b"), nothing);
});

test("everything is deleted", async () => {
  await keep("a", { ...nothing, receipts, access: { hcp: 1 }, keys: { hcp: made } });
  assert.equal(await forget("a"), true);
  assert.deepEqual(await recall("a"), nothing);
  assert.equal(box.databases.size + box.flags.size, 0);
  assert.equal(await forget("a"), true);
});

test("a key that no longer works counts as lost", async () => {
  const shell = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  await keep("a", { ...nothing, receipts, access: { hcp: 1 }, keys: { hcp: made } });
  box.databases.get("xinglin-gate-a").get("gate").set("hcp", shell);
  assert.deepEqual(await recall("a"), { ...nothing, receipts, access: { hcp: 1 } });
  assert.equal(await keep("a", { ...nothing, receipts, access: { hcp: 1 }, keys: { hcp: shell } }), false);
});

for (const what of ["open", "get", "local"]) {
  test(`storage that refuses ${what} is told from storage that is empty`, async () => {
    await keep("a", { ...nothing, receipts });
    box.refuse(what);
    assert.equal(await recall("a"), undefined);
    assert.equal(await keep("a", { ...nothing, receipts }), false);
    refuse("a");
  });
}

test("what cannot be written or deleted is told", async () => {
  box.refuse("put");
  assert.equal(await keep("a", { ...nothing, receipts }), false);
  box.refuse("delete");
  assert.equal(await forget("a"), false);
});
