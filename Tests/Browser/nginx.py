"""A real nginx on loopback that serves releases of a site, with the cache headers of actual hosts."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.request import urlopen

# A host's headers for pages and for other files; browsers need not guess from Last-Modified.
HEADERS = {
    "pages revalidated, files guessed": ("no-cache", None),
    "pages revalidated, files for a day": ("no-cache", "max-age=86400"),
    "everything for an hour": ("max-age=3600", "max-age=3600"),
    "everything guessed": (None, None),
}
YEAR = 365 * 86400


class Nginx:
    """Serves copies of an output folder below the path of its base URL."""

    def __init__(self, prefix, headers):
        self.folder = Path(tempfile.mkdtemp(prefix="nginx-"))
        self.root = self.folder / "root" / prefix.strip("/")
        self.releases = 0
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.home = f"http://127.0.0.1:{port}{prefix}"
        (self.folder / "nginx.conf").write_text(self.configuration(port, prefix, *headers), encoding="utf-8")
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen([program, "-p", self.folder, "-c", "nginx.conf", "-e", "error.log"])

    def configuration(self, port, prefix, pages, files):
        def header(value):
            return f'add_header Cache-Control "{value}";' if value else ""

        user = "user root;" if os.getuid() == 0 else ""
        return f"""
            {user} daemon off; pid nginx.pid; worker_processes 1; events {{}}
            http {{
              access_log off;
              types {{ text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }}
              server {{
                listen 127.0.0.1:{port};
                error_page 404 {prefix}404.html;
                root {self.folder}/root;
                index index.html;
                location / {{ {header(files)} }}
                location ~ (/|\.html)$ {{ {header(pages)} }}
              }}
            }}
        """

    def publish(self, output):
        """Publishes a release: a copy whose files are a year old, each release a few seconds younger than the last."""
        self.releases += 1
        fresh = self.folder / f"release-{self.releases}"
        shutil.copytree(output, fresh)
        for path in fresh.rglob("*"):
            if path.is_file():
                earlier = self.root / path.relative_to(fresh)
                same = earlier.is_file() and earlier.read_bytes() == path.read_bytes()
                stamp = earlier.stat().st_mtime if same else time.time() - YEAR + 10 * self.releases
                os.utime(path, (stamp, stamp))
        if self.root.exists():
            shutil.rmtree(self.root)
        self.root.parent.mkdir(parents=True, exist_ok=True)
        fresh.rename(self.root)
        for _ in range(100):
            try:
                return urlopen(self.home).status
            except OSError:
                time.sleep(0.05)
        raise SystemExit("nginx does not answer")

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)
