#!/usr/bin/env python3
"""Checks the command line: questions, shell completion, the git hook, manual pages and exit statuses.

    commandline.py XINGLIN

Shells and programs that are not installed (zsh, fish, man, mandoc) are reported and skipped.
"""
import http.server
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

FILES = {
    "site.yml": "title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n",
    "columns/news.md": "---\ntitle: 新闻\n---\n",
    "columns/notes.md": "---\ntitle: 札记\n---\n",
    "articles/2022/06/opening.md": "---\ntitle: 甲\ndate: 2022-06-01\n---\n\n正文。\n",
    "hospitals.csv": "id,name,province\nxiehe,北京协和医院,北京\nxinhua,北京新华医院,北京\n",
}
failures = []
skipped = []


def expect(condition, what):
    if not condition:
        failures.append(what)


def site(folder):
    for name, text in FILES.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def run(arguments, folder, **options):
    return subprocess.run(arguments, cwd=folder, capture_output=True, text=True, timeout=60, stdin=subprocess.DEVNULL, **options)


def answered(arguments, folder, lines):
    """Returns the output of a command on a terminal that answers its questions, and its exit status."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execv(arguments[0], arguments)
    output, lines, end = b"", list(lines), time.monotonic() + 60
    while time.monotonic() < end:
        # A prompt has no newline at its end, so its answer is written as soon as it appears.
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            output += data
        elif lines and output and not output.endswith(b"\n"):
            os.write(terminal, lines.pop(0).encode() + b"\n" if lines[0] != "\x04" else lines.pop(0).encode())
    return output.decode("utf-8", "replace"), os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def asks(xinglin, folder):
    """`new` asks questions on a terminal, and nowhere else."""
    output, status = answered([xinglin, "new"], folder, ["1", "北京两家医院", "", "2", ""])
    paths = list(folder.glob("content/articles/*/*/bei-jing-liang-jia-yi-yuan.md"))
    expect(status == 0 and len(paths) == 1, f"new asked and made no article: {status} {output}")
    text = paths[0].read_text("utf-8") if paths else ""
    expect("title: 北京两家医院\n" in text and "column: notes\n" in text and "draft: true\n" in text, f"the answers are not in the article: {text}")
    output, status = answered([xinglin, "new", "hospital", "bjxhyy"], folder, ["1"])
    expect(status == 0 and (folder / "content/hospitals/xiehe.md").is_file(), f"new hospital asked and made none: {status} {output}")
    output, status = answered([xinglin, "new", "page"], folder, ["关于", "\x04"])
    expect(status == 64 and not (folder / "content/pages").exists(), f"an ended input made a page: {status} {output}")
    for arguments in [["new"], ["new", "article"]]:
        end = run([xinglin, *arguments], folder)
        name = "what" if len(arguments) == 1 else "id"
        expect(end.returncode == 64 and f"缺少参数“<{name}>”" in end.stderr and not end.stdout, f"{arguments} without a terminal: {end}")
        expect("xinglin new --help" in end.stderr and "<subcommand>" not in end.stderr, f"{arguments} leads to the help of another command: {end}")
    end = run([xinglin, "new", "hospital", "bjxhyy", "--lang", "en"], folder)
    expect(end.returncode == 64 and "xiehe" in end.stderr and "xinhua" in end.stderr, f"several hospitals are not listed: {end}")


def hooks(xinglin, folder):
    """The hook, which runs the program itself, rejects a commit with errors."""
    environment = os.environ | {"HOME": str(folder), "GIT_CONFIG_NOSYSTEM": "1", "PATH": "/usr/bin:/bin"}
    def git(*arguments):
        return run(["git", "-c", "user.name=A", "-c", "user.email=a@b.org", *arguments], folder, env=environment)
    git("init", "--quiet")
    end = run([xinglin, "new", "hook"], folder, env=environment)
    expect(end.returncode == 0 and end.stdout.endswith("/.git/hooks/pre-commit\n"), f"no hook: {end}")
    git("add", "content")
    end = git("commit", "--quiet", "-m", "网站")
    expect(end.returncode == 0, f"a sound site was refused: {end}")
    (folder / "content/articles/2022/06/opening.md").write_text("---\ntitle: 甲\n---\n\n正文。\n", encoding="utf-8")
    git("add", "content")
    end = git("commit", "--quiet", "-m", "错")
    expect(end.returncode == 1 and "\ncontent/articles/2022/06/opening.md:" in "\n" + end.stderr, f"an error was committed: {end}")
    (folder / ".git/hooks/pre-commit").write_text("#!/bin/sh\n", encoding="utf-8")
    end = run([xinglin, "new", "hook", "--lang", "en"], folder, env=environment)
    expect(end.returncode == 64 and "another hook" in end.stderr, f"a foreign hook was replaced: {end}")


# A partial command line, and words that must be among its completions.
LINES = [
    (["xinglin", "ch"], {"check", "changes"}),
    (["xinglin", "new", "ho"], {"hook", "hospital"}),
    (["xinglin", "new", "article", "a", "--column", "n"], {"news", "notes"}),
    (["xinglin", "new", "article", "a", "--content", "content", "--column", ""], {"news", "notes"}),
    (["xinglin", "wechat", "2022"], {"2022/06/opening"}),
    (["xinglin", "explain", "review/"], {"review/missing", "review/same-person"}),
    (["xinglin", "check", "--format", "s"], {"sarif"}),
    (["xinglin", "check", "--rev"], {"--reviews"}),
]


def typed(line, wanted, folder, environment):
    """Returns what zsh shows after a line and two tabs, once it contains all of `wanted`. Its line editor requires a terminal."""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execvpe("zsh", ["zsh", "-f", "-i"], environment | {"TERM": "dumb"})

    def read(is_enough):
        output, end = b"", time.monotonic() + 20
        while time.monotonic() < end and not is_enough(output.decode("utf-8", "replace")):
            if select.select([terminal], [], [], 0.2)[0]:
                output += os.read(terminal, 65536)
        return output.decode("utf-8", "replace")

    setup = "PS1=; LISTMAX=9999; fpath=($PWD $fpath); autoload -U compinit; compinit -u -D; setopt no_auto_menu; print READ''Y\n"
    os.write(terminal, setup.encode())
    read(lambda text: "READY" in text)
    os.write(terminal, line.encode() + b"\t\t")
    output = read(lambda text: all(word in text for word in wanted))
    os.kill(process, signal.SIGKILL)
    os.close(terminal)
    os.waitpid(process, 0)
    return output


def completions(xinglin, folder):
    """bash, zsh and fish complete correctly with the program's scripts."""
    environment = os.environ | {"PATH": f"{pathlib.Path(xinglin).parent}:{os.environ['PATH']}", "HOME": str(folder), "LC_ALL": "C.UTF-8"}
    for shell in ["bash", "zsh", "fish"]:
        script = folder / f"xinglin.{shell}"
        end = run([xinglin, "--generate-completion-script", shell], folder)
        expect(end.returncode == 0 and len(end.stdout) > 1000, f"no script for {shell}: {end}")
        script.write_text(end.stdout, encoding="utf-8")
        if not shutil.which(shell):
            skipped.append(shell)
            continue
        if shell == "zsh":
            shutil.copy(script, folder / "_xinglin")
        for words, wanted in LINES:
            # Outside a terminal, fish runs no completion script that calls the program.
            if shell == "fish" and ("--column" in words or words[1] in ("wechat", "explain")):
                continue
            if shell == "zsh":
                output = typed(" ".join(words), wanted, folder, environment)
                expect(all(word in output for word in wanted), f"zsh: {words} shows {output[-300:]!r}, not all of {sorted(wanted)}")
                continue
            if shell == "bash":
                command = (
                    'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}; COMP_TYPE=9; '
                    'name=$(complete -p xinglin | sed "s/.*-F \\([^ ]*\\).*/\\1/"); "$name" xinglin "${COMP_WORDS[COMP_CWORD]}" '
                    '"${COMP_WORDS[COMP_CWORD-1]}"; printf "%s\\n" "${COMPREPLY[@]}"'
                )
                end = run(["bash", "-c", command, "bash", str(script), *words], folder, env=environment)
            else:
                end = run(["fish", "-c", f'source {script}; complete -C "{" ".join(words)}"'], folder, env=environment)
            offered = {line.split("\t")[0].strip() for line in end.stdout.splitlines()}
            expect(wanted <= offered, f"{shell}: {words} offers {sorted(offered)[:12]}, without {sorted(wanted - offered)} {end.stderr[:300]}")


