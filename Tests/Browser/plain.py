"""The plain theme in a browser: axe, targets, rings and width, light and dark, from old phones to desktops, and on paper.

    python Tests/Browser/plain.py SITE SCREENSHOTS
"""

import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from access import APPEARANCE, check_axe, check_hands  # noqa: E402
from chromium import launch  # noqa: E402
from output import Output, finish  # noqa: E402
from server import serve  # noqa: E402
from smoke import sample  # noqa: E402

WINDOWS = [(320, "light"), (390, "dark"), (1280, "light")]
WIDE = """
() => [...document.querySelectorAll('body *')].filter(e => {
  const box = e.getBoundingClientRect()
  return box.width && box.right > innerWidth + 0.5 && !e.closest('.table, pre') && getComputedStyle(e).position !== 'absolute'
}).map(e => e.outerHTML.slice(0, 80))
"""


def check(browser, home, names, screenshots, faults):
    for width, scheme in WINDOWS:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=True)
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and faults.append(f"console: {message.text}"))
        for name in names:
            where = f"{name} ({width}, {scheme})"
            page.goto(home + quote(name.removesuffix("index.html")), wait_until="load")
            check_axe(page, where, faults, None if (width, scheme) == WINDOWS[0] else APPEARANCE)
            if scheme == "light":
                check_hands(page, where, faults)
            for html in page.evaluate(WIDE):
                faults.append(f"{where}: wider than the window: {html}")
            page.screenshot(path=screenshots / f"plain-{name.replace('/', '_')}-{width}-{scheme}.png", full_page=True)
        context.close()


def check_paper(browser, home, name, screenshots, faults):
    page = browser.new_page(color_scheme="dark")
    page.goto(home + quote(name.removesuffix("index.html")), wait_until="load")
    page.emulate_media(media="print")
    if page.evaluate("getComputedStyle(document.documentElement).backgroundColor") != "rgb(255, 255, 255)":
        faults.append(f"{name}: paper is not white")
    if page.evaluate("[...document.querySelectorAll('nav')].some(e => e.offsetParent)"):
        faults.append(f"{name}: navigation is printed")
    page.pdf(path=screenshots / "plain-article.pdf", format="A4")
    page.close()


def main(site, screenshots):
    output, screenshots = Output(site), Path(screenshots)
    screenshots.mkdir(parents=True, exist_ok=True)
    home, faults = serve(output), []
    names = [name for name, is_first in sample(output, 1) if is_first]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            check(browser, home, names, screenshots, faults)
            article = next(name for name in names if name.startswith("articles/"))
            check_paper(browser, home, article, screenshots, faults)
        except Error as error:
            faults.append(f"browser: {error}")
        browser.close()
    finish("plain", faults, len(names))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
