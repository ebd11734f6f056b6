"""Starts Chromium."""

import shutil

# Without the emulation of a graphics processor, pages are drawn in less time.
OPTIONS = ["--no-sandbox", "--disable-gpu"]


def program():
    return shutil.which("chromium") or shutil.which("chromium-browser") or "/usr/bin/chromium"


def launch(playwright, *options):
    return playwright.chromium.launch(executable_path=program(), args=[*OPTIONS, *options])
