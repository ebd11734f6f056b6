"""A site with a gate, built with keys of its own: what a reader is given, and what must not be seen without it."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from output import Output  # noqa: E402

CONTENT = Path(__file__).resolve().parent.parent / "Sites" / "gated" / "content"


class GatedSite:
    """The site of Tests/Sites/gated: a public and a member page, two codes of which one is revoked."""

    page = "articles/2025/03/sealed/"
    public = "articles/2025/03/open/"
    headings = ["秘而不宣", "第二节", "第三节"]
    attachment = "门诊,一百二十三\n"
    secrets = ["秘而不宣", "不可外传", "第二节", "只给会员看", "会员的图", "铺陈的", "一百二十三", "数据表", "plan.svg", "table.txt"]

    def __init__(self, xinglin):
        self.folder = Path(tempfile.mkdtemp(prefix="gated-"))
        self.content = self.folder / "content"
        shutil.copytree(CONTENT, self.content)
        sys.path.insert(0, "/tmp/gfix")
        import gated_fixture
        self.code, self.revoked = gated_fixture.build(xinglin, self.content, self.folder / "site")
        self.output = Output(self.folder / "site")

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
