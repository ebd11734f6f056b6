// Storage as a browser gives it, small, in memory: as much of IndexedDB and localStorage as the gate uses.

const later = (action) => queueMicrotask(() => queueMicrotask(action));

/** A request that ends with what `act` gives or throws. */
function request(act, more = {}) {
  const made = { ...more };
  later(() => {
    try {
      made.result = act(made);
      made.onsuccess?.();
    } catch (error) {
      made.error = error;
      made.onerror?.(error);
    }
  });
  return made;
}

/** `{indexedDB, localStorage, databases, refuse}`; `refuse(what)` lets `open`, `put`, `get`, `delete`, `local` throw from then on. */
export function storage() {
  const databases = new Map();
  const flags = new Map();
  const refused = new Set();
  const check = (what) => {
    if (refused.has(what)) throw new DOMException(what, "SecurityError");
  };

  const base = (stores) => ({
    createObjectStore: (name) => stores.set(name, new Map()),
    close() {},
    transaction(name) {
      const store = stores.get(name);
      const writes = [];
      let isAborted = false;
      const transaction = {
        abort: () => (isAborted = true),
        objectStore: () => ({
          get: (key) => request(() => (check("get"), store.get(key))),
          put: (value, key) => {
            check("put");
            writes.push([key, structuredClone(value)]);
          },
        }),
      };
      // It ends when its requests have; what it wrote is there together or not at all.
      later(() => later(() => later(() => {
        if (isAborted) return transaction.onabort?.(new DOMException("aborted", "AbortError"));
        for (const [key, value] of writes) store.set(key, value);
        transaction.oncomplete?.();
      })));
      return transaction;
    },
  });

  const indexedDB = {
    open(name) {
      check("open");
      let isAborted = false;
      return request(
        (made) => {
          const stores = databases.get(name) ?? new Map();
          made.result = base(stores);
          if (!databases.has(name)) made.onupgradeneeded();
          if (isAborted) throw new DOMException("aborted", "AbortError");
          databases.set(name, stores);
          return made.result;
        },
        { transaction: { abort: () => (isAborted = true) } },
      );
    },
    deleteDatabase: (name) => request(() => (check("delete"), databases.delete(name), undefined)),
  };
  const localStorage = {
    getItem: (key) => (check("local"), flags.get(key) ?? null),
    setItem: (key, value) => (check("local"), flags.set(key, value)),
    removeItem: (key) => (check("local"), flags.delete(key)),
  };
  return { indexedDB, localStorage, databases, flags, refuse: (what) => refused.add(what) };
}
