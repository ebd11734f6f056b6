// Access codes: what people type, and the audience key that a code opens.
import { GateError, cipher } from "./envelope.js";

const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"; // Crockford's Base32; the last five are check symbols only
const skipped = /[\p{White_Space}\p{Dash_Punctuation}\u00AD\u200B\u2212\u30FC\uFEFF]/gu;
const fewestRounds = 600_000;

/** The sixteen symbols and the check symbol of a code as typed, or null where it is none. */
export function normalise(text) {
  const code = text.normalize("NFKC").replace(skipped, "").toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1");
  const values = [...code].map((symbol) => symbols.indexOf(symbol));
  const check = values.pop();
  if (values.length !== 16 || values.some((value) => value < 0 || value > 31)) return null;
  return values.reduce((sum, value) => (sum * 32 + value) % 37, 0) === check ? code : null;
}

/**
 * The audience key that `text` opens, as a CryptoKey for HKDF that no script can read.
 * `keys` is what /gate/keys/AUDIENCE.json holds.
 */
export async function openSlot(text, keys) {
  const code = normalise(text);
  if (!code) throw new GateError("code");
  if (keys.v !== 1) throw new GateError("version");
  const slot = keys.slots.find(({ id }) => id === code.slice(0, 4));
  if (!slot) throw new GateError("unknown");
  if (!(slot.rounds >= fewestRounds)) throw new GateError("rounds");
  const subtle = cipher();
  try {
    const password = await subtle.importKey("raw", new TextEncoder().encode(code), "PBKDF2", false, ["deriveKey"]);
    const derivation = { name: "PBKDF2", hash: "SHA-256", salt: bytes(slot.salt), iterations: slot.rounds };
    const wrapping = await subtle.deriveKey(derivation, password, { name: "AES-GCM", length: 256 }, false, ["unwrapKey"]);
    const place = new TextEncoder().encode(`v1|${keys.site}|${keys.audience}|${keys.epoch}|${slot.id}`);
    const parameters = { name: "AES-GCM", iv: bytes(slot.iv), additionalData: place };
    return await subtle.unwrapKey("raw", bytes(slot.key), wrapping, parameters, "HKDF", false, ["deriveBits"]);
  } catch {
    throw new GateError("damaged");
  }
}

/** The bytes of base64url. */
function bytes(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (symbol) => symbol.charCodeAt(0));
}
