// Decrypts what the build encrypted (format v1): magic "XLG" 1, salt (16 bytes), ciphertext, tag (16 bytes).

/** Why something does not open; `kind` is "version", "damaged", "rounds", "code", "unknown" or "unsupported". */
export class GateError extends Error {
  constructor(kind) {
    super(kind);
    this.name = "GateError";
    this.kind = kind;
  }
}

/** The browser's cipher; it is missing in old browsers and on pages that did not come over https. */
export function cipher() {
  const subtle = globalThis.crypto?.subtle;
  if (!subtle) throw new GateError("unsupported");
  return subtle;
}

const utf8 = new TextEncoder();
const magic = [0x58, 0x4c, 0x47, 1];
const head = 20;
const tag = 16;

/**
 * The content of a sealed file, as bytes.
 * `audienceKey` is a CryptoKey for HKDF with the use "deriveBits"; `place` is {site, audience, epoch, path, part}.
 */
export async function openSealed(bytes, audienceKey, { site, audience, epoch, path, part }) {
  if (bytes.length < head + tag || magic.slice(0, 3).some((byte, index) => bytes[index] !== byte)) {
    throw new GateError("damaged");
  }
  if (bytes[3] !== magic[3]) throw new GateError("version");
  const place = utf8.encode(`v1|${site}|${audience}|${epoch}|${path}|${part}`);
  const subtle = cipher();
  try {
    const derivation = { name: "HKDF", hash: "SHA-256", salt: bytes.slice(4, head), info: place };
    const bits = await subtle.deriveBits(derivation, audienceKey, 44 * 8);
    const key = await subtle.importKey("raw", bits.slice(0, 32), "AES-GCM", false, ["decrypt"]);
    const parameters = { name: "AES-GCM", iv: bits.slice(32), additionalData: place };
    return content(await subtle.decrypt(parameters, key, bytes.slice(head)));
  } catch {
    throw new GateError("damaged");
  }
}

/** What stands before the padding. */
function content(padded) {
  const length = new DataView(padded).getUint32(0);
  if (length > padded.byteLength - 4) throw new GateError("damaged");
  return new Uint8Array(padded, 4, length);
}
