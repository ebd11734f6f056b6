"""A reader with a browser: presses keys, sees what is shown, and records undesired actions of the browser."""

import json
import re

# Records every text that was ever in the document, and every policy violation.
WATCH = """
window.violations = [];
addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));
window.seen = new Set();
const note = () => document.documentElement && window.seen.add(document.documentElement.outerHTML);
new MutationObserver(note).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
"""
STORED = """async () => {
  const databases = (await indexedDB.databases()).map(base => base.name);
  const caches_ = 'caches' in window ? await caches.keys() : [];
  const flags = Object.keys(localStorage).concat(Object.keys(sessionStorage));
  return { databases, caches: caches_, flags, cookies: document.cookie };
}"""
RECORDS = """async (change) => {
  const [{ name }] = await indexedDB.databases();
  const done = request => new Promise((good, bad) => (request.onsuccess = () => good(request.result), request.onerror = bad));
  const base = await done(indexedDB.open(name));
  const store = base.transaction('gate', 'readwrite').objectStore('gate');
  const consents = await done(store.get('consents'));
  const keys = await done(store.get('hcp'));
  if (change?.consents) await done(store.put({ ...consents, ...change.consents }, 'consents'));
  if (change?.keys) await done(store.put({ ...keys, epochs: change.keys.map(n => [n, keys.epochs[Object.keys(keys.epochs)[0]]])
    .reduce((all, [n, key]) => ({ ...all, [n]: key }), {}) }, 'hcp'));
  if (change?.lost) await done(store.delete('hcp'));
  base.close();
  const all = keys && [keys.wrapping, ...Object.values(keys.epochs)].map(({ type, extractable }) => ({ type, extractable }));
  return { consents, keys: all, epochs: keys && Object.keys(keys.epochs).map(Number) };
}"""
SHOWN = "() => document.querySelector('main').innerText"
STATE = """() => ({
  heading: document.querySelector('h1').innerText, headings: document.querySelectorAll('h1').length, title: document.title,
  regions: document.querySelectorAll('[aria-live], [role=status], [role=alert]').length,
  focused: document.activeElement.localName, message: document.querySelector('.fault')?.innerText ?? '',
})"""


class Reader:
    """A window; `faults` collects what went wrong in it."""

    def __init__(self, context, home, label, faults):
        self.home, self.label, self.faults, self.requests = home, label, faults, []
        self.page = context.new_page()
        self.page.add_init_script(WATCH)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.fault(f"script: {error}"))

    def fault(self, what):
        self.faults.append(f"{self.label}: {what}")

    def expect(self, what, found, wanted):
        if found != wanted:
            self.fault(f"{what}: {found!r}, not {wanted!r}")

    def go(self, address=""):
        self.page.goto(self.home + address, wait_until="load")
        self.page.wait_for_function("() => !document.querySelector('[data-when=\"\"]:not([hidden])')")

    def state(self):
        return self.page.evaluate(STATE)

    def arrives(self, heading):
        """Waits for a state of the gate. It has one heading, which has the focus and provides the title, and one region."""
        try:
            self.page.wait_for_function("h => document.querySelector('h1').innerText === h", arg=heading, timeout=8000)
        except Exception:
            self.fault(f"is at {self.state()['heading']!r}, not {heading!r}")
            return
        state = self.state()
        self.expect(f"headings at {heading}", state["headings"], 1)
        self.expect(f"regions at {heading}", state["regions"], 1)
        if not state["title"].startswith(heading):
            self.fault(f"{heading}: the title is {state['title']!r}")

    def moves(self, heading):
        """Arrives through the reader's own action, so that the focus moves, too."""
        self.arrives(heading)
        self.expect(f"focus at {heading}", self.state()["focused"], "h1")

    def press(self, name):
        """Moves with Tab to the control with the given name and presses Enter."""
        for _ in range(80):
            self.page.keyboard.press("Tab")
            found = self.page.evaluate("() => document.activeElement.innerText?.trim() || document.activeElement.id")
            if found == name:
                self.page.keyboard.press("Enter")
                return
        self.fault(f"{name!r} cannot be reached by keyboard")

    def type_code(self, code):
        self.page.evaluate("() => document.querySelector('#code').value = ''")
        for _ in range(80):
            self.page.keyboard.press("Tab")
            if self.page.evaluate("() => document.activeElement.id") == "code":
                break
        self.page.keyboard.type(code)
        self.page.keyboard.press("Enter")

    def enter(self, code):
        """Leads from the agreement to the open gate."""
        self.press("同意")
        self.moves("内容征询")
        self.press("不同意并跳过")
        self.moves("输入访问码")
        self.type_code(code)
        self.moves("专业版已打开")

    def stored(self):
        return self.page.evaluate(STORED)

    def records(self, **change):
        return self.page.evaluate(RECORDS, change or None)

    def text(self):
        return self.page.evaluate(SHOWN)

    def opens(self, words):
        try:
            self.page.wait_for_function("w => document.querySelector('main').innerText.includes(w)", arg=words, timeout=8000)
            return True
        except Exception:
            self.fault(f"{words!r} does not appear")
            return False

    def finish(self):
        """No policy violations, and no external requests."""
        for violation in self.page.evaluate("() => window.violations"):
            self.fault(f"policy: {violation}")
        host = re.match(r"https?://[^/]+/", self.home).group()
        for url in self.requests:
            if not url.startswith((host, "blob:", "data:")):
                self.fault(f"request to {url}")
        self.page.close()


def json_of(download):
    with open(download.path(), encoding="utf-8") as file:
        return json.load(file)
