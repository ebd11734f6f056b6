// Applications and records: the vector of the standard, the derivations that the generator makes too, and what people type.
import assert from "node:assert/strict";
import { test } from "node:test";

import { seal } from "../../../themes/luntan/Assets/gate/hpke.js";
import { application, identity, makeSecret, opened, readSecret, written } from "../../../themes/luntan/Assets/gate/member.js";

const bytes = (hex) => new Uint8Array(Buffer.from(hex, "hex"));
const site = "000102030405060708090a0b0c0d0e0f";

test("RFC 9180, appendix A.3.1", async () => {
  const point = "04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4";
  const base64 = (hex) => Buffer.from(hex, "hex").toString("base64url");
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const jwk = { kty: "EC", crv: "P-256", x: base64(point.slice(2, 66)), y: base64(point.slice(66)), d: base64("4995788ef4b9d6132b249ce59a77281493eb39af373d236a1fe415cb0c2d7beb") };
  const privateKey = await crypto.subtle.importKey("jwk", jwk, curve, false, ["deriveBits"]);
  const publicKey = await crypto.subtle.importKey("raw", bytes(point), curve, true, []);
  const recipient = bytes("04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0");
  const info = bytes("4f6465206f6e2061204772656369616e2055726e");
  const plain = new TextEncoder().encode("Beauty is truth, truth beauty");
  const sealed = await seal(recipient, info, plain, bytes("436f756e742d30"), { privateKey, publicKey });
  assert.equal(Buffer.from(sealed).toString("hex"), point + "5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434");
});

test("what is derived from a secret is what the generator derives", async () => {
  const code = written(new Uint8Array(16).map((_, index) => index));
  assert.equal(code, "0004-1061-050R-3GG2-8A1C-60T3-GF6");
  for (const typed of [code, code.toLowerCase().replace(/-/g, " "), code.replace(/0/g, "O"), code.replace(/1/g, "l")]) {
    const secret = await readSecret(typed);
    assert.equal(secret.extractable, false);
    assert.equal((await identity(secret, site)).mailbox, "8a481a0063618b76b97bdf8c31428aa3");
  }
});

test("what is no code is none", async () => {
  const code = written(new Uint8Array(16).map((_, index) => index));
  for (const typed of ["", code.slice(1), code + "0", code.replace("R", "S"), "Z" + code.slice(1), "7K3Q-XXXX-XXXX-XXXX-C"]) {
    assert.equal(await readSecret(typed), undefined, typed);
  }
});

test("a new secret is the one of its code", async () => {
  for (let round = 0; round < 20; round += 1) {
    const { secret, code } = await makeSecret();
    assert.match(code, /^([0-9A-Z]{4}-){6}[0-9A-Z]{3}$/);
    assert.equal((await identity(await readSecret(code), site)).mailbox, (await identity(secret, site)).mailbox);
  }
});

test("an application is one line whose size reveals little", async () => {
  const { secret } = await makeSecret();
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  const key = Buffer.from(await crypto.subtle.exportKey("raw", pair.publicKey)).toString("base64url");
  const lines = await Promise.all(["甲", "一个长得多的名字"].map((answer) =>
    application(secret, site, key, { v: 1, time: "", answers: [{ id: "name", label: "姓名", answer }], consents: [] })));
  for (const line of lines) assert.match(line, /^xla1\.[A-Za-z0-9_-]+\.$/);
  assert.equal(lines[0].length, lines[1].length);
});

test("a damaged shard is no record", async () => {
  const { secret } = await makeSecret();
  const { slot } = await identity(secret, site);
  const shard = new Uint8Array(20 + 8 * 544);
  await assert.rejects(opened(shard, slot, site), { kind: "unavailable" });
  shard.set([0x58, 0x4c, 0x4d, 1]);
  assert.equal(await opened(shard, slot, site), undefined);
  await assert.rejects(opened(shard.slice(1), slot, site), { kind: "unavailable" });
  await assert.rejects(opened(shard.slice(0, 100), slot, site), { kind: "unavailable" });
});
