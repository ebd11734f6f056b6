"""The appearance of the gate, by eye and by axe, in every state; and its contents without scripts."""

import json

from axe import run_axe
from gate_faults import answer_with
from gate_walk import Walk
from reader import Reader

SIZES = {"phone": {"width": 390, "height": 844}, "desktop": {"width": 1280, "height": 900}}
WIDE = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"


class Look(Walk):
    """Walks that inspect pages."""

    def no_script(self):
        """The agreement, the requirements, the contact, and why the rest requires a script."""
        context = self.browser.new_context(java_script_enabled=False)
        page = context.new_page()
        page.goto(self.home + "gate/")
        text = page.locator("main").inner_text()
        for words in ("身份认证协议", "核实身份", "正文第2.1版", "还没有访问码", "写信给编辑部", "单位", "需要运行本站的脚本"):
            if words not in text:
                self.faults.append(f"no script: no {words!r} at the gate")
        if page.locator("main button:visible, main input:visible").count():
            self.faults.append("no script: controls without effect")
        page.goto(self.home + self.page)
        text = page.locator("main").inner_text()
        for words in ("会员文章", "公开的摘要", "公开的开头", "前往专业版入口", "需要运行本站的脚本"):
            if words not in text:
                self.faults.append(f"no script: no {words!r} on the page")
        context.close()

    def look(self, folder):
        """Every state at two widths, in light, dark and forced colors: no overflow, and no axe violations."""
        settings = [(size, scheme, "none") for size in SIZES for scheme in ("light", "dark")]
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
                    for found in run_axe(reader.page)[0]:
                        reader.fault(f"{name}: axe {found['id']}: {found['elements'][0][:120]}")
                reader.page.screenshot(path=folder / f"gate-{name}-{label}.png", full_page=True)
            reader.finish()
            context.close()

    def states(self, reader):
        """Leads a reader through the states, yielding the name of each."""
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
        yield from self.renewals(reader)
        reader.go("gate/#manage")
        reader.page.evaluate("() => (indexedDB.deleteDatabase = () => { throw new Error('busy'); })")
        reader.press("撤回同意")
        reader.moves("没有删除成功")
        yield "stuck"
        # A new document has the browser's own deleteDatabase again.
        reader.go(self.page)
        reader.go("gate/#manage")
        reader.press("撤回同意")
        reader.moves("同意已经撤回")
        yield "withdrawn"
        reader.go("gate/agreement/2.0/")
        yield "version"

    def renewals(self, reader):
        """What a reader with a revoked code sees, and one who arrives while a release is being published."""
        slots = json.loads(self.site.slots().read_text(encoding="utf-8"))
        epoch = slots["epoch"]
        receipts = reader.records()["consents"]["receipts"]
        reader.records(consents={"receipts": receipts, "access": {"hcp": self.site.code[:4]}}, keys=[epoch - 1])
        for name, change, heading in (
            ("revoked", {"slots": []}, "访问码已停用"), ("waiting", {"epoch": epoch - 1}, "内容正在更新"),
        ):  # fmt: skip
            reader.page.route("**/gate/keys/*", answer_with(json.dumps({**slots, **change})))
            reader.go(self.page)
            reader.opens(heading)
            yield f"page-{name}"
            reader.go(self.gate)
            reader.arrives(heading)
            yield name
            reader.page.unroute("**/gate/keys/*")
