// Encrypts a message to a public key with HPKE in base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM.
// Source: RFC 9180. The curve is P-256 because Safari loses stored X25519 keys.
import { cipher } from "./envelope.js";

const utf8 = new TextEncoder();

/** Bytes one after another; texts are written in UTF-8. */
export function joined(...parts) {
  const all = parts.map((part) => (typeof part === "string" ? utf8.encode(part) : part));
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const part of all) {
    bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}

const number = (value) => [value >> 8, value & 255];
const kem = joined("KEM", number(0x10));
const suite = joined("HPKE", number(0x10), number(1), number(1));
const none = new Uint8Array();

/** The code of data by a key; browsers import no empty key, which is the same as one of zeros. */
export async function hmac(key, data) {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const imported = await cipher().importKey("raw", key.length ? key : new Uint8Array(32), algorithm, false, ["sign"]);
  return new Uint8Array(await cipher().sign("HMAC", imported, data));
}

const extract = (id, salt, label, material) => hmac(salt, joined("HPKE-v1", id, label, material));

/** At most 32 bytes, which are one block of HKDF. */
const expand = async (id, secret, label, info, length) =>
  (await hmac(secret, joined(number(length), "HPKE-v1", id, label, info, [1]))).slice(0, length);

const curve = { name: "ECDH", namedCurve: "P-256" };

/** The encapsulated key and the ciphertext of a message; `recipient` is an uncompressed point. */
export async function seal(recipient, info, message, additionalData = none, pair = undefined) {
  const subtle = cipher();
  const ours = pair || (await subtle.generateKey(curve, false, ["deriveBits"]));
  const theirs = await subtle.importKey("raw", recipient, curve, false, []);
  const encapsulated = new Uint8Array(await subtle.exportKey("raw", ours.publicKey));
  const agreed = new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: theirs }, ours.privateKey, 256));
  const root = await extract(kem, none, "eae_prk", agreed);
  const shared = await expand(kem, root, "shared_secret", joined(encapsulated, recipient), 32);

  const names = await Promise.all([extract(suite, none, "psk_id_hash", none), extract(suite, none, "info_hash", info)]);
  const context = joined([0], ...names);
  const secret = await extract(suite, shared, "secret", none);
  const key = await subtle.importKey("raw", await expand(suite, secret, "key", context, 16), "AES-GCM", false, ["encrypt"]);
  const iv = await expand(suite, secret, "base_nonce", context, 12);
  const sealed = await subtle.encrypt({ name: "AES-GCM", iv, additionalData }, key, message);
  return joined(encapsulated, new Uint8Array(sealed));
}
