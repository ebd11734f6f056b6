"""The search page: typing, composing, filters, the URL, the keyboard, no network, old browsers, and the size of a query's data.

    python Tests/Browser/search.py SITE
"""

import gzip
import re
import sys
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "Checks"))
from chromium import launch  # noqa: E402
from floor import FLOOR  # noqa: E402
from output import Output, finish  # noqa: E402
from server import serve  # noqa: E402

RESULTS = "#search-results"
FIELD = "#search input"
FIRST, LATER, SCRIPTS = 64 * 1024, 30 * 1024, 16 * 1024
COMPOSE = """(field) => {
  field.focus()
  field.dispatchEvent(new CompositionEvent('compositionstart'))
  field.value = 'hua xi'
  field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
}"""
COMMIT = """(field) => {
  field.value = '华西'
  field.dispatchEvent(new CompositionEvent('compositionend'))
}"""


class Search:
    """The search page in a window, what it loads, and what went wrong."""

    def __init__(self, context, home, faults, label, query=""):
        self.page, self.faults, self.label, self.loaded = context.new_page(), faults, label, {}
        self.page.on("pageerror", lambda error: self.fault(f"script: {error}"))
        self.page.on("response", self.note)
        self.page.goto(f"{home}search/{query}")

    def note(self, answer):
        if answer.status == 200 and ("/search/" in answer.url or "/assets/search" in answer.url):
            packed = answer.url.endswith((".json", ".js", ".css", ".txt")) or answer.url.split("?")[0].endswith("/")
            try:
                body = answer.body()
            except Error:
                # The page navigated elsewhere before the response arrived.
                return
            self.loaded[answer.url] = len(gzip.compress(body, 9)) if packed else len(body)

    def fault(self, what):
        self.faults.append(f"search ({self.label}): {what}")

    def expect(self, what, value, wanted):
        if value != wanted:
            self.fault(f"{what}: {value}, not {wanted}")

    def wait(self, state="done"):
        self.page.wait_for_selector(f"{RESULTS}[data-state={state}]", timeout=8000)

    def type(self, text):
        # Earlier results do not belong to the query.
        self.page.evaluate(f"document.querySelector('{RESULTS}').dataset.state = 'typing'")
        self.page.fill(FIELD, text)
        self.wait()

    @property
    def count(self):
        return int(self.page.get_attribute(RESULTS, "data-count"))

    @property
    def state(self):
        return self.page.get_attribute(RESULTS, "data-state")

    @property
    def titles(self):
        return self.page.locator(f"{RESULTS} li > a").all_text_contents()


def find(search):
    """A query is found, highlighted and in the URL; an empty result has a message and suggestions."""
    search.expect("state", search.state, "idle")
    search.type("华西")
    if not search.count or search.count != len(search.titles):
        search.fault(f"{search.count} results, {len(search.titles)} links")
    if "q=%E5%8D%8E%E8%A5%BF" not in search.page.url:
        search.fault(f"URL {search.page.url}")
    search.page.locator(f"{RESULTS} mark").first.wait_for(timeout=4000)
    simplified = search.titles
    search.type("華西")
    search.expect("results in Traditional script", search.titles, simplified)
    search.type("四川大学华西医院")
    search.expect("first title", search.titles[:1], ["四川大学华西医院"])
    search.type("宇宙飞船")
    search.expect("results", search.count, 0)
    if not search.page.locator(f"{RESULTS} [role=status]").inner_text() or not search.page.locator(".ways a").first.is_visible():
        search.fault("an empty result has no message or no links")


def approach(search):
    """For a long query that no text contains literally, the texts with most of it are shown, and the page says so."""
    search.type("四川大学华西医院党委书记李正希同志的发言")
    # Excerpts are loaded one after another.
    search.page.locator(f"{RESULTS} li:first-child", has_text="华西").wait_for(timeout=4000)
    text = search.page.locator(f"{RESULTS} [role=status]").inner_text()
    if not search.count or "大部分" not in text:
        search.fault(f"a long query: {text}, {search.titles[:3]}")
    search.type("党支部宇宙飞船月球旅行")
    search.expect("results of a mostly unknown query", search.count, 0)


def order(search):
    """Names that begin with a character precede texts that contain it, and no result repeats its title as an excerpt."""
    search.type("王")
    first = search.page.locator(f"{RESULTS} li .post").first.inner_text()
    if "人物" not in first:
        search.fault(f"a surname finds {search.titles[:3]} first")
    search.type("华西口腔")
    search.page.wait_for_timeout(1000)
    for title, words in search.page.evaluate(
        "() => [...document.querySelectorAll('#search-results li')].map((result) => [result.querySelector('a').textContent, result.querySelector('.words').textContent])"
    ):
        if title == words:
            search.fault(f"{title} is repeated")


