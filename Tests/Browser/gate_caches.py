"""Rotations, revocations, decisions and corrections, seen by readers whose browsers have cached older copies, with a real nginx.

    python Tests/Browser/gate_caches.py XINGLIN
"""

import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from applicant import Applicant, sealing_key  # noqa: E402
from chromium import launch  # noqa: E402
from gate_walk import Walk  # noqa: E402
from gated import GatedSite, MemberSite  # noqa: E402
from nginx import HEADERS, Nginx  # noqa: E402
from output import finish  # noqa: E402

TITLE, CORRECTED = "剂量为五毫克", "剂量为十毫克"
REVIEW, PASSED, REJECTED, ENDED = "审核中", "您已通过HCP身份认证和信息审核", "审核未通过", "会员资格已取消"
# Hosts that let browsers cache what the gate fetches.
LONG = ("everything for an hour", "everything guessed")


class Caches(Walk):
    """Walks of two readers with a code each, whose browsers cache what the host permits."""

    def __init__(self, site, host, browser):
        self.host = host
        super().__init__(site, host.home, browser)
        self.source = site.folder / "content" / "articles" / "2024" / "03" / "sealed" / "index.md"
        self.text = self.source.read_text(encoding="utf-8")

    def release(self):
        self.site.build()
        self.host.publish(self.site.folder / "site")

    def write(self, dose):
        """The dose is in the title and in the encrypted text, so that a mixture of two releases is visible."""
        first = self.text.index("title:")
        line = self.text.index("\n", first)
        text = f"{self.text[:first]}title: {dose}{self.text[line:]}\n\n正文里{dose}。\n"
        self.source.write_text(text, encoding="utf-8")

    def sees(self, reader, *doses):
        """The title and the text agree, and belong to one of these releases."""
        reader.go(self.page)
        if not reader.opens("正文里"):
            return
        text = reader.text()
        title = reader.page.locator("h1").inner_text().replace("\n", "")
        found = [dose for dose in (TITLE, CORRECTED) if f"正文里{dose}" in text]
        if found != [title] or title not in doses:
            reader.fault(f"the title says {title!r}, the text {found!r}")

    def member(self, label, code):
        reader = self.reader(label)
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("输入访问码")
        reader.type_code(code)
        reader.moves("专业版已打开")
        return reader

    def walk(self, label):
        self.write(TITLE)
        self.release()
        stays, leaves = self.two(label)
        for reader in (stays, leaves):
            self.sees(reader, TITLE)
        self.site.run("gate", "rotate")
        self.release()
        for reader in (stays, leaves):
            self.sees(reader, TITLE)
        self.write(CORRECTED)
        self.release()
        self.sees(stays, TITLE, CORRECTED)
        self.site.run("gate", "code", "revoke", self.leaving[:4])
        self.release()
        before = len(leaves.requests)
        self.sees(stays, TITLE, CORRECTED)
        # A cached page opens with the key of its release; anything newer explains why it does not.
        leaves.go(self.gate)
        leaves.page.wait_for_function("() => ['访问码已停用', '专业版已打开'].includes(document.querySelector('h1').innerText)")
        leaves.go(self.page)
        leaves.page.wait_for_function(
            "() => ['访问码已停用', '正文里'].some(words => document.querySelector('main').innerText.includes(words))"
        )
        if len(leaves.requests) - before > 60:
            leaves.fault(f"{len(leaves.requests) - before} requests: a redirect loop")
        # Once the cache expires, everyone sees the correction, and the revoked code opens nothing.
        stays.page.goto(self.home + self.page + "?fresh")
        if stays.opens("正文里" + CORRECTED):
            stays.expect("title", stays.page.locator("h1").inner_text().replace("\n", ""), CORRECTED)
        leaves.page.goto(self.home + "gate/?fresh")
        leaves.arrives("访问码已停用")
        leaves.page.goto(self.home + self.page + "?fresh")
        leaves.opens("访问码已停用")
        self.is_clean(leaves, leaves.page.content())
        for reader in (stays, leaves):
            reader.finish()

    def two(self, label):
        """A reader whose code stays valid, and one whose code is revoked later."""
        codes = [self.site.new_code(), self.site.new_code()]
        self.leaving = codes[1]
        self.release()
        return [self.member(f"{label}: {name}", code) for name, code in zip(("stays", "leaves"), codes)]


