"""Measures how quickly each kind of page is painted on a phone, and how far its layout shifts.

    python Tests/Browser/vitals.py SITE [ROUNDS]

The phone has a processor four times slower than this machine's, 1.6 Mbit/s and 150 ms of latency; each page is opened with an empty
cache. Files are compressed as hosts do it. Prints a table of medians: the largest contentful paint, the cumulative layout shift, and
the bytes loaded. Times depend on this machine; run it while nothing else is running.
"""

import statistics
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from output import Output  # noqa: E402
from server import serve  # noqa: E402
from sheet import PHONE, chromium  # noqa: E402
from smoke import sample  # noqa: E402

NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
OBSERVE = """
window.vitals = { paint: 0, shift: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) vitals.paint = entry.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) vitals.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""


def open_page(browser, address):
    """Returns the vitals of a single visit."""
    context = browser.new_context(locale="zh-CN", **PHONE)
    context.add_init_script(OBSERVE)
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", NETWORK)
    session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    sizes = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(address, wait_until="load")
    page.wait_for_timeout(700)
    vitals = page.evaluate("vitals")
    context.close()
    return vitals["paint"], vitals["shift"], sum(sizes)


def main(site, rounds=3):
    output = Output(site)
    names = [name for name, is_first in sample(output, 1) if is_first]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        home = serve(output, compressed=True)
        print("| page | painted | shift | loaded |\n|---|--:|--:|--:|")
        for name in names:
            visits = [open_page(browser, home + quote(name.removesuffix("index.html"))) for _ in range(int(rounds))]
            paint, shift, size = (statistics.median(values) for values in zip(*visits))
            print(f"| `/{name.removesuffix('index.html')}` | {paint:.0f} ms | {shift:.3f} | {size / 1024:.0f} KB |", flush=True)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:3])
