// The browser's code opens the same files as the generator's, and refuses the same.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";

import { normalise, openSlot, reopenSlot } from "../../../themes/luntan/Assets/gate/code.js";
import { openSealed } from "../../../themes/luntan/Assets/gate/envelope.js";

const bytes = async (name) => new Uint8Array(await readFile(new URL(`../Fixtures/${name}`, import.meta.url)));
const json = async (name) => JSON.parse(await readFile(new URL(`../Fixtures/${name}`, import.meta.url), "utf8"));
const cases = await json("cases.json");
const { site, audience, epoch } = cases;
const raw = Buffer.from(cases.audienceKey, "base64url");
const key = await crypto.subtle.importKey("raw", raw, "HKDF", false, ["deriveBits"]);
const opened = (file, place, audienceKey = key) => openSealed(file, audienceKey, { site, audience, epoch, ...place });

for (const { file, path, part, content, fault } of cases.sealed) {
  test(`${file} as ${part} of ${path}: ${fault ?? "opens"}`, async () => {
    const result = opened(await bytes(file), { path, part });
    if (fault) await assert.rejects(result, { name: "GateError", kind: fault });
    else assert.deepEqual(await result, await bytes(content));
  });
}

for (const [index, { file, code, fault }] of cases.slots.entries()) {
  test(`slot ${index} of ${file}: ${fault ?? "opens"}`, async () => {
    const result = openSlot(code, await json(file));
    if (fault) return assert.rejects(result, { name: "GateError", kind: fault });
    const { id, wrapping, key: found } = await result;
    const { path, part, content } = cases.sealed[0];
    const slots = await json(file);
    for (const audienceKey of [found, await reopenSlot(id, wrapping, slots)]) {
      assert.deepEqual([audienceKey.extractable, wrapping.extractable], [false, false]);
      assert.deepEqual(await opened(await bytes(cases.sealed[0].file), { path, part }, audienceKey), await bytes(content));
    }
  });
}

test("every bit of a sealed file counts", async () => {
  const { file, path, part } = cases.sealed[0];
  const sealed = await bytes(file);
  for (let index = 0; index < sealed.length; index += 97) {
    const changed = sealed.slice();
    changed[index] ^= 0x10;
    await assert.rejects(opened(changed, { path, part }), { name: "GateError" });
  }
});

test("a code that is none is told before any work", async () => {
  await assert.rejects(openSlot("0000", await json("keys.json")), { kind: "code" });
});

test("a browser without a cipher is told", async () => {
  const saved = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  Object.defineProperty(globalThis, "crypto", { value: {}, configurable: true });
  const { path, part } = cases.sealed[0];
  const sealed = await bytes("body.sealed");
  await assert.rejects(opened(sealed, { path, part }), { kind: "unsupported" });
  Object.defineProperty(globalThis, "crypto", saved);
});

// The same table as in CodeTests.swift.
for (const [text, code] of [
  ["0000-0000-0000-0000-0", "00000000000000000"], ["0000-0000-0000-0001-1", "00000000000000011"],
  ["oooo oooo oooo ooo i l", "00000000000000011"], ["０００００００００００００００１１", "00000000000000011"],
  ["0000–0000—0000−0001‐1", "00000000000000011"], ["0000\u3000 0000\t0000 0001\n1", "00000000000000011"],
  ["0000ー0000ー0000ー0001ー1", "00000000000000011"], ["0000-0000-0000-0011-~", "0000000000000011~"],
  ["0000-0000-0000-0014-u", "0000000000000014U"], ["u000-0000-0000-0000-0", null], ["0000-0000-0000-000-0", null],
  ["0000-0000-0000-00000-0", null], ["", null], ["杏林", null], ["0000-0000-0000-0010-0", null],
]) {
  test(`typed ${JSON.stringify(text)}`, () => assert.equal(normalise(text), code));
}
