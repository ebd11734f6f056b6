// Keeps the pages that a reader has visited, with their assets, for offline reading. The build prepends a definition of
// `words`.
//
// Pages and pictures are network first: the copies are what the server sent last. Files in `assets/` have
// content-hashed names, so a cached one is never stale. Nothing of the gate is cached: neither its pages and files nor
// pages with members-only parts. If the site no longer has this file, the worker deletes all caches and unregisters
// itself.

const scope = new URL("./", self.location.href).pathname;
const stores = { pages: `xinglin ${scope} pages`, pictures: `xinglin ${scope} pictures`, assets: `xinglin ${scope} assets` };
const most = { pages: 60, pictures: 120, assets: 120 };
/** The largest picture that is kept, in bytes. */
const largest = 2 << 20;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(begin()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || request.headers.has("range") || !isKept(url)) return;
  const path = url.pathname.slice(scope.length);
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (path.startsWith("assets/")) event.respondWith(asset(event));
  else if (request.destination === "image") event.respondWith(picture(event));
});

/** Whether what has a URL may be kept: it is this site's, and no page or file of the gate. */
function isKept(url) {
  if (url.origin !== self.location.origin || !url.pathname.startsWith(scope)) return false;
  return !/^(hant\/)?(gate\/|assets\/gate\.)/.test(url.pathname.slice(scope.length));
}

/** Keeps the pages that are open when the worker comes: they were loaded without it. */
async function begin() {
  await self.clients.claim();
  for (const client of await self.clients.matchAll({ type: "window" })) {
    const url = new URL(client.url);
    if (isKept(url)) await fetch(plain(url)).then((answer) => keepPage(plain(url), answer), () => {});
  }
}

/** A page from the network, else as it was kept, else the list of those that were. */
async function page(event, url) {
  try {
    const answer = await fetch(event.request);
    const copy = answer.clone();
    event.waitUntil(keepPage(plain(url), copy).catch(() => {}));
    return answer;
  } catch {
    return (await find(stores.pages, plain(url))) || list();
  }
}

/** The URL of a page without what follows its path. */
const plain = (url) => url.origin + url.pathname;

/** What a store holds; it is not made for that. */
const find = (store, request) => caches.match(request, { cacheName: store, ignoreVary: true });

/** Keeps a page and the files of `assets/` that it names, in place of an earlier copy. */
async function keepPage(url, answer) {
  if ((await isGone()) || answer.redirected || answer.type !== "basic") return;
  const cache = await caches.open(stores.pages);
  // A temporary server error does not remove a copy.
  if (answer.status === 404 || answer.status === 410) await cache.delete(url);
  if (!answer.ok || !/^text\/html/.test(answer.headers.get("content-type") || "")) return;
  const html = await answer.clone().text();
  await cache.delete(url);
  if (/data-gate|xinglin-gate/.test(html)) return;
  await cache.put(url, answer);
  await trim(stores.pages, most.pages);
  const assets = await caches.open(stores.assets);
  for (const [, link] of html.matchAll(/ (?:href|src)="([^"]+)"/g)) {
    const file = new URL(link, url);
    const isAsset = isKept(file) && file.pathname.startsWith(`${scope}assets/`);
    if (isAsset && !(await assets.match(file.href))) await assets.add(file.href).catch(() => {});
  }
  await trimAssets(assets);
}

/** A file of `assets/`: as it was kept, else from the network. */
async function asset(event) {
  const known = await find(stores.assets, event.request);
  if (known) return known;
  const answer = await fetch(event.request);
  if (answer.ok && answer.type === "basic") event.waitUntil(put(stores.assets, event.request, answer.clone()));
  return answer;
}

/** A picture from the network, else as it was kept. */
async function picture(event) {
  try {
    const answer = await fetch(event.request);
    const isSmall = Number(answer.headers.get("content-length") || 0) <= largest;
    if (answer.ok && answer.type === "basic" && isSmall) {
      const copy = answer.clone();
      event.waitUntil(put(stores.pictures, event.request, copy));
    }
    return answer;
  } catch {
    return (await find(stores.pictures, event.request)) || Response.error();
  }
}

/** Keeps a file as the newest of a store; a browser that has no room keeps none. */
async function put(store, request, answer) {
  if (await isGone()) return;
  try {
    const cache = await caches.open(store);
    await cache.delete(request);
    await cache.put(request, answer);
    if (store === stores.pictures) await trim(store, most.pictures);
  } catch {
    // The file is fetched again next time.
  }
}

/** Removes the oldest of a store that holds more than `count`. */
async function trim(store, count) {
  const cache = await caches.open(store);
  const requests = await cache.keys();
  for (const request of requests.slice(0, Math.max(0, requests.length - count))) await cache.delete(request);
}

/** Removes the files of `assets/` that no kept page names, once there are many: scripts of a folder import one another. */
async function trimAssets(cache) {
  const requests = await cache.keys();
  if (requests.length <= most.assets) return;
  const pages = await caches.open(stores.pages);
  let texts = "";
  for (const request of await pages.keys()) texts += await (await pages.match(request)).text();
  for (const request of requests) {
    const name = new URL(request.url).pathname.slice(`${scope}assets/`.length).split("/")[0];
    if (!texts.includes(`/${name}`)) await cache.delete(request);
  }
}

/** What a reader sees where there is no network and no copy: the pages that are kept, the newest first, in their style. */
async function list() {
  const cache = await caches.open(stores.pages);
  const entries = [];
  let styles;
  for (const request of [...(await cache.keys())].reverse()) {
    const html = await (await cache.match(request)).text();
    if (!styles) styles = (html.match(/<link rel="stylesheet"[^>]*>/g) || []).join("");
    // Both come from the site's own markup, where they are already escaped.
    const [, title] = /<title>([^<]*)<\/title>/.exec(html) || ["", ""];
    const path = new URL(request.url).pathname.replace(/&/g, "&amp;");
    entries.push(`<li><a href="${path}">${title || path}</a></li>`);
  }
  const found = entries.length ? `<p>${words.kept}</p><ul class="plain-list">${entries.join("")}</ul>` : `<p>${words.nothing}</p>`;
  const head = [
    '<meta charset="utf-8">', "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'\">",
    '<meta name="viewport" content="width=device-width, initial-scale=1">', `<title>${words.title}</title>`, styles || "",
  ].join("");
  const body = `<main><h1 class="title">${words.title}</h1>${found}</main>`;
  const html = `<!doctype html><html lang="${words.language}"><head>${head}</head><body>${body}</body></html>`;
  return new Response(html, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}

let check;

/** Whether the site has no worker any more; looked at once each time that the worker runs, before anything is kept. */
const isGone = () => (check ??= look());

async function look() {
  try {
    const answer = await fetch(self.location.href, { cache: "no-cache" });
    const isScript = /javascript/.test(answer.headers.get("content-type") || "");
    if (answer.ok ? isScript : answer.status !== 404 && answer.status !== 410) return false;
    for (const store of Object.values(stores)) await caches.delete(store);
    await self.registration.unregister();
    return true;
  } catch {
    // Without a network connection the answer is unknown.
    check = undefined;
    return false;
  }
}
