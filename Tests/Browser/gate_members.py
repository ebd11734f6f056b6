"""Walks through an application in Chromium, with the commands: two readers, a rejection, a revocation, a lost and a second device.

    python Tests/Browser/gate_members.py XINGLIN SCREENSHOTS
"""

import base64
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from gate_walk import Walk  # noqa: E402
from gated import MemberSite  # noqa: E402
from output import finish  # noqa: E402
from server import serve  # noqa: E402

REVIEW = "工作人员正在审核中，请您耐心等待"
# With control characters made visible, as a review shows them.
LICENSE = "110\u202e\u200b22"
PASSED = "您已通过HCP身份认证和信息审核"


class Members(Walk):
    """Readers who apply, and the actions of the editors."""

    def apply(self, label, name):
        """Leads a reader from the agreement to the encrypted application; returns the reader, the code and the line."""
        reader = self.reader(label)
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("申请专业版")
        reader.press("生成专属码并申请")
        reader.moves("请抄写或保存：您的专属码")
        code = reader.page.locator("[data-secret]").inner_text()
        reader.expect("symbols", len(code.replace("-", "")), 27)
        reader.press("已保存，继续")
        reader.moves("完善信息")
        reader.expect("code afterwards", reader.page.locator("[data-secret]").inner_text(), "")
        self.answer(reader, name, LICENSE)
        return reader, code, self.sent(reader)

    def answer(self, reader, name, license=""):
        reader.page.fill("[name=name]", name)
        reader.page.fill("[name=license]", license)
        reader.press("提交申请")
        if not license:
            return
        # Sensitive information requires separate consent, which is not checked in advance.
        reader.arrives("完善信息")
        reader.expect("checked in advance", reader.page.locator("[data-consent]:checked").count(), 0)
        reader.page.check("[data-consent]")
        reader.press("提交申请")

    def sent(self, reader):
        reader.moves("把申请发给编辑部")
        line = reader.page.locator("textarea").input_value()
        # Base64 may contain any three digits by chance, so the decoded bytes are searched for the answers.
        sealed = base64.urlsafe_b64decode(line.split(".")[1] + "==")
        for secret in ("一一一", "二二二", LICENSE):
            if secret in line or secret.encode() in sealed:
                reader.fault(f"{secret!r} is in the application")
        reader.press("已经发出")
        reader.moves("审核中")
        if REVIEW not in reader.text():
            reader.fault("does not say that the review is pending")
        return line

    def digits(self, reader):
        return reader.page.locator("[data-mailbox]").inner_text()

    def walk(self, folder):
        site = self.site
        one, code, line = self.apply("approved", "张一一一")
        other, _, second = self.apply("rejected", "王二二二")
        for application in (line, second, line):
            site.take(application)
        review = "\n".join(site.run("gate", "review"))
        for words in ("张一一一", "王二二二", "\\u{202E}\\u{200B}", "单独同意", "2 份申请", "agreement 2.1"):
            if words not in review:
                self.faults.append(f"review: no {words!r}")
        site.run("gate", "approve", self.digits(one), "--label", "某医院")
        site.run("gate", "reject", self.digits(other), "--reason", "证书看不清")
        self.build()

        one.press("查看结果")
        one.moves(PASSED)
        one.page.screenshot(path=folder / "gate-approved.png", full_page=True)
        one.page.wait_for_url(self.home + self.page, timeout=15000)
        one.opens("秘而不宣")
        one.go(self.gate)
        one.arrives("专业版已打开")

        other.press("查看结果")
        other.moves("审核未通过")
        if "证书看不清" not in other.text():
            other.fault("does not see the reason")
        other.page.screenshot(path=folder / "gate-rejected.png", full_page=True)
        other.go(self.gate)
        other.arrives("审核未通过")
        other.press("重新提交")
        other.moves("完善信息")
        other.expect("preserved answer", other.page.locator("[name=name]").input_value(), "王二二二")
        self.answer(other, "王二二二")
        site.take(self.sent(other))
        site.run("gate", "approve", "--all")
        self.build()
        other.press("查看结果")
        other.moves(PASSED)
        other.press("留在本页")
        other.moves("专业版已打开")

        # A second device, or a browser that lost its storage.
        device = self.reader("second device")
        device.go(self.gate)
        device.press("同意")
        device.moves("内容征询")
        device.press("不同意并跳过")
        device.moves("申请专业版")
        device.page.locator(".restore input").fill(code.lower().replace("-", " "))
        device.page.keyboard.press("Enter")
        device.arrives(PASSED)
        device.press("留在本页")
        device.moves("专业版已打开")

        # A revocation: the reader is locked out, nobody else notices, and the earlier code still works.
        site.run("gate", "revoke", self.digits(other), "--reason", "已调离")
        self.build()
        other.go(self.gate)
        other.arrives("会员资格已取消")
        if "已调离" not in other.text():
            other.fault("does not see why")
        for reader in (one, device):
            reader.go(self.page)
            reader.opens("秘而不宣")
        coded = self.reader("with a code")
        coded.go(self.gate)
        coded.press("同意")
        coded.moves("内容征询")
        coded.press("不同意并跳过")
        coded.moves("申请专业版")
        coded.type_code(site.code)
        coded.moves("专业版已打开")
        other.go(self.page)
        other.page.wait_for_timeout(1000)
        if "秘而不宣" in other.text():
            other.fault("still reads")

        # Withdrawal also removes the reader's own code.
        one.go("gate/#manage")
        one.press("撤回同意")
        one.moves("同意已经撤回")
        one.expect("databases", one.stored()["databases"], [])
        for reader in (one, other, device, coded):
            reader.finish()
        self.session()

    def session(self):
        """On a shared computer nothing is stored."""
        reader = self.reader("one session")
        reader.go(self.gate)
        reader.press("同意")
        reader.moves("内容征询")
        reader.press("不同意并跳过")
        reader.moves("申请专业版")
        reader.page.check("[data-session-only]")
        reader.press("生成专属码并申请")
        reader.moves("请抄写或保存：您的专属码")
        reader.expect("databases", reader.stored()["databases"], [])
        reader.press("已保存，继续")
        reader.moves("完善信息")
        self.answer(reader, "李三三三")
        self.sent(reader)
        reader.expect("databases after", reader.stored()["databases"], [])
        reader.finish()

    def build(self):
        self.site.build()
        self.output.files = self.site.output.files


def main(xinglin, screenshots):
    folder = Path(screenshots)
    folder.mkdir(parents=True, exist_ok=True)
    site = MemberSite(xinglin)
    try:
        output = site.output
        home = serve(output)
        with sync_playwright() as playwright:
            browser = launch(playwright)
            walk = Members(site, home, browser)
            walk.output = output
            try:
                walk.walk(folder)
            except Exception as error:
                walk.faults.append(str(error).splitlines()[0])
            browser.close()
    finally:
        site.remove()
    finish("gate for members", walk.faults, 2)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
