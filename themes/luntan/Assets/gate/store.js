// What this browser remembers of the gate: one flag after a refusal, receipts and keys after a consent, else nothing.
// Storage may be closed, full or emptied at any time; nothing here throws.

const name = (site) => `xinglin-gate-${site}`;

/** The result of a request to IndexedDB. */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** What `use` makes of the database; undefined where there is none and `isNew` does not let it be made. */
async function inside(site, use, isNew = false) {
  const request = indexedDB.open(name(site), 1);
  let isMissing = false;
  request.onupgradeneeded = () => {
    isMissing = !isNew;
    if (isNew) request.result.createObjectStore("gate");
    else request.transaction.abort();
  };
  const base = await done(request).catch((error) => {
    if (!isMissing) throw error;
  });
  try {
    return base && (await use(base, (key) => done(base.transaction("gate").objectStore("gate").get(key))));
  } finally {
    base?.close();
  }
}

/** A key that still works: browsers have been known to give back an empty shell. */
async function tried(key) {
  const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(16), info: new Uint8Array(1) };
  await crypto.subtle.deriveBits(parameters, key, 128);
  return key;
}

/**
 * What is remembered: `{declined, receipts, told, access, keys}`; `told` is the version by text, `access` the epoch by
 * audience, `keys` those keys that work. Undefined where the browser lets us look at nothing. Looking leaves no trace.
 */
export async function recall(site) {
  try {
    const declined = localStorage.getItem(name(site)) !== null;
    const memory = { declined, receipts: [], told: {}, access: {}, keys: {} };
    await inside(site, async (base, get) => {
      Object.assign(memory, await get("consents"));
      for (const audience of Object.keys(memory.access)) {
        const key = await get(audience).then(tried).catch(() => {});
        if (key) memory.keys[audience] = key;
      }
    });
    return memory;
  } catch {
    return undefined;
  }
}

/** Keeps what is remembered, keys included, and reads it back; false where that did not work. */
export async function keep(site, { receipts, told, access, keys }) {
  try {
    const write = (base) =>
      new Promise((resolve, reject) => {
        const transaction = base.transaction("gate", "readwrite");
        Object.assign(transaction, { oncomplete: resolve, onabort: reject, onerror: reject });
        const store = transaction.objectStore("gate");
        store.put({ receipts, told, access }, "consents");
        for (const audience of Object.keys(keys)) store.put(keys[audience], audience);
      });
    await inside(site, write, true);
    localStorage.removeItem(name(site));
    const kept = await recall(site);
    return kept.receipts.length === receipts.length && Object.keys(keys).every((audience) => kept.keys[audience]);
  } catch {
    return false;
  }
}

/** Remembers that the reader said no, and nothing else. */
export function refuse(site) {
  try {
    localStorage.setItem(name(site), "declined");
  } catch {
    // The question is asked again next time then.
  }
}

/** Deletes the keys, the receipts and the flag; false where the browser did not let us. */
export async function forget(site) {
  try {
    localStorage.removeItem(name(site));
    await done(indexedDB.deleteDatabase(name(site)));
    return true;
  } catch {
    return false;
  }
}

/** Tells the other tabs that something changed, and hears it from them. */
export function channel(site, changed) {
  if (!globalThis.BroadcastChannel) return () => {};
  const wire = new BroadcastChannel(name(site));
  wire.onmessage = changed;
  return () => wire.postMessage("changed");
}
