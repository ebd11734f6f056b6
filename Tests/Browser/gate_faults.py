"""Failures: forged files, no network, old keys, insufficient browsers, codes in the URL."""

import json
import tempfile

from chromium import OPTIONS, program
from floor import FLOOR
from gate_walk import EMPTY, UNAVAILABLE, WRONG, Walk
from reader import Reader

DAMAGED = "正文打不开"
UNSUPPORTED = "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })"
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('closed', 'SecurityError') } })"
SLOW = "indexedDB.open = () => ({})"
FULL = "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError') }"


def answer_with(body, status=200):
    """Makes the host respond with the given answer."""
    return lambda route: route.fulfill(status=status, body=body)


class Forgeries(Walk):
    """Files that were modified in transit."""

    def forgeries(self):
        """Any fault in encrypted bytes leads to the same message."""
        reader = self.member("forgeries")
        sealed = sorted(name for name in self.site.output.files if name.endswith(".sealed"))
        body = self.site.sealed_text()
        path = "**/" + body.rsplit("/", 1)[1]
        good = self.site.output.files[body].read_bytes()
        other = next(self.site.output.files[name].read_bytes() for name in sealed if name != body)
        flipped = bytes([*good[:-20], good[-20] ^ 1, *good[-19:]])
        future = b"XLG\x02" + good[4:]
        for name, bad in {"tampered": flipped, "swapped": other, "truncated": good[:-1], "short": good[:10], "empty": b"",
                          "another version": future, "a page": b"<!doctype html><p>200"}.items():  # fmt: skip
            reader.page.route(path, answer_with(bad))
            self.is_refused(reader, name)
        # A missing text was replaced by another, of which this page does not know yet.
        reader.page.route(path, answer_with(b"none", status=404))
        reader.go(self.page)
        reader.opens("内容正在更新")
        self.is_clean(reader, reader.page.content())
        reader.page.route(path, lambda route: route.abort())
        reader.go(self.page)
        reader.opens("暂时连不上网络")
        reader.page.unroute(path)
        reader.press("再试一次")
        reader.opens(self.site.secrets[1])
        reader.finish()

    def is_refused(self, reader, name):
        reader.go(self.page)
        reader.opens(DAMAGED)
        reader.expect(f"{name}: announced", reader.page.locator(".gate-status").inner_text().split("\n")[0][:5], DAMAGED)
        self.is_clean(reader, reader.page.content())

    def forged_slots(self):
        """Modified slots open nothing, with the same message; without a network, the typed code stays."""
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
        wrong = [{"slots": moved}, {"slots": []}, {"epoch": 99}]
        none = [{"slots": weak}, {"site": "0" * 32}, {"v": 2}, {"slots": {}}]
        answers = [(json.dumps({**slots, **change}), 200, WRONG) for change in wrong]
        answers += [(json.dumps({**slots, **change}), 200, UNAVAILABLE) for change in none]
        answers += [(bad, 200, UNAVAILABLE) for bad in (good[:-9], "<p>请登录校园网</p>", "")]
        answers += [(good, 404, UNAVAILABLE), ("", 500, UNAVAILABLE)]
        for body, status, words in answers:
            reader.page.route("**/gate/keys/*", answer_with(body, status))
            reader.type_code(self.site.code)
            reader.page.wait_for_function("w => document.querySelector('.fault').innerText === w", arg=words)
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


