#!/usr/bin/env python3
"""Runs a real nginx and a real Caddy, configured by `xinglin headers`, while releases alternate.

    hosting.py XINGLIN [--releases N]

Readers request pages and the files that these refer to, some of them compressed. No request may fail; every response is a complete
file of one site or the other; fingerprinted files are cached forever, pages are revalidated. Then: compressed files are identical in
each release and decompress to their originals, only changed files are compressed again, `_headers` and `_redirects` are published,
and old URLs redirect to new ones.
"""
import argparse
import gzip
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request

import atomic
from atomic import ASSET, fault, faults
from publish import Bench, releases, tree

NGINX = """
{user}
daemon off; pid nginx.pid; worker_processes 1;
events {{}}
http {{
  access_log off;
  types {{ text/html html; text/css css; text/javascript js; application/json json; image/svg+xml svg; }}
  server {{
    listen 127.0.0.1:{port};
    include {folder}/site.conf;
  }}
}}
"""
CADDY = """
{{
  admin off
  auto_https off
  log {{
    output file {folder}/log
  }}
}}
http://127.0.0.1:{port} {{
  import {folder}/site.conf
}}
"""


def whole_files(bench):
    files = {}
    for variant in (0, 1):
        root = os.path.join(bench.work, f"site-{variant}")
        for path in tree(root):
            with open(os.path.join(root, path), "rb") as file:
                files.setdefault(path, set()).add(file.read())
    return files


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def get(url, packed=False):
    request = urllib.request.Request(url, headers={"Accept-Encoding": "gzip"} if packed else {})
    with urllib.request.build_opener(NoRedirect).open(request, timeout=20) as answer:
        data = answer.read()
        return (gzip.decompress(data) if answer.headers["Content-Encoding"] == "gzip" else data), answer.headers


def read(home, files, pages, end, counts):
    rng = random.Random()
    while not end.is_set():
        path = rng.choice(pages)
        try:
            data, headers = get(home + urllib.parse.quote("/" + path.removesuffix("index.html")), rng.random() < 0.5)
            if data not in files[path]:
                fault(f"{path}: the response is not a complete file")
            if headers["Cache-Control"] != "no-cache":
                fault(f"{path}: {headers['Cache-Control']}")
            for asset in set(ASSET.findall(data)):
                data, headers = get(home + asset.decode(), rng.random() < 0.5)
                if data not in files[asset.decode()[1:]]:
                    fault(f"{asset.decode()}: the response is not a complete file")
                if "immutable" not in headers["Cache-Control"]:
                    fault(f"{asset.decode()}: {headers['Cache-Control']}")
        except (OSError, urllib.error.HTTPError) as error:
            fault(f"{path}: {error}")
        counts.append(1)


def start(bench, server, folder, port):
    """Starts a server for the releases in a folder, on a local port."""
    home = os.path.join(bench.work, server)
    user = "user root;" if os.getuid() == 0 else ""
    atomic.write(home, "configuration", {"nginx": NGINX, "caddy": CADDY}[server].format(user=user, port=port, folder=home))
    snippet = subprocess.run([bench.xinglin, "headers", server, "--from", bench.site, "--root", folder], check=True,
                             capture_output=True, text=True).stdout
    atomic.write(home, "site.conf", snippet)
    program = shutil.which(server) or f"/usr/sbin/{server}"
    if server == "nginx":
        return subprocess.Popen([program, "-p", home, "-c", "configuration", "-e", "error.log"])
    places = {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "HOME": home}
    return subprocess.Popen([program, "run", "--adapter", "caddyfile", "--config", os.path.join(home, "configuration")],
                            env={**os.environ, **places}, stderr=subprocess.DEVNULL)


