// The encrypted body of a members' page: decrypted in the reader's browser and inserted after its placeholder, nowhere
// else.

import { openSealed } from "./envelope.js";
import { load, obstacle, Offline, parsed, show } from "./parts.js";
import { news, pageState } from "./states.js";

/**
 * A member page within `root`, a document or a part of one.
 * `recall` gives what is remembered; `isStale` is called where this page is older than what is published.
 */
export class SealedText {
  constructor(root, recall, isStale) {
    Object.assign(this, { root, recall, isStale, nodes: [], blobs: [], turn: 0 });
    this.place = root.querySelector("[data-gate]");
    this.contents = root.querySelector("[data-gate-contents]");
    const data = this.place.dataset;
    this.context = { site: data.gateSite, audience: data.gateAudience, epoch: Number(data.gateEpoch), path: data.gatePath };
    this.agreement = { id: data.gateAgreement, version: data.gateVersion };
    this.place.addEventListener("click", ({ target }) => target.dataset.event && this.update());
  }

  /** Opens or closes the text, by what the browser remembers now. */
  async update() {
    const mine = ++this.turn;
    const memory = await this.recall();
    const { context: { audience, epoch }, agreement } = this;
    const state = pageState({ obstacle: obstacle(), memory, gate: { audience, epoch, agreement } });
    if (mine !== this.turn || (state === "opening" && this.nodes.length)) return;
    if (!["opening", "renewing"].includes(state)) return this.close(state);
    show(this.place, "opening");
    let outcome;
    try {
      outcome = await this.open(state, memory, mine);
    } catch (error) {
      outcome = faultOf(error);
    }
    if (outcome && mine === this.turn) this.close(outcome);
  }

  /** Opens the text; gives the state to close with where that is not to be. */
  async open(state, memory, mine) {
    const { site, audience, epoch } = this.context;
    if (state === "renewing") {
      // Loaded only after a rotation, which few readers encounter.
      const { renew } = await import("./keys.js");
      const { gateKeys: address } = this.place.dataset;
      const outcome = await renew({ site, audience, address, epoch }, memory);
      if (outcome === "newer" && !memory.keys[audience].epochs[epoch]) return this.isStale() ? undefined : "waiting";
      if (outcome === "older") return "waiting";
      if (outcome === "revoked") return "revoked";
    }
    const key = memory.keys[audience].epochs[epoch];
    const bytes = await this.unsealed(key, this.place.dataset.gateSrc, "body");
    if (!bytes) return this.isStale() ? undefined : "waiting";
    if (mine === this.turn) this.insert(new TextDecoder("utf-8", { fatal: true }).decode(bytes), key, memory);
    return undefined;
  }

  /**
   * What is in a sealed file; undefined where the site has none of that name, which its text had before it changed.
   * Every file's name changes with its content, so that a cache can only be wrong about files that were damaged: those are
   * asked for once more, past the cache.
   */
  async unsealed(key, address, part) {
    const context = { ...this.context, part };
    for (const cache of ["default", "reload"]) {
      const bytes = await load(address, { cache });
      const isLast = cache === "reload";
      if (!bytes && isLast) return undefined;
      try {
        if (bytes) return await openSealed(bytes, key, context);
      } catch (error) {
        if (isLast) throw error;
      }
    }
    return undefined;
  }

  /** Puts the text where the explanation stood, its contents list and its files with it. */
  insert(html, key, memory) {
    const { body } = parsed(html);
    for (const file of body.querySelectorAll("[data-gate-src]")) this.prepare(file, key);
    this.nodes = [...body.childNodes];
    this.place.after(...this.nodes);
    this.list(this.place.parentNode.querySelectorAll("h2[id], h3[id]"));
    this.place.hidden = !news({ memory, texts: [this.agreement] }).length;
    show(this.place, "told");
    this.say(this.place.dataset.gateOpened);
  }

  /** Pictures are opened at once, attachments when they are wanted. */
  prepare(file, key) {
    const { gateSrc, gatePart, gateType: type } = file.dataset;
    const open = async () => {
      const bytes = await this.unsealed(key, gateSrc, gatePart);
      if (!bytes) throw new Error("missing");
      const blob = URL.createObjectURL(new Blob([bytes], { type }));
      this.blobs.push(blob);
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
        this.say(this.place.querySelector(`[data-when=${faultOf(error)}]`).textContent);
      }
    });
  }

  /** Fills the contents list. */
  list(headings) {
    if (!this.contents || headings.length < 3) return;
    const items = [...headings].map((heading) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = `#${heading.id}`;
      link.textContent = heading.textContent;
      item.className = heading.localName === "h3" ? "deep" : "";
      item.append(link);
      return item;
    });
    this.contents.querySelector("ol").replaceChildren(...items);
    this.contents.hidden = false;
  }

  /** Takes the text away and says why. */
  close(state) {
    for (const node of this.nodes) node.remove();
    for (const blob of this.blobs) URL.revokeObjectURL(blob);
    const isNew = this.nodes.length || state !== "locked";
    this.nodes = [];
    this.blobs = [];
    if (this.contents) {
      this.contents.hidden = true;
      this.contents.querySelector("ol").replaceChildren();
    }
    this.place.hidden = false;
    show(this.place, state);
    if (isNew) this.say(this.place.querySelector("[data-when]:not([hidden])").textContent);
  }

  say(text) {
    this.root.querySelector(".gate-status").textContent = text;
  }
}

/** What may be wrong with a sealed file, but for the network and the slots, is not told apart. */
const faultOf = (error) =>
  error instanceof Offline || error.kind === "unavailable" ? "offline" : "damaged";