class Obstacles(Walk):
    """Changes during a reader's session, and what keeps a reader out."""

    def changes(self):
        """A new key, a lost key, a new agreement, a small change."""
        reader = self.member("changes")
        consents = reader.records()["consents"]
        receipts, epoch = consents["receipts"], reader.records()["epochs"][0]
        # A previous key is renewed with the stored part of the code, without involving the reader.
        reader.records(keys=[epoch - 1])
        reader.go(self.page)
        reader.opens(self.site.secrets[1])
        reader.expect("epochs", reader.records()["epochs"], [epoch - 1, epoch])
        # Slots older than the page are not published yet; a code without a slot is revoked.
        slots = json.loads(self.site.slots().read_text(encoding="utf-8"))
        for change, page, gate in (
            ({"epoch": epoch - 1}, "内容正在更新", "内容正在更新"), ({"slots": []}, "访问码已停用", "访问码已停用"),
            ({"site": "x"}, "暂时连不上网络", "暂时连不上网络")):  # fmt: skip
            reader.records(keys=[epoch - 1])
            reader.page.route("**/gate/keys/*", answer_with(json.dumps({**slots, **change})))
            self.both(reader, page, gate)
            reader.page.unroute("**/gate/keys/*")
        reader.go(self.page)
        reader.opens(self.site.secrets[1])
        reader.records(lost=True)
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
        """With insufficient browsers and connections, nothing is stored and nothing breaks."""
        reader = self.reader("no cipher", scripts=[UNSUPPORTED])
        self.both(reader, "浏览器不支持", "浏览器不支持")
        reader.page.close()
        for name, script in {"closed storage": BLOCKED, "full storage": FULL, "slow storage": SLOW}.items():
            self.session(self.reader(name, scripts=[script]))
        shared = self.reader("shared computer")
        self.session(shared, ticks=True)
        plain = Reader(self.browser.new_context(), self.home.replace("127.0.0.1", "gated.example.org"), "no https", self.faults)
        self.both(plain, "这个连接不安全", "这个连接不安全")
        plain.finish()

    def old_browser(self):
        """The oldest supported browsers pass the gate; without a broadcast channel, a window updates when it becomes visible again."""
        waiting = self.reader("old browser, other window", scripts=[FLOOR])
        waiting.go(self.page)
        reader = self.reader("old browser", context=waiting.page.context)
        reader.go(self.gate)
        reader.enter(self.site.code)
        reader.press("继续阅读")
        reader.opens(self.site.secrets[1])
        waiting.page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))")
        waiting.opens(self.site.secrets[1])
        waiting.finish()
        reader.finish()

    def session(self, reader, ticks=False):
        """If nothing can be stored, or the reader chooses so, the text is readable in this session, with a notice."""
        reader.go(self.gate)
        reader.arrives("身份认证协议")
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("输入访问码")
        if ticks:
            reader.page.check("#session")
        reader.type_code(self.site.code)
        reader.moves("专业版已打开")
        reader.opens("这个浏览器不保存任何东西")
        if ticks:
            reader.expect("stored", reader.stored(), EMPTY)
        reader.press("继续阅读")
        reader.opens(self.site.secrets[1])
        reader.expect("focus", reader.state()["focused"], "h1")
        reader.page.wait_for_function("() => document.querySelector('.text img')?.naturalWidth > 0")
        reader.expect("contents", reader.page.locator(".contents li").all_inner_texts(), self.site.headings)
        if ticks:
            reader.expect("stored", reader.stored(), EMPTY)
            reader.go(self.page)
            self.is_clean(reader, reader.page.content())
        reader.finish()

    def code_in_address(self):
        """A code leaves the address bar at once and opens nothing by itself; the return URL stays on this site."""
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
        blob = "blob:" + self.home + "0123"
        for address in ("https://example.com/", "//example.com/", "javascript:alert(1)", "/\\example.com", "http://[", blob):
            reader.page.goto(self.home + "gate/?to=" + address)
            reader.arrives("输入访问码")
            target = reader.page.evaluate("() => document.querySelector('.enter').href")
            if not target.startswith(self.home.rsplit("/forum", 1)[0] + "/"):
                reader.fault(f"{address} leads to {target}")
        reader.finish()

    def restart(self, playwright):
        """An opened page stays open after the browser restarts."""
        with tempfile.TemporaryDirectory() as profile:
            for turn in range(2):
                context = playwright.chromium.launch_persistent_context(
                    profile, executable_path=program(), args=OPTIONS, locale="zh-CN"
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
