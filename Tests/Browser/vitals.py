"""Measures how quickly each kind of page is painted on a phone, how far its layout shifts, and what axe finds, in every mode.

    python Tests/Browser/vitals.py SITE [ROUNDS]

The phone has a processor four times slower than this machine's, 1.6 Mbit/s and 150 ms of latency; each page is opened with an empty
cache, by a reader whose settings are stored. Files are compressed as hosts do it. Prints a table of medians: the bytes loaded, and for
each mode the largest contentful paint in milliseconds, the cumulative layout shift, and the number of axe's violations and of contrasts
that it cannot determine. Times depend on this machine; run it while nothing else is running.
"""

import json
import statistics
import sys
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from access import check_axe  # noqa: E402
from output import Output  # noqa: E402
from server import serve  # noqa: E402
from chromium import launch  # noqa: E402
from sheet import PHONE  # noqa: E402
from smoke import sample  # noqa: E402

NETWORK = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8}
OBSERVE = """
window.vitals = { paint: 0, shift: 0 };
new PerformanceObserver((list) => { for (const entry of list.getEntries()) vitals.paint = entry.startTime; })
  .observe({ type: "largest-contentful-paint", buffered: true });
new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) vitals.shift += entry.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
# A new reader, and readers who come back with the settings that settings.js stores.
MODES = {
    "new reader": {},
    "dark": {"scheme": "dark"},
    "elder": {"elder": True},
    "elder, dark": {"elder": True, "scheme": "dark"},
    "largest text": {"size": "x"},
}


def new_page(browser, choice):
    context = browser.new_context(locale="zh-CN", **PHONE)
    if choice:
        context.add_init_script(f"localStorage.setItem('luntan', {json.dumps(json.dumps(choice))})")
    context.add_init_script(OBSERVE)
    return context, context.new_page()


def visit(browser, address, choice):
    """Returns the paint, the shift and the bytes of a single visit."""
    context, page = new_page(browser, choice)
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


def find_with_axe(browser, address, choice):
    """Returns the number of faults that axe finds on a page that has settled."""
    context, page = new_page(browser, choice)
    page.emulate_media(reduced_motion="reduce")
    page.goto(address, wait_until="load")
    faults = []
    check_axe(page, address, faults)
    context.close()
    return len(faults)


def main(site, rounds=3):
    output = Output(site)
    names = [name for name, is_first in sample(output, 1) if is_first]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        home = serve(output, compressed=True)
        print("| page | loaded |" + "".join(f" {mode}: paint, shift, axe |" for mode in MODES))
        print("|---|--:|" + "--:|" * len(MODES))
        for name in names:
            address, cells, loaded = home + quote(name.removesuffix("index.html")), [], 0
            for choice in MODES.values():
                visits = [visit(browser, address, choice) for _ in range(int(rounds))]
                paint, shift, size = (statistics.median(values) for values in zip(*visits))
                loaded = loaded or size
                cells.append(f"{paint:.0f}, {shift:.3f}, {find_with_axe(browser, address, choice)}")
            print(f"| `/{name.removesuffix('index.html')}` | {loaded / 1024:.0f} KB | {' | '.join(cells)} |", flush=True)
        browser.close()


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:3])
