"""Leaves a long article and returns: the offer to resume reading, on a phone, with storage disabled and without JavaScript.

    python Tests/Browser/place.py SITE SCREENSHOTS
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from floor import FLOOR  # noqa: E402
from output import Output, finish  # noqa: E402
from reader import Reader  # noqa: E402
from server import serve  # noqa: E402
from smoke import OVERFLOW, SIZES  # noqa: E402

BLOCKS = "document.querySelectorAll('.art > .text :is(p, h2, h3, h4, li, figure, tr, pre)')"
GO = f"n => scrollTo({{top: {BLOCKS}[n].getBoundingClientRect().top + scrollY - 20, behavior: 'instant'}})"
TOP = f"n => Math.round({BLOCKS}[n].getBoundingClientRect().top)"
KEPT = "() => JSON.parse(localStorage.getItem('luntan-places') ?? '[]')"
LOOK = """() => {
  const bar = document.querySelector('.resume')
  if (!bar) return null
  const box = bar.getBoundingClientRect(), parts = [...bar.children]
  return {
    words: bar.innerText.replace(/\\s+/g, ' '), low: Math.round(innerHeight - box.bottom),
    small: parts.some(e => e.offsetWidth < 44 || e.offsetHeight < 44), scroll: scrollY,
    head: Math.round(document.querySelector('h1').getBoundingClientRect().top),
  }
}"""
CLOSED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError') } })"
# A paragraph in the middle of a text of several screens.
NUMBER = 10


def polled(reader, look, wanted, argument=None):
    """Polls for a few seconds until the condition holds: a page's own actions have no end that a test could wait for."""
    found = None
    for _ in range(80):
        found = reader.page.evaluate(look, argument)
        if wanted(found):
            break
        reader.page.wait_for_timeout(50)
    return found


def longest(output):
    """Returns the public article with the longest text."""
    pages = [page for name, page in output.pages.items() if name.startswith("articles/") and "place." in page.source]
    return max(pages, key=lambda page: len(page.source)).path.removesuffix("index.html")


class Places:
    def __init__(self, output, browser, faults, folder):
        self.home, self.address, self.browser, self.faults, self.folder = serve(output), longest(output), browser, faults, folder

    def reader(self, label, script="", **settings):
        context = self.browser.new_context(locale="zh-CN", reduced_motion="reduce", **settings)
        if script:
            context.add_init_script(script)
        return Reader(context, self.home, label, self.faults)

    def opens(self, reader, rest=""):
        reader.page.goto("about:blank")
        reader.page.goto(self.home + self.address + rest, wait_until="load")

    def leaves_at(self, reader, number):
        self.opens(reader)
        reader.page.evaluate(GO, number)
        reader.page.goto(self.home)
        return reader.page.evaluate(KEPT)

    def goes_on(self, label, script="", **settings):
        reader = self.reader(label, script, **settings)
        page = reader.page
        self.opens(reader)
        head = page.evaluate("() => Math.round(document.querySelector('h1').getBoundingClientRect().top)")
        page.wait_for_timeout(200)
        reader.expect("an offer at the first visit", page.evaluate(LOOK), None)
        kept = self.leaves_at(reader, NUMBER)
        reader.expect("stored positions", len(kept), 1)
        self.opens(reader)
        bar = polled(reader, LOOK, lambda bar: bar and bar["low"] == 0) or {}
        reader.expect("the offer", [bar.get(name) for name in ("low", "small", "scroll", "head")], [0, False, 0, head])
        reader.expect("wider than the window", page.evaluate(OVERFLOW), None)
        if not bar.get("words", "").startswith("接着上次读"):
            reader.fault(f"the offer says {bar.get('words')!r}")
        page.screenshot(path=self.folder / f"place-{label.replace(' ', '-')}.png")
        page.locator(".resume a").click()
        top = polled(reader, TOP, lambda top: abs(top) < 60, kept[0][1] if kept else 0)
        reader.expect("near the position", abs(top) < 60, True)
        reader.expect("the offer afterwards", page.evaluate(LOOK), None)
        # A fragment in the URL takes precedence.
        self.opens(reader, "#main")
        page.wait_for_timeout(200)
        reader.expect("an offer despite a fragment", page.evaluate(LOOK), None)
        self.opens(reader)
        polled(reader, LOOK, bool)
        page.locator(".resume button").click()
        reader.expect("positions after a refusal", page.evaluate(KEPT), [])
        self.leaves_at(reader, NUMBER)
        self.opens(reader)
        page.evaluate("() => scrollTo({top: document.querySelector('.end').getBoundingClientRect().top, behavior: 'instant'})")
        reader.expect("the offer at the end of the text", polled(reader, LOOK, lambda bar: bar is None), None)
        page.goto(self.home)
        reader.expect("positions after reading to the end", page.evaluate(KEPT), [])
        reader.finish()

    def reads_anyway(self):
        """Without storage nothing breaks; without JavaScript there is no offer."""
        reader = self.reader("closed storage", CLOSED, viewport=SIZES["phone"])
        self.opens(reader)
        reader.page.evaluate(GO, NUMBER)
        self.opens(reader)
        reader.page.wait_for_timeout(200)
        reader.expect("an offer", reader.page.evaluate(LOOK), None)
        reader.finish()


if __name__ == "__main__":
    output, folder, faults = Output(sys.argv[1]), Path(sys.argv[2]), []
    folder.mkdir(parents=True, exist_ok=True)
    for name, page in output.pages.items():
        if "place." in page.source and ("data-gate" in page.source or not name.startswith("articles/")):
            faults.append(f"{name}: stores reading positions")
    with sync_playwright() as playwright:
        browser = launch(playwright)
        places = Places(output, browser, faults, folder)
        places.goes_on("phone", FLOOR, viewport=SIZES["phone"], has_touch=True)
        places.goes_on("low window dark", viewport={"width": 1280, "height": 420}, color_scheme="dark")
        places.reads_anyway()
        browser.close()
    finish("place", faults, 2 * 10 + 1)
