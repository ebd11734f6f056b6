"""A site with a gate, built with keys of its own: what a reader receives, and what must not be visible without it."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from output import Output  # noqa: E402

CONTENT = Path(__file__).resolve().parent.parent / "Sites" / "gated" / "content"
KEYS = "XINGLIN_GATE_KEYS"
EDITOR = "XINGLIN_GATE_EDITOR_KEY"
QUESTIONS = """- {id: name, label: 姓名, purpose: 核对身份, required: true}
- {id: post, label: 岗位, purpose: 确认读者身份, kind: choice, choices: [医师, 护士]}
- {id: license, label: 执业证书编号, purpose: 核对资格, sensitive: true, consent: 同意为核对资格处理证书编号}
"""


class GatedSite:
    """The site of Tests/Sites/gated with a public and a member page, and two codes, one of which was revoked."""

    page = "articles/2024/03/sealed/"
    public = "articles/2024/03/open/"
    headings = ["秘而不宣", "第二节", "第三节"]
    attachment = "门诊,一百二十三\n"
    secrets = ["秘而不宣", "不可外传", "第二节", "只给会员看", "会员的图", "铺陈的", "一百二十三", "数据表", "plan.svg", "table.txt"]

    def __init__(self, xinglin):
        self.xinglin = str(Path(xinglin).resolve())
        self.folder = Path(tempfile.mkdtemp(prefix="gated-"))
        content = self.folder / "content"
        shutil.copytree(CONTENT, content)
        self.environment = {name: value for name, value in os.environ.items() if name != KEYS}
        printed = self.run("gate", "init")
        self.environment[KEYS] = next(line.removeprefix(f"{KEYS}=") for line in printed if line.startswith(f"{KEYS}="))
        site = next(line for line in printed if line.startswith("  site: "))
        settings = content / "site.yml"
        settings.write_text(settings.read_text(encoding="utf-8").replace("gate:\n", f"gate:\n{site}\n"), encoding="utf-8")
        self.identity = site.split()[1]
        self.revoked, self.code = self.new_code(), self.new_code()
        self.run("gate", "code", "revoke", self.revoked[:4])
        self.build()

    def build(self):
        self.run("build", "--production", "--output", "site")
        self.output = Output(self.folder / "site")

    def sealed_text(self):
        """Returns the encrypted text of the member page, by the name in the page."""
        source = re.search(r'data-gate-src="([^"]*)"', self.output.files[self.page + "index.html"].read_text(encoding="utf-8"))
        return self.page + source[1].rsplit("/", 1)[1]

    def slots(self):
        return self.output.files["gate/keys/hcp.json"]

    def new_code(self):
        """Creates a code in display format: groups of four with hyphens."""
        return next(line for line in self.run("gate", "code", "new") if line.count("-") == 4 and line[4] == "-")

    def run(self, *arguments):
        """Returns the output of a command as lines."""
        process = subprocess.run(
            [self.xinglin, *arguments], cwd=self.folder, env=self.environment, capture_output=True, text=True, encoding="utf-8"
        )
        if process.returncode:
            raise SystemExit(f"xinglin {' '.join(arguments)}: {process.stdout}{process.stderr}")
        return process.stdout.splitlines()

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


class MemberSite(GatedSite):
    """The same site, accepting applications, with an editor's keys."""

    def __init__(self, xinglin):
        super().__init__(xinglin)
        self.environment |= {"XINGLIN_GATE_APPLICATIONS": str(self.folder / "store"), "XINGLIN_GATE_SIGNING_KEY": str(self.folder / "editor")}
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / "editor"], check=True)
        content = self.folder / "content"
        printed = self.run("gate", "init", "--applications")
        self.environment[EDITOR] = next(line.removeprefix(f"{EDITOR}=") for line in printed if line.startswith(f"{EDITOR}="))
        key = next(line for line in printed if line.startswith("  sealing_key: "))
        self.key = key.split()[1]
        (content / "gate" / "signers").write_text("editor " + (self.folder / "editor.pub").read_text(), encoding="utf-8")
        self.environment[KEYS] += next(line for line in self.run("gate", "signers") if line.startswith("."))
        (content / "gate" / "questions.yml").write_text(QUESTIONS, encoding="utf-8")
        settings = content / "site.yml"
        settings.write_text(settings.read_text(encoding="utf-8").replace("gate:\n", f"gate:\n{key}\n"), encoding="utf-8")
        self.build()

    def take(self, line):
        (self.folder / "letter.txt").write_text("编辑部：\n" + line + "\n", encoding="utf-8")
        self.run("gate", "import", "letter.txt")