class MemberCaches(Caches):
    """Walks of applicants, whose browsers also cache their records and shards."""

    def applicant(self):
        reader = Applicant(self.site.identity)
        self.site.take(reader.line(sealing_key(self.site.key), reader.content({"name": "甲"})))
        return reader

    def restored(self, label, applicant, state):
        """A browser in which an applicant from another device enters the code."""
        reader = self.reader(label)
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("申请专业版")
        reader.page.locator(".restore input").fill(applicant.code)
        reader.page.keyboard.press("Enter")
        reader.arrives(state)
        if state == PASSED:
            # The page would continue by itself while the other readers are set up.
            reader.press("留在本页")
            reader.moves("专业版已打开")
        return reader

    def looks(self, reader, state):
        reader.go(self.gate)
        reader.arrives(state)

    def walk(self, label):
        self.write(TITLE)
        stays, leaves, waits = self.applicant(), self.applicant(), self.applicant()
        for applicant in (stays, leaves):
            self.site.run("gate", "approve", applicant.mailbox.hex())
        self.release()
        readers = [self.restored(f"{label}: {name}", *given) for name, given in (
            ("stays", (stays, PASSED)), ("leaves", (leaves, PASSED)), ("waits", (waits, REVIEW)))]  # fmt: skip
        staying, leaving, waiting = readers
        for reader in (staying, leaving):
            self.sees(reader, TITLE)
        # Each decision takes effect at the next visit, regardless of how long the host lets browsers cache the shard.
        for decision, options, state in (("ask", ("--for", "科室"), "请补充信息"), ("reject", ("--reason", "看不清"), REJECTED)):
            self.site.run("gate", decision, waits.mailbox.hex(), *options)
            self.release()
            self.looks(waiting, state)
        self.site.run("gate", "approve", waits.mailbox.hex())
        self.release()
        self.looks(waiting, PASSED)
        self.site.run("gate", "rotate")
        self.write(CORRECTED)
        self.release()
        self.sees(staying, TITLE, CORRECTED)
        self.site.run("gate", "revoke", leaves.mailbox.hex())
        self.release()
        self.sees(staying, TITLE, CORRECTED)
        # A cached gate opens with the key of its release; once the cache expires, it says that it does not.
        leaving.go(self.gate)
        leaving.page.wait_for_function("words => words.includes(document.querySelector('h1').innerText)", arg=[ENDED, "专业版已打开"])
        leaving.page.goto(self.home + "gate/?fresh")
        leaving.arrives(ENDED)
        # Members see the correction, and the revoked reader sees nothing of it.
        for reader in (staying, waiting):
            reader.page.goto(self.home + self.page + "?fresh")
            reader.opens("正文里" + CORRECTED)
        before = len(leaving.requests)
        leaving.page.goto(self.home + self.page + "?fresh")
        leaving.page.wait_for_timeout(1000)
        self.is_clean(leaving, leaving.page.content())
        if len(leaving.requests) - before > 60:
            leaving.fault(f"{len(leaving.requests) - before} requests: a redirect loop")
        for reader in readers:
            reader.finish()


def main(xinglin):
    faults, count = [], 0
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for kind, walk, labels in ((GatedSite, Caches, HEADERS), (MemberSite, MemberCaches, LONG)):
            site = kind(xinglin)
            try:
                for label in labels:
                    faults += walked(walk, site, browser, label)
                    count += 1
            finally:
                site.remove()
        browser.close()
    finish("gate behind caches", faults, count)


def walked(kind, site, browser, label):
    """Returns the faults of a walk on a host with the given headers."""
    host = Nginx(urlsplit(site.output.base).path, HEADERS[label])
    caches = kind(site, host, browser)
    try:
        caches.walk(label)
        return caches.faults
    except Exception as error:
        return [*caches.faults, f"{label}: {str(error).splitlines()[0]}"]
    finally:
        caches.source.write_text(caches.text, encoding="utf-8")
        host.stop()


if __name__ == "__main__":
    main(sys.argv[1])
