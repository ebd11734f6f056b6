"""Views pictures at full size: by touch, by keyboard, without dialogs and without JavaScript.

    python Tests/Browser/pictures.py XINGLIN SCREENSHOTS
"""

import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from output import Output, finish  # noqa: E402
from reader import Reader  # noqa: E402
from server import serve  # noqa: E402
from smoke import FLOOR, OVERFLOW, SIZES  # noqa: E402

PAGE = "articles/2024/01/pictures/"
SETTINGS = "title: 图片\nbase_url: https://example.org\nlanguage: zh-Hans\nimages: {widths: [640]}\n"
TEXT = """---
title: 门诊楼前的义诊
date: 2024-01-05
column: 图片
cover: {file: cover.png, alt: 门诊楼, caption: 门诊楼的正面}
---

义诊队伍早上八点到达，先在楼前搭起帐篷。

![搭帐篷](first.png "早上八点，搭帐篷")

九点开始接诊。

![接诊](second.png)

![院徽](small.png)

```gallery caption=下午的巡诊
- {file: second.png, alt: 走廊里的巡诊, caption: 巡诊}
- {file: first.png, alt: 收帐篷}
```
"""
CLEAR = "rgba(0, 0, 0, 0)"
VIEWER = """() => {
  const viewer = document.querySelector('dialog.viewer'), image = viewer?.querySelector('img')
  if (!viewer?.open) return null
  const box = image.getBoundingClientRect()
  return {
    source: new URL(image.src).pathname.split('/').pop(), words: image.alt, caption: viewer.querySelector('p').innerText,
    inside: box.left >= -1 && box.top >= -1 && box.right <= innerWidth + 1 && box.bottom <= innerHeight + 1,
    loaded: image.naturalWidth > 0, name: viewer.getAttribute('aria-label'),
    small: [...viewer.querySelectorAll('button')].some(b => b.offsetWidth < 44 || b.offsetHeight < 44),
  }
}"""


