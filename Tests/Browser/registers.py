"""Rolls are sorted and filtered, and hospitals found while typing, without reloading the page."""

import gzip

ROWS = """() => [...document.querySelectorAll('.roll tbody tr')].filter(row => !row.hidden)
  .map(row => row.innerText.replace(/\\s+/g, ' ').trim())"""
REGISTER = 60 * 1024


def longest_roll(output):
    """Returns the page of an edition with the most rows."""
    rolls = sorted(name for name in output.files if name.startswith("awards/") and name.endswith("/roll.csv"))
    longest = max(rolls, key=lambda name: output.files[name].read_bytes().count(b"\n"), default="")
    return longest.removesuffix("roll.csv") + "index.html"


def use_roll(visit):
    """Sorting reverses the rows, and choosing a province leaves only its rows."""
    page, address = visit.page, visit.page.url
    whole = page.evaluate(ROWS)
    heads = page.locator(".roll thead button")
    heads.nth(1).click()
    rising = page.evaluate(ROWS)
    heads.nth(1).click()
    falling = page.evaluate(ROWS)
    if sorted(rising) != sorted(whole) or rising != falling[::-1] or rising == falling:
        visit.fault("a second click on a header does not reverse the rows")
    if page.locator(".roll th[aria-sort=descending]").count() != 1:
        visit.fault("the sorted column is not marked as sorted")
    choices = page.locator("select").first
    province = choices.locator("option").nth(1).inner_text()
    choices.select_option(index=1)
    left = page.evaluate(ROWS)
    if not left or len(left) >= len(whole) or not all(province in row for row in left):
        visit.fault(f"the filter for {province} leaves {len(left)} of {len(whole)} rows")
    if page.url.split("?")[0].split("#")[0] != address:
        visit.fault("the page was left")


def read_letters(visit, letters, wanted):
    """Pinyin finds names in a list; an incomplete syllable, as shown by a composing input method, does not."""
    page, field = visit.page, visit.page.locator("main .tools input[type=search]")
    shown = "main :is(#groups li, .roll tbody tr, #found li):not([hidden])"
    whole = page.locator(shown).count()
    field.evaluate("""(field) => {
      field.dispatchEvent(new CompositionEvent('compositionstart'))
      field.value = 'chong q'
      field.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }))
    }""")
    page.wait_for_timeout(300)
    if page.locator(shown).count() != whole:
        visit.fault("the list changes while an input method composes")
    field.evaluate("(field) => { field.value = ''; field.dispatchEvent(new CompositionEvent('compositionend')) }")
    field.fill(letters)
    page.wait_for_timeout(600)
    left = page.locator(shown).all_inner_texts()
    if not left or not any(wanted in text for text in left) or whole and len(left) >= whole:
        visit.fault(f"{letters} leaves {len(left)} of {whole}: {left[:2]}")


def use_register(visit, words="人民"):
    """Two characters find the hospitals that contain them, with at most 60 KB of data."""
    page, sizes = visit.page, []
    page.on("response", lambda answer: answer.url.endswith(".json") and sizes.append(len(gzip.compress(answer.body(), 9))))
    page.locator("main input[type=search]").fill(words)
    hits = page.locator("main mark")
    hits.first.wait_for(timeout=5000)
    if any(text != words for text in hits.all_inner_texts()):
        visit.fault(f"a hit does not contain {words}")
    if not sizes or sum(sizes) > REGISTER:
        visit.fault(f"{sum(sizes)} bytes of data, more than {REGISTER} or none")
    page.locator("main input[type=search]").fill("")
    page.wait_for_timeout(300)
    if hits.count():
        visit.fault("hits remain when the field is empty")