def read_letters(search):
    """Syllables and initials find names by pronunciation, and a homophone leads to the right character."""
    for letters, wanted in {"huaxi": "华西", "hua xi": "华西", "xiehe": "协和", "chongqing": "重庆", "bjxhyy": "北京协和医院"}.items():
        search.type(letters)
        if not any(wanted in title for title in search.titles[:8]):
            search.fault(f"{letters} finds {search.titles[:3]}")
        kinds = search.page.locator(f"{RESULTS} li .post").all_inner_texts()
        if not any("医院" in kind for kind in kinds):
            search.fault(f"{letters} finds no hospital")
    search.type("协合医院")
    meant = search.page.locator(".meant a")
    meant.first.wait_for(timeout=4000)
    search.expect("suggested query", meant.all_inner_texts()[:1], ["协和医院"])
    meant.first.click()
    search.page.wait_for_timeout(250)
    search.wait()
    search.expect("field", search.page.input_value(FIELD), "协和医院")
    if not search.count or meant.first.is_visible():
        search.fault(f"the suggested query finds {search.count}, or another is offered")
    search.type("陕西")
    search.wait()
    if not search.count or meant.first.is_visible():
        search.fault(f"a correct name without a title finds {search.count}, or another is offered")


def suggest(search):
    """The field in the header suggests pages while typing, but never during composition; the keyboard can select them."""
    page = search.page
    page.goto(page.url.split("search/")[0] + "about/")
    field, options = page.locator(".find input"), page.locator(".find li")
    search.loaded.clear()
    page.keyboard.press("/")
    search.expect("focus after a slash", page.evaluate("() => document.activeElement.name"), "q")
    page.eval_on_selector(".find input", COMPOSE)
    page.wait_for_timeout(500)
    search.expect("suggestions while composing", options.count(), 0)
    page.eval_on_selector(".find input", COMMIT)
    options.first.wait_for(timeout=4000)
    if "华西" not in options.first.inner_text():
        search.fault(f"suggestions: {options.all_inner_texts()}")
    field.fill("huaxi")
    page.wait_for_timeout(600)
    if not options.count() or "华西" not in options.first.inner_text():
        search.fault(f"suggestions for letters: {options.all_inner_texts()}")
    if sum(search.loaded.values()) > FIRST:
        search.fault(f"suggestions load {sum(search.loaded.values())} bytes, more than {FIRST}")
    page.keyboard.press("Escape")
    search.expect("suggestions after Escape", options.count(), 0)
    field.fill("华西")
    options.first.wait_for(timeout=4000)
    target = options.first.locator("a").get_attribute("href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**" + target, timeout=4000)


def compose(search):
    """Nothing is searched during composition."""
    search.page.eval_on_selector(FIELD, COMPOSE)
    search.page.wait_for_timeout(500)
    search.expect("state while composing", search.state, "idle")
    search.page.eval_on_selector(FIELD, COMMIT)
    search.page.wait_for_timeout(250)
    search.wait()
    if not search.count:
        search.fault("nothing is found after composing")


def filter_and_return(search):
    """A filter reduces the results, and going back restores all of them."""
    search.type("医院")
    whole = search.count
    menu = search.page.locator("#search select[name=kind]")
    menu.select_option(index=2)
    search.page.wait_for_timeout(250)
    search.wait()
    if not 0 < search.count < whole or "kind=" not in search.page.url:
        search.fault(f"a filter leaves {search.count} of {whole} at {search.page.url}")
    search.page.go_back()
    search.page.wait_for_timeout(250)
    search.wait()
    search.expect("results after going back", search.count, whole)


def show_few_first(search):
    """The first results are shown while the others are still loading."""
    passed, held, limit = set(), [], [10]

    def answer(route):
        if len(passed) < limit[0]:
            passed.add(route.request.url)
            route.continue_()
        else:
            held.append(route)

    search.page.route(re.compile(r"/r\d+\.json$"), answer)
    search.page.fill(FIELD, "医院")
    search.page.wait_for_selector(f"{RESULTS} li > a", timeout=8000)
    if not held or search.state != "loading":
        search.fault(f"nothing is loading when the first results appear: {search.state}")
    few, limit[0] = len(search.titles), 10_000
    for route in held:
        route.continue_()
    search.wait()
    if not few < search.count:
        search.fault(f"{few} of {search.count} results were shown before all were loaded")


