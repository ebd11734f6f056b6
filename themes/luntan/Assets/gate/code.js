// Access codes: parsing what readers type, and decrypting the audience key that a code opens.
import { GateError, cipher } from "./envelope.js";

export const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"; // Crockford's Base32; the last five are check symbols only
const skipped = /[\p{White_Space}\p{Dash_Punctuation}\u00AD\u200B\u2212\u30FC\uFEFF]/gu;
const fewestRounds = 600_000;

/** The symbols and the check symbol of a code as typed, or null where the text is not a code. */
export function normalise(text, count = 16) {
  const code = text.normalize("NFKC").replace(skipped, "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  const values = [...code].map((symbol) => symbols.indexOf(symbol));
  const check = values.pop();
  if (values.length !== count || values.some((value) => value < 0 || value > 31)) return null;
  return values.reduce((sum, value) => (sum * 32 + value) % 37, 0) === check ? code : null;
}

/**
 * Opens the slot of a typed code: `{id, wrapping, key}`, the last two as CryptoKeys that no script can read.
 * `slots` is the content of /gate/keys/AUDIENCE.json.
 */
export async function openSlot(text, slots) {
  const code = normalise(text);
  if (!code) throw new GateError("code");
  const slot = slotNamed(code.slice(0, 4), slots);
  const wrapping = await wrappingKey(code, slot);
  return { id: slot.id, wrapping, key: await unwrapped(slot, wrapping, slots) };
}

/** Opens a slot with the wrapping key that was kept when its code was typed: a rotation asks nobody for a code again. */
export const reopenSlot = (id, wrapping, slots) => unwrapped(slotNamed(id, slots), wrapping, slots);

function slotNamed(id, slots) {
  if (slots.v !== 1) throw new GateError("version");
  const slot = slots.slots.find((slot) => slot.id === id);
  if (!slot) throw new GateError("unknown");
  if (!(slot.rounds >= fewestRounds)) throw new GateError("rounds");
  return slot;
}

async function wrappingKey(code, { salt, rounds }) {
  const subtle = cipher();
  const password = await subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt: bytes(salt), iterations: rounds };
  return subtle.deriveKey(derivation, password, { name: "AES-GCM", length: 256 }, false, ["unwrapKey"]);
}

async function unwrapped({ id, iv, key }, wrapping, { site, audience, epoch }) {
  const context = new TextEncoder().encode(`v1|${site}|${audience}|${epoch}|${id}`);
  const parameters = { name: "AES-GCM", iv: bytes(iv), additionalData: context };
  try {
    return await cipher().unwrapKey("raw", bytes(key), wrapping, parameters, "HKDF", false, ["deriveBits"]);
  } catch {
    throw new GateError("damaged");
  }
}

/** The bytes of base64url. */
function bytes(text) {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (symbol) => symbol.charCodeAt(0));
  } catch {
    throw new GateError("damaged");
  }
}
