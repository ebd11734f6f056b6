// What this browser stores for the gate: one flag after a refusal, receipts and keys after consent, otherwise nothing.
// Storage may be unavailable, full, slow or cleared at any time; nothing here throws.

const name = (site) => `xinglin-gate-${site}`;
const patience = 5000;

/** How many epochs of keys are kept: pages that a cache still holds open with theirs. */
const epochCount = 8;

/** The result of a request to IndexedDB. */
const done = (request) =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A promise that storage which never answers does not hold up. */
export const inTime = (promise) => {
  let timer;
  const late = new Promise((_, reject) => (timer = setTimeout(reject, patience, new Error("storage"))));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
};

/** What `use` makes of the database; undefined where there is none and `isNew` does not let it be made. */
export async function inside(site, use, isNew = false) {
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
    return base && (await use(base));
  } finally {
    if (base) base.close();
  }
}

export const get = (base, key) => done(base.transaction("gate").objectStore("gate").get(key));

/** A key that still works: browsers have been known to give back an empty shell. */
async function works(key) {
  const parameters = { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(16), info: new Uint8Array(1) };
  return crypto.subtle.deriveBits(parameters, key, 128).then(() => true, () => false);
}

/** The keys of an audience that work: `{wrapping, epochs}`; undefined where none does. */
async function keysOf(base, audience) {
  const kept = await get(base, audience).catch(() => {});
  if (!kept || !kept.epochs) return undefined;
  const epochs = {};
  for (const epoch of Object.keys(kept.epochs)) {
    if (await works(kept.epochs[epoch])) epochs[epoch] = kept.epochs[epoch];
  }
  return Object.keys(epochs).length ? { wrapping: kept.wrapping, epochs } : undefined;
}

/** A memory of nothing; `isSession` where it ends with the page. */
export const nothing = (isSession = false) =>
  ({ declined: false, isStored: false, isSession, receipts: [], told: {}, access: {}, keys: {} });

/**
 * What is remembered: `declined`, `isStored`, `receipts`, `told` (the version by text), `access` (the name of the code's
 * slot by audience) and `keys` (`{wrapping, epochs}` by audience, `epochs` the keys that work by number).
 * Undefined where the browser lets us look at nothing. Looking leaves no trace.
 */
export async function recall(site) {
  const memory = nothing();
  try {
    memory.declined = localStorage.getItem(name(site)) !== null;
    await inTime(inside(site, async (base) => {
      memory.isStored = true;
      Object.assign(memory, await get(base, "consents"));
      for (const audience of Object.keys(memory.access)) {
        const keys = await keysOf(base, audience);
        if (keys) memory.keys[audience] = keys;
      }
    }));
    return memory;
  } catch {
    return undefined;
  }
}

/**
 * Changes what is stored in one transaction: `change(consents, put)` sees what is there now, not what this page remembers,
 * and gives false where that forbids it. Gives "kept", "changed" (another window was faster) or "refused" (no storage).
 */
export async function update(site, isNew, change) {
  let isForbidden = false;
  const write = (base) =>
    new Promise((resolve, reject) => {
      const transaction = base.transaction("gate", "readwrite");
      const store = transaction.objectStore("gate");
      Object.assign(transaction, { oncomplete: resolve, onabort: reject, onerror: reject });
      const request = store.get("consents");
      request.onsuccess = () => {
        try {
          isForbidden = change(request.result, (value, key) => store.put(value, key)) === false;
          if (isForbidden) transaction.abort();
        } catch (error) {
          reject(error);
        }
      };
    });
  try {
    const isDone = await inTime(inside(site, async (base) => (await write(base), true), isNew));
    return isDone ? "kept" : "changed";
  } catch {
    return isForbidden ? "changed" : "refused";
  }
}

/** Adds a receipt to those that `memory` knows of, or notes versions that the reader was told of, and reads it back. */
export async function keep(site, { receipts, told, access }, receipt) {
  const expected = receipts.length;
  const all = receipt ? [...receipts, receipt] : receipts;
  const outcome = await update(site, expected === 0, (consents, put) => {
    if ((consents ? consents.receipts.length : 0) !== expected) return false;
    put({ receipts: all, told, access: consents ? consents.access : access }, "consents");
  });
  if (outcome !== "kept") return outcome;
  try {
    localStorage.removeItem(name(site));
  } catch {
    return "refused";
  }
  const kept = await recall(site);
  return kept && kept.receipts.length === all.length ? "kept" : "refused";
}

/** Keeps keys where a consent stands: one that was withdrawn meanwhile in another window leaves nothing behind. */
export async function hold(site, audience, id, { wrapping, epochs }) {
  const newest = Object.keys(epochs).map(Number).sort((a, b) => b - a).slice(0, epochCount);
  const kept = Object.fromEntries(newest.map((epoch) => [epoch, epochs[epoch]]));
  const outcome = await update(site, false, (consents, put) => {
    if (!consents || !consents.receipts.length) return false;
    put({ ...consents, access: { ...consents.access, [audience]: id } }, "consents");
    put({ wrapping, epochs: kept }, audience);
  });
  if (outcome !== "kept") return outcome;
  const memory = await recall(site);
  return memory && memory.keys[audience] ? "kept" : "refused";
}

/** Remembers that the reader said no, and nothing else. */
export function refuse(site) {
  try {
    localStorage.setItem(name(site), "declined");
  } catch {
    // The question is asked again next time.
  }
}

/** Deletes the keys, the receipts and the flag; false where the browser did not let us. */
export async function forget(site) {
  try {
    localStorage.removeItem(name(site));
    await inTime(done(indexedDB.deleteDatabase(name(site))));
    return true;
  } catch {
    return false;
  }
}

/** Tells the other tabs that something changed, and hears it from them; without a channel a tab looks when it is shown. */
export function channel(site, changed) {
  try {
    const wire = new BroadcastChannel(name(site));
    wire.onmessage = changed;
    return () => wire.postMessage("changed");
  } catch {
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && changed());
    return () => {};
  }
}
