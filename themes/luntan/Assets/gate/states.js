// The state of a reader at the gate. Nothing here accesses the page, the storage or the network.
//
// `memory` is the stored state of store.js; `texts` are the consent texts in force, the agreement first, each of the
// form `{id, version}`; `epochs` maps audiences to key numbers.

/** The first number of a version: its change asks again. */
const major = (version) => version.split(".")[0];

/** What a reader last answered to a text; `isOld` where that was another major version. */
export function answerTo(text, { receipts }) {
  const [last] = receipts.filter(({ document }) => document === text.id).slice(-1);
  return last && { ...last, isOld: major(last.version) !== major(text.version) };
}

/** How a reader who comes to the gate stands. */
export function start({ obstacle, isManaging, memory, texts, epochs }) {
  if (obstacle) return obstacle;
  if (isManaging) {
    const hasTrace = memory.isStored || memory.receipts.length;
    return hasTrace ? "manage" : memory.declined ? "declined" : "nothing";
  }
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
  const stands = opened.map((audience) => standOf(audience, epochs[audience], memory));
  return ["open", "renewing", "renewed"].find((stand) => stands.includes(stand)) || "lost";
}

/** What the keys of one audience are worth in an epoch. */
function standOf(audience, epoch, memory) {
  const keys = memory.keys[audience];
  if (!keys) return "lost";
  if (keys.epochs[epoch]) return "open";
  return keys.wrapping && epoch ? "renewing" : "renewed";
}

/** The first text that may be skipped and was not answered yet. */
export const question = ({ memory, texts }) =>
  texts.slice(1).find((text) => {
    const answer = answerTo(text, memory);
    return !answer || answer.isOld;
  });

/** How a member page stands to a reader: `gate` is what the page says of itself, `{audience, epoch, agreement}`. */
export function pageState({ obstacle, memory, gate: { audience, epoch, agreement } }) {
  if (obstacle) return obstacle;
  const agreed = memory && answerTo(agreement, memory);
  if (!agreed || !(audience in memory.access)) return "locked";
  if (agreed.isOld) return "changed";
  const stand = standOf(audience, epoch, memory);
  return stand === "open" ? "opening" : stand;
}

/** The texts that changed in small since they were answered: the reader is told and not asked. */
export const news = ({ memory, texts }) =>
  texts.filter((text) => {
    const answer = answerTo(text, memory);
    return answer && !answer.isOld && answer.version !== text.version && memory.told[text.id] !== text.version;
  });

const answers = { decline: "declined", agreed: "asked" };
const codes = { opened: "open", offline: "offline", withdraw: "withdrawn", stuck: "stuck" };
const applying = { withdraw: "withdrawn", stuck: "stuck" };
const managing = { withdraw: "withdrawn", stuck: "stuck" };
const ends = { reconsider: "agreement" };

/** What follows an event in a state; `asked` means that what is remembered decides. */
const table = {
  agreement: answers,
  changed: { ...answers, stuck: "stuck" },
  informed: { answered: "asked" },
  code: codes,
  lost: codes,
  renewed: codes,
  revoked: codes,
  waiting: codes,
  offline: codes,
  apply: codes,
  secret: applying,
  questions: applying,
  sent: applying,
  review: applying,
  more: applying,
  rejected: applying,
  approved: applying,
  ended: codes,
  open: managing,
  manage: managing,
  stuck: managing,
  declined: ends,
  withdrawn: ends,
  nothing: ends,
};

/** The state after an event; the same one where the event means nothing there. */
export const next = (state, event) => (table[state] && table[state][event]) || state;
