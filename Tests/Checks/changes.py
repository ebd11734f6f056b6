#!/usr/bin/env python3
"""Compares `xinglin changes` with the differences between two clean builds.

    changes.py XINGLIN

A repository has two commits that differ in articles, hospitals, files that become folders, and a members' page. The report on the
commits, and on the outputs of two clean builds of them, must list exactly the files that differ. No report may contain members'
text, and members' pages must have no details.
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import atomic
from atomic import fault, faults

GATED = Path(__file__).resolve().parent.parent / "Sites" / "gated" / "content"
SECRET = "只给会员看的一句话"


def run(command, folder, environment):
    result = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)
    if result.returncode:
        raise SystemExit(f"{command} exited with {result.returncode}: {result.stderr}")
    return result.stdout


def main(xinglin):
    work = Path(tempfile.mkdtemp(prefix="xinglin-changes-test-"))
    environment = {name: value for name, value in os.environ.items() if name != "XINGLIN_GATE_KEYS"}
    environment |= {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
                    "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_CONFIG_GLOBAL": os.devnull}
    try:
        repository = work / "repository"
        content = repository / "content"
        shutil.copytree(GATED, content)
        keys = run([xinglin, "gate", "init"], repository, environment)
        environment["XINGLIN_GATE_KEYS"] = re.search(r"^XINGLIN_GATE_KEYS=(.*)$", keys, re.MULTILINE)[1]
        settings = (content / "site.yml").read_text(encoding="utf-8")
        run(["git", "init", "-q"], repository, environment)
        for variant in (0, 1):
            kept = {path: (content / path).read_bytes() for path in ("columns/forum.md",)}
            for name in ("articles/2024/01", "hospitals", "static"):
                shutil.rmtree(content / name, ignore_errors=True)
            atomic.content(str(content), variant, articles=40, hospitals=20)
            (content / "site.yml").write_text(settings, encoding="utf-8")
            for path, data in kept.items():
                (content / path).write_bytes(data)
            sealed = content / "articles/2024/03/sealed/index.md"
            sealed.write_text(sealed.read_text(encoding="utf-8") + f"\n{SECRET}{variant}。\n", encoding="utf-8")
            run(["git", "add", "-A"], repository, environment)
            run(["git", "commit", "-qm", str(variant)], repository, environment)
            run([xinglin, "build", "--now", "2026-01-01", "--clean", "--output", f"../site-{variant}"], repository, environment)
        old, new = (atomic.tree(str(work / f"site-{variant}")) for variant in (0, 1))
        expected = {path: "added" if path not in old else "removed" if path not in new else "changed"
                    for path in old.keys() | new.keys() if old.get(path) != new.get(path) and path != ".xinglin-files"}
        for sides in (["../site-0", "../site-1"], ["HEAD~1", "HEAD"]):
            command = [xinglin, "changes", *sides, "--now", "2026-01-01", "--format"]
            report = json.loads(run([*command, "json"], repository, environment))
            found = {file["path"]: file["kind"] for file in report["files"]}
            if found != expected:
                difference = sorted(found.items() ^ expected.items())
                fault(f"{sides}: the report differs from the comparison of bytes: {difference[:5]}")
            if report["unchanged"] != len(old.keys() | new.keys()) - 1 - len(expected):
                fault(f"{sides}: {report['unchanged']} files are reported as unchanged")
            members = [file for file in report["files"] if file.get("members")]
            if not members or any("blocks" in file or "data" in file for file in members):
                fault(f"{sides}: members' pages are missing or show details")
            for form in ("json", "text", "html"):
                if SECRET in run([*command, form], repository, environment):
                    fault(f"{sides}: the report as {form} contains members' text")
        same = json.loads(run([xinglin, "changes", "HEAD", "HEAD", "--now", "2026-01-01", "--format", "json"], repository, environment))
        if same["files"]:
            fault(f"a commit differs from itself in {same['files'][:3]}")
        for commit in ("--output=x", "HEAD:content", "none", "-h;"):
            result = subprocess.run([xinglin, "changes", "--", commit, "HEAD"], cwd=repository, env=environment, capture_output=True)
            if result.returncode != 64:
                fault(f"the commit {commit} exits with {result.returncode}")
        if list(repository.glob("x")) or list(Path(tempfile.gettempdir()).glob("xinglin-changes-[A-Za-z0-9][A-Za-z0-9]????")):
            fault("temporary files are left behind")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(expected)} files differ, {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
