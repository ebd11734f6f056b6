// The user interface of the results: the status, the results with excerpts, and the filter menus.

import { excerpt, marked, meets } from "./excerpt.js";
import { allPhrases } from "./query.js";

const canPoint = "fragmentDirective" in document;

/** `2022年6月22日` of `2022-06-22`, as far as the date is known. */
const chinese = (date) => date && date.split("-").map((part, index) => Number(part) + "年月日"[index]).join("");

export class Results {
  constructor(root, menus, fold) {
    this.root = root;
    this.fold = fold;
    this.menus = menus;
    this.words = root.dataset;
    this.list = root.querySelector("ol");
    this.status = root.querySelector("[role=status]");
    this.meant = root.querySelector(".meant");
    [this.moreButton, this.retryButton] = root.querySelectorAll("button");
    this.kinds = this.words.kinds.split("、");
    this.provinces = new Map(this.words.provinces.split(",").map((entry) => entry.split(" ")));
    this.items = new Map();
    this.queue = [];
    this.running = 0;
    this.observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.look(target);
    });
  }

  get links() {
    return this.list.querySelectorAll("a");
  }

  // Calls `body` for the button below the results, and when readers come near to it, unless the last call found nothing.
  onMore(body) {
    this.moreButton.addEventListener("click", body);
    const come = (entries) => this.isGrowing && entries.some(({ isIntersecting }) => isIntersecting) && body();
    new IntersectionObserver(come, { rootMargin: "400px" }).observe(this.moreButton);
  }

  onRetry(body) {
    this.retryButton.addEventListener("click", body);
  }

  state(name, words = "", count = 0) {
    this.root.dataset.state = name;
    this.root.dataset.count = count;
    this.status.textContent = words;
    this.meant.hidden = this.moreButton.hidden = this.retryButton.hidden = true;
  }

  // Offers queries that sound the same; `address` returns the URL of each.
  offer(queries, address) {
    const links = queries.map((query) => {
      const link = document.createElement("a");
      link.href = address(query);
      link.dataset.query = query;
      link.textContent = query;
      return link;
    });
    this.meant.querySelector("span").replaceChildren(...links);
    this.meant.hidden = !links.length;
  }

  onOffer(body) {
    this.meant.addEventListener("click", (event) => {
      const { query } = event.target.dataset;
      if (!query || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      body(query);
    });
  }

  clear() {
    this.observer.disconnect();
    this.list.replaceChildren();
    this.items.clear();
    this.queue = [];
    this.session = undefined;
    this.before = 0;
    this.isMore = false;
  }

  idle(isUnclear) {
    this.clear();
    this.fill([]);
    this.state("idle", isUnclear ? this.words.unclear : "");
  }

  load() {
    this.before = this.session?.accepted.length ?? 0;
    this.isMore = false;
    this.root.dataset.state = "loading";
    this.moreButton.hidden = this.retryButton.hidden = true;
  }

  fail() {
    this.clear();
    this.state("error", navigator.onLine ? this.words.failed : this.words.offline);
    this.retryButton.hidden = false;
  }

  // Shows the results found so far, keeping those that are already displayed; unverified ones come last.
  show(session) {
    if (this.session !== session) {
      this.clear();
      this.session = session;
    }
    const rows = session.accepted.filter(({ isWrong }) => !isWrong).sort((a, b) => Boolean(a.isUnread) - Boolean(b.isUnread));
    const nodes = rows.map((row) => this.item(row));
    nodes.forEach((node, index) => {
      if (this.list.children[index] !== node) this.list.insertBefore(node, this.list.children[index] ?? null);
    });
    while (this.list.children.length > nodes.length) this.list.lastElementChild.remove();
    this.root.dataset.count = rows.length;
    return true;
  }

  finish(session) {
    this.show(session);
    this.fill(session.rows);
    const count = this.list.children.length;
    this.isGrowing = session.accepted.length > this.before;
    this.isMore = !session.isComplete;
    const found = session.isNear ? this.words.foundNear : this.isMore ? this.words.foundSome : this.words.found;
    const words = count || this.isMore ? found : this.words.none;
    this.state("done", words.replace("{n}", count), count);
    this.moreButton.hidden = !this.isMore;
  }

  item(row) {
    if (this.items.has(row)) return this.items.get(row);
    const node = document.createElement("li");
    const link = document.createElement("a");
    link.href = row.url;
    link.append(...marked(row.title, allPhrases(this.session.needs)));
    const facts = document.createElement("p");
    facts.className = "post";
    const place = row.kind === 1 ? this.provinces.get(row.province) : "";
    const kind = row.kind ? this.kinds[row.kind] : "";
    for (const fact of [kind, row.column, chinese(row.date), place, row.isForMembers && this.words.members].filter(Boolean)) {
      const piece = document.createElement("span");
      piece.textContent = fact;
      facts.append(piece);
    }
    const text = document.createElement("p");
    text.className = "words";
    node.append(link, text, facts);
    this.items.set(row, node);
    node.row = row;
    this.observer.observe(node);
    return node;
  }

  // Loads the excerpt of a result when it scrolls into view, a few at a time.
  look(node) {
    this.observer.unobserve(node);
    this.queue.push(node);
    this.next();
  }

  next() {
    while (this.running < 3 && this.queue.length) {
      const node = this.queue.shift();
      this.running++;
      this.read(node, this.session).finally(() => {
        this.running--;
        this.next();
      });
    }
  }

  async read(node, session) {
    const { row } = node;
    const isExact = (need) => need.variants.length === 1 && need.variants[0].isExact;
    const isCertain = session.needs.every((need) => isExact(need) || meets([row.title], [need]));
    let found;
    try {
      found = await excerpt(row, session.needs);
      if (!found.isWhole && !session.isNear) {
        // The page may be in Traditional characters.
        await this.fold();
        found = await excerpt(row, session.needs);
      }
    } catch {
      found = { isUnread: true };
    }
    if (session !== this.session) return;
    if (found.text) node.querySelector(".words").append(...marked(found.text, allPhrases(session.needs)));
    if (found.words && canPoint) {
      node.querySelector("a").href = `${row.url}#:~:text=${encodeURIComponent(found.words).replace(/-/g, "%2D")}`;
    }
    if (found.isWhole || isCertain || session.isNear) return;
    if (found.isUnread || row.isForMembers) this.doubt(node);
    else this.drop(node);
  }

  // Moves a result whose text could not be loaded to the end, with a note.
  doubt(node) {
    const note = document.createElement("span");
    note.textContent = this.words.unverified;
    node.querySelector(".post").append(note);
    node.row.isUnread = true;
    this.list.append(node);
  }

  // Removes a result whose text contains the terms, but not next to one another.
  drop(node) {
    node.row.isWrong = true;
    const hasFocus = node.contains(document.activeElement);
    const next = node.nextElementSibling ?? node.previousElementSibling;
    node.remove();
    if (hasFocus) next?.querySelector("a").focus();
    if (this.root.dataset.state === "done") this.finish(this.session);
  }

  // Fills the menus with values and the number of results for each.
  fill(rows) {
    for (const menu of this.menus) {
      const counts = new Map();
      for (const row of rows) {
        const value = menu.name === "year" ? row.date.slice(0, 4) : String(row[menu.name]);
        if (value && !row.isWrong) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const chosen = menu.value;
      const entries = [...counts].sort(([a], [b]) => (menu.name === "year" ? b.localeCompare(a) : counts.get(b) - counts.get(a)));
      menu.length = 1;
      for (const [value, count] of entries) menu.add(new Option(`${this.name(menu, value) ?? value} ${count}`, value));
      this.choose(menu, chosen);
      menu.hidden = menu.length < 3 && !menu.value;
    }
  }

  // Returns the name of a menu's value; undefined if no result can have that value.
  name(menu, value) {
    if (menu.name === "kind") return this.kinds[Number(value)];
    if (menu.name === "province") return this.provinces.get(value);
    return menu.name !== "year" || /^\d{4}$/.test(value) ? value : undefined;
  }

  // Selects a value of a menu even if no result has it; an unknown one, from a mistyped URL, selects nothing.
  choose(menu, value) {
    const name = value && this.name(menu, value);
    if (name && ![...menu.options].some((option) => option.value === value)) menu.add(new Option(name, value));
    menu.value = name ? value : "";
  }
}
