"""The common part of walks through the gate: a site, a browser, and isolated readers."""

from urllib.parse import urlsplit

from reader import Reader

EMPTY = {"databases": [], "caches": [], "flags": [], "cookies": ""}
TYPO = "输入的访问码不完整，或者有输错的地方。请逐位核对后再试。"
WRONG = "这个访问码打不开内容，可能已经停用。请联系编辑部。"
UNAVAILABLE = "暂时读不到核对访问码要用的文件，与您输入的访问码无关。请稍后再试。"


class Walk:
    """Walks share a site and a browser, but each has a context of its own, so that they do not affect one another."""

    def __init__(self, site, home, browser):
        self.site, self.home, self.browser, self.faults = site, home, browser, []
        self.page, self.gate = site.page, f"gate/?to={urlsplit(home).path}{site.page}"

    def reader(self, label, context=None, scripts=(), **options):
        context = context or self.browser.new_context(locale="zh-CN", **options)
        for script in scripts:
            context.add_init_script(script)
        return Reader(context, self.home, label, self.faults)

    def member(self, label, **options):
        """A reader with a key."""
        reader = self.reader(label, **options)
        reader.go(self.gate)
        reader.enter(self.site.code)
        return reader

    def is_clean(self, reader, text):
        for word in self.site.secrets:
            if word in text:
                reader.fault(f"{word!r} appears too early")
