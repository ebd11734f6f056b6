// The gate: agreement, informed consent, access code. Nothing is stored, created or requested before the reader agrees.

import { openSlot } from "./code.js";
import { keepKey, readSlots, renew } from "./keys.js";
import { load, obstacle, Offline, parsed, show } from "./parts.js";
import * as states from "./states.js";
import { channel, forget, keep, nothing, recall, refuse } from "./store.js";

const gate = document.querySelector(".gate");
const { site, home, name, ...words } = gate.dataset;
const find = (selector) => gate.querySelector(selector);
const all = (selector) => [...gate.querySelectorAll(selector)];
const heading = find("h1");
const field = find("#code");
const texts = all("[data-document]").map(({ dataset }) => ({ ...dataset, id: dataset.document }));
const audiences = all("[data-audience]").map(({ dataset: { audience, epoch, keys } }) =>
  ({ site, audience, epoch: Number(epoch), address: keys }));
const epochs = Object.fromEntries(audiences.map(({ audience, epoch }) => [audience, epoch]));

let memory;
let state;
let isBusy = false;
let opened;

/** A code that came with the address leaves the address bar at once; other anchors are the page's. */
function takeCode() {
  const typed = new URLSearchParams(`code=${location.hash.slice(1)}`).get("code");
  if (!typed || document.getElementById(typed)) return;
  clean();
  field.value = typed;
}

const clean = () => history.replaceState(null, "", location.pathname + location.search);

/** The page of this site that the reader came from, else the home page. */
function target() {
  try {
    const address = new URL(new URLSearchParams(location.search).get("to") || home, location.href);
    if (address.origin === location.origin && /^https?:$/.test(address.protocol)) return address.href;
  } catch {
    // The URL is invalid.
  }
  return home;
}

/** Where the reader stands by what the browser remembers; a browser that keeps nothing remembers for this page alone. */
async function begin(isMoving = true) {
  if (opened) return opened.update();
  if (!memory || !memory.isSession) memory = (await recall(site)) || nothing(true);
  const isManaging = location.hash === "#manage";
  const now = states.start({ obstacle: obstacle(), isManaging, memory, texts, epochs });
  enter(await standing(now === "renewing" ? await renewal() : now), isMoving);
}

let applying;

/** How the reader's application stands, where the site takes applications and the reader agreed to what it asks. */
async function standing(now) {
  if (!find("[data-membership]") || !["code", "lost", "revoked", "renewed"].includes(now)) return now;
  const page = { site, element: gate, memory: () => memory, enter, begin, say, once, session };
  applying = applying || new (await import("./apply.js")).Membership(page);
  return applying.stand(now);
}

/** From now on nothing is kept. */
async function session() {
  if (!memory.isSession) await forget(site);
  memory.isSession = true;
}

/** Renews the keys of all audiences that the reader has a code of; the best outcome counts. */
async function renewal() {
  const found = [];
  for (const audience of audiences.filter(({ audience }) => memory.keys[audience])) {
    const outcome = await renew(audience, memory).catch(() => "offline");
    found.push({ kept: "open", newer: "open", older: "waiting" }[outcome] || outcome);
  }
  return ["open", "waiting", "offline", "revoked"].find((stand) => found.includes(stand)) || "renewed";
}

/** Shows a state: its parts, its heading, which the document's title follows. */
function enter(now, isMoving = true) {
  state = now;
  const question = memory && states.question({ memory, texts });
  show(gate, state, question && question.id);
  const { title } = find("[data-title]:not([hidden])").dataset;
  heading.textContent = title;
  document.title = `${title} - ${name}`;
  for (const step of all(".steps li")) mark(step, "aria-current", step.dataset.states.split(" ").includes(state) && "step");
  for (const note of all("[data-session]")) note.hidden = !memory || !memory.isSession;
  find(".enter").href = target();
  say("");
  list();
  if (applying) applying.entered(state);
  if (!isMoving) return;
  heading.focus();
  scrollTo(0, 0);
}

/** Sets an attribute, or takes it away. */
const mark = (element, attribute, value) =>
  value ? element.setAttribute(attribute, value) : element.removeAttribute(attribute);

function say(message, isFault = false) {
  for (const place of all("[role=status], .fault")) place.textContent = message;
  mark(field, "aria-invalid", isFault && "true");
}

/** The receipts, what can be changed of them, and small changes that the reader was not told of yet. */
function list() {
  const receipts = memory ? memory.receipts : [];
  const rows = receipts.map((receipt) => {
    const row = find("template").content.cloneNode(true);
    const [title, choice, time, button, other] = row.firstElementChild.children;
    const text = texts.find(({ id }) => id === receipt.document);
    title.textContent = `${text ? text.title : receipt.document} ${receipt.version}`;
    choice.textContent = words[receipt.choice];
    time.textContent = new Date(receipt.time).toLocaleString(document.documentElement.lang);
    button.addEventListener("click", () => download(receipt));
    const isLast = receipts.filter(({ document }) => document === receipt.document).slice(-1)[0] === receipt;
    other.hidden = !text || !text.question || !isLast;
    other.textContent = receipt.choice === "agree" ? words.takeBack : words.agreeAfterAll;
    other.addEventListener("click", () => once(() => change(text, receipt)));
    return row;
  });
  find(".kept").replaceChildren(...rows);
  const fresh = memory ? states.news({ memory, texts }) : [];
  for (const part of all("[data-news]")) part.hidden = !fresh.some(({ id }) => id === part.dataset.news);
}

