// A member page: where the browser holds the key, the text is opened here, and stands nowhere else.

import { openSealed } from "./envelope.js";
import { load, obstacle, Offline, show } from "./parts.js";
import { news, pageState } from "./states.js";
import { channel, recall } from "./store.js";

const place = document.querySelector("[data-gate]");
const contents = document.querySelector("[data-gate-contents]");
const { gateSite: site, gateAudience: audience, gatePath: path, gateSrc: source, gateOpened: words } = place.dataset;
const epoch = Number(place.dataset.gateEpoch);
const agreement = { id: place.dataset.gateAgreement, version: place.dataset.gateVersion };

/** The one way by which markup enters: what was opened, and nothing else. */
const rules = { createHTML: (html) => html };
const policy = globalThis.trustedTypes?.createPolicy("xinglin-gate", rules) ?? rules;

let nodes = [];
let blobs = [];
let turn = 0;

const say = (text) => (document.querySelector(".gate-status").textContent = text);

/** Opens or closes the page, by what the browser remembers now. */
async function begin() {
  const mine = ++turn;
  const memory = await recall(site);
  const state = pageState({ obstacle: obstacle(), memory, gate: { audience, epoch, agreement } });
  if (mine !== turn || (state === "opening" && nodes.length)) return;
  if (state !== "opening") return close(state);
  show(place, state);
  try {
    const bytes = await unsealed(memory.keys[audience], source, "body");
    if (mine === turn) insert(new TextDecoder("utf-8", { fatal: true }).decode(bytes), memory);
  } catch (error) {
    if (mine === turn) close(faultOf(error));
  }
}

/** What may be wrong with a sealed file, but for the network, is not told apart. */
const faultOf = (error) => (error instanceof Offline ? "offline" : "damaged");

const unsealed = async (key, address, part) =>
  openSealed(await load(address), key, { site, audience, epoch, path, part });

/** Puts the text where the explanation stood, its contents list and its files with it. */
function insert(html, memory) {
  const { body } = new DOMParser().parseFromString(policy.createHTML(html), "text/html");
  for (const file of body.querySelectorAll("[data-gate-src]")) prepare(file, memory.keys[audience]);
  nodes = [...body.childNodes];
  place.after(...nodes);
  list(place.parentNode.querySelectorAll(":is(h2, h3)[id]"));
  place.hidden = !news({ memory, texts: [agreement] }).length;
  show(place, "told");
  say(words);
  // To the heading that the address names, or to where the reader was before.
  if (location.hash) location.replace(location.hash);
  else if (history.state?.top) scrollTo({ top: history.state.top, behavior: "instant" });
}

/** Pictures are opened at once, attachments when they are wanted. */
function prepare(file, key) {
  const { gateSrc, gatePart, gateType: type } = file.dataset;
  const open = async () => {
    const blob = URL.createObjectURL(new Blob([await unsealed(key, gateSrc, gatePart)], { type }));
    blobs.push(blob);
    return blob;
  };
  if (file.localName === "img") {
    open().then((blob) => (file.src = blob), () => {});
    return;
  }
  file.href = gateSrc;
  file.addEventListener("click", async (event) => {
    if (file.href.startsWith("blob:")) return;
    event.preventDefault();
    try {
      file.href = await open();
      file.click();
    } catch (error) {
      say(place.querySelector(`[data-when=${faultOf(error)}]`).textContent);
    }
  });
}

function list(headings) {
  if (headings.length < 3) return;
  const items = [...headings].map((heading) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = `#${heading.id}`;
    link.textContent = heading.textContent;
    item.className = heading.localName === "h3" ? "deep" : "";
    item.append(link);
    return item;
  });
  contents.lastElementChild.replaceChildren(...items);
  contents.hidden = false;
}

/** Takes the text away and says why. */
function close(state) {
  for (const node of nodes) node.remove();
  for (const blob of blobs) URL.revokeObjectURL(blob);
  const isNew = nodes.length || state !== "locked";
  nodes = [];
  blobs = [];
  contents.hidden = true;
  contents.lastElementChild.replaceChildren();
  place.hidden = false;
  show(place, state);
  if (isNew) say(place.querySelector("[data-when]:not([hidden])").textContent);
}

channel(site, begin);
addEventListener("online", begin);
addEventListener("pageshow", ({ persisted }) => persisted && begin());
addEventListener("pagehide", () => nodes.length && history.replaceState({ top: scrollY }, ""));
place.addEventListener("click", ({ target }) => target.dataset.event && begin());
await begin();
