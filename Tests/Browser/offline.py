"""Pages read online are readable offline, except the gate; new versions replace old ones, and the option can be turned off.

    python Tests/Browser/offline.py XINGLIN
"""

import http.server
import re
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from floor import MODERN  # noqa: E402
from gate_walk import Walk  # noqa: E402
from gated import GatedSite  # noqa: E402
from output import finish  # noqa: E402
from server import kind  # noqa: E402

KEPT = """async () => {
  const kept = {}
  for (const store of await caches.keys()) {
    const cache = await caches.open(store)
    for (const request of await cache.keys()) {
      kept[new URL(request.url).pathname] = await (await cache.match(request)).text()
    }
  }
  return kept
}"""
LEFT = "async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]"
LOOK = "() => getComputedStyle(document.documentElement).getPropertyValue('--seal').trim()"


class Host:
    """Serves the latest build of a site, until its network is cut."""

    def __init__(self, site):
        host = self
        self.site, self.isAway = site, False

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                self.close_connection = True
                if host.isAway:
                    return
                output = host.site.output
                name = output.file(self.path)
                body = output.files[name].read_bytes() if name else b"not found"
                self.send_response(200 if name else 404)
                self.send_header("Content-Type", kind(name) if name else "text/plain")
                self.send_header("Cache-Control", "max-age=31536000, immutable" if "/assets/" in self.path else "no-cache")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *arguments):
                pass

        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        self.home = f"http://127.0.0.1:{server.server_port}{urlsplit(site.output.base).path}"


class Offline(Walk):
    def __init__(self, site, host, browser):
        self.host = host
        super().__init__(site, host.home, browser)
        self.settings = site.folder / "content" / "site.yml"
        self.source = site.folder / "content" / site.public.rstrip("/")
        self.source = self.source.with_suffix(".md") if not self.source.is_dir() else self.source / "index.md"

    def write(self, path, change):
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")
        self.site.build()

    def waits(self, reader, what, look, wanted):
        """Polls for a few seconds until the condition holds; a page cannot observe when the worker has finished."""
        found = None
        for _ in range(160):
            try:
                found = reader.page.evaluate(look)
            except Exception as error:
                found = str(error)
            if wanted(found):
                return found
            reader.page.wait_for_timeout(50)
        reader.fault(f"{what}: {str(found)[:300]}")
        return found

    def keeps(self, reader, *addresses):
        paths = [urlsplit(self.host.home + address).path for address in addresses]
        return self.waits(reader, f"stored: {addresses}", KEPT, lambda kept: isinstance(kept, dict) and all(path in kept for path in paths))

    def keeps_text(self, reader, address, words):
        path = urlsplit(self.host.home + address).path
        self.waits(reader, f"stored with {words}", KEPT, lambda kept: isinstance(kept, dict) and words in kept.get(path, ""))

    def reads_without_network(self):
        site, host = self.site, self.host
        reader = self.reader("reader")
        page = reader.page
        reader.go(site.public)
        self.keeps(reader, site.public)
        reader.go("")
        self.keeps(reader, "", site.public)
        look = page.evaluate(LOOK)
        host.isAway = True
        page.goto(host.home + site.public)
        reader.expect("the heading", page.locator("h1").inner_text(), self.title())
        reader.expect("the style", page.evaluate(LOOK), look)
        answer = page.goto(host.home + "hospitals/")
        reader.expect("status of an unread page", answer.status, 503)
        reader.expect("its heading", page.locator("h1").inner_text(), "现在没有网络")
        links = page.evaluate("() => [...document.querySelectorAll('li a')].map(a => a.getAttribute('href'))")
        reader.expect("the list", sorted(links), sorted(urlsplit(host.home + address).path for address in ("", site.public)))
        page.locator(f"li a[href='{urlsplit(host.home + site.public).path}']").click()
        page.wait_for_url(host.home + site.public)
        host.isAway = False
        # With a new text and a new style, the complete new page is loaded, and replaces the stored one.
        self.write(self.source, lambda text: text + "\n\n重排后的一段。\n")
        reader.go(site.public)
        reader.opens("重排后的一段")
        self.keeps_text(reader, site.public, "重排后的一段")
        self.write(self.settings, lambda text: text + "\ntheme: {colors: {seal: \"#123456\"}}\n")
        reader.go("")
        reader.expect("the new style", page.evaluate(LOOK), "#123456")
        self.keeps_text(reader, "", "/assets/site.")
        host.isAway = True
        for address, style in [("", "#123456"), (site.public, look)]:
            page.goto(host.home + address)
            reader.expect(f"the style of {address or 'home'}", page.evaluate(LOOK), style)
        host.isAway = False
        return reader

    def title(self):
        return re.search(r"^title: *(.*)$", self.source.read_text(encoding="utf-8"), re.MULTILINE)[1].strip("\"'")

    def keeps_nothing_of_the_gate(self, reader):
        site = self.site
        reader.go("gate/")
        reader.enter(site.code)
        reader.go(site.page)
        reader.opens(site.secrets[0])
        reader.go("columns/")
        kept = self.keeps(reader, "columns/")
        for path, text in kept.items():
            if "/gate/" in path or "/gate." in path or site.page in path or "data-gate" in text:
                reader.fault(f"stores {path}")
            for secret in site.secrets:
                if secret in text:
                    reader.fault(f"stores {secret} in {path}")
        self.host.isAway = True
        for address in ("gate/", site.page):
            # A browser retries failed loads by itself, here in a window of its own.
            page = reader.page.context.new_page()
            try:
                page.goto(self.host.home + address)
                reader.expect(f"{address} without network", page.locator("h1").inner_text(), "现在没有网络")
            except Error:
                pass
            page.close()
        self.host.isAway = False
        reader.go(site.page)
        reader.opens(site.secrets[0])

    def leaves(self, reader):
        self.write(self.settings, lambda text: text.replace("offline: true", "offline: false"))
        if "service-worker.js" in self.site.output.files:
            reader.fault("service-worker.js is still there")
        # Browsers stop idle workers; the next start checks whether the site still has the worker.
        session = reader.page.context.new_cdp_session(reader.page)
        session.send("ServiceWorker.enable")
        session.send("ServiceWorker.stopAllWorkers")
        reader.go("columns/")
        self.waits(reader, "registrations and stores", LEFT, lambda left: left == [0, 0])
        reader.go(self.site.public)
        reader.opens("重排后的一段")
        reader.page.wait_for_timeout(300)
        reader.expect("registrations and stores in the end", reader.page.evaluate(LEFT), [0, 0])
        reader.finish()


def main(xinglin):
    site = GatedSite(xinglin)
    try:
        settings = site.folder / "content" / "site.yml"
        settings.write_text(settings.read_text(encoding="utf-8") + "\noffline: true\n", encoding="utf-8")
        site.build()
        worker = site.output.files["service-worker.js"].read_text(encoding="utf-8")
        with sync_playwright() as playwright:
            browser = launch(playwright)
            walk = Offline(site, Host(site), browser)
            walk.faults += [f"too new for some browsers: {found}" for found in re.findall(MODERN, worker, re.MULTILINE)]
            reader = walk.reads_without_network()
            walk.keeps_nothing_of_the_gate(reader)
            walk.leaves(reader)
            browser.close()
    finally:
        site.remove()
    finish("offline", walk.faults, 30)


if __name__ == "__main__":
    main(sys.argv[1])
