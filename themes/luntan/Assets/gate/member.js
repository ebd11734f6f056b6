// A reader's secret code, the keys derived from it, the encrypted application, and the record of the editors' decision.
import { normalise, symbols } from "./code.js";
import { GateError, cipher } from "./envelope.js";
import { hmac, joined, seal } from "./hpke.js";
import { load } from "./parts.js";

const symbolCount = 26;
const padding = 512;
const recordSize = 544;
const magic = [0x58, 0x4c, 0x4d, 1];
const utf8 = new TextEncoder();

const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const imported = (bytes) => cipher().importKey("raw", bytes, "HKDF", false, ["deriveBits"]);

const derived = async (key, info, length, salt = new Uint8Array()) =>
  new Uint8Array(await cipher().deriveBits({ name: "HKDF", hash: "SHA-256", salt, info: utf8.encode(info) }, key, length * 8));

/** The bytes as people write them: 26 symbols and the check symbol, in groups of four. */
export function written(bytes) {
  let value = [...bytes].reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let text = symbols[Number(value % 37n)];
  for (let place = 0; place < symbolCount; place += 1, value >>= 5n) text = symbols[Number(value & 31n)] + text;
  return text.match(/.{1,4}/g).join("-");
}

/** A new secret: the key that no script can read, and the code that is shown once. */
export async function makeSecret() {
  let bytes;
  let code;
  do {
    bytes = crypto.getRandomValues(new Uint8Array(16));
    code = written(bytes);
  } while (!/[0-9A-Z]$/.test(code) || code.endsWith("U"));
  const secret = await imported(bytes);
  bytes.fill(0);
  return { secret, code };
}

/** The key of a code that somebody typed; undefined where the text is none. */
export async function readSecret(text) {
  const code = normalise(text, symbolCount);
  if (!code) return undefined;
  let value = [...code.slice(0, symbolCount)].reduce((sum, symbol) => sum * 32n + BigInt(symbols.indexOf(symbol)), 0n);
  if (value >> 128n) return undefined;
  const bytes = new Uint8Array(16);
  for (let place = 15; place >= 0; place -= 1, value >>= 8n) bytes[place] = Number(value & 255n);
  return imported(bytes);
}

/** The reader's pseudonym, 32 hexadecimal digits, and the key that opens the reader's record. */
export async function identity(secret, site) {
  const mailbox = hex(await derived(secret, `v1|${site}|mailbox`, 16));
  return { mailbox, slot: await imported(await derived(secret, `v1|${site}|slot`, 32)) };
}

/** An application as one line of text; `key` is the editors' public key in base64url. */
export async function application(secret, site, key, content) {
  const uses = { mailbox: 16, slot: 32, proof: 32 };
  const parts = await Promise.all(Object.keys(uses).map((use) => derived(secret, `v1|${site}|${use}`, uses[use])));
  const json = utf8.encode(JSON.stringify(content));
  const padded = joined(json, new Uint8Array((padding - (json.length % padding)) % padding).fill(0x20));
  const code = await hmac(parts[2], joined(...parts, padded));
  const info = utf8.encode(`xinglin gate application v1|${site}`);
  const sealed = await seal(decoded(key), info, joined(...parts, code, padded));
  const check = new Uint8Array(await cipher().digest("SHA-256", sealed)).slice(0, 4);
  return `xla1.${encoded(joined(sealed, check))}.`;
}

/**
 * What the editors decided last: `{sequence, state, message}`, of an approved reader with `audience`, `epoch` and `key`, a key
 * that no script can read. Undefined where there is nothing yet. `folder` is the address of what is published for readers.
 */
export async function readRecord({ site, folder }, { mailbox, slot }) {
  const file = async (name) => {
    const bytes = await load(folder + name, { cache: "no-cache" });
    if (!bytes) throw new GateError("unavailable");
    return bytes;
  };
  let index;
  try {
    index = JSON.parse(new TextDecoder().decode(await file("index.json")));
  } catch (error) {
    if (error instanceof SyntaxError) throw new GateError("unavailable");
    throw error;
  }
  if (index.v !== 1 || index.site !== site) throw new GateError("unavailable");
  const number = Math.floor((parseInt(mailbox.slice(0, 4), 16) * index.shards) / 65536);
  const shard = await file(`${number.toString(16).padStart(4, "0")}.bin`);
  return opened(shard, slot, site);
}

/** The record of a shard that a slot key opens. */
export async function opened(shard, slot, site) {
  if (magic.some((byte, place) => shard[place] !== byte) || (shard.length - 20) % recordSize) throw new GateError("unavailable");
  const info = `v1|${site}|record`;
  const bits = await derived(slot, info, 60, shard.slice(4, 20));
  const tag = hex(bits.slice(44));
  for (let place = 20; place < shard.length; place += recordSize) {
    if (hex(shard.slice(place, place + 16)) !== tag) continue;
    const key = await cipher().importKey("raw", bits.slice(0, 32), "AES-GCM", false, ["decrypt"]);
    const parameters = { name: "AES-GCM", iv: bits.slice(32, 44), additionalData: utf8.encode(info) };
    const plain = await cipher().decrypt(parameters, key, shard.slice(place + 16, place + recordSize));
    const record = JSON.parse(new TextDecoder().decode(plain));
    if (record.v !== 1) throw new GateError("version");
    if (record.key) record.key = await imported(decoded(record.key));
    return record;
  }
  return undefined;
}

const encoded = (bytes) => {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
};

const decoded = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (symbol) => symbol.charCodeAt(0));
