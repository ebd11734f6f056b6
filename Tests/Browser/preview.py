"""Edits a site while `xinglin serve` shows it, and checks how an open page updates.

    python Tests/Browser/preview.py XINGLIN [CONTENT [EDITS]]

Without CONTENT, it creates a small site. With it, the first article is edited EDITS times (5 by default), and the milliseconds from
the end of a save to the update of the open page, and the program's memory, are printed.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))
from chromium import launch  # noqa: E402

SITE = "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\ntimezone: Asia/Shanghai\n"
PARAGRAPHS = "\n\n".join(f"第{number}段，写得够长，好让页面能够滚动。" * 8 for number in range(12))
ARTICLE = "---\ntitle: 文章\ndate: 2024-03-05\n---\n\n" + PARAGRAPHS + "\n"
PATIENCE = 20_000
# The driver's own waiting slows down to polling twice a second.
SHOWN = """async (text) => {
  while (!document.querySelector("main").textContent.includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
}"""
# Simulates dropping a file from another program.
DROP = """([name, text]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([text], name));
  for (const type of ["dragover", "drop"]) document.body.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""
MANUSCRIPT = "拖来的稿件\n\n二〇二四年五月六日\n\n院长说,这件事要办好...\n"
CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read();
  return Promise.all(["text/html", "text/plain"].map(async (type) => (await item.getType(type)).text()));
}"""


class Preview:
    """A running preview of some content."""

    def __init__(self, xinglin, folder):
        self.folder, self.content = folder, folder / "content"
        self.process = subprocess.Popen(
            [Path(xinglin).resolve(), "serve", "--port", "0"], cwd=folder,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        )  # fmt: skip
        for line in self.process.stdout:
            if address := re.search(r"http://127\.0\.0\.1:\d+\S*/", line):
                self.home = address.group(0)
                # The preview prints a line for each build, and would block once the pipe is full.
                threading.Thread(target=self.process.stdout.read, daemon=True).start()
                return
        raise SystemExit("the preview did not start")

    def memory(self):
        """Returns the resident memory in megabytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) // 1024

    def end(self):
        self.process.terminate()
        self.process.wait()


class Reader:
    """A page that is open in a browser."""

    def __init__(self, browser, address, failures):
        self.page = browser.new_page(viewport={"width": 1000, "height": 700})
        self.page.set_default_timeout(PATIENCE)
        self.page.on("pageerror", lambda error: failures.append(f"script: {error}"))
        self.page.on("console", lambda message: failures.append(f"console: {message.text}") if message.type == "error" else None)
        self.page.goto(address)
        self.page.evaluate("window.kept = true")

    def shows(self, text):
        self.page.get_by_text(text).first.wait_for()

    def loses(self, text):
        self.page.get_by_text(text).first.wait_for(state="detached")

    def overlay(self, state="visible"):
        self.page.locator("#xinglin-overlay").wait_for(state=state)


def walk(preview, browser, failures):
    """Simulates an hour of editing in a few seconds."""
    article = preview.content / "articles/2024/03/a.md"

    def expect(what, is_so):
        if not is_so:
            failures.append(what)

    reader = Reader(browser, preview.home + "articles/2024/03/a/", failures)
    home = Reader(browser, preview.home, failures)
    reader.page.evaluate("scrollTo(0, 400)")
    article.write_text(ARTICLE + "\n新的一段。\n")
    reader.shows("新的一段")
    expect("a changed text reloads the page", reader.page.evaluate("window.kept"))
    expect("a changed text scrolls the page", reader.page.evaluate("scrollY") == 400)
    expect("the change is not marked", reader.page.locator(".xinglin-changed").count() == 1)

    article.write_text(ARTICLE.replace("title:", "titel:"))
    reader.overlay()
    text = reader.page.inner_text("#xinglin-overlay")
    expect(f"the overlay does not say where: {text}", "a.md:2:1" in text and "titel" in text and "title" in text)
    expect("the last good page is gone", reader.page.get_by_text("新的一段").count() == 1)
    late = Reader(browser, preview.home, failures)
    late.overlay()
    late.page.close()
    article.write_text(ARTICLE)
    reader.overlay(state="detached")
    reader.loses("新的一段")

    reader.page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=preview.home.rstrip("/"))
    before = len(failures)
    reader.page.locator("#xinglin-wechat").click()
    reader.page.locator("#xinglin-wechat[data-state=done]").wait_for()
    html, text = reader.page.evaluate(CLIPBOARD)
    # The browser parses what is copied to the clipboard, and applies the page's policy to its styles.
    failures[before:] = [failure for failure in failures[before:] if "inline style" not in failure]
    expect(f"the clipboard holds {html}", "第0段" in html and not re.search(" class=| id=|<a |<ul|<li", html))
    expect(f"the clipboard holds {text}", text.startswith("第0段"))
    expect("the home page is copied", home.page.locator("#xinglin-wechat").count() == 0)

    # Many editors save by renaming another file over the old one.
    other = article.with_suffix(".tmp")
    other.write_text(ARTICLE + "\n换名保存。\n")
    other.rename(article)
    reader.shows("换名保存")

    # A new folder, and a checkout of many files.
    folder = preview.content / "articles/2024/04"
    folder.mkdir()
    for number in range(200):
        (folder / f"n{number}.md").write_text(ARTICLE.replace("文章", f"试稿{number}").replace("03-05", "04-05"))
    home.shows("试稿")
    shutil.rmtree(folder)
    home.loses("试稿")

    # A changed title affects more than text in the page.
    article.write_text(ARTICLE.replace("title: 文章", "title: 改了的题目"))
    reader.page.get_by_role("heading", name="改了的题目").wait_for()

    for folder in (preview.folder / ".xinglin/preview", preview.folder / "site"):
        for path in folder.rglob("*.html"):
            expect(f"{path} holds the preview's script", not re.search(rb"preview\.js|xinglin-wechat", path.read_bytes()))


