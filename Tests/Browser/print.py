"""Prints pages to PDF after every setting that a reader may have chosen: paper is white and ink is black.

    python Tests/Browser/print.py SITE
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from output import Output, finish  # noqa: E402
from registers import longest_roll  # noqa: E402
from server import serve  # noqa: E402

# The settings that settings.js stores for a reader, and the system's preferences.
CHOICES = {
    "nothing": ({}, {}),
    "dark": ({"scheme": "dark"}, {}),
    "dark by the system": ({}, {"color_scheme": "dark"}),
    "dark and elder mode, largest text": ({"scheme": "dark", "elder": True, "size": "x"}, {"color_scheme": "dark"}),
    "elder mode": ({"elder": True}, {}),
    "light on a dark system": ({"scheme": "light"}, {"color_scheme": "dark"}),
    "forced colours": ({}, {"color_scheme": "dark", "forced_colors": "active"}),
    "more contrast": ({"scheme": "dark"}, {"contrast": "more"}),
}


def pages(output):
    """Returns one page of each kind that is worth printing."""
    folders = ("articles/", "hospitals/", "people/", "documents/", "columns/")
    names = ["index.html"]
    for folder in folders:
        deep = [name for name in output.pages if name.startswith(folder) and name.count("/") > 1]
        longest = max(deep, key=lambda name: len(output.pages[name].source), default=None)
        names.append(longest)
    names.append(longest_roll(output))
    return [name for name in names if name in output.pages]


def pixels(pdf):
    """Returns the number of pixels of each color on a document's first page."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        path.write_bytes(pdf)
        subprocess.run(["pdftoppm", "-r", "60", "-l", "1", "-singlefile", path, Path(folder) / "page"], check=True)
        data = (Path(folder) / "page.ppm").read_bytes()
    # P6, width and height, the maximum value, then three bytes per pixel.
    values = data.split(b"\n", 3)[3]
    return Counter(zip(values[0::3], values[1::3], values[2::3]))


def colour_faults(colours):
    """Returns the faults in the colors of a printed page."""
    total = sum(colours.values())
    paper, count = colours.most_common(1)[0]
    if paper != (255, 255, 255) or count < total / 2:
        yield f"the paper is {paper}, on {100 * count // total} % of the page"
    darkest = min(colours, key=sum)
    if sum(darkest) > 60:
        yield f"the darkest ink is {darkest}"
    dark = sum(count for colour, count in colours.items() if sum(colour) < 384)
    if dark > total / 3:
        yield f"{100 * dark // total} % of the page is dark"


def roll_faults(page):
    """Returns the faults of a printed roll: its header is repeated above the rows on every page, and its sources show their URLs."""
    sources = page.evaluate("() => [...document.querySelectorAll('.roll .s a')].map(link => link.getAttribute('href'))")
    head = page.evaluate("() => document.querySelector('.roll thead tr').textContent")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.pdf"
        # Low pages, so that a short roll spans several.
        path.write_bytes(page.pdf(width="210mm", height="120mm"))
        text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True).stdout.decode()
    sheets = ["".join(sheet.split()) for sheet in text.split("\f")]
    missing = [source for source in sources if source.startswith("http") and not any(source in sheet for sheet in sheets)]
    if missing:
        yield f"no address of {missing[0]}"
    for number, sheet in enumerate(sheets, 1):
        has_rows = any(source in sheet for source in sources if source.startswith("http"))
        if has_rows != (head in sheet):
            yield f"sheet {number} has {'rows and no head' if has_rows else 'a head and no rows'}"


def main(site):
    output = Output(site)
    home, faults, names = serve(output), [], pages(output)
    count = 0
    with sync_playwright() as playwright:
        browser = launch(playwright)
        try:
            for label, (kept, media) in CHOICES.items():
                context = browser.new_context(**media)
                context.add_init_script(f"localStorage.setItem('luntan', {json.dumps(json.dumps(kept))})")
                # Every kind of page once, after the settings with the greatest effect; two kinds after the others.
                for name in names if label.startswith("dark and") else names[:2]:
                    count += 1
                    page = context.new_page()
                    page.goto(home + quote(name.removesuffix("index.html")), wait_until="load")
                    faults += [f"{name} ({label}): {fault}" for fault in colour_faults(pixels(page.pdf(print_background=True)))]
                    if name.startswith("awards/") and page.query_selector(".roll .s a"):
                        faults += [f"{name} ({label}): {fault}" for fault in roll_faults(page)]
                    page.close()
                context.close()
        except Error as error:
            faults.append(f"browser: {error}")
        browser.close()
    finish("print", faults, count)


if __name__ == "__main__":
    main(sys.argv[1])
