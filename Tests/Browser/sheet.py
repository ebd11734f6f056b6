"""Creates a sheet of screenshots, every kind of page in every mode, for visual inspection.

    python Tests/Browser/sheet.py SITE FOLDER

FOLDER/index.html shows them: a row for each kind, a column for each mode.
"""

import html
import json
import shutil
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from output import Output  # noqa: E402
from server import serve  # noqa: E402
from smoke import sample  # noqa: E402

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True, "device_scale_factor": 1}
DESKTOP = {"viewport": {"width": 1280, "height": 900}}
# The settings that settings.js stores for a reader, or the system's preferences.
MODES = {
    "phone": (PHONE, {}, {}), "phone, dark": (PHONE, {"scheme": "dark"}, {}), "phone, elder": (PHONE, {"elder": True}, {}),
    "phone, largest": (PHONE, {"size": "x"}, {}), "desktop": (DESKTOP, {}, {}),
    "desktop, dark": (DESKTOP, {"scheme": "dark"}, {}), "desktop, elder": (DESKTOP, {"elder": True}, {}),
    "desktop, forced colours": (DESKTOP, {}, {"forced_colors": "active"}),
    "desktop, more contrast": (DESKTOP, {}, {"contrast": "more"}),
}  # fmt: skip
# The rest of a very long page shows nothing new.
HEIGHT = 2400
STYLE = "body{font:14px sans-serif}td{vertical-align:top;padding:4px}img{width:280px;border:1px solid #ccc}"


def shoot(browser, home, names, folder):
    for number, (mode, (window, kept, media)) in enumerate(MODES.items()):
        context = browser.new_context(locale="zh-CN", reduced_motion="reduce", **window, **media)
        context.add_init_script(f"localStorage.setItem('luntan', {json.dumps(json.dumps(kept))})")
        page = context.new_page()
        for row, name in enumerate(names):
            page.goto(home + quote(name.removesuffix("index.html")), wait_until="load")
            height = min(HEIGHT, page.evaluate("document.documentElement.scrollHeight"))
            size = {"x": 0, "y": 0, "width": window["viewport"]["width"], "height": height}
            page.screenshot(path=folder / f"{row}-{number}.png", clip=size, full_page=True)
        context.close()
        print(mode)


def table(names):
    heads = "".join(f"<th>{html.escape(mode)}</th>" for mode in MODES)
    rows = "".join(
        f"<tr><th>{html.escape(name)}</th>"
        + "".join(f'<td><a href="{row}-{n}.png"><img loading="lazy" src="{row}-{n}.png" alt=""></a></td>' for n in range(len(MODES)))
        + "</tr>"
        for row, name in enumerate(names)
    )
    return f'<!doctype html><meta charset="utf-8"><title>Sheet</title><style>{STYLE}</style><table><tr><th></th>{heads}</tr>{rows}</table>'


def main(site, target):
    output, folder = Output(site), Path(target)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    names = [name for name, is_first in sample(output, 1) if is_first]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        shoot(browser, serve(output), names, folder)
        browser.close()
    (folder / "index.html").write_text(table(names), encoding="utf-8")
    print(folder / "index.html")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
