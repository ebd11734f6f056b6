// Where a reader stands at the gate. Nothing here touches the page, the storage or the network.

/** The first number of a version: its change asks again. */
export const major = (version) => version.split(".")[0];

/** The last choice that a reader made about a text. */
export const choiceOf = (receipts, id) => receipts.findLast((receipt) => receipt.document === id);

/** What must work before anything can be opened: the state that says what does not. */
export function obstacle({ isSecure, isSupported }) {
  return isSecure ? (isSupported ? undefined : "unsupported") : "insecure";
}

/**
 * How a reader who comes to the gate stands, by what the browser can do, what it remembers and what the site asks.
 *
 * `texts` are the texts that hold now, the agreement first, each `{id, version, kind}`; `epochs` the epoch of each
 * audience; `memory` what store.js gives: `{declined, receipts, access, keys}`, or undefined where it is closed to us.
 */
export function start({ isSecure, isSupported, isManaging, memory, texts, epochs }) {
  const blocked = obstacle({ isSecure, isSupported }) ?? (memory ? undefined : "blocked");
  if (blocked) return blocked;
  if (isManaging) return memory.receipts.length ? "manage" : memory.declined ? "declined" : "nothing";
  return asked({ memory, texts }) ?? access({ memory, epochs });
}

/** What a reader is still to be asked; undefined where nothing is. */
export function asked({ memory, texts }) {
  const [agreement] = texts;
  const agreed = choiceOf(memory.receipts, agreement.id);
  if (!agreed) return memory.declined ? "declined" : "agreement";
  if (major(agreed.version) !== major(agreement.version)) return "changed";
  return question({ memory, texts }) && "informed";
}

/** The first text that may be skipped and that the reader has not answered in this major version. */
export function question({ memory, texts }) {
  return texts.slice(1).find((text) => {
    const answer = choiceOf(memory.receipts, text.id);
    return !answer || major(answer.version) !== major(text.version);
  });
}

/** Whether a key is there, and one that opens what is published now. */
export function access({ memory, epochs }) {
  const opened = Object.keys(memory.access);
  if (!opened.length) return "code";
  const present = opened.filter((name) => memory.keys[name]);
  if (!present.length) return "lost";
  return present.some((name) => memory.access[name] === epochs[name]) ? "open" : "renewed";
}

/** How a member page stands to a reader: `gate` is what the page says of itself, `{audience, epoch, agreement}`. */
export function pageState({ isSecure, isSupported, memory, gate }) {
  const blocked = obstacle({ isSecure, isSupported });
  if (blocked) return blocked;
  const agreed = memory && choiceOf(memory.receipts, gate.agreement.id);
  if (!agreed || !(gate.audience in memory.access)) return "locked";
  if (major(agreed.version) !== major(gate.agreement.version)) return "changed";
  if (!memory.keys[gate.audience]) return "lost";
  return memory.access[gate.audience] === gate.epoch ? "opening" : "renewed";
}

/** The texts that changed in small since the reader answered, who is told and not asked. */
export function news({ memory, texts }) {
  return texts.filter((text) => {
    const answer = choiceOf(memory.receipts, text.id);
    return answer && answer.version !== text.version && major(answer.version) === major(text.version) &&
      memory.told[text.id] !== text.version;
  });
}

const entry = { opened: "open", offline: "offline", blocked: "blocked", withdraw: "withdrawn" };
const consent = { decline: "declined", agreed: "asked", blocked: "blocked" };

/** What follows an event in a state; insecure, unsupported and blocked are left by coming anew. `asked` means that what is remembered decides. */
const table = {
  agreement: consent,
  changed: { ...consent, withdraw: "withdrawn" },
  informed: { answered: "asked", blocked: "blocked", withdraw: "withdrawn" },
  code: entry,
  lost: entry,
  renewed: entry,
  offline: entry,
  open: { withdraw: "withdrawn" },
  manage: { withdraw: "withdrawn", proceed: "asked" },
  declined: { reconsider: "agreement" },
  withdrawn: { reconsider: "agreement" },
  nothing: { reconsider: "agreement" },
};

/** The state after an event; the same one where the event means nothing there. */
export const next = (state, event) => table[state]?.[event] ?? state;
