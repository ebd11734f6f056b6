// The reading position in a long text: stored only in this browser, and offered as a link when the page is opened
// again.

const key = "luntan-places";
const mostPages = 40;
/** How many windows high a text is that is worth it. */
const long = 3;

const words = document.querySelector("script[data-resume]").dataset;
const text = document.querySelector(".art > .text");
const blocks = text ? [...text.querySelectorAll("p, h2, h3, h4, li, figure, tr, pre")] : [];

/** The places kept, newest first: the path of a page and the number of a block. None where storage is closed to us. */
function load() {
  try {
    const places = JSON.parse(localStorage.getItem(key));
    return Array.isArray(places) ? places : [];
  } catch {
    return [];
  }
}

/** Keeps a place of this page, or none. */
function keep(number) {
  const others = load().filter(([path]) => path !== location.pathname);
  const places = number === undefined ? others : [[location.pathname, number], ...others].slice(0, mostPages);
  try {
    if (places.length) localStorage.setItem(key, JSON.stringify(places));
    else localStorage.removeItem(key);
  } catch {
    // The position is then not stored.
  }
}

/** Keeps the last block that begins in the upper quarter of the window or above it; none once the text is read. */
function keepPlace() {
  if (document.visibilityState !== "hidden") return;
  const { top, bottom, height } = text.getBoundingClientRect();
  if (height < long * innerHeight) return;
  if (bottom <= innerHeight) return keep();
  // A reader who only looked at the beginning keeps the earlier position.
  if (top > -innerHeight) return;
  const tops = blocks.map((block) => block.getBoundingClientRect().top);
  keep(tops.filter((top) => top < innerHeight / 4).length - 1);
}

/** The heading of the part that a block is in; empty where it has none. */
function heading(number) {
  const above = blocks.slice(0, number + 1).reverse().find((block) => /^H[234]$/.test(block.tagName));
  return above ? above.textContent : "";
}

/** Offers to go on where the reader was; nothing moves by itself, and the offer goes when the reader gets there without it. */
async function offer() {
  const kept = load().find(([path]) => path === location.pathname);
  const block = kept && blocks[kept[1]];
  if (!block || location.hash || scrollY > innerHeight || text.offsetHeight < long * innerHeight) return;
  const bar = element("p", "resume");
  bar.setAttribute("role", "status");
  const link = element("a");
  const name = heading(kept[1]);
  link.href = "#main";
  link.textContent = name ? `${words.resume}：${name}` : words.resume;
  const close = element("button");
  close.type = "button";
  close.textContent = "×";
  close.setAttribute("aria-label", words.forget);
  const end = () => {
    removeEventListener("scroll", follow);
    bar.remove();
  };
  const follow = () => {
    if (block.getBoundingClientRect().top < innerHeight) end();
  };
  link.addEventListener("click", (event) => {
    event.preventDefault();
    end();
    block.scrollIntoView();
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  });
  close.addEventListener("click", () => {
    keep();
    end();
  });
  await style();
  bar.append(link, close);
  text.before(bar);
  addEventListener("scroll", follow, { passive: true });
  follow();
}

/** The sheet of the offer, which only readers who come back need. */
function style() {
  const sheet = element("link");
  sheet.rel = "stylesheet";
  const ready = new Promise((done) => { sheet.onload = sheet.onerror = done; });
  sheet.href = words.style;
  document.head.append(sheet);
  return ready;
}

function element(name, className = "") {
  const made = document.createElement(name);
  made.className = className;
  return made;
}

if (text) {
  document.addEventListener("visibilitychange", keepPlace);
  if (document.readyState === "complete") offer();
  else addEventListener("load", offer);
}
