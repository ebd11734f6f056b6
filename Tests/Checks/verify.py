"""Checks `xinglin gate verify` on published trees altered in every way, in a folder and on a live server.

    verify.py XINGLIN
"""

import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from urllib.parse import unquote, urlsplit

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Browser"))
from applicant import Applicant, sealing_key  # noqa: E402
from gated import EDITOR, KEYS, MemberSite  # noqa: E402
from output import finish  # noqa: E402

SHARD = "gate/members/0003.bin"
PAGE = "articles/2024/03/sealed/"
faults = []


class Host:
    """A static host on loopback: serves the files of a folder below the path of the site's base URL."""

    def __init__(self, root, prefix):
        self.answers_all, self.status, self.requests, self.endless = False, None, [], None
        host = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                path = unquote(urlsplit(self.path).path)
                host.requests.append(self.path)
                name = path.removeprefix(prefix)
                if path.startswith(prefix) and name.endswith("index.html"):
                    return self.answer(301, b"", Location=self.path.removesuffix("index.html"))
                file = root / (name + "index.html" if name == "" or name.endswith("/") else name)
                if host.status:
                    return self.answer(host.status, b"busy")
                if name == host.endless:
                    return self.pour()
                if path.startswith(prefix) and file.is_file():
                    return self.answer(200, file.read_bytes())
                page = root / "404.html"
                self.answer(200 if host.answers_all else 404, page.read_bytes())

            def pour(self):
                """Sends up to a gigabyte, for as long as the client reads."""
                self.send_response(200)
                self.end_headers()
                try:
                    for _ in range(1024):
                        self.wfile.write(bytes(1 << 20))
                except OSError:
                    pass
                self.close_connection = True

            def answer(self, status, body, **headers):
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        class Server(http.server.ThreadingHTTPServer):
            def handle_error(self, request, address):
                # A client that has read enough closes its connection.
                if not isinstance(sys.exc_info()[1], ConnectionError):
                    super().handle_error(request, address)

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}{prefix}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()