def drop(preview, browser, failures):
    """Drops manuscripts on a page in quick succession."""

    def expect(what, is_so):
        if not is_so:
            failures.append(what)

    page = Reader(browser, preview.home, failures).page
    page.locator("#xinglin-choose").wait_for()
    before = len(failures)
    page.evaluate(DROP, ["dropped.txt", MANUSCRIPT])
    # The browser navigates to the article once it exists, and still shows the result of the import.
    page.wait_for_url("**/articles/2024/05/dropped/")
    page.get_by_role("heading", name="拖来的稿件").wait_for()
    panel = page.locator("#xinglin-import")
    panel.get_by_text("“说,这” → “说，这”").wait_for()
    panel.get_by_text("dropped.md").wait_for()
    text = (preview.content / "articles/2024/05/dropped.md").read_text()
    expect(f"the article is {text}", "draft: true" in text and "date: 2024-05-06" in text and "说，这件事要办好……" in text)
    panel.get_by_role("button").click()
    panel.wait_for(state="detached")
    page.reload()
    page.locator("#xinglin-choose").wait_for()
    expect("a closed panel reappears", panel.count() == 0)

    # Rejections are explained: an existing article, an unsupported file, an empty file.
    for name, content, words in [("dropped.txt", MANUSCRIPT, "已经存在"), ("稿件.doc", "x", "另存为 .docx"), ("empty.txt", "", "没有文字")]:
        page.evaluate(DROP, [name, content])
        panel.get_by_text(words).wait_for()
        expect(f"{name} leads to a page", panel.get_by_role("link").count() == 0)
    expect("a rejected manuscript was written", len(list((preview.content / "articles/2024/05").iterdir())) == 1)
    # The browser logs rejected requests, and a page that does not exist yet.
    failures[before:] = [failure for failure in failures[before:] if "status of 4" not in failure]

    # A page of another site cannot import: neither with its own origin nor without the token.
    port = preview.home.split(":")[2].rstrip("/")
    other = browser.new_page()
    other.route("http://other.example/", lambda route: route.fulfill(content_type="text/html", body="<title>other</title>"))
    other.goto("http://other.example/")
    sent = other.evaluate(
        """async (address) => Promise.all(["cors", "no-cors"].map((mode) =>
          fetch(address, { method: "POST", mode, body: "题目\\n\\n2024年5月6日\\n\\n正文。" }).then((answer) => answer.type, () => "failed")))""",
        f"http://127.0.0.1:{port}/.xinglin/import?name=foreign.txt",
    )  # fmt: skip
    expect(f"a page of another site was answered: {sent}", sent[0] == "failed")
    expect("a page of another site wrote an article", not list(preview.content.rglob("foreign*")))
    other.close()
    page.close()


def measure(preview, browser, edits, failures):
    article = sorted((preview.content / "articles").rglob("*.md"))[0]
    text = article.read_text()
    slug = re.search(r"^slug: *(\S+)", text, re.M)
    path = article.relative_to(preview.content).with_suffix("")
    path = path.parent if path.name == "index" else path
    reader = Reader(browser, preview.home + str(path.parent / slug.group(1) if slug else path) + "/", failures)
    times = []
    for number in range(edits):
        article.write_text(text.rstrip() + f"\n\n第{number}次修改。\n")
        start = time.monotonic()
        reader.page.evaluate(SHOWN, f"第{number}次修改")
        times.append((time.monotonic() - start) * 1000)
        if number % 100 == 0:
            print(f"{number} edits: {preview.memory()} MB", flush=True)
    late = sorted(times)[len(times) * 9 // 10]
    print(f"median {statistics.median(times):.0f} ms, 90th percentile {late:.0f} ms, most {max(times):.0f} ms, {preview.memory()} MB, load {os.getloadavg()[0]:.1f}")


def main(xinglin, content=None, edits=5):
    failures = []
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as folder:
        folder = Path(folder)
        if content:
            shutil.copytree(content, folder / "content")
        else:
            (folder / "content/articles/2024/03").mkdir(parents=True)
            (folder / "content/site.yml").write_text(SITE)
            (folder / "content/articles/2024/03/a.md").write_text(ARTICLE)
        preview = Preview(xinglin, folder)
        try:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                try:
                    if content:
                        measure(preview, browser, int(edits), failures)
                    else:
                        walk(preview, browser, failures)
                        drop(preview, browser, failures)
                except Error as error:
                    line = traceback.extract_tb(error.__traceback__)
                    where = next(frame.line for frame in reversed(line) if frame.filename == __file__ and frame.name in ("walk", "drop", "measure"))
                    failures.append(f"{where}: {str(error).splitlines()[0]}")
                browser.close()
        finally:
            preview.end()
    for failure in failures:
        print(failure)
    print(f"preview: {len(failures)} faults")
    sys.exit(bool(failures))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