def load_on_demand(search):
    """More results arrive when the reader comes near the end of the list or is about to choose a filter."""
    more = "(count) => Number(document.querySelector('#search-results').dataset.count) > count"
    for act in [
        lambda: search.page.locator(f"{RESULTS} li").last.scroll_into_view_if_needed(),
        lambda: search.page.locator("#search select[name=kind]").focus(),
    ]:
        # The page scrolls smoothly, and a short list below its end would be extended.
        search.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        search.type("医院")
        count = search.count
        if "还有" not in search.page.locator(f"{RESULTS} [role=status]").inner_text():
            search.fault("the page does not say that there are more results")
        search.page.wait_for_timeout(300)
        search.expect("results before more are wanted", search.count, count)
        act()
        search.page.wait_for_function(more, arg=count, timeout=4000)
        search.wait()
        search.page.evaluate("scrollTo({ top: 0, behavior: 'instant' })")
        search.type("党建")


def open_urls(search):
    """A filter in the URL applies and is named, even if nothing is found; one that does not exist is ignored."""
    address = search.page.url.split("?")[0]
    values = "() => [...document.querySelectorAll('#search select')].map(({ value }) => value).join('')"
    search.page.goto(address + "?q=医院&kind=length&province=0&year=20")
    search.wait()
    search.expect("filters that do not exist", search.page.evaluate(values), "")
    if not search.count:
        search.fault("filters that do not exist leave nothing")
    search.page.goto(address + "?q=没有这样的一家医院吧&kind=1")
    search.wait()
    name = search.page.locator("#search select[name=kind] option:checked").inner_text()
    search.expect("name of a filter without results", name.split()[0], "医院")


def use_keys(search):
    """A slash focuses the field, arrows move to the results and back, Escape clears the field."""
    search.type("华西")
    search.page.locator("h1").click()
    search.page.keyboard.press("/")
    focus = "() => document.activeElement.name || document.activeElement.tagName"
    search.expect("focus after a slash", search.page.evaluate(focus), "q")
    search.page.keyboard.press("ArrowDown")
    search.expect("focus after an arrow", search.page.evaluate(focus), "A")
    search.page.keyboard.press("ArrowUp")
    search.page.keyboard.press("Escape")
    search.page.wait_for_timeout(400)
    search.expect("state after Escape", search.state, "idle")


def lose_network(search):
    """Without a network there are a message and a button, which works once the network is back."""
    search.page.route("**/search/**", lambda route: route.abort())
    search.page.fill(FIELD, "华西")
    search.wait("error")
    if not search.page.locator(f"{RESULTS} [role=status]").inner_text():
        search.fault("no message without a network")
    search.page.unroute("**/search/**")
    search.page.locator(f"{RESULTS} button:visible").click()
    search.wait()
    if not search.count:
        search.fault("nothing is found when the network is back")


def weigh(search):
    """Measures what the first query loads, including the script, and a later one."""
    search.type("文化")
    scripts = sum(size for url, size in search.loaded.items() if url.endswith(".js"))
    first = sum(search.loaded.values())
    search.loaded.clear()
    search.type("党支部")
    later = sum(search.loaded.values())
    for name, size, limit in [("scripts", scripts, SCRIPTS), ("first query", first, FIRST), ("later query", later, LATER)]:
        if not 0 < size <= limit:
            search.fault(f"{name}: {size} bytes, more than {limit} or none")


def main():
    output = Output(sys.argv[1])
    home, faults = serve(output), []
    home = home if home.endswith("/") else home + "/"
    uses = [find, approach, order, read_letters, suggest, compose, filter_and_return, show_few_first, load_on_demand, open_urls, use_keys, lose_network, weigh]
    with sync_playwright() as playwright:
        browser = launch(playwright)
        for label, script in {"new": "", "old browser": FLOOR}.items():
            for use in uses:
                context = browser.new_context(locale="zh-CN")
                context.add_init_script(script)
                use(Search(context, home, faults, f"{use.__name__}, {label}"))
                context.close()
        context = browser.new_context(java_script_enabled=False)
        plain = context.new_page()
        plain.goto(home + "search/")
        if not plain.locator(".needs").is_visible() or not plain.locator(".ways a").first.is_visible():
            faults.append("search (no script): no notice, or no links")
        browser.close()
    finish("search", faults, 2 * len(uses) + 1)


if __name__ == "__main__":
    main()
