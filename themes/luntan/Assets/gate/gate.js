// The gate: agreement, informed consent, access code. Before the reader agrees, nothing is stored, made or asked for.

import { normalise, openSlot } from "./code.js";
import { canOpen, load, Offline, show } from "./parts.js";
import { channel, forget, keep, recall, refuse } from "./store.js";
import * as states from "./states.js";

const gate = document.querySelector(".gate");
const { site } = gate.dataset;
const heading = gate.querySelector("h1");
const field = gate.querySelector("input");
const texts = [...gate.querySelectorAll("[data-document]")].map(({ dataset }) => ({ ...dataset, id: dataset.document }));
const audiences = [...gate.querySelectorAll("[data-audience]")].map((element) => element.dataset);
const epochs = Object.fromEntries(audiences.map(({ audience, epoch }) => [audience, Number(epoch)]));
const tell = channel(site, () => begin(false));

let memory;
let state;

/** A code that came with the address leaves the address bar at once; other anchors are the page's. */
function takeCode() {
  const typed = decodeURIComponent(location.hash.slice(1));
  if (!typed || document.getElementById(typed) || typed === "manage") return;
  history.replaceState(history.state, "", location.pathname + location.search);
  field.value = typed;
}

/** The page that the reader came from: one of this site's, else the home page. */
function target() {
  const address = new URL(new URLSearchParams(location.search).get("to") ?? gate.dataset.home, location.href);
  return address.origin === location.origin ? address.href : gate.dataset.home;
}

async function begin(isMoving) {
  memory = await recall(site);
  const isManaging = location.hash === "#manage";
  enter(states.start({ ...canOpen(), isManaging, memory, texts, epochs }), isMoving);
}

/** Shows a state: its parts, its heading, which the document's title follows. */
function enter(now, isMoving = true) {
  state = now;
  const question = memory && states.question({ memory, texts });
  show(gate, state, question?.id);
  const part = gate.querySelector("[data-title]:not([hidden])");
  heading.textContent = part.dataset.title;
  document.title = `${part.dataset.title} - ${gate.dataset.name}`;
  for (const step of gate.querySelectorAll(".steps li")) {
    const isHere = step.dataset.states.split(" ").includes(state);
    if (isHere) step.setAttribute("aria-current", "step");
    else step.removeAttribute("aria-current");
  }
  gate.querySelector(".enter").href = target();
  complain("");
  list();
  if (isMoving) {
    heading.focus();
    scrollTo(0, 0);
  }
}

/** What is announced and, below the field, seen. */
function complain(message) {
  gate.querySelector("[role=status]").textContent = message;
  gate.querySelector(".fault").textContent = message;
  if (message && message !== gate.dataset.busy) field.setAttribute("aria-invalid", "true");
  else field.removeAttribute("aria-invalid");
}

/** The receipts, each to be taken away as a file, and the small changes that the reader was not told of yet. */
function list() {
  const rows = (memory?.receipts ?? []).map((receipt) => {
    const row = gate.querySelector(".receipts").content.cloneNode(true);
    const text = texts.find(({ id }) => id === receipt.document);
    row.querySelector("b").textContent = `${text?.title ?? receipt.document} ${receipt.version}`;
    row.querySelector("span").textContent = gate.dataset[receipt.choice];
    row.querySelector("time").textContent = new Date(receipt.time).toLocaleString(document.documentElement.lang);
    row.querySelector("time").dateTime = receipt.time;
    row.querySelector("button").addEventListener("click", () => download(receipt));
    return row;
  });
  gate.querySelector(".kept").replaceChildren(...rows);
  const fresh = memory && ["open", "manage"].includes(state) ? states.news({ memory, texts }) : [];
  for (const part of gate.querySelectorAll("[data-news]")) {
    part.hidden = !fresh.some(({ id }) => id === part.dataset.news);
  }
}

function download(receipt) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(receipt, null, 2) + "\n"], { type: "application/json" }));
  link.download = `${receipt.document}-${receipt.version}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const receipt = ({ id, version, sha256, language }, choice) => ({
  v: 1, site, document: id, version, sha256, language, choice, time: new Date().toISOString(),
});

/** Keeps what changed, tells the other tabs and goes on. */
async function remember(change, event) {
  Object.assign(memory, change);
  const isKept = await keep(site, memory);
  tell();
  go(isKept ? event : "blocked");
}

function go(event) {
  const now = states.next(state, event);
  enter(now === "asked" ? (states.asked({ memory, texts }) ?? states.access({ memory, epochs })) : now);
}

const answer = (text, choice, event) => remember({ receipts: [...memory.receipts, receipt(text, choice)] }, event);

const actions = {
  agree: () => answer(texts[0], "agree", "agreed"),
  async decline() {
    await forget(site);
    refuse(site);
    memory = await recall(site);
    tell();
    go("decline");
  },
  consent: () => answer(states.question({ memory, texts }), "agree", "answered"),
  skip: () => answer(states.question({ memory, texts }), "skip", "answered"),
  async withdraw() {
    const isGone = await forget(site);
    memory = await recall(site);
    tell();
    go(isGone ? "withdraw" : "blocked");
  },
  noted: () => remember({ told: Object.fromEntries(texts.map(({ id, version }) => [id, version])) }, "noted"),
  reconsider: () => go("reconsider"),
  proceed() {
    history.replaceState(history.state, "", location.pathname + location.search);
    go("proceed");
  },
  retry: () => begin(true),
};

/** Tries a code on the slots of each audience; the same words for every way in which it may fail. */
async function open() {
  if (!normalise(field.value)) throw new Error("code");
  let fault = new Error("no slots");
  for (const { audience, keys } of audiences) {
    const bytes = await load(keys, { cache: "no-cache" });
    try {
      const slots = JSON.parse(new TextDecoder().decode(bytes));
      return { audience, epoch: slots.epoch, key: await openSlot(normalise(field.value), slots) };
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

gate.querySelector("form").addEventListener("submit", async (event) => {
  event.preventDefault();
  complain(gate.dataset.busy);
  try {
    const { audience, epoch, key } = await open();
    field.value = "";
    const change = { access: { ...memory.access, [audience]: epoch }, keys: { ...memory.keys, [audience]: key } };
    await remember(change, "opened");
  } catch (error) {
    if (error instanceof Offline) return go("offline");
    complain(gate.dataset.wrong);
    field.focus();
  }
});

gate.addEventListener("click", ({ target }) => actions[target.dataset.event]?.());
addEventListener("hashchange", () => (takeCode(), begin(true)));
addEventListener("online", () => state === "offline" && begin(true));
addEventListener("pageshow", ({ persisted }) => persisted && begin(false));

takeCode();
await begin(false);