def manual(xinglin, folder):
    """Every command has a deterministic page in both languages, without warnings from man and mandoc."""
    for language in ["en", "zh"]:
        pages = folder / f"man-{language}"
        end = run([xinglin, "manual", str(pages), "--lang", language], folder)
        expect(end.returncode == 0, f"no manual pages: {end}")
        names = sorted(path.name for path in pages.iterdir())
        expect(names == sorted(pathlib.Path(line).name for line in end.stdout.splitlines()), "the paths that were printed are others")
        for command in ["", "-build", "-check", "-gate", "-publish", "-serve", "-new", "-import"]:
            expect(f"xinglin{command}.1" in names, f"no page xinglin{command}.1")
        before = {path.name: path.read_bytes() for path in pages.iterdir()}
        run([xinglin, "manual", str(pages), "--lang", language], folder)
        expect(before == {path.name: path.read_bytes() for path in pages.iterdir()}, "the pages differ the second time")
        for path in sorted(pages.iterdir()):
            # groff does not break lines between Han characters, and warns about every long one.
            if shutil.which("man") and language == "en":
                end = run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(path)], folder, env=os.environ | {"LC_ALL": "C.UTF-8", "MANROFFSEQ": ""})
                expect(end.returncode == 0 and not end.stderr, f"man: {path.name}: {end.stderr[:300]}")
            if shutil.which("mandoc"):
                end = run(["mandoc", "-Tlint", "-Wwarning", str(path)], folder)
                expect(not end.stdout, f"mandoc: {end.stdout[:300]}")
    skipped.extend(name for name in ["man", "mandoc"] if not shutil.which(name))
    text = (folder / "man-en/xinglin-check.1").read_text("utf-8")
    expect("\\fB\\-\\-reviews\\fR" in text and "(default: content)" in text, "the page of check lacks an option or a default")
    text = (folder / "man-en/xinglin-gate.1").read_text("utf-8")
    expect('.SS "xinglin gate code new"' in text, "the page of gate lacks a nested command")


