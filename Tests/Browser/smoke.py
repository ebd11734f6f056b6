"""Opens pages of each kind in Chromium: on a phone and a desktop, light and dark, with and without JavaScript.

    python Tests/Browser/smoke.py SITE SCREENSHOTS
"""

import re
import shutil
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from floor import FLOOR, MODERN  # noqa: E402
from output import Output, finish  # noqa: E402
from registers import longest_roll, read_letters, use_register, use_roll  # noqa: E402
from server import serve  # noqa: E402

SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
OVERFLOW = """() => {
  const width = document.documentElement.clientWidth
  if (document.documentElement.scrollWidth <= width) return null
  const wide = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > width + 1)
  return wide.slice(0, 3).map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')).join(', ') || 'unknown'
}"""
LIGHTNESS = """() => {
  const color = e => getComputedStyle(e).backgroundColor.match(/[\\d.]+/g).map(Number)
  const solid = [document.body, document.documentElement].map(color).find(c => c.length < 4 || c[3] > 0) ?? [255, 255, 255]
  return (solid[0] + solid[1] + solid[2]) / 3
}"""
# The readable text. The options of a menu are not text, and the menu requires scripts.
TEXT = """() => {
  const main = document.querySelector('main')
  const shown = [...main.querySelectorAll('select')].filter(e => e.offsetParent)
  const choices = shown.reduce((sum, e) => sum + e.innerText.length, 0)
  return main.innerText.length - choices
}"""
FOCUSED = "() => (e => e && [e.getAttribute('href'), e.getBoundingClientRect().top >= 0])(document.activeElement)"


def sample(output, number=3):
    """Returns some pages of each kind, where a kind is the first folder and the depth."""
    kinds = {}
    for name, page in output.pages.items():
        names = kinds.setdefault((name.split("/")[0], name.count("/")), [])
        if len(names) < number and not page.meta("refresh"):
            names.append(name)
    return [(name, index == 0) for names in kinds.values() for index, name in enumerate(names)]


class Visit:
    """A page in a browser window, and what went wrong there."""

    def __init__(self, context, home, name, faults, label):
        self.page, self.name, self.label, self.faults = context.new_page(), name, label, faults
        self.page.on("console", lambda message: message.type == "error" and self.fault(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.fault(f"script: {error}"))
        self.page.on("request", lambda request: self.check_request(home, request.url))
        self.page.on("response", lambda answer: answer.status >= 400 and self.fault(f"{answer.status}: {answer.url}"))
        address = name.removesuffix("index.html") if name.split("/")[-1] == "index.html" else name
        self.page.goto(home + quote(address), wait_until="load")

    def check_request(self, home, url):
        host = "/".join(home.split("/")[:3]) + "/"
        if not url.startswith((host, "data:", "blob:")):
            self.fault(f"request to {url}")

    def fault(self, what):
        self.faults.append(f"{self.name} ({self.label}): {what}")


def look(browser, home, pages, folder, faults):
    """Loads every page at every size, and looks at it in light and dark; returns the texts that readers with JavaScript see."""
    texts, lightness = {}, {}
    for size, viewport in SIZES.items():
        context = browser.new_context(viewport=viewport, locale="zh-CN")
        if size == "phone":
            context.add_init_script(FLOOR)
        for name, is_first in pages:
            visit = Visit(context, home, name, faults, size)
            wide = visit.page.evaluate(OVERFLOW)
            if wide:
                visit.fault(f"wider than the window: {wide}")
            texts[name] = visit.page.evaluate(TEXT)
            for scheme in ("light", "dark"):
                visit.page.emulate_media(color_scheme=scheme)
                lightness[scheme] = visit.page.evaluate(LIGHTNESS)
                if is_first:
                    picture = name.removesuffix("index.html").strip("/").replace("/", "-") or "home"
                    visit.page.screenshot(path=folder / f"{picture}-{size}-{scheme}.png", full_page=True)
            visit.page.close()
        context.close()
    if lightness["dark"] >= lightness["light"]:
        faults.append("dark is not darker than light")
    return texts


def read_without_script(browser, home, pages, texts, faults):
    """All text except that of controls is there without JavaScript."""
    context = browser.new_context(viewport=SIZES["phone"], java_script_enabled=False)
    for name, _ in pages:
        visit = Visit(context, home, name, faults, "no script")
        text = visit.page.evaluate(TEXT)
        if text < 0.8 * texts[name]:
            visit.fault(f"{text} characters of {texts[name]}")
        if not visit.page.locator("h1").first.is_visible():
            visit.fault("the heading is hidden")
        visit.page.close()
    context.close()


def use_keyboard(browser, home, faults):
    """The first Tab goes to the skip link, which then becomes visible."""
    context = browser.new_context(viewport=SIZES["desktop"])
    visit = Visit(context, home, "index.html", faults, "keyboard")
    visit.page.keyboard.press("Tab")
    href, is_in_sight = visit.page.evaluate(FOCUSED) or (None, False)
    if not (href or "").startswith("#") or not is_in_sight:
        visit.fault(f"the first Tab goes to {href}, visible: {is_in_sight}")
    context.close()


def get_lost(browser, home, output, faults):
    """A missing URL shows the error page with its style, at any depth."""
    if "404.html" not in output.pages:
        faults.append("404.html: missing")
        return
    context = browser.new_context(viewport=SIZES["desktop"])
    page = context.new_page()
    failures = []
    page.on("response", lambda answer: answer.status >= 400 and failures.append(answer.url))
    answer = page.goto(home + "no/such/page/")
    if answer.status != 404 or len(failures) != 1:
        faults.append(f"404.html: status {answer.status}, not found: {', '.join(failures[1:]) or 'nothing'}")
    context.close()


def use_registers(browser, home, output, faults):
    """The script features of rolls and the hospital register work."""
    for label, script in {"controls": "", "controls, old browser": FLOOR}.items():
        context = browser.new_context(viewport=SIZES["desktop"])
        context.add_init_script(script)
        roll, hospitals = longest_roll(output), "hospitals/index.html"
        for name, use in [(roll, use_roll), (hospitals, use_register)]:
            if name in output.pages:
                use(Visit(context, home, name, faults, label))
        for name, letters, wanted in [
            (roll, "zhongyiyao", "中医药"), (roll, "xtszx", "湘潭市中心"), (hospitals, "chongqing", "重庆"), (hospitals, "bjxhyy", "协和"),
        ]:
            if name in output.pages:
                read_letters(Visit(context, home, name, faults, label), letters, wanted)
        context.close()


def read_scripts(output, faults):
    """No script contains syntax that the oldest supported browsers cannot parse."""
    for name in output.files:
        if name.endswith((".js", ".mjs")):
            for line in re.findall(MODERN, output.files[name].read_text(encoding="utf-8"), re.MULTILINE):
                faults.append(f"{name}: {line!r} is newer than the oldest browsers")


def main(site, screenshots):
    output = Output(site)
    folder = Path(screenshots)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    home, pages, faults = serve(output), sample(output), []
    read_scripts(output, faults)
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            texts = look(browser, home, pages, folder, faults)
            read_without_script(browser, home, pages, texts, faults)
            use_keyboard(browser, home, faults)
            use_registers(browser, home, output, faults)
            get_lost(browser, home, output, faults)
        except Error as error:
            faults.append(f"browser: {error}")
        browser.close()
    finish("browser", faults, len(pages))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
