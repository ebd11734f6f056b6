#!/usr/bin/env python3
"""Runs the script that `new site --ci` writes as continuous integration does, in a repository of its own.

    ci.py XINGLIN
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

faults = []


def fault(text):
    faults.append(text)
    print("FAULT", text)


def main(xinglin):
    work = Path(tempfile.mkdtemp(prefix="xinglin-ci-"))
    site = work / "site"
    programs = work / "programs"
    programs.mkdir()
    (programs / "xinglin").symlink_to(xinglin)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("XINGLIN_")} | {
        "PATH": f"{programs}:{os.environ['PATH']}", "XINGLIN_DESTINATION": str(work / "www"), "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}

    def run(*command, status=0):
        result = subprocess.run(command, cwd=site, env=environment, capture_output=True, text=True)
        if result.returncode != status:
            fault(f"{command} exited with {result.returncode}: {result.stderr[-500:]}")
        return result.stdout

    def commit(path, text):
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
        run("git", "add", "-A")
        run("git", "commit", "-qm", path)

    def article(lines):
        return f"---\ntitle: 文章\nsummary: 摘要\ncolumn: news\n{lines}\n---\n\n正文。\n"

    try:
        subprocess.run([xinglin, "new", "site", str(site), "--ci"], check=True, stdout=subprocess.DEVNULL)
        run("git", "init", "-q")
        run("git", "add", "-A")
        run("git", "commit", "-qm", "site")
        commit("content/articles/a.md", article("date: 2024-01-01"))
        run("sh", ".ci/site", "check")
        run("sh", ".ci/site", "changes", "HEAD~1")
        if "articles/a/index.html" not in (site / "changes.html").read_text(encoding="utf-8"):
            fault("changes.html does not name the new page")
        run("sh", ".ci/site", "publish")
        if not (work / "www/current/articles/a/index.html").exists():
            fault("the site is not published")
        if "nothing is due" not in run("sh", ".ci/site", "due"):
            fault("an article is due although none has a date")
        commit("content/articles/b.md", article("date: 2024-01-02\npublish: 2999-01-01"))
        run("sh", ".ci/site", "publish")
        if "nothing is due before 2998-12-31T16:00:00Z" not in run("sh", ".ci/site", "due"):
            fault("the next date is not recorded")
        (site / ".xinglin/next-change").write_text("2024-01-01T00:00:00Z\n", encoding="utf-8")
        if "nothing is due" in run("sh", ".ci/site", "due") or "2998" not in (site / ".xinglin/next-change").read_text("utf-8"):
            fault("the due article is not published")
        before = os.readlink(work / "www/current")
        commit("content/articles/c.md", "---\ntitle: 无日期\n---\n")
        run("sh", ".ci/site", "check", status=1)
        run("sh", ".ci/site", "publish", status=1)
        if os.readlink(work / "www/current") != before:
            fault("a broken site was published")
        run("sh", ".ci/site", "nothing", status=64)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main(os.path.abspath(sys.argv[1]))