class Verify:
    def __init__(self, xinglin):
        self.site = MemberSite(xinglin)
        self.folder = self.site.folder
        self.published = self.folder / "www"
        self.identity, self.key = self.site.identity, sealing_key(self.site.key)
        self.count = 0

    def approve(self):
        reader = Applicant(self.identity)
        self.site.take(reader.line(self.key, reader.content({"name": "甲"})))
        self.site.run("gate", "approve", "--all")
        self.site.build()

    def fresh(self, source="site"):
        shutil.rmtree(self.published, ignore_errors=True)
        shutil.copytree(self.folder / source, self.published)

    def expect(self, what, arguments, status, lines, language="zh", environment=None):
        """Runs a command and checks its exit status and reported files; `lines` are pairs of a path and a word."""
        self.count += 1
        process = subprocess.run(
            [self.site.xinglin, "gate", "verify", *arguments, "--lang", language], cwd=self.folder, capture_output=True,
            env=environment or self.site.environment, text=True, encoding="utf-8")  # fmt: skip
        found = process.stderr.splitlines()
        fits = len(found) == len(lines) and all(line.startswith(path) and word in line for line, (path, word) in zip(found, lines))
        if process.returncode != status or not fits:
            faults.append(f"{what}: status {process.returncode}, {found[:6]}, {process.stdout!r}; not {status}, {lines}")
        for secret in (self.site.environment[KEYS], self.site.environment[EDITOR]):
            if secret in process.stdout + process.stderr:
                faults.append(f"{what}: prints a secret")
        return process.stdout

    def altered(self, what, change, lines, chinese, english, arguments=("www",)):
        """An alteration of the published folder, reported in both languages."""
        self.fresh()
        change()
        paths = lines if isinstance(lines, list) else [lines]
        for language, word in (("zh", chinese), ("en", english)):
            self.expect(what, arguments, 1, [(path + ": ", word) for path in paths], language)

    def file(self, name):
        path = self.published / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def flip(self, name):
        data = bytearray(self.file(name).read_bytes())
        data[len(data) // 2] ^= 1
        self.file(name).write_bytes(data)

    def folders(self):
        """Alterations of a folder."""
        self.fresh()
        said = self.expect("what was built", ["www"], 0, [])
        if "都与生成的一样" not in said:
            faults.append(f"what was built: {said!r}")
        self.expect("what was built", ["www/", "--from", "site/.xinglin-files"], 0, [], "en")
        self.file("google0123.html").write_text("x")
        self.file("logs/today.txt").write_text("x")
        self.expect("files of the host's own", ["www"], 0, [])

        sealed = self.site.sealed_text()
        self.altered("a page is missing", lambda: self.file("index.html").unlink(), "index.html", "没有发布", "not published")
        self.altered("a shard is missing", lambda: self.file(SHARD).unlink(), SHARD, "没有发布", "not published")
        self.altered("a sealed text is another", lambda: self.flip(sealed), sealed, "不一样", "differs")
        self.altered("a page is another", lambda: self.flip("index.html"), "index.html", "不一样", "differs")
        self.altered("a shard is another", lambda: self.flip(SHARD), SHARD, "不一样", "differs")
        self.altered("a page is shorter", lambda: os.truncate(self.file("index.html"), 10), "index.html", "不一样", "differs")
        size = (self.folder / "site" / SHARD).stat().st_size
        for grown in (size + 544, size - 544, 0):
            self.altered(
                "a shard of another size", lambda: self.file(SHARD).write_bytes(bytes(grown)), SHARD, f"{grown} 字节", f"{grown} bytes, but {size}")
        for extra in ("gate/members/00ff.bin", "gate/keys/old.json", PAGE + "plan.svg", PAGE + "a/b.txt", "elsewhere/0123456789abcdef.sealed"):
            self.altered("an extra file", lambda: self.file(extra).write_bytes(b"x"), extra, "会员的目录里", "among the members-only files")

        def link():
            self.file("index.html").unlink()
            self.file("index.html").symlink_to(self.folder / "site" / "index.html")

        self.altered("a link", link, "index.html", "没有发布", "not published")
        # With only the file list, and all at once.
        self.altered("by the list", lambda: self.flip(sealed), sealed, "不一样", "differs", ["www", "--from", "site/.xinglin-files"])

        def all():
            for path in ("gate/keys/hcp.json", SHARD):
                self.file(path).unlink()

        self.altered("two at once", all, ["gate/keys/hcp.json", SHARD], "没有发布", "not published")

    def releases(self):
        """Releases older and newer than the build, and releases with a manifest."""
        shutil.copytree(self.folder / "site", self.folder / "older")
        codes = "gate/keys/hcp.json"
        self.site.run("gate", "rotate")
        self.site.build()
        process = self.verify_older("older", "site")
        if f"{codes}: 发布的是第 2 期的访问码，生成的是第 3 期" not in process:
            faults.append(f"older codes: {process[:500]}")
        process = self.verify_older("site", "older")
        if f"{codes}: 发布的是第 3 期的访问码，比生成的第 2 期新" not in process:
            faults.append(f"newer codes: {process[:500]}")

        shutil.rmtree(self.folder / "older")
        shutil.copytree(self.folder / "site", self.folder / "older")
        names = set((self.folder / "content/gate/decisions").glob("*.json"))
        self.approve()
        (batch,) = set((self.folder / "content/gate/decisions").glob("*.json")) - names
        manifest = "gate/members/manifest.sealed: "
        found = self.verify_older("older", "site")
        if f"{manifest}缺少审核决定 {batch.stem}：" not in found:
            faults.append(f"lost decisions: {found[:500]}")
        bare = {name: value for name, value in self.site.environment.items() if name != KEYS}
        found = self.verify_older("older", "site", bare)
        if f"{manifest}与生成的不一样" not in found or batch.stem in found:
            faults.append(f"lost decisions without keys: {found[:500]}")

        # A release with its own manifest, which includes the compressed files.
        self.site.run("publish", "srv", "--compress", "--headers")
        (path,) = (self.folder / "srv" / ".xinglin").glob("*.manifest")
        self.expect("a release by its manifest", ["srv/current", "--from", str(path)], 0, [])
        self.expect("a release by the build", ["srv/current"], 0, [])
        self.expect("no manifest", ["www", "--from", "content/site.yml"], 74, [("xinglin: content/site.yml", "清单")])
        (self.folder / "cut").write_bytes((self.folder / "site/.xinglin-files").read_bytes()[:-3])
        self.expect("a list that was cut off", ["www", "--from", "cut"], 74, [("xinglin: cut", "manifest")], "en")
        self.expect("no output", ["www", "--from", "content"], 1, [("xinglin: content", "")])
        self.expect("no folder", ["nowhere"], 74, [("xinglin: ", "nowhere")])

    def verify_older(self, published, built, environment=None):
        process = subprocess.run(
            [self.site.xinglin, "gate", "verify", published, "--from", built], cwd=self.folder, capture_output=True, text=True,
            env=environment or self.site.environment, encoding="utf-8")  # fmt: skip
        self.count += 1
        if process.returncode != 1:
            faults.append(f"{published} against {built}: status {process.returncode}")
        return process.stderr

    def hosts(self):
        """A live server."""
        self.fresh()
        prefix = urlsplit(self.site.output.base).path
        host = Host(self.published, prefix)
        try:
            self.expect("on a server", [host.url], 0, [])
            if any("index.html" in path for path in host.requests):
                faults.append("pages are not requested as browsers do")
            self.expect("without the slash", [host.url.rstrip("/")], 0, [], "en")
            self.flip("index.html")
            self.file(SHARD).unlink()
            self.expect("altered on a server", [host.url], 1, [(SHARD + ":", "not published"), ("index.html:", "differs")], "en")
            host.answers_all = True
            self.expect("a host that answers for everything", [host.url], 1, [(SHARD + ":", "字节"), ("index.html:", "不一样")])
            host.answers_all = False
            self.fresh()
            count = sum(1 for path in self.published.glob("gate/members/*.bin"))
            further = f"gate/members/{count + 1:04x}.bin"
            self.file(further).write_bytes(b"x")
            self.expect("a further shard", [host.url], 1, [(further + ":", "会员的目录里")])
            # Members' files of an earlier build must have been removed.
            self.fresh()
            gone = PAGE + "0123456789abcdef.sealed"
            entries = (self.folder / "site/.xinglin-files").read_text(encoding="utf-8")
            (self.folder / "earlier").write_text(entries + f"1 1 {gone}\n1 1 {PAGE}plan.svg\n1 1 public.txt\n", encoding="utf-8")
            for path in (gone, PAGE + "plan.svg", "public.txt"):
                self.file(path).write_bytes(b"x")
            left = [(path + ":", "会员的目录里") for path in (gone, PAGE + "plan.svg")]
            self.expect("what is left of an earlier build", [host.url, "--previous", "earlier"], 1, left)
            self.expect("the same, not asked for", [host.url], 0, [])
            host.endless = "robots.txt"
            self.expect("an answer without an end", [host.url], 69, [(f"xinglin: {host.url}robots.txt", "比生成的任何文件都大")])
            host.endless = None
            host.status = 503
            self.expect("a host that is busy", [host.url], 69, [("xinglin: http://127.0.0.1", "503")])
        finally:
            host.stop()
        self.expect("no host", [host.url], 69, [("xinglin: curl", "")])
        for url in ("ftp://example.org/", "http://", "https://a@b/", "https://example.org/?a", 'https://example.org/"'):
            self.expect(url, [url], 64, [(f"xinglin: “{url}”", "")])

    def programs(self):
        """Subprocesses receive no secrets, neither in arguments nor in the environment."""
        programs = self.folder / "programs"
        programs.mkdir()
        (programs / "curl").write_text('#!/bin/sh\n{ printf "%s\\n" "$@"; env; cat "$(for last; do :; done; echo "$last")"; } >>seen\nexit 7\n')
        (programs / "curl").chmod(0o755)
        environment = self.site.environment | {"PATH": f"{programs}:{os.environ['PATH']}"}
        self.expect("a program of its own", ["http://127.0.0.1:9/"], 69, [("xinglin: curl", "7")], "zh", environment)
        seen = (self.folder / "seen").read_text(encoding="utf-8")
        if "url = " not in seen or "PATH=" not in seen:
            faults.append("the program was not started")
        for secret in (self.site.environment[KEYS], self.site.environment[EDITOR]):
            if secret in seen:
                faults.append("a program sees a secret")


def main(xinglin):
    verify = Verify(xinglin)
    try:
        verify.approve()
        verify.folders()
        verify.releases()
        verify.hosts()
        verify.programs()
    finally:
        verify.site.remove()
    finish("verify", faults, verify.count)


if __name__ == "__main__":
    main(sys.argv[1])
