// What this browser remembers of the gate: one flag after a refusal, receipts and keys after a consent, else nothing.
// Storage may be closed, full or emptied at any time; nothing here throws.

const flag = (site) => `xinglin-gate-declined-${site}`;
const name = (site) => `xinglin-gate-${site}`;

/** The result of a request to IndexedDB. */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** The database; undefined where there is none, which is not made unless `isNew` allows it. */
async function database(site, isNew = false) {
  const request = indexedDB.open(name(site), 1);
  let isMissing = false;
  request.onupgradeneeded = () => {
    if (isNew) request.result.createObjectStore("gate");
    else {
      isMissing = true;
      request.transaction.abort();
    }
  };
  try {
    return await done(request);
  } catch (error) {
    if (isMissing) return undefined;
    throw error;
  }
}

const nothing = () => ({ declined: false, receipts: [], told: {}, access: {}, keys: {} });

/** Whether a key that was kept still works: browsers have been known to give back an empty shell. */
async function works(key) {
  try {
    const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(16), info: new Uint8Array(1) };
    return Boolean(await crypto.subtle.deriveBits(parameters, key, 128));
  } catch {
    return false;
  }
}

/**
 * What is remembered: `{declined, receipts, told, access, keys}`; `access` is the epoch by audience, `keys` those keys that
 * work. Undefined where the browser lets us look at nothing. Looking leaves no trace.
 */
export async function recall(site) {
  const memory = nothing();
  try {
    memory.declined = localStorage.getItem(flag(site)) !== null;
    const base = await database(site);
    if (!base) return memory;
    try {
      const store = base.transaction("gate").objectStore("gate");
      Object.assign(memory, await done(store.get("consents")));
      for (const audience of Object.keys(memory.access)) {
        const key = await done(base.transaction("gate").objectStore("gate").get(`key ${audience}`)).catch(() => {});
        if (key && (await works(key))) memory.keys[audience] = key;
      }
    } finally {
      base.close();
    }
    return memory;
  } catch {
    return undefined;
  }
}

/** Keeps what is remembered, keys included, and reads it back; false where that did not work. */
export async function keep(site, { receipts, told, access, keys }) {
  try {
    const base = await database(site, true);
    try {
      const store = base.transaction("gate", "readwrite").objectStore("gate");
      store.put({ receipts, told, access }, "consents");
      for (const [audience, key] of Object.entries(keys)) store.put(key, `key ${audience}`);
      await new Promise((resolve, reject) => {
        store.transaction.oncomplete = resolve;
        store.transaction.onabort = store.transaction.onerror = reject;
      });
    } finally {
      base.close();
    }
    localStorage.removeItem(flag(site));
    const kept = await recall(site);
    return Object.keys(keys).every((audience) => kept?.keys[audience]) && kept.receipts.length === receipts.length;
  } catch {
    return false;
  }
}

/** Remembers that the reader said no, and nothing else. */
export function refuse(site) {
  try {
    localStorage.setItem(flag(site), "1");
  } catch {
    // The question is asked again next time then.
  }
}

/** Deletes the keys, the receipts and the flag; false where the browser did not let us. */
export async function forget(site) {
  try {
    localStorage.removeItem(flag(site));
    await done(indexedDB.deleteDatabase(name(site)));
    return true;
  } catch {
    return false;
  }
}

/** Tells the other tabs that something changed, and hears it from them. */
export function channel(site, changed) {
  if (!("BroadcastChannel" in globalThis)) return () => {};
  const wire = new BroadcastChannel(name(site));
  wire.onmessage = changed;
  return () => wire.postMessage("changed");
}