function download(receipt) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2) + "\n"], { type: "application/json" }));
  link.download = `${receipt.document}-${receipt.version}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function go(event) {
  const now = states.next(state, event);
  enter(now === "asked" ? await standing(states.asked({ memory, texts, epochs })) : now);
}

/** Goes on by how a change was stored: another window's change counts, and without storage this page remembers alone. */
function after(outcome, event) {
  if (outcome === "changed") return begin();
  if (outcome === "refused") memory.isSession = true;
  tell();
  return go(event);
}

const receiptOf = ({ id, version, sha256, language }, choice) =>
  ({ v: 1, site, document: id, version, sha256, language, choice, time: new Date().toISOString() });

async function answer(text, choice, event) {
  const receipt = receiptOf(text, choice);
  const outcome = memory.isSession ? "kept" : await keep(site, memory, receipt);
  if (outcome !== "changed") Object.assign(memory, { receipts: [...memory.receipts, receipt], declined: false });
  return after(outcome, event);
}

/** Takes the consent to one text back, or gives it after all; what can be read stays the same. */
const change = (text, { choice }) => answer(text, choice === "agree" ? "withdraw" : "agree", "answered");

/** Deletes everything. */
async function clear(event) {
  const isGone = memory.isSession || (await forget(site));
  if (event === "decline") refuse(site);
  if (applying) applying.stop();
  applying = undefined;
  memory = (await recall(site)) || nothing(true);
  tell();
  return go(isGone ? event : "stuck");
}

async function note() {
  memory.told = Object.fromEntries(texts.map(({ id, version }) => [id, version]));
  return after(memory.isSession ? "kept" : await keep(site, memory), "noted");
}

const actions = {
  agree: () => answer(texts[0], "agree", "agreed"),
  decline: () => clear("decline"),
  consent: () => answer(states.question({ memory, texts }), "agree", "answered"),
  skip: () => answer(states.question({ memory, texts }), "skip", "answered"),
  withdraw: () => clear("withdraw"),
  noted: note,
  reconsider: () => (clean(), go("reconsider")),
  retry: () => begin(),
};

/** What a typed code opens: the slot of the first audience that has one for it. */
async function open(code) {
  let fault;
  for (const place of audiences) {
    try {
      const slots = await readSlots(place);
      return { audience: place.audience, epoch: slots.epoch, ...(await openSlot(code, slots)) };
    } catch (error) {
      // The code may belong to the next audience. A file that could not be read is more informative than a missing
      // slot.
      if (!fault || fault.kind === "unknown") fault = error;
    }
  }
  throw fault;
}

const faults = { code: words.typo, unknown: words.wrong, damaged: words.wrong };

async function submit() {
  say(words.busy);
  try {
    const { audience, ...found } = await open(field.value);
    field.value = "";
    if (find("#session").checked) await session();
    await after(await keepKey(site, memory, audience, found), "opened");
  } catch (error) {
    if (error instanceof Offline) return go("offline");
    say(faults[error.kind] || words.unavailable, true);
    field.focus();
  }
}

/** Where nothing is kept, the page that the reader came for is opened here: another page would know of no key. */
async function readHere(event) {
  if (!memory.isSession) return;
  event.preventDefault();
  const bytes = await load(target()).catch(() => {});
  const page = bytes && parsed(new TextDecoder().decode(bytes));
  if (!page || !page.querySelector("[data-gate]")) return location.assign(target());
  const { SealedText } = await import("./text.js");
  document.title = page.title;
  document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
  const title = document.querySelector("main h1");
  title.tabIndex = -1;
  title.focus();
  scrollTo(0, 0);
  opened = new SealedText(document, async () => memory, () => false);
  return opened.update();
}

/** One thing at a time. */
async function once(action) {
  if (isBusy) return;
  isBusy = true;
  try {
    if (action) await action();
  } finally {
    isBusy = false;
  }
}

const tell = channel(site, () => begin(false));
find("form").addEventListener("submit", (event) => (event.preventDefault(), once(submit)));
find(".enter").addEventListener("click", readHere);
gate.addEventListener("click", ({ target }) => {
  const { event } = target.dataset;
  return once(actions[event] || (applying && applying.actions[event]));
});
addEventListener("hashchange", () => {
  if (opened) return;
  takeCode();
  if (["", "#manage"].includes(location.hash)) begin();
});
addEventListener("online", () => state === "offline" && begin());
addEventListener("pageshow", ({ persisted }) => persisted && begin(false));

takeCode();
begin(false);