def exits(xinglin, folder):
    """Keys that do not fit have a status of their own, unless the content has errors as well."""
    article = folder / "content/articles/2022/06/opening.md"
    article.write_text("---\ntitle: 甲\ndate: 2022-06-01\nsummary: 摘要\naccess: members\n---\n\n正文。\n", encoding="utf-8")
    environment = os.environ | {"XINGLIN_GATE_KEYS": "xlg1.aaaa"}
    for command in ["build", "check"]:
        end = run([xinglin, command], folder, env=environment)
        expect(end.returncode == 78 and "gate/keys" in end.stderr, f"{command} with a damaged key: {end}")
    (folder / "content/articles/2022/06/other.md").write_text("---\ntitle: 乙\n---\n\n正文。\n", encoding="utf-8")
    end = run([xinglin, "build"], folder, env=environment)
    expect(end.returncode == 1, f"an error in the content and a damaged key: {end}")


class Site(http.server.BaseHTTPRequestHandler):
    """Another site, which records what it is asked for."""

    statuses = {"/found": 200, "/gone": 404, "/moved": 301, "/closed": 403, "/broken": 500}

    def answer(self):
        self.server.requests.append(f"{self.command} {self.path}")
        # It does not know how to answer about the head of other pages.
        status = self.statuses.get(self.path, 405 if self.command == "HEAD" else 200)
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/found")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_HEAD = answer

    def log_message(self, *_):
        pass


def links(xinglin, folder):
    """`check --links` reports what another site does not have, asks once for each page, and quotes no members' page."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        server.requests = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        home = f"http://127.0.0.1:{server.server_port}"
        text = f"---\ntitle: 甲\ndate: 2022-06-01\n---\n\n[一]({home}/found)[二]({home}/gone#x)[三]({home}/moved)[四]({home}/closed)\n"
        text += f"[五]({home}/broken)[六]({home}/unusual)[七]({home}/gone)[八](http://127.0.0.1:9/)`{home}/code`\n"
        (folder / "content/articles/2022/06/opening.md").write_text(text, encoding="utf-8")
        closed = f"---\ntitle: 乙\ndate: 2022-06-01\nsummary: 摘要\naccess: members\n---\n\n[秘密]({home}/gone#secret)\n"
        (folder / "content/articles/2022/06/closed.md").write_text(closed, encoding="utf-8")
        end = run([xinglin, "check", "--links", "--lang", "en"], folder)
        server.shutdown()
    found = [line for line in end.stderr.splitlines() if "[link/external]" in line]
    wanted = ["opening.md:6:.*/gone#x answers with status 404", "opening.md:7:.*/broken answers with status 500",
              "opening.md:7:.*/gone answers with status 404", "opening.md:7:.*127.0.0.1:9/: the host refuses the connection"]
    expect(end.returncode == 0 and len(found) == 5, f"check --links: {end}")
    for pattern in wanted:
        expect(any(re.search(pattern, line) for line in found), f"check --links does not say {pattern}: {found}")
    expect("secret" not in end.stdout + end.stderr, f"check --links quotes a members' page: {end}")
    expect(all(server.requests.count(request) <= 1 for request in server.requests if "found" not in request), f"asked twice: {server.requests}")
    expect(not any("code" in request for request in server.requests), f"asked for code: {server.requests}")


def main(xinglin):
    xinglin = str(pathlib.Path(xinglin).resolve())
    for check in [asks, hooks, completions, manual, exits, links]:
        with tempfile.TemporaryDirectory() as folder:
            site(pathlib.Path(folder))
            check(xinglin, pathlib.Path(folder))
    for failure in failures:
        print(failure)
    print(f"command line: {len(failures)} faults; not installed: {' '.join(skipped) or 'nothing'}")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main(sys.argv[1])
