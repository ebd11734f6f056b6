"""Checks the accessibility of every kind of page: axe, target sizes, focus rings and headings, in both color schemes, in elder
mode and with the largest text.

    python Tests/Browser/access.py SITE
"""

import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from axe import run_axe  # noqa: E402
from chromium import launch  # noqa: E402
from output import Output, finish  # noqa: E402
from server import serve  # noqa: E402
from smoke import sample  # noqa: E402

# What a reader chooses, one after the other on each page.
CHOICES = {
    "light": {"scheme": "light"}, "dark": {"scheme": "dark"}, "elder, light": {"elder": True, "scheme": "light"},
    "elder, dark": {"elder": True, "scheme": "dark"}, "largest text": {"size": "x"},
}  # fmt: skip
# Presses the page's controls; the size of the text has controls only on pages with a text.
CHOOSE = """
({ scheme = undefined, elder = false, size = undefined }) => {
  const { dataset } = document.documentElement
  const press = (control, isChosen) => { for (let turn = 0; turn < 3 && !isChosen(); turn++) control.click() }
  press(document.querySelector('.settings .scheme'), () => dataset.scheme === scheme)
  press(document.querySelector('.settings .elder'), () => 'elder' in dataset === elder)
  const sizes = document.querySelector(`.sizes [data-size=${size}]`)
  if (sizes) sizes.click()
  else if (size) dataset.size = size
  return dataset.scheme === scheme && 'elder' in dataset === elder && dataset.size === size
}
"""
# The rules of axe whose result depends on colors and sizes; the others have the same result for all settings.
APPEARANCE = ["color-contrast", "link-in-text-block", "scrollable-region-focusable"]
PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
DESKTOP = {"viewport": {"width": 1400, "height": 900}}
# Links in sentences are as high as their lines. Source: WCAG 2.2, 2.5.5, exception "inline"; 44 px is that criterion's size.
TARGETS = """
() => {
  const inSentence = e => e.closest('p, dd, blockquote, td, figcaption, .text li, .origin li') && !e.closest('.crumbs, .pager')
    || e.closest('.meta, .post, .byline, .colophon .report, .roll')
  const small = []
  for (const e of document.querySelectorAll('a[href], button, input, select, summary')) {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e)
    if (!box.width || !e.offsetParent || style.visibility === 'hidden' || inSentence(e)) continue
    if (e.type === 'checkbox' || e.closest('.vh, .skip') || style.pointerEvents === 'none') continue
    // The provinces of the map are also listed beside it.
    if (e.closest('.tiles')) continue
    if (box.height < 43.5 || box.width < 24) small.push([e.outerHTML.slice(0, 60), Math.round(box.width), Math.round(box.height)])
  }
  return small
}
"""
# A ring is clipped where it leaves the window or a box that hides overflow.
RINGS = """
() => {
  const cut = []
  for (const e of document.querySelectorAll('a[href], button, input, select, summary')) {
    e.focus()
    if (document.activeElement !== e) continue
    const style = getComputedStyle(e)
    if (!e.matches(':focus-visible') || style.outlineStyle === 'none') {
      cut.push([e.outerHTML.slice(0, 60), 'no ring'])
      continue
    }
    const around = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset)
    const box = e.getBoundingClientRect()
    const ring = { left: box.left - around, right: box.right + around, top: box.top - around, bottom: box.bottom + around }
    if (ring.left < -0.5 || ring.right > innerWidth + 0.5) cut.push([e.outerHTML.slice(0, 60), 'leaves the window'])
    else if (ring.top < -0.5 || ring.bottom > innerHeight + 0.5) cut.push([e.outerHTML.slice(0, 60), 'is not on the screen'])
    for (let p = e.parentElement; p; p = p.parentElement) {
      const s = getComputedStyle(p)
      if (p === document.body || p === document.documentElement) break
      if (s.overflowX === 'visible' && s.overflowY === 'visible') continue
      const hide = p.getBoundingClientRect()
      const isCut = (s.overflowY !== 'visible' && (ring.top < hide.top - 0.5 || ring.bottom > hide.bottom + 0.5))
        || (s.overflowX !== 'visible' && (ring.left < hide.left - 0.5 || ring.right > hide.right + 0.5))
      if (isCut) cut.push([e.outerHTML.slice(0, 60), 'is cut by ' + (p.className || p.localName)])
    }
  }
  return cut
}
"""
HEADINGS = """
() => {
  const size = e => e && parseFloat(getComputedStyle(e).fontSize)
  const title = size(document.querySelector('main h1, .front h1')), text = size(document.querySelector('.text')) ?? 0
  return title < text * 1.15 ? [title, text] : null
}
"""


def check_axe(page, where, faults, rules=None):
    """No violations of all rules or some, and no contrast that axe cannot determine."""
    violations, incomplete = run_axe(page, rules)
    for found in violations + [rule for rule in incomplete if rule["id"] == "color-contrast"]:
        for element in found["elements"]:
            faults.append(f"{where}: axe {found['id']}: {element[:90]}")


def check_hands(page, where, faults):
    for html, width, height in page.evaluate(TARGETS):
        faults.append(f"{where}: a target of {width} by {height}: {html}")
    # Rings are shown only after keyboard input.
    page.keyboard.press("Tab")
    for html, what in page.evaluate(RINGS):
        faults.append(f"{where}: ring {what}: {html}")


def check(browser, home, names, faults):
    for size, window in {"phone": PHONE, "desktop": DESKTOP}.items():
        # Wait for transitions to end before measuring rings.
        context = browser.new_context(locale="zh-CN", reduced_motion="reduce", **window)
        # No page begins with the choices of the one before.
        context.add_init_script("localStorage.removeItem('luntan')")
        page = context.new_page()
        for name in names:
            page.goto(home + quote(name.removesuffix("index.html")), wait_until="load")
            for label, choice in CHOICES.items():
                where = f"{name} ({size}, {label})"
                if not page.evaluate(CHOOSE, choice):
                    faults.append(f"{where}: the settings have no effect")
                check_axe(page, where, faults, None if label == "light" else APPEARANCE)
                if label in ("light", "elder, light"):
                    check_hands(page, where, faults)
            if sizes := page.evaluate(HEADINGS):
                faults.append(f"{name} ({size}, largest text): a title of {sizes[0]} px above a text of {sizes[1]} px")
        context.close()


def main(site):
    output = Output(site)
    home, faults = serve(output), []
    names = [name for name, is_first in sample(output, 1) if is_first]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            check(browser, home, names, faults)
        except Error as error:
            faults.append(f"browser: {error}")
        browser.close()
    finish("access", faults, len(names))


if __name__ == "__main__":
    main(sys.argv[1])
