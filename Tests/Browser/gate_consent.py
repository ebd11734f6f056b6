"""Consent: nothing before it, a refusal that is remembered, receipts, the open page, withdrawal."""

import hashlib
from pathlib import Path

from gate_walk import EMPTY, TYPO, WRONG, Walk
from reader import Reader, json_of


class Consent(Walk):
    """Walks of readers who agree, refuse and change their minds."""

    def nothing_before_consent(self):
        """Before consent there is no frame, request or response with protected content, and nothing is stored."""
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
                reader.fault(f"requested {url}")
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
        reader.expect("checked in advance", reader.page.locator(":checked").count(), 0)
        reader.finish()

    def impatience(self):
        """A button that is pressed twice responds once."""
        reader = self.reader("impatience")
        reader.go(self.gate)
        reader.page.evaluate("() => { const b = document.querySelector('[data-event=agree]'); b.click(); b.click() }")
        reader.moves("内容征询")
        reader.expect("receipts", len(reader.records()["consents"]["receipts"]), 1)
        reader.finish()

    def anchors(self):
        """Fragments lead to their targets and do not change the reader's state."""
        reader = self.reader("anchors")
        reader.go("gate/")
        reader.press("跳到正文")
        reader.expect("focus", reader.page.evaluate("() => document.activeElement.id"), "main")
        reader.press("管理同意")
        reader.moves("没有同意记录")
        reader.page.go_back()
        reader.page.wait_for_function("() => location.hash === '#main'")
        reader.page.go_back()
        reader.moves("身份认证协议")
        reader.expect("stored", reader.stored(), EMPTY)
        reader.finish()

    def refusal(self):
        """A single flag is stored, and can be reversed."""
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
        other = site.code[:-1] + ("0" if site.code[-1] != "0" else "1")
        for code, words in {"": TYPO, "7K3Q": TYPO, other: TYPO, site.revoked: WRONG}.items():
            reader.type_code(code)
            reader.page.wait_for_function("w => document.querySelector('.fault').innerText === w", arg=words)
            reader.page.evaluate("() => document.querySelector('.fault').textContent = ''")
            reader.expect("announced", reader.page.locator("[role=status]").inner_text(), words)
            reader.expect("focus", reader.state()["focused"], "input")
            reader.expect("keys", reader.records()["keys"], None)
        reader.type_code(site.code.lower().replace("0", "o").replace("1", "l"))
        reader.moves("专业版已打开")
        records = reader.records()
        reader.expect("keys", records["keys"], [{"type": "secret", "extractable": False}] * 2)
        self.receipts(reader, records["consents"]["receipts"])
        reader.press("继续阅读")
        reader.page.wait_for_url(self.home + self.page)
        self.opened(reader)
        self.one_by_itself(reader)
        self.withdrawal(reader)
        reader.finish()

    def one_by_itself(self, reader):
        """Optional consent can be withdrawn and given separately; the text stays open."""
        reader.go("gate/#manage")
        reader.arrives("管理同意")
        for press, choice in (("撤回这一项", "withdraw"), ("改为同意", "agree"), ("撤回这一项", "withdraw")):
            reader.press(press)
            reader.page.wait_for_function(
                "w => [...document.querySelectorAll('.kept li')].at(-1).children[1].innerText === w",
                arg={"withdraw": "已撤回", "agree": "已同意"}[choice])  # fmt: skip
            last = reader.records()["consents"]["receipts"][-1]
            reader.expect("choice", (last["document"], last["choice"]), ("survey", choice))
        reader.go(self.page)
        reader.opens(self.site.secrets[1])

    def receipts(self, reader, kept):
        """A receipt identifies the text by the checksum of the published file."""
        reader.expect("answers", [(r["document"], r["choice"]) for r in kept], [("agreement", "agree"), ("survey", "agree")])
        with reader.page.expect_download() as waiting:
            reader.press("下载回执")
        receipt = json_of(waiting.value)
        reader.expect("receipt", receipt, kept[0])
        published = self.site.output.files[f"gate/agreement/{receipt['version']}/text.md"].read_bytes()
        reader.expect("checksum", receipt["sha256"], hashlib.sha256(published).hexdigest())
        reader.expect("language", receipt["language"], "zh-Hans")

    def opened(self, reader):
        """The text, its table of contents, picture and attachment, and a fragment in it."""
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
        """Takes as many presses as consent; nothing remains stored; other windows are locked, too."""
        other = Reader(reader.page.context, self.home, "other window", self.faults)
        other.go(self.page)
        other.opens(self.site.secrets[1])
        reader.press("管理同意")
        reader.arrives("管理同意")
        reader.press("撤回同意")
        reader.moves("同意已经撤回")
        reader.opens("写信给编辑部。")
        reader.expect("stored after withdrawal", reader.stored(), EMPTY)
        other.page.wait_for_function("w => !document.body.innerText.includes(w)", arg=self.site.secrets[1])
        self.is_clean(other, other.page.content())
        other.go(self.page)
        self.is_clean(other, other.page.content())
        other.finish()

    def other_tab(self):
        """A waiting window opens when another passes the gate."""
        waiting = self.reader("waiting window")
        waiting.go(self.page)
        reader = self.reader("passing window", context=waiting.page.context)
        reader.go(self.gate)
        reader.enter(self.site.code)
        waiting.opens(self.site.secrets[1])
        waiting.finish()
        reader.finish()
