// Keeps an open page of the preview up to date: shows a saved edit where one is reading, and what is wrong over the last good page.

import { goToArticle, offerImport, tools } from "./import.js";

const own = new URL(import.meta.url);
let build = Number(own.searchParams.get("build"));
let source = read();

/** The page as it is now in the preview. */
async function read() {
  const answer = await fetch(location.href, { cache: "no-store" });
  return { text: await answer.text(), build: Number(answer.headers.get("X-Preview-Build")) };
}

const parse = (text) => new DOMParser().parseFromString(text.replace(/preview\.js\?build=\d+/, ""), "text/html");

/** Shows another state of the page; where more than its text changed, loads it again, which keeps the place. */
async function update() {
  const [before, after] = [await source, await read()];
  // What is on the screen is older than what was read since.
  if (before.build !== build) return location.reload();
  source = Promise.resolve(after);
  build = after.build;
  const [old, next] = [parse(before.text), parse(after.text)];
  if (old.documentElement.outerHTML === next.documentElement.outerHTML) return;
  const [from, to, live] = [old, next, document].map((page) => page.querySelector("main"));
  if (from && to && live && swapSheets(old, next) && sameFrame(old, next, from, to) && replace(from, to, live)) {
    document.title = next.title;
  } else {
    location.reload();
  }
}

const sheets = (page) => [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute("href"));

/** Brings in style sheets that changed, each in the place of the old one; false where there are more of them or fewer. */
function swapSheets(old, next) {
  const [before, after] = [sheets(old), sheets(next)];
  if (before.length !== after.length) return false;
  before.forEach((href, index) => {
    if (href === after[index]) return;
    const link = [...document.querySelectorAll("link")].find((link) => link.getAttribute("href") === href);
    if (!link) return;
    const changed = link.cloneNode();
    changed.href = after[index];
    changed.addEventListener("load", () => link.remove(), { once: true });
    link.after(changed);
  });
  return true;
}

/** Whether two states of a page differ in their main part, style sheets and title alone. */
function sameFrame(old, next, from, to) {
  const frames = [[old, from], [next, to]].map(([page, main]) => {
    const copy = page.documentElement.cloneNode(true);
    copy.querySelector("main").replaceChildren();
    for (const node of copy.querySelectorAll('link[rel="stylesheet"], title, meta, script[type="application/ld+json"]')) node.remove();
    return copy.outerHTML;
  });
  return frames[0] === frames[1] && from.outerHTML.split(">", 1)[0] === to.outerHTML.split(">", 1)[0];
}

/**
 * Replaces in `live` the children that differ between two states of it, as deep down as they can be told apart, and marks them; false
 * where the page's own scripts changed what would be replaced.
 */
function replace(from, to, live) {
  const [before, after, shown] = [from, to, live].map((node) => [...node.childNodes]);
  if (shown.length !== before.length) return false;
  const same = (a, b) => a.isEqualNode(b);
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && same(before[before.length - 1 - end], after[after.length - 1 - end])) end++;
  const [removed, added] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (removed.length === 1 && added.length === 1 && canDescend(removed[0], added[0], shown[start])) {
    if (replace(removed[0], added[0], shown[start])) return true;
  }
  const nodes = added.map((node) => document.importNode(node, true));
  const anchor = shown[before.length - end] ?? null;
  for (const node of shown.slice(start, before.length - end)) node.remove();
  for (const node of nodes) live.insertBefore(node, anchor);
  mark(nodes.length && nodes.every((node) => node.nodeType === Node.ELEMENT_NODE) ? nodes : [live]);
  return true;
}

/** Whether two elements differ in what they hold alone, and the page shows the first. */
function canDescend(old, next, shown) {
  return [old, next, shown].every((node) => node?.nodeType === Node.ELEMENT_NODE)
    && old.tagName === next.tagName && shown.tagName === next.tagName && old.cloneNode().isEqualNode(next.cloneNode());
}

function mark(elements) {
  for (const element of elements) {
    element.classList.add("xinglin-changed");
    setTimeout(() => {
      element.classList.remove("xinglin-changed");
      if (!element.className) element.removeAttribute("class");
    }, 2000);
  }
}

/** Shows problems over the page, or takes away those that are gone. */
function report({ problems, words }) {
  document.getElementById("xinglin-overlay")?.remove();
  if (!problems.length) return;
  const overlay = document.createElement("aside");
  overlay.id = "xinglin-overlay";
  overlay.setAttribute("role", "alert");
  const title = document.createElement("strong");
  title.textContent = words.heading;
  const button = document.createElement("button");
  button.textContent = words.dismissal;
  button.addEventListener("click", () => overlay.remove());
  overlay.append(button, title);
  for (const problem of problems) {
    const text = document.createElement("pre");
    text.textContent = problem;
    overlay.append(text);
  }
  document.body.append(overlay);
}

/** On an article's page, puts it on the clipboard as WeChat's editor takes it. */
function offerCopy({ copy, copied, notCopied }) {
  const page = location.pathname.slice(new URL("..", own).pathname.length);
  if (!/^articles\/.+\/$/.test(page) || document.getElementById("xinglin-wechat") || !navigator.clipboard?.write) return;
  const button = document.createElement("button");
  button.id = "xinglin-wechat";
  button.type = "button";
  button.textContent = copy;
  button.addEventListener("click", async () => {
    // The browser wants to be asked while the click counts; the text may come later.
    const html = fetch(new URL("wechat/" + page, own)).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
    const item = (type, text) => html.then((html) => new Blob([text(html)], { type }));
    // Styles are left out, which the page's policy would report.
    const plain = (html) => new DOMParser().parseFromString(html.replace(/ style="[^"]*"/g, ""), "text/html").body.textContent.trim();
    const types = { "text/html": item("text/html", (html) => html), "text/plain": item("text/plain", plain) };
    const isDone = await navigator.clipboard.write([new ClipboardItem(types)]).then(() => true, () => false);
    button.dataset.state = isDone ? "done" : "error";
    button.textContent = isDone ? copied : notCopied;
  });
  tools().append(button);
}

let work = Promise.resolve();
const events = new EventSource(new URL("events?page=" + encodeURIComponent(location.pathname), own));
events.addEventListener("build", ({ data }) => {
  const state = JSON.parse(data);
  offerImport(state, (task) => (work = work.then(task)));
  work = work
    .then(async () => {
      report(state);
      offerCopy(state.words);
      if (!(await goToArticle()) && state.build !== build) await update();
    })
    // The preview ended in the meantime, or the page is gone; the next event tries again.
    .catch(() => {});
});
