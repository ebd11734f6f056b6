"""Starts Chromium."""

import shutil

# Every new window of Chromium loads some 300 files of menus of its address bar, which takes time from the page that is measured, and
# asks servers of its own. Chromium takes the last list of features only, so that this one also has what Playwright turns off.
DISABLED_FEATURES = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "WebUIOmniboxFullPopup",
    "AimEnabled",
    "LensOverlay",
    "HttpsUpgrades",
    "HttpsFirstBalancedModeAutoEnable",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "Translate",
)
# Without the emulation of a graphics processor, pages are drawn in less time.
OPTIONS = ["--no-sandbox", "--disable-gpu", f"--disable-features={','.join(DISABLED_FEATURES)}"]


def program():
    return shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"


def launch(playwright, *options):
    return playwright.chromium.launch(executable_path=program(), args=[*OPTIONS, *options])
