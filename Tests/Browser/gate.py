"""Walks every state of the gate in Chromium, by keyboard: what is stored, asked for, shown and said, and what never may be.

    python Tests/Browser/gate.py XINGLIN SCREENSHOTS
"""

import hashlib
import json
import shutil
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from gated import GatedSite  # noqa: E402
from output import finish  # noqa: E402
from reader import Reader, json_of  # noqa: E402
from server import serve  # noqa: E402

SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
EMPTY = {"databases": [], "caches": [], "flags": [], "cookies": ""}
WRONG = "这个访问码打不开。可能是输错了，也可能已经停用。请核对后再试，或者联系编辑部。"
DAMAGED = "正文打不开"
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
UNSUPPORTED = "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError') } })"
FULL = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }"


def answer_with(body, status=200):
    """A host that answers so."""
    return lambda route: route.fulfill(status=status, body=body)


class Walk:
    """All walks share a site and a browser; each has a context of its own, so that none remembers another."""

    def __init__(self, site, home, browser):
        self.site, self.home, self.browser, self.faults = site, home, browser, []
        self.page, self.gate = site.page, f"gate/?to={urlsplit(home).path}{site.page}"

    def reader(self, label, context=None, scripts=(), **options):
        context = context or self.browser.new_context(locale="zh-CN", **options)
        for script in scripts:
            context.add_init_script(script)
        return Reader(context, self.home, label, self.faults)

    def member(self, label, **options):
        """A reader who holds the key."""
        reader = self.reader(label, **options)
        reader.go(self.gate)
        reader.enter(self.site.code)
        return reader

    def is_clean(self, reader, text):
        for word in self.site.secrets:
            if word in text:
                reader.fault(f"{word!r} is there before it may be")

    def nothing_before_consent(self):
        """No frame, no request, no answer, no storage of a reader who did not agree holds anything."""
        reader, answers = self.reader("before consent"), []
        reader.page.on("response", lambda answer: answers.append(answer))
        for address in (self.page, "gate/", self.gate, "gate/#manage", "gate/agreement/1.0/", self.site.public):
            reader.go(address)
            self.is_clean(reader, "".join(reader.page.evaluate("() => [...window.seen, document.documentElement.outerHTML]")))
            self.is_clean(reader, reader.page.locator("body").aria_snapshot())
            reader.expect(f"stored at {address}", reader.stored(), EMPTY)
            for answer in answers:
                self.is_clean(reader, answer.body().decode("utf-8", "replace"))
            answers.clear()
        for url in reader.requests:
            if url.endswith((".sealed", ".json")):
                reader.fault(f"asked for {url}")
        reader.go("gate/#manage")
        reader.arrives("没有同意记录")
        reader.press("查看协议")
        reader.moves("身份认证协议")
        reader.expect("stored after looking", reader.stored(), EMPTY)
        weights = reader.page.evaluate(
            "() => [...document.querySelectorAll('.acts:not([hidden]) button')].filter(b => b.offsetParent).map(b => "
            "[b.offsetWidth, b.offsetHeight, getComputedStyle(b).cssText, b.autofocus])"
        )
        reader.expect("weight of the answers", weights[0], weights[1])
        reader.expect("ticked beforehand", reader.page.locator(":checked").count(), 0)
        reader.finish()

    def refusal(self):
        """One flag, remembered, with a way back."""
        reader = self.reader("refusal")
        reader.go(self.gate)
        before = len(reader.requests)
        reader.press("拒绝")
        reader.moves("您没有同意")
        stored = reader.stored()
        reader.expect("flags", len(stored.pop("flags")), 1)
        reader.expect("stored", stored, {"databases": [], "caches": [], "cookies": ""})
        reader.expect("requests", reader.requests[before:], [])
        reader.go(self.gate)
        reader.arrives("您没有同意")
        reader.press("重新考虑")
        reader.moves("身份认证协议")
        reader.press("同意")
        reader.moves("内容征询")
        reader.expect("flags after consent", reader.stored()["flags"], [])
        reader.finish()

    def consent(self):
        """Agreement, question, wrong codes, the right one, the page, receipts, withdrawal."""
        reader, site = self.reader("consent"), self.site
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("同意")
        reader.moves("输入访问码")
        reader.go(self.gate)
        reader.arrives("输入访问码")
        for code in ("", "7K3Q", site.revoked, site.code[:-1] + ("0" if site.code[-1] != "0" else "1")):
            reader.type_code(code)
            reader.page.wait_for_function("w => document.querySelector('.fault').innerText === w", arg=WRONG)
            reader.page.evaluate("() => document.querySelector('.fault').textContent = ''")
            reader.expect("said", reader.page.locator("[role=status]").inner_text(), WRONG)
            reader.expect("focus", reader.state()["focused"], "input")
            reader.expect("keys", reader.records()["key"], None)
        reader.type_code(site.code.lower().replace("0", "o").replace("1", "l"))
        reader.moves("专业版已打开")
        records = reader.records()
        reader.expect("key", records["key"], {"type": "secret", "extractable": False})
        self.receipts(reader, records["consents"]["receipts"])
        reader.press("继续阅读")
        reader.page.wait_for_url(self.home + self.page)
        self.opened(reader)
        self.withdrawal(reader)
        reader.finish()

    def receipts(self, reader, kept):
        """A receipt names the text by the checksum of the file that is published."""
        reader.expect("answers", [(r["document"], r["choice"]) for r in kept], [("agreement", "agree"), ("survey", "agree")])
        with reader.page.expect_download() as waiting:
            reader.press("下载回执")
        receipt = json_of(waiting.value)
        reader.expect("receipt", receipt, kept[0])
        published = self.site.output.files[f"gate/agreement/{receipt['version']}/text.md"].read_bytes()
        reader.expect("checksum", receipt["sha256"], hashlib.sha256(published).hexdigest())
        reader.expect("language", receipt["language"], "zh-Hans")

    def opened(self, reader):
        """The text, its contents list, picture and attachment, and an address within it."""
        if not reader.opens(self.site.secrets[1]):
            return
        page = reader.page
        reader.expect("contents", page.locator(".contents li").all_inner_texts(), self.site.headings)
        page.wait_for_function("() => document.querySelector('.text img')?.naturalWidth > 0")
        reader.expect("picture", page.evaluate("() => document.querySelector('.text img').src.split(':')[0]"), "blob")
        with page.expect_download() as waiting:
            reader.press("数据表")
        reader.expect("attachment", Path(waiting.value.path()).read_text(encoding="utf-8"), self.site.attachment)
        address = page.evaluate("() => decodeURIComponent(document.querySelectorAll('.contents a')[2].hash)")
        reader.go(self.page + address)
        reader.opens(self.site.secrets[1])
        page.wait_for_function("() => scrollY > 300")
        reader.expect("target", page.evaluate("() => document.querySelector(':target')?.innerText"), self.site.headings[2])
        page.goto(self.home + self.site.public)
        page.go_back()
        reader.opens(self.site.secrets[1])
        page.emulate_media(media="print")
        reader.expect("printed", self.site.secrets[1] in reader.text(), True)
        page.emulate_media(media="screen")

    def withdrawal(self, reader):
        """As many presses as consent; nothing remains; another window is closed too."""
        other = Reader(reader.page.context, self.home, "other window", self.faults)
        other.go(self.page)
        other.opens(self.site.secrets[1])
        reader.press("管理同意")
        reader.arrives("管理同意")
        reader.press("撤回同意")
        reader.moves("同意已经撤回")
        reader.expect("stored after withdrawal", reader.stored(), EMPTY)
        other.page.wait_for_function("w => !document.body.innerText.includes(w)", arg=self.site.secrets[1])
        self.is_clean(other, other.page.content())
        other.go(self.page)
        self.is_clean(other, other.page.content())
        other.finish()

    def other_tab(self):
        """A window that waits opens when another passes the gate."""
        waiting = self.reader("waiting window")
        waiting.go(self.page)
        reader = self.reader("passing window", context=waiting.page.context)
        reader.go(self.gate)
        reader.enter(self.site.code)
        waiting.opens(self.site.secrets[1])
        waiting.finish()
        reader.finish()

    def forgeries(self):
        """Whatever is wrong with sealed bytes, one message says so."""
        reader = self.member("forgeries")
        sealed = sorted(name for name in self.site.output.files if name.endswith(".sealed"))
        body = next(name for name in sealed if name.endswith("body.sealed"))
        good = self.site.output.files[body].read_bytes()
        other = next(self.site.output.files[name].read_bytes() for name in sealed if name != body)
        flipped = bytes([*good[:-20], good[-20] ^ 1, *good[-19:]])
        future = b"XLG\x02" + good[4:]
        for name, bad in {"tampered": flipped, "swapped": other, "truncated": good[:-1], "short": good[:10], "empty": b"",
                          "another version": future, "a page": b"<!doctype html><p>200"}.items():  # fmt: skip
            reader.page.route("**/body.sealed", answer_with(bad))
            self.is_refused(reader, name)
        reader.page.route("**/body.sealed", answer_with(b"none", status=404))
        self.is_refused(reader, "missing")
        reader.page.route("**/body.sealed", lambda route: route.abort())
        reader.go(self.page)
        reader.opens("暂时连不上网络")
        reader.page.unroute("**/body.sealed")
        reader.press("再试一次")
        reader.opens(self.site.secrets[1])
        reader.finish()

    def is_refused(self, reader, name):
        reader.go(self.page)
        reader.opens(DAMAGED)
        reader.expect(f"{name}: said", reader.page.locator(".gate-status").inner_text().split("\n")[0][:5], DAMAGED)
        self.is_clean(reader, reader.page.content())

    def forged_slots(self):
        """Slots that were changed open nothing, in the same words; without a network the code stays typed."""
        reader = self.reader("slots")
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("输入访问码")
        keys = next(name for name in self.site.output.files if name.startswith("gate/keys/"))
        good = self.site.output.files[keys].read_text(encoding="utf-8")
        slots = json.loads(good)
        weak = [{**slot, "rounds": 1000} for slot in slots["slots"]]
        moved = [{**slot, "key": slots["slots"][-1]["key"][::-1]} for slot in slots["slots"]]
        forged = [{"slots": weak}, {"slots": moved}, {"slots": []}, {"epoch": 2}, {"site": "0" * 32}, {"v": 2}]
        for bad in [json.dumps({**slots, **change}) for change in forged] + [good[:-9], "<p>"]:
            reader.page.route("**/gate/keys/*", answer_with(bad))
            reader.type_code(self.site.code)
            reader.page.wait_for_function("w => document.querySelector('.fault').innerText === w", arg=WRONG)
            reader.page.evaluate("() => document.querySelector('.fault').textContent = ''")
        reader.page.unroute("**/gate/keys/*")
        reader.page.context.set_offline(True)
        reader.type_code(self.site.code)
        reader.moves("暂时连不上网络")
        reader.expect("typed", reader.page.locator("#code").input_value(), self.site.code)
        reader.page.context.set_offline(False)
        reader.moves("输入访问码")
        reader.type_code(self.site.code)
        reader.moves("专业版已打开")
        reader.finish()

    def changes(self):
        """A new key, a lost key, a new agreement, a small change."""
        reader = self.member("changes")
        consents = reader.records()["consents"]
        receipts, epoch = consents["receipts"], consents["access"]["hcp"]
        reader.records(consents={"access": {"hcp": epoch - 1}})
        self.both(reader, "内容已更换密钥", "内容已更换密钥")
        reader.records(consents={"access": {"hcp": epoch}}, lost=True)
        self.both(reader, "本机的密钥不见了", "本机的密钥不见了")
        reader.type_code(self.site.code)
        reader.moves("专业版已打开")
        reader.records(consents={"receipts": [{**r, "version": "2.0"} for r in receipts[:1]] + receipts[1:]})
        reader.go(self.page)
        reader.opens("协议有小的更新")
        reader.opens(self.site.secrets[1])
        reader.go("gate/#manage")
        reader.opens("改正一个错字")
        reader.press("知道了")
        reader.page.wait_for_function("() => !document.querySelector('main').innerText.includes('改正一个错字')")
        reader.records(consents={"receipts": [{**r, "version": "1.0"} for r in receipts[:1]] + receipts[1:]})
        self.both(reader, "协议有更新，请重新确认", "协议有更新，请重新确认")
        for words in ("保存期限改为一年", "改正一个错字"):
            reader.opens(words)
        reader.press("同意")
        reader.moves("专业版已打开")
        reader.finish()

    def both(self, reader, page, gate):
        reader.go(self.page)
        reader.opens(page)
        self.is_clean(reader, reader.page.content())
        reader.go(self.gate)
        reader.arrives(gate)

    def obstacles(self):
        """Browsers and connections that cannot; nothing is stored and nothing breaks."""
        for script, page, gate in ((UNSUPPORTED, "浏览器不支持", "浏览器不支持"), (BLOCKED, "本文面向", "浏览器不允许保存")):
            reader = self.reader(gate, scripts=[script])
            self.both(reader, page, gate)
            reader.page.close()
        reader = self.reader("full storage", scripts=[FULL])
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("浏览器不允许保存")
        reader.finish()
        plain = Reader(self.browser.new_context(), self.home.replace("127.0.0.1", "gated.example.org"), "no https", self.faults)
        self.both(plain, "这个连接不安全", "这个连接不安全")
        plain.finish()

    def code_in_address(self):
        """A code leaves the address bar at once, and opens nothing by itself; the way back stays on this site."""
        reader = self.reader("code in the address")
        reader.go("gate/#" + self.site.code)
        reader.expect("address", reader.page.url, self.home + "gate/")
        reader.expect("stored", reader.stored(), EMPTY)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("输入访问码")
        reader.expect("typed", reader.page.locator("#code").input_value(), self.site.code)
        reader.page.evaluate(f"() => location.hash = '{self.site.code}'")
        reader.page.wait_for_function("() => !location.hash")
        for address in ("https://example.com/", "//example.com/", "javascript:alert(1)", "/\\example.com"):
            reader.page.goto(self.home + "gate/?to=" + address)
            reader.arrives("输入访问码")
            target = reader.page.evaluate("() => document.querySelector('.enter').href")
            if not target.startswith(self.home.rsplit("/forum", 1)[0]):
                reader.fault(f"{address} leads to {target}")
        reader.finish()

    def restart(self, playwright, chromium):
        """What was opened stays open after the browser was closed."""
        with tempfile.TemporaryDirectory() as profile:
            for turn in range(2):
                context = playwright.chromium.launch_persistent_context(
                    profile, executable_path=chromium, args=["--no-sandbox"], locale="zh-CN"
                )
                reader = self.reader("restart", context=context)
                if turn == 0:
                    reader.go(self.gate)
                    reader.enter(self.site.code)
                else:
                    reader.go(self.page)
                    reader.opens(self.site.secrets[1])
                reader.finish()
                context.close()

    def no_script(self):
        """Agreement, what is needed, whom to ask, and why the rest needs a script."""
        context = self.browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(self.home + "gate/")
        text = page.locator("main").inner_text()
        for words in ("身份认证协议", "核实身份", "正文第2.1版", "还没有访问码", "写信给编辑部", "单位", "需要运行本站的脚本"):
            if words not in text:
                self.faults.append(f"no script: no {words!r} at the gate")
        if page.locator("main button:visible, main input:visible").count():
            self.faults.append("no script: controls that do nothing")
        page.goto(self.home + self.page)
        text = page.locator("main").inner_text()
        for words in ("会员文章", "公开的摘要", "公开的开头", "前往专业版入口", "需要运行本站的脚本"):
            if words not in text:
                self.faults.append(f"no script: no {words!r} on the page")
        context.close()

    def look(self, folder):
        """Every state at two widths, light, dark and in forced colours: nothing too wide, nothing that axe finds."""
        axe, settings = Axe(), [(size, scheme, "none") for size in SIZES for scheme in ("light", "dark")]
        for size, scheme, forced in [*settings, ("phone", "light", "active")]:
            label = f"{size}-{scheme}" + ("-forced" if forced == "active" else "")
            context = self.browser.new_context(
                viewport=SIZES[size], color_scheme=scheme, forced_colors=forced, locale="zh-CN", bypass_csp=False
            )
            reader = Reader(context, self.home, label, self.faults)
            for name in self.states(reader):
                reader.page.evaluate("() => document.activeElement.blur()")
                if reader.page.evaluate(WIDE):
                    reader.fault(f"{name} is wider than the window")
                if forced == "none":
                    for found in axe.run(reader.page).response["violations"]:
                        reader.fault(f"{name}: axe {found['id']}: {found['nodes'][0]['html'][:120]}")
                reader.page.screenshot(path=folder / f"gate-{name}-{label}.png", full_page=True)
            reader.finish()
            context.close()

    def states(self, reader):
        """Leads a reader through the states, and names each."""
        reader.go(self.page)
        yield "page-locked"
        reader.go("gate/#manage")
        yield "nothing"
        reader.go(self.gate)
        yield "agreement"
        reader.press("拒绝")
        reader.moves("您没有同意")
        yield "declined"
        reader.press("重新考虑")
        reader.press("同意")
        reader.moves("内容征询")
        yield "informed"
        reader.press("不同意并跳过")
        reader.moves("输入访问码")
        yield "code"
        reader.type_code("7K3Q-")
        yield "wrong"
        reader.type_code(self.site.code)
        reader.moves("专业版已打开")
        yield "open"
        reader.go(self.page)
        reader.opens(self.site.secrets[1])
        yield "page-open"
        receipts = reader.records()["consents"]["receipts"]
        reader.records(consents={"access": {"hcp": 0}})
        reader.go(self.page)
        yield "page-renewed"
        reader.go(self.gate)
        yield "renewed"
        reader.records(consents={"receipts": [{**r, "version": "1.0"} for r in receipts]})
        reader.go(self.gate)
        yield "changed"
        reader.records(consents={"receipts": receipts})
        reader.go("gate/#manage")
        yield "manage"
        reader.press("撤回同意")
        reader.moves("同意已经撤回")
        yield "withdrawn"
        reader.go("gate/agreement/2.0/")
        yield "version"

    def all(self, playwright, chromium, folder):
        walks = [self.nothing_before_consent, self.refusal, self.consent, self.other_tab, self.forgeries, self.forged_slots]
        walks += [self.changes, self.obstacles, self.code_in_address, self.no_script]
        for walk in walks:
            self.run(walk)
        self.run(self.restart, playwright, chromium)
        self.run(self.look, folder)
        return len(walks) + 2

    def run(self, walk, *arguments):
        try:
            walk(*arguments)
        except Exception as error:
            self.faults.append(f"{walk.__name__}: {str(error).splitlines()[0]}")


def main(xinglin, screenshots):
    folder = Path(screenshots)
    folder.mkdir(parents=True, exist_ok=True)
    site = GatedSite(xinglin)
    try:
        home = serve(site.output)
        chromium = shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"
        with sync_playwright() as playwright:
            names = "--host-resolver-rules=MAP gated.example.org 127.0.0.1"
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", names])
            walk = Walk(site, home, browser)
            count = walk.all(playwright, chromium, folder)
            browser.close()
    finally:
        site.remove()
    finish("gate", walk.faults, count)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
