// What a reader chose: colours, the elder-friendly mode, the size of the text. Applied at once, kept in this browser.

const root = document.documentElement;
const key = "luntan";
const schemes = ["auto", "light", "dark"];

/** The choices kept from before; none where storage is closed to us. */
function load() {
  try {
    return JSON.parse(localStorage.getItem(key)) ?? {};
  } catch {
    return {};
  }
}

const chosen = load();

function choose(name, value) {
  chosen[name] = value;
  apply();
  paint();
  try {
    localStorage.setItem(key, JSON.stringify(chosen));
  } catch {
    // The choice holds for this page then.
  }
}

function apply() {
  set("scheme", chosen.scheme === "auto" ? undefined : chosen.scheme);
  set("elder", chosen.elder ? "" : undefined);
  set("size", chosen.size);
}

/** Gives the browser's own furniture the colour of the paper. */
function paint() {
  const paper = getComputedStyle(root).getPropertyValue("--paper").trim();
  const meta = document.querySelector('meta[name="theme-color"]');
  if (paper && meta) meta.content = paper;
}

function set(name, value) {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}

apply();

/** Acts once the layout is known and before it is painted: to ask for it earlier would have it done twice. */
function afterLayout(action) {
  const observer = new ResizeObserver(() => {
    observer.disconnect();
    action();
  });
  observer.observe(root);
}

function start() {
  afterLayout(() => {
    paint();
    showPlace();
  });
  document.querySelector(".bar")?.addEventListener("focusin", ({ target }) => {
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  const settings = document.querySelector(".settings");
  if (settings) showSettings(settings);
  for (const sizes of document.querySelectorAll(".sizes")) showSizes(sizes);
  for (const contents of document.querySelectorAll(".contents details")) {
    unfold(contents);
    mark(contents);
  }
  const find = document.querySelector(".find[data-suggest]");
  if (find) suggestOnTyping(find);
}

/** Loads the suggestions of the search with the first text that is typed: the keyboard passes the field on its way to the page. */
function suggestOnTyping(find) {
  const field = find.querySelector("input");
  const load = (event) => {
    // While an input method composes, what stands in the field is no query yet.
    if (event.isComposing) return;
    for (const type of ["input", "compositionend"]) field.removeEventListener(type, load);
    loadSuggestions(find);
  };
  for (const type of ["input", "compositionend"]) field.addEventListener(type, load);
}

/** Loads the suggestions; without them the field still leads to its page. */
async function loadSuggestions(find) {
  try {
    const { suggest } = await import(find.dataset.suggest);
    suggest(find);
  } catch {
    // The network is gone, or the browser too old.
  }
}

/** Keeps the contents list open where it stands beside the text or has room above it. */
function unfold(contents) {
  const wide = matchMedia("(min-width: 64em)");
  const follow = () => {
    contents.open = wide.matches;
  };
  wide.addEventListener("change", follow);
  follow();
}

/** Marks in the contents list the section that is read: the last one whose heading is in the upper third, or above it. */
function mark(contents) {
  const links = [...contents.querySelectorAll("a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const observer = new IntersectionObserver(
    () => {
      const tops = headings.map((heading) => heading?.getBoundingClientRect().top ?? Infinity);
      const current = tops.filter((top) => top < innerHeight / 3).length - 1;
      links.forEach((link, index) => {
        if (index === current) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
    },
    // Headings above the window count as seen, however far a jump goes.
    { rootMargin: "1000000px 0px -66%" },
  );
  for (const heading of headings) if (heading) observer.observe(heading);
}

/** Moves the bar of columns, where it is wider than the window, to the entry of this page. */
function showPlace() {
  const entry = document.querySelector(".bar [aria-current]");
  if (entry) entry.closest("ul").scrollLeft = entry.offsetLeft - entry.closest("ul").offsetLeft - 16;
}

function showSettings(settings) {
  const scheme = settings.querySelector(".scheme");
  const elder = settings.querySelector(".elder");
  const say = () => {
    const words = scheme.dataset;
    scheme.textContent = `${words.prefix}：${words[chosen.scheme ?? "auto"]}`;
    elder.setAttribute("aria-pressed", String(Boolean(chosen.elder)));
  };
  scheme.addEventListener("click", () => {
    const next = schemes.indexOf(chosen.scheme ?? "auto") + 1;
    choose("scheme", schemes[next % schemes.length]);
    say();
  });
  elder.addEventListener("click", () => {
    choose("elder", !chosen.elder);
    say();
  });
  say();
  settings.hidden = false;
}

function showSizes(sizes) {
  const buttons = [...sizes.querySelectorAll("button")];
  const say = () => {
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.size === (chosen.size ?? "m")));
    }
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      choose("size", button.dataset.size);
      say();
    });
  }
  say();
  sizes.hidden = false;
}

/** A slash leads to the search: to its own field on its page, to the field of the masthead elsewhere. */
function findField(event) {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest("input,select,textarea,[contenteditable]")) return;
  const field = document.querySelector("#search input") ?? document.querySelector(".find input");
  if (!field) return;
  event.preventDefault();
  field.focus();
}

addEventListener("keydown", findField);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", paint);

// The script is loaded early and may stand ready before the page does.
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
