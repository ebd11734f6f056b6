"""Searches the Traditional Chinese edition: results, the register and rolls are in its script, regardless of the script
of the query; the link between the editions is not printed.

    python Tests/Browser/edition.py XINGLIN
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from output import Output, finish  # noqa: E402
from reader import Reader  # noqa: E402
from server import serve  # noqa: E402

FILES = {
    "site.yml": "title: 健康论坛\nbase_url: https://example.org/forum\nlanguage: zh-Hans\neditions: [zh-Hant]\n",
    "columns/c.md": "---\ntitle: 医院与后来\n---\n",
    "articles/a.md": "---\ntitle: 头发的发展\ndate: 2024-01-02\ncolumn: c\n---\n\n于都县医院的门诊部公开了门诊数据，一共三个月。\n",
    "hospitals/h.md": "---\nname: 于都县医院\nprovince: 江西\n---\n", "hospitals/j.md": "---\nname: 瑞金县医院\nprovince: 江西\n---\n",
}  # fmt: skip
RESULTS = "() => [...document.querySelectorAll('#search-results li > a')].map(a => [a.textContent, new URL(a.href).pathname])"
COLUMNS = "() => [...document.querySelectorAll('#search-results .post span')].map(one => one.textContent).slice(0, 1)"
SUGGESTED = "() => [...document.querySelectorAll('.find li a')].map(a => [a.textContent, new URL(a.href).pathname])"
FOUND = "() => [...document.querySelectorAll('#found li > a')].map(a => [a.textContent, new URL(a.href).pathname])"


def make_site(xinglin, folder):
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    subprocess.run([xinglin, "build", "--content", folder / "content", "--output", folder / "site"], check=True)
    return Output(folder / "site")


def shows(reader, what, look, wanted):
    """Polls for a few seconds until the condition holds."""
    found = None
    for _ in range(120):
        found = reader.page.evaluate(look)
        if found == wanted:
            return
        reader.page.wait_for_timeout(50)
    reader.expect(what, found, wanted)


def read(reader):
    for typed in ("门诊数据", "門診數據"):
        reader.go(f"hant/search/?q={typed}")
        shows(reader, f"results of {typed}", RESULTS, [["頭髮的發展", "/forum/hant/articles/a/"]])
        shows(reader, f"column of {typed}", COLUMNS, ["醫院與後來"])
    for typed in ("头发", "頭髮"):
        reader.go("hant/hospitals/")
        reader.page.locator(".find input").fill(typed)
        shows(reader, f"suggestions for {typed}", SUGGESTED, [["頭髮的發展", "/forum/hant/articles/a/"]])
    for typed in ("于都", "於都", "yudu"):
        reader.go("hant/hospitals/")
        reader.page.locator("#register input").fill(typed)
        shows(reader, f"hospitals of {typed}", FOUND, [["于都縣醫院", "/forum/hant/hospitals/h/"]])
    reader.go("search/?q=门诊数据")
    shows(reader, "results in Simplified script", RESULTS, [["头发的发展", "/forum/articles/a/"]])
    reader.go("articles/a/")
    shown = []
    for media in ("screen", "print"):
        reader.page.emulate_media(media=media)
        shown.append(reader.page.locator(".scripts").is_visible())
    reader.expect("the link to the other script on screen and on paper", shown, [True, False])
    reader.finish()


if __name__ == "__main__":
    faults = []
    with tempfile.TemporaryDirectory() as work, sync_playwright() as playwright:
        home = serve(make_site(Path(sys.argv[1]).resolve(), Path(work)))
        browser = launch(playwright)
        read(Reader(browser.new_context(locale="zh-CN"), home, "reader", faults))
        browser.close()
    finish("edition", faults, 11)
