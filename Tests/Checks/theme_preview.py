#!/usr/bin/env python3
"""Edits a theme package while its program's `serve` shows the site: the package is compiled and the program restarts.

    theme_preview.py PROGRAM FOLDER     the program in the build folder, and the package with its content

Compiler errors are shown over the pages. A restarted program keeps its port, and the last valid site if the content has errors. Only
for a folder that may be modified.
"""
import http.client
import json
import os
import re
import subprocess
import sys
import threading
import time
from pathlib import Path

PATIENCE = 300


class Preview:
    def __init__(self, program, folder):
        self.process = subprocess.Popen([program, "serve", "--port", "0"], cwd=folder, stdout=subprocess.PIPE, text=True)
        for line in self.process.stdout:
            if address := re.search(r"127\.0\.0\.1:(\d+)/", line):
                self.port = int(address[1])
                threading.Thread(target=self.process.stdout.read, daemon=True).start()
                return
        raise SystemExit("the preview did not start")

    def get(self, path):
        """Returns the text of a page, or nothing during a restart."""
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            connection.request("GET", path)
            return connection.getresponse().read().decode()
        except OSError:
            return ""
        finally:
            connection.close()

    def state(self):
        """Returns the first event for an open page, or nothing during a restart."""
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
            connection.request("GET", "/.xinglin/events")
            for line in connection.getresponse():
                if line.startswith(b"data: "):
                    return json.loads(line[6:])
        except OSError:
            pass
        finally:
            connection.close()
        return {"build": 0, "problems": []}

    def until(self, what, is_so):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise SystemExit(f"the preview ended before {what}")
            if is_so():
                return
            time.sleep(0.1)
        raise SystemExit(f"{what}: not after {PATIENCE} s; the state is {self.state()}")


def main(program, folder):
    folder = Path(folder)
    theme, article = folder / "Sources/my-site/Plain.swift", folder / "content/articles/2024/03/first.md"
    source, text = theme.read_text(), article.read_text()
    preview = Preview(os.path.abspath(program), folder)
    try:
        first = preview.state()
        assert not first["problems"], first
        page = "/articles/2024/03/first/"
        assert "先找到颁发单位" in preview.get(page)

        theme.write_text(source.replace("struct Plain", "let wrong: Int = missingName\nstruct Plain", 1))
        preview.until("an error of the compiler", lambda: "missingName" in "".join(preview.state()["problems"]))
        problem = preview.state()["problems"][0]
        assert re.match(r".*/Plain\.swift:\d+:\d+: error: cannot find 'missingName' in scope\n", problem), problem
        assert "先找到颁发单位" in preview.get(page) and preview.state()["build"] == first["build"]

        # The program restarts although the content has an error at that moment; pages stay as they are until it is fixed.
        article.write_text(text.replace("title:", "titel:", 1))
        preview.until("an error of the content", lambda: "titel" in "".join(preview.state()["problems"]))
        theme.write_text(source.replace("header {", 'header {\n          strong { "新的页首" }', 1))
        preview.until("the new program", lambda: preview.state()["build"] > first["build"])
        problems = "".join(preview.state()["problems"])
        assert "titel" in problems and "missingName" not in problems, problems
        assert "先找到颁发单位" in preview.get(page) and "新的页首" not in preview.get(page)

        article.write_text(text + "\n补记一段。\n")
        preview.until("the changed theme", lambda: "新的页首" in preview.get(page) and "补记一段" in preview.get(page))
        preview.until("the end of the problems", lambda: not preview.state()["problems"])
    finally:
        # A signal ends the program even after it was replaced.
        preview.process.terminate()
        try:
            preview.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            preview.process.kill()
            raise
    print("theme preview: ok")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
