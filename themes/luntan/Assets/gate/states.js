// Where a reader stands at the gate. Nothing here touches the page, the storage or the network.
//
// `memory` is what store.js remembers, undefined where storage is closed; `texts` are those that hold now, the agreement
// first, each `{id, version}`; `epochs` and `memory.access` are the numbers of keys by audience.

/** The first number of a version: its change asks again. */
const major = (version) => version.split(".")[0];

/** What a reader last answered to a text, if it was asked in the same major version. */
function answerTo(text, { receipts }) {
  const last = receipts.findLast(({ document }) => document === text.id);
  return last && { ...last, isOld: major(last.version) !== major(text.version) };
}

/** How a reader who comes to the gate stands. */
export function start({ obstacle, isManaging, memory, texts, epochs }) {
  if (obstacle) return obstacle;
  if (!memory) return "blocked";
  if (isManaging) return memory.receipts.length ? "manage" : memory.declined ? "declined" : "nothing";
  return asked({ memory, texts, epochs });
}

/** What a reader is still to be asked, or whether there is a key, and one that opens what is published now. */
export function asked({ memory, texts, epochs }) {
  const agreed = answerTo(texts[0], memory);
  if (!agreed) return memory.declined ? "declined" : "agreement";
  if (agreed.isOld) return "changed";
  if (question({ memory, texts })) return "informed";
  const opened = Object.keys(memory.access);
  if (!opened.length) return "code";
  const present = opened.filter((name) => memory.keys[name]);
  if (!present.length) return "lost";
  return present.some((name) => memory.access[name] === epochs[name]) ? "open" : "renewed";
}

/** The first text that may be skipped and was not answered yet. */
export const question = ({ memory, texts }) =>
  texts.slice(1).find((text) => answerTo(text, memory)?.isOld ?? true);

/** How a member page stands to a reader: `gate` is what the page says of itself, `{audience, epoch, agreement}`. */
export function pageState({ obstacle, memory, gate: { audience, epoch, agreement } }) {
  if (obstacle) return obstacle;
  const agreed = memory && answerTo(agreement, memory);
  if (!agreed || !(audience in memory.access)) return "locked";
  if (agreed.isOld) return "changed";
  if (!memory.keys[audience]) return "lost";
  return memory.access[audience] === epoch ? "opening" : "renewed";
}

/** The texts that changed in small since they were answered: the reader is told and not asked. */
export const news = ({ memory, texts }) =>
  texts.filter((text) => {
    const answer = answerTo(text, memory);
    return answer && !answer.isOld && answer.version !== text.version && memory.told[text.id] !== text.version;
  });

const answers = { decline: "declined", agreed: "asked", blocked: "blocked" };
const codes = { opened: "open", offline: "offline", blocked: "blocked", withdraw: "withdrawn" };
const ends = { reconsider: "agreement" };

/** What follows an event in a state; `asked` means that what is remembered decides. */
const table = {
  agreement: answers,
  changed: answers,
  informed: { answered: "asked", blocked: "blocked" },
  code: codes,
  lost: codes,
  renewed: codes,
  offline: codes,
  open: { withdraw: "withdrawn", blocked: "blocked" },
  manage: { withdraw: "withdrawn", blocked: "blocked" },
  declined: ends,
  withdrawn: ends,
  nothing: ends,
};

/** The state after an event; the same one where the event means nothing there. */
export const next = (state, event) => table[state]?.[event] ?? state;
