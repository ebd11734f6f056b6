// A member page: where the browser holds the key, the text is opened here, and stands nowhere else.

import { openSealed } from "./envelope.js";
import { canOpen, load, Offline, show } from "./parts.js";
import { channel, recall } from "./store.js";
import { news, pageState } from "./states.js";

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

/** A sealed file, opened. What may be wrong with it, but for the network, is not told apart. */
async function unsealed(key, address, part) {
  const bytes = await load(address);
  if (!bytes) throw new Error("missing");
  return openSealed(bytes, key, { site, audience, epoch, path, part });
}

/** Opens or closes the page, by what the browser remembers now. */
async function begin() {
  const mine = ++turn;
  const memory = await recall(site);
  const state = pageState({ ...canOpen(), memory, gate: { audience, epoch, agreement } });
  if (mine !== turn || (state === "opening" && nodes.length)) return;
  if (state !== "opening") return close(state);
  show(place, state);
  try {
    const key = memory.keys[audience];
    const html = new TextDecoder("utf-8", { fatal: true }).decode(await unsealed(key, source, "body"));
    if (mine !== turn) return;
    insert(html, key);
    const isNews = news({ memory, texts: [agreement] }).length > 0;
    show(place, isNews ? "told" : "open");
    place.hidden = !isNews;
    say(words);
    arrive();
  } catch (error) {
    close(error instanceof Offline ? "offline" : "damaged");
  }
}

/** Puts the text where the explanation stood, its contents list and its files with it. */
function insert(html, key) {
  nodes = [...new DOMParser().parseFromString(policy.createHTML(html), "text/html").body.childNodes];
  place.after(...nodes);
  const inside = (selector) => nodes.flatMap((node) => (node.querySelectorAll ? [...node.querySelectorAll(selector)] : []))
    .concat(nodes.filter((node) => node.matches?.(selector)));
  for (const image of inside("img[data-gate-src]")) reveal(image, key).then((blob) => (image.src = blob), () => {});
  for (const link of inside("a[data-gate-src]")) {
    link.href = link.dataset.gateSrc;
    link.addEventListener("click", (event) => save(event, link, key));
  }
  const headings = [...place.parentNode.querySelectorAll(":is(h2, h3)[id]")];
  if (!contents || headings.length < 3) return;
  contents.querySelector("ol").replaceChildren(...headings.map(entry));
  contents.hidden = false;
}

function entry(heading) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = `#${heading.id}`;
  link.textContent = heading.textContent;
  if (heading.localName === "h3") item.className = "deep";
  item.append(link);
  return item;
}

/** The address of a sealed picture or attachment, opened. */
async function reveal({ dataset }, key) {
  const bytes = await unsealed(key, dataset.gateSrc, dataset.gatePart);
  const blob = URL.createObjectURL(new Blob([bytes], { type: dataset.gateType }));
  blobs.push(blob);
  return blob;
}

/** Opens an attachment when it is wanted, and only then. */
async function save(event, link, key) {
  if (link.href.startsWith("blob:")) return;
  event.preventDefault();
  try {
    link.href = await reveal(link, key);
    link.click();
  } catch (error) {
    say(place.querySelector(`[data-when~=${error instanceof Offline ? "offline" : "damaged"}]`).textContent);
  }
}

/** Goes to the heading that the address names, or to where the reader was before. */
function arrive() {
  if (location.hash) location.replace(location.hash);
  else if (history.state?.top) scrollTo({ top: history.state.top, behavior: "instant" });
}

/** Takes the text away and says why. */
function close(state) {
  const wasOpen = nodes.length > 0;
  for (const node of nodes) node.remove();
  for (const blob of blobs) URL.revokeObjectURL(blob);
  nodes = [];
  blobs = [];
  if (contents) contents.hidden = true;
  place.hidden = false;
  show(place, state);
  if (wasOpen || state !== "locked") say(place.querySelector("[data-when]:not([hidden])")?.textContent ?? "");
}

const say = (text) => (document.querySelector(".gate-status").textContent = text.trim());

channel(site, begin);
addEventListener("online", begin);
addEventListener("pageshow", ({ persisted }) => persisted && begin());
addEventListener("pagehide", () => nodes.length && history.replaceState({ ...history.state, top: scrollY }, ""));
place.addEventListener("click", ({ target }) => target.dataset.event === "retry" && begin());
await begin();
