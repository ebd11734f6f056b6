"""Lays out pages of each kind at every width and for every reader setting: no horizontal scrolling, no layout shifts, good line breaks.

    python Tests/Browser/layout.py SITE
"""

import json
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from lines import HARD, MEASURE, NARROW, Lines  # noqa: E402
from output import Output, finish  # noqa: E402
from server import serve  # noqa: E402
from smoke import OVERFLOW, sample  # noqa: E402

# The elements that contain text.
TEXTS = ("articles/", "about/", "contact/", "documents/", "gate/", "privacy/", "terms/")
WIDTHS = (320, 360, 390, 768, 1280, 1920)
# The settings that settings.js stores for a reader.
CHOICES = {"new reader": {}, "elder mode": {"elder": True}, "dark, largest text": {"scheme": "dark", "size": "x"}}
# The maximum cumulative layout shift of a page. Source: a tenth of what web.dev/cls calls good.
SHIFT = 0.01
# Whether the link to the top is fixed to the window when the text has this width.
COVERS = """
(() => {
  const top = document.querySelector('.totop')
  const main = document.querySelector('main')
  return top && main && getComputedStyle(top).position === 'absolute'
    && main.getBoundingClientRect().right > innerWidth - 36
})()
"""
WATCH = """
window.shifts = []
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    if (!entry.hadRecentInput) window.shifts.push([entry.value, entry.sources[0]?.node?.className ?? ''])
  }
}).observe({ type: 'layout-shift', buffered: true })
"""


def context_for(browser, width, choices):
    context = browser.new_context(viewport={"width": width, "height": 844}, locale="zh-CN")
    kept = json.dumps(json.dumps(choices))
    context.add_init_script(f"localStorage.setItem('luntan', {kept});{WATCH}")
    return context


def open_page(page, home, name):
    page.goto(home + quote(name.removesuffix("index.html")), wait_until="load")


def check_widths(browser, home, names, label, faults):
    """No page is wider than the window; with large browser fonts, narrow windows are the hardest. Each page is opened once and
    its window is resized: opening it for each width takes five times as long."""
    widths = WIDTHS[:3] if label else WIDTHS
    for choice, values in CHOICES.items():
        context = context_for(browser, widths[0], values)
        page = context.new_page()
        for name in names:
            page.set_viewport_size({"width": widths[0], "height": 844})
            open_page(page, home, name)
            for width in widths:
                page.set_viewport_size({"width": width, "height": 844})
                if wide := page.evaluate(OVERFLOW):
                    faults.append(f"{name} ({width}, {choice}{label}): wider than the window: {wide}")
                if page.evaluate(COVERS):
                    faults.append(f"{name} ({width}, {choice}{label}): the link to the top covers the text")
        context.close()


def check_shifts(browser, home, names, faults):
    """Nothing moves while a page loads over a slow connection, regardless of the stored settings. All windows load a page at
    the same time, since most of it is waiting."""
    windows = {}
    for width in (390, 1280):
        for choice, values in CHOICES.items():
            context = context_for(browser, width, values)
            page = context.new_page()
            session = context.new_cdp_session(page)
            session.send("Network.enable")
            line = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 90_000}
            session.send("Network.emulateNetworkConditions", line)
            windows[f"{width}, {choice}"] = page, session
    for name in names:
        for page, session in windows.values():
            session.send("Network.clearBrowserCache")
            page.goto(home + quote(name.removesuffix("index.html")), wait_until="commit")
        for page, _ in windows.values():
            page.wait_for_load_state("load")
        page.wait_for_timeout(200)
        for label, (page, _) in windows.items():
            shifts = page.evaluate("window.shifts")
            if sum(value for value, _ in shifts) > SHIFT:
                faults.append(f"{name} ({label}): shifts {shifts}")
    for page, _ in windows.values():
        page.context.close()


def check_lines(browser, home, names, faults):
    """Lines are not stretched too far, no paragraph ends with a single character, and no line begins with a footnote mark."""
    for width in NARROW:
        context = context_for(browser, width, {})
        page, lines = context.new_page(), Lines(width)
        for name in names:
            open_page(page, home, name)
            lines.add(name, page.evaluate(MEASURE, HARD))
        context.close()
        print(lines)
        faults += lines.faults()


def check_typing(browser, home, names, faults):
    """A list is not filtered while an input method is composing, only when that ends."""
    context = context_for(browser, 1280, {})
    page = context.new_page()
    shown = "() => [...document.querySelectorAll('#groups li')].filter(item => item.offsetParent).length"
    name = next((name for name in names if name.startswith("people/")), None)
    if name is None:
        return
    open_page(page, home, "people/index.html")
    field, whole = page.locator(".tools input"), page.evaluate(shown)
    field.click()
    session = context.new_cdp_session(page)
    session.send("Input.imeSetComposition", {"text": "qqq", "selectionStart": 3, "selectionEnd": 3})
    if page.evaluate(shown) != whole:
        faults.append("people/index.html: the list is filtered while an input method is composing")
    session.send("Input.insertText", {"text": "无此人"})
    if page.evaluate(shown) != 0:
        faults.append("people/index.html: the list is not filtered after composing")
    context.close()


def main(site):
    output = Output(site)
    home, faults = serve(output), []
    names = [name for name, is_first in sample(output, 1) if is_first]
    with sync_playwright() as playwright:
        try:
            for label, options in {"": [], ", fonts of 32 px": ["--blink-settings=defaultFontSize=32"]}.items():
                browser = launch(playwright, *options)
                check_widths(browser, home, names, label, faults)
                if not options:
                    check_shifts(browser, home, names, faults)
                    check_lines(browser, home, [name for name, _ in sample(output) if name.startswith(TEXTS)], faults)
                    check_typing(browser, home, names, faults)
                browser.close()
        except Error as error:
            faults.append(f"browser: {error}")
    finish("layout", faults, len(names))


if __name__ == "__main__":
    main(sys.argv[1])
