// The gate: agreement, informed consent, access code. Before the reader agrees, nothing is stored, made or asked for.

import { openSlot } from "./code.js";
import { load, obstacle, Offline, show } from "./parts.js";
import * as states from "./states.js";
import { channel, forget, keep, recall, refuse } from "./store.js";

const gate = document.querySelector(".gate");
const { site, home, name, ...words } = gate.dataset;
const find = (selector) => gate.querySelector(selector);
const all = (selector) => [...gate.querySelectorAll(selector)];
const heading = find("h1");
const field = find("input");
const texts = all("[data-document]").map(({ dataset }) => ({ ...dataset, id: dataset.document }));
const audiences = all("[data-audience]").map(({ dataset }) => dataset);
const epochs = Object.fromEntries(audiences.map(({ audience, epoch }) => [audience, Number(epoch)]));

let memory;
let state;
let isBusy = false;

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
  const address = new URL(new URLSearchParams(location.search).get("to") ?? home, location.href);
  return address.origin === location.origin ? address.href : home;
}

async function begin(isMoving = true) {
  memory = await recall(site);
  const isManaging = location.hash === "#manage";
  enter(states.start({ obstacle: obstacle(), isManaging, memory, texts, epochs }), isMoving);
}

/** Shows a state: its parts, its heading, which the document's title follows. */
function enter(now, isMoving = true) {
  state = now;
  show(gate, state, memory && states.question({ memory, texts })?.id);
  const { title } = find("[data-title]:not([hidden])").dataset;
  heading.textContent = title;
  document.title = `${title} - ${name}`;
  for (const step of all(".steps li")) {
    step.ariaCurrent = step.dataset.states.split(" ").includes(state) ? "step" : null;
  }
  find(".enter").href = target();
  say("");
  list();
  if (!isMoving) return;
  heading.focus();
  scrollTo(0, 0);
}

function say(message, isFault = false) {
  for (const place of all("[role=status], .fault")) place.textContent = message;
  field.ariaInvalid = isFault ? "true" : null;
}

/** The receipts, and small changes that the reader was not told of yet. */
function list() {
  const rows = (memory?.receipts ?? []).map((receipt) => {
    const row = find("template").content.cloneNode(true);
    const [title, choice, time, button] = row.firstElementChild.children;
    title.textContent = `${texts.find(({ id }) => id === receipt.document)?.title ?? receipt.document} ${receipt.version}`;
    choice.textContent = words[receipt.choice];
    time.textContent = new Date(receipt.time).toLocaleString(document.documentElement.lang);
    button.addEventListener("click", () => download(receipt));
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

function go(event) {
  const now = states.next(state, event);
  enter(now === "asked" ? states.asked({ memory, texts, epochs }) : now);
}

/** Keeps a change and goes on. */
async function remember(change, event) {
  Object.assign(memory, change);
  const isKept = await keep(site, memory);
  tell();
  go(isKept ? event : "blocked");
}

function answer({ id, version, sha256, language }, choice, event) {
  const receipt = { v: 1, site, document: id, version, sha256, language, choice, time: new Date().toISOString() };
  return remember({ receipts: [...memory.receipts, receipt] }, event);
}

/** Deletes everything. */
async function clear(event) {
  const isGone = await forget(site);
  if (event === "decline") refuse(site);
  memory = await recall(site);
  tell();
  go(isGone ? event : "blocked");
}

const actions = {
  agree: () => answer(texts[0], "agree", "agreed"),
  decline: () => clear("decline"),
  consent: () => answer(states.question({ memory, texts }), "agree", "answered"),
  skip: () => answer(states.question({ memory, texts }), "skip", "answered"),
  withdraw: () => clear("withdraw"),
  noted: () => remember({ told: Object.fromEntries(texts.map(({ id, version }) => [id, version])) }, "noted"),
  reconsider: () => (clean(), go("reconsider")),
  retry: () => begin(),
};

async function open(code) {
  for (const { audience, keys } of audiences) {
    const bytes = await load(keys, { cache: "no-cache" });
    try {
      const slots = JSON.parse(new TextDecoder().decode(bytes));
      return { audience, epoch: slots.epoch, key: await openSlot(code, slots) };
    } catch {
      // Perhaps it is a code of the next audience.
    }
  }
  throw new Error("wrong");
}

async function submit() {
  say(words.busy);
  try {
    const { audience, epoch, key } = await open(field.value);
    field.value = "";
    const { access, keys } = memory;
    await remember({ access: { ...access, [audience]: epoch }, keys: { ...keys, [audience]: key } }, "opened");
  } catch (error) {
    // Whatever else is wrong is told in the same words.
    if (error instanceof Offline) return go("offline");
    say(words.wrong, true);
    field.focus();
  }
}

/** One thing at a time. */
async function once(action) {
  if (isBusy) return;
  isBusy = true;
  await action?.();
  isBusy = false;
}

const tell = channel(site, () => begin(false));
find("form").addEventListener("submit", (event) => (event.preventDefault(), once(submit)));
gate.addEventListener("click", ({ target }) => once(actions[target.dataset.event]));
addEventListener("hashchange", () => {
  takeCode();
  if (["", "#manage"].includes(location.hash)) begin();
});
addEventListener("online", () => state === "offline" && begin());
addEventListener("pageshow", ({ persisted }) => persisted && begin(false));

takeCode();
await begin(false);