def serve(bench, server, folder, rounds):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    process = start(bench, server, folder, port)
    try:
        home = f"http://127.0.0.1:{port}"
        for _ in range(400):
            try:
                get(home + "/")
                break
            except OSError:
                if process.poll() is not None:
                    sys.exit(f"{server} does not start")
                time.sleep(0.05)
        files = whole_files(bench)
        pages = [path for path in files if len(files[path]) == 2 and path.endswith("index.html") and not path.startswith("old/")]
        end, counts = threading.Event(), []
        readers = [threading.Thread(target=read, args=(home, files, pages, end, counts)) for _ in range(4)]
        for reader in readers:
            reader.start()
        for number in range(rounds):
            bench.build(number % 2)
            bench.publish(folder, "--compress", "--headers")
        end.set()
        for reader in readers:
            reader.join()
        print(f"{server}: {rounds} releases, {len(counts)} reads")
        try:
            get(home + "/old/one/")
            fault(f"{server}: an old URL does not redirect")
        except urllib.error.HTTPError as error:
            if error.code != 301 or urllib.parse.urlsplit(error.headers["Location"]).path != "/articles/2024/01/a5/":
                fault(f"{server}: an old URL returns {error.code} {error.headers['Location']}")
        try:
            get(home + "/nothing/")
            fault(f"{server}: a missing page is found")
        except urllib.error.HTTPError as error:
            if error.code != 404 or error.read() not in files["404.html"] or error.headers["X-Content-Type-Options"] != "nosniff":
                fault(f"{server}: a missing page returns {error.code}")
    finally:
        process.terminate()
        process.wait()


def twins(bench, folder):
    """The compressed files of a release decompress to their originals, and only changed ones are compressed again."""
    current = os.path.join(folder, "current")
    found = tree(current)
    packed = [path for path in found if path.endswith((".gz", ".br"))]
    if not any(path.endswith(".br") for path in packed) or "index.html.gz" not in packed:
        fault("text files have no compressed variants")
    for path in packed:
        command = ["gzip", "-dc"] if path.endswith(".gz") else ["brotli", "-dc"]
        with open(os.path.join(current, path), "rb") as file, open(os.path.join(current, path[:-3]), "rb") as whole:
            if subprocess.run(command, stdin=file, capture_output=True, check=False).stdout != whole.read():
                fault(f"{path} does not decompress to its original")
        if os.path.getsize(os.path.join(current, path)) >= os.path.getsize(os.path.join(current, path[:-3])):
            fault(f"{path} is not smaller than its original")
    site = {path for path in found if path not in packed}
    if not {"_headers", "_redirects"} <= site or "/old/one/ /articles/2024/01/a5/ 301\n" not in open(os.path.join(current, "_redirects"), encoding="utf-8").read():
        fault("_headers or _redirects is missing")
    cache = os.path.join(bench.work, ".xinglin", "site.twins")
    before = {path: os.stat(os.path.join(cache, path)).st_mtime_ns for path in packed}
    article = os.path.join(bench.work, "content-0", "articles/2024/01/a1.md")
    with open(article, "a", encoding="utf-8") as file:
        file.write("\n又一段。\n")
    bench.build(0)
    bench.publish(folder, "--compress", "--headers")
    old, new = (os.path.join(folder, "releases", name) for name in releases(folder)[-2:])
    for path in packed:
        source = path[:-3]
        if not os.path.exists(os.path.join(new, source)):
            continue
        same = open(os.path.join(old, source), "rb").read() == open(os.path.join(new, source), "rb").read()
        if same != (os.stat(os.path.join(cache, path)).st_mtime_ns == before[path]):
            fault(f"{path} was {'compressed again' if same else 'not compressed again'}")
        if same and not os.path.samefile(os.path.join(old, path), os.path.join(new, path)):
            fault(f"{path} is not shared by two releases")
    bench.publish(folder)
    if any(path.endswith((".gz", ".br")) for path in tree(current)):
        fault("compressed variants are published without --compress")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("xinglin")
    parser.add_argument("--releases", type=int, default=6)
    arguments = parser.parse_args()
    work = tempfile.mkdtemp(prefix="xinglin-hosting-")
    try:
        bench = Bench(os.path.abspath(arguments.xinglin), work, alias=True)
        folder = os.path.join(work, "releases of a site")
        bench.build(0)
        bench.publish(folder, "--compress", "--headers")
        for server in ("nginx", "caddy"):
            serve(bench, server, folder, arguments.releases if arguments.releases % 2 else arguments.releases + 1)
        twins(bench, folder)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    print(f"{len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
