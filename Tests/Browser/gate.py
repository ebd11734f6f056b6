"""Walks through every state of the gate in Chromium, by keyboard: what is stored, requested, shown and announced, and what must not be.

    python Tests/Browser/gate.py XINGLIN SCREENSHOTS
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from gate_consent import Consent  # noqa: E402
from gate_faults import Forgeries, Obstacles  # noqa: E402
from gate_look import Look  # noqa: E402
from gated import GatedSite  # noqa: E402
from output import finish  # noqa: E402
from server import serve  # noqa: E402


class Gate(Consent, Forgeries, Obstacles, Look):
    """All walks."""

    def all(self, playwright, folder):
        walks = [self.nothing_before_consent, self.impatience, self.refusal, self.consent, self.other_tab]
        walks += [self.old_browser, self.anchors, self.forgeries, self.forged_slots, self.changes, self.obstacles, self.code_in_address, self.no_script]
        for walk in walks:
            self.run(walk)
        self.run(self.restart, playwright)
        self.run(self.look, folder)
        return len(walks) + 2

    def run(self, walk, *arguments):
        try:
            walk(*arguments)
        except Exception as error:
            self.faults.append(f"{walk.__name__}: {str(error).splitlines()[0]}")


def main(xinglin, screenshots):
    folder = Path(screenshots)
    folder.mkdir(parents=True, exist_ok=True)
    site = GatedSite(xinglin)
    try:
        home = serve(site.output)
        with sync_playwright() as playwright:
            names = "--host-resolver-rules=MAP gated.example.org 127.0.0.1"
            browser = launch(playwright, names)
            walk = Gate(site, home, browser)
            count = walk.all(playwright, folder)
            browser.close()
    finally:
        site.remove()
    finish("gate", walk.faults, count)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