def picture(width, height, seed):
    """Returns a PNG of slanted stripes."""
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    stripes = bytes((x // 8 * seed) % 200 + 40 for x in range(width + height))
    rows = b"".join(b"\0" + stripes[y:y + width] for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def make_site(xinglin, folder):
    content = folder / "content"
    bundle = content / PAGE
    bundle.mkdir(parents=True)
    (content / "site.yml").write_text(SETTINGS, encoding="utf-8")
    (content / "columns").mkdir()
    (content / "columns" / "pictures.md").write_text("---\ntitle: 图片\n---\n", encoding="utf-8")
    (bundle / "index.md").write_text(TEXT, encoding="utf-8")
    for name, width, height, seed in [("cover", 1600, 900, 3), ("first", 1200, 1800, 7), ("second", 2000, 1000, 11), ("small", 200, 200, 5)]:
        (bundle / f"{name}.png").write_bytes(picture(width, height, seed))
    subprocess.run([xinglin, "build", "--content", content, "--output", folder / "site"], check=True)
    return Output(folder / "site")


def open_reader(browser, home, faults, label, floor="", block=(), **settings):
    context = browser.new_context(locale="zh-CN", **settings)
    for ending in block:
        context.route(f"**/*.{ending}", lambda route: route.abort())
    if floor:
        context.add_init_script(floor)
    reader = Reader(context, home, label, faults)
    reader.page.goto(home + PAGE, wait_until="load")
    return reader


def expect_viewer(reader, what, source, words, caption):
    try:
        reader.page.wait_for_function("s => document.querySelector('.viewer[open] img')?.src.endsWith(s)", arg=source, timeout=4000)
        reader.page.wait_for_function("() => document.querySelector('.viewer img').complete", timeout=4000)
    except Exception:
        pass
    wanted = {"source": source, "words": words, "caption": caption, "inside": True, "loaded": True, "name": "大图", "small": False}
    reader.expect(what, reader.page.evaluate(VIEWER), wanted)


def focus_after_closing(reader):
    """Returns the URL of the link with the focus once it has moved: a dialog returns the focus to the link that opened it, and
    its `close` event, a separate task, moves it on."""
    wanted, focused = f"/{PAGE}first.png", None
    for _ in range(80):
        focused = reader.page.evaluate("() => document.activeElement.getAttribute('href')")
        if focused == wanted:
            break
        reader.page.wait_for_timeout(50)
    return focused


def use_keyboard(browser, home, faults):
    reader = open_reader(browser, home, faults, "keyboard", viewport=SIZES["desktop"])
    keyboard = reader.page.keyboard
    for _ in range(80):
        keyboard.press("Tab")
        if reader.page.evaluate("() => document.activeElement.className") == "zoom":
            break
    keyboard.press("Enter")
    expect_viewer(reader, "Enter on the first", "cover.png", "门诊楼", "门诊楼的正面")
    keyboard.press("ArrowRight")
    expect_viewer(reader, "right", "first.png", "搭帐篷", "早上八点，搭帐篷")
    keyboard.press("ArrowRight")
    expect_viewer(reader, "right again", "second.png", "接诊", "接诊")
    keyboard.press("ArrowLeft")
    keyboard.press("Escape")
    reader.expect("Escape", reader.page.evaluate(VIEWER), None)
    reader.expect("focus afterwards", focus_after_closing(reader), f"/{PAGE}first.png")
    reader.expect("breaches of the policy", reader.page.evaluate("() => window.violations"), [])


def use_touch(browser, home, faults, folder):
    for size, viewport in SIZES.items():
        for scheme in ("light", "dark"):
            reader = open_reader(
                browser, home, faults, f"{size}, {scheme}", viewport=viewport, color_scheme=scheme, has_touch=True)
            page = reader.page
            page.screenshot(path=folder / f"pictures-{size}-{scheme}.png", full_page=True)
            reader.expect("wider than the window", page.evaluate(OVERFLOW), None)
            page.locator("a.zoom").nth(2).tap()
            expect_viewer(reader, "tap", "second.png", "接诊", "接诊")
            page.screenshot(path=folder / f"viewer-{size}-{scheme}.png")
            page.locator(".viewer .next").tap()
            expect_viewer(reader, "next", "second.png", "走廊里的巡诊", "巡诊")
            page.locator(".viewer .close").tap()
            reader.expect("close", page.evaluate(VIEWER), None)
            page.locator("a.zoom").nth(1).tap()
            expect_viewer(reader, "a tall one", "first.png", "搭帐篷", "早上八点，搭帐篷")
            page.locator(".viewer img").tap()
            reader.expect("tap on the picture", page.evaluate(VIEWER), None)
            reader.expect("links around small pictures", page.locator("a.zoom img[src$='small.png']").count(), 0)


def wait_for_pictures(browser, home, faults):
    """A picture that does not load has its placeholder color."""
    reader = open_reader(browser, home, faults, "no pictures", viewport=SIZES["phone"], block=["webp", "png"])
    colors = []
    for _ in range(80):
        colors = reader.page.evaluate("() => [...document.querySelectorAll('picture img')].map(i => getComputedStyle(i).backgroundColor)")
        if colors and not any(color == CLEAR for color in colors):
            break
        reader.page.wait_for_timeout(50)
    reader.expect("pictures with copies", len(colors), 5)
    reader.expect("without a colour", colors.count(CLEAR), 0)
    reader.expect("breaches of the policy", reader.page.evaluate("() => window.violations"), [])


def follow_links(browser, home, faults):
    """Without a script to open it over the page, the link leads to the file."""
    without_dialogs = FLOOR + "delete globalThis.HTMLDialogElement;"
    for label, settings, floor in [("no script", {"java_script_enabled": False}, ""), ("no dialogs", {}, without_dialogs)]:
        reader = open_reader(browser, home, faults, label, floor, viewport=SIZES["phone"], **settings)
        reader.page.locator("a.zoom").nth(1).click()
        reader.page.wait_for_url(f"{home}{PAGE}first.png")


if __name__ == "__main__":
    xinglin, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    faults = []
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        home = serve(make_site(xinglin, Path(work)))
        browser = launch(playwright)
        use_keyboard(browser, home, faults)
        use_touch(browser, home, faults, folder)
        wait_for_pictures(browser, home, faults)
        follow_links(browser, home, faults)
        browser.close()
    finish("pictures", faults, 4 + 4 * 6 + 3 + 2)
