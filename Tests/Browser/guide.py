"""Creates the pictures of the editors' guide: a small site in the preview, edited as the guide describes.

    python Tests/Browser/guide.py XINGLIN [FOLDER]

Writes FOLDER/preview.webp, mistake.webp, import.webp, members.webp and correction.webp (.readme/editors by default). Requires pandoc
and vips.
"""

import base64
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent))
from preview import Preview  # noqa: E402
from chromium import launch  # noqa: E402

WINDOW = {"width": 1000, "height": 640}
TEXT = """四川大学华西医院的做法是**“三个一”**，详见[](hospital:huaxi)。

- 一个支部，一本台账
- 一名党员，一面旗帜
- 一个科室，一项承诺
"""
MANUSCRIPT = """---
title: 义诊进社区
---

二〇二四年三月五日　来源：本刊

# 一天看了多少人

四川大学华西医院的义(yì)诊队上午八点到社区,下午五点离开。**量血压**的人最多!

| 项目 | 人次 |
|---|---|
| 量血压 | 120 |
| 看化验单 | 45 |
"""
DROP = """([name, base]) => {
  const transfer = new DataTransfer();
  transfer.items.add(new File([Uint8Array.from(atob(base), (letter) => letter.charCodeAt(0))], name));
  document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
}"""


def article(title, fields, text):
    return f"---\ntitle: {title}\ndate: 2024-03-13\ncolumn: news\n{fields}---\n\n{text}"


def run(*command, folder):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def main(xinglin, target=".readme/editors"):
    xinglin, target = str(Path(xinglin).resolve()), Path(target)
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        run(xinglin, "new", "site", "journal", "--title", "杏林一刊", folder=folder)
        site = folder / "journal"
        run(xinglin, "new", "hospital", "huaxi", "--title", "四川大学华西医院", folder=site)
        articles = site / "content/articles/2024/03"
        articles.mkdir(parents=True)
        first, members = articles / "first.md", articles / "members.md"
        first.write_text(article("第一篇文章", "hospitals: [huaxi]\n", TEXT))
        (folder / "source.md").write_text(MANUSCRIPT)
        run("pandoc", "source.md", "-o", "word.docx", folder=folder)
        word = base64.b64encode((folder / "word.docx").read_bytes()).decode()
        preview = Preview(xinglin, site)
        try:
            with sync_playwright() as playwright:
                browser = launch(playwright)
                page = browser.new_page(viewport=WINDOW, locale="zh-CN", reduced_motion="reduce", color_scheme="light")

                def shoot(name):
                    page.wait_for_timeout(2500)
                    page.screenshot(path=str(folder / "page.png"))
                    run("vips", "copy", "page.png", f"{target.resolve()}/{name}.webp[Q=80,strip]", folder=folder)

                page.goto(preview.home + "articles/2024/03/first/")
                page.locator("#xinglin-wechat").wait_for()
                shoot("preview")
                first.write_text(article("第一篇文章", "hospitals: [huaxi]\n", TEXT).replace("column:", "colum:"))
                page.locator("#xinglin-overlay").wait_for()
                shoot("mistake")
                first.write_text(article("第一篇文章", "hospitals: [huaxi]\ncorrections:\n  - {date: 2024-03-20, text: 第一段的“三个一”，初稿误作“三个二”。}\n", TEXT))
                page.locator("#xinglin-overlay").wait_for(state="detached")
                page.get_by_text("初稿误作").wait_for()
                page.get_by_text("初稿误作").scroll_into_view_if_needed()
                shoot("correction")
                page.evaluate(DROP, ["yizhen.docx", word])
                page.wait_for_url("**/articles/2024/03/yizhen/")
                page.locator("#xinglin-import").get_by_text("“区,下”").wait_for()
                shoot("import")
                members.write_text(article("会员文章", "access: members\nsummary: 会员可以读到全文。\n", TEXT))
                page.locator("#xinglin-import").get_by_role("button").click()
                for _ in range(100):
                    if page.goto(preview.home + "articles/2024/03/members/").ok:
                        break
                    page.wait_for_timeout(100)
                shoot("members")
                browser.close()
        finally:
            preview.end()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
