"""Runs axe in a page."""

from axe_playwright_python.sync_playwright import Axe

SCRIPT = Axe().axe_script
# What the checks read of axe's answer, which takes longer to transfer than to find.
FOUND = """
async (options) => {
  const { violations, incomplete } = await axe.run(document, { resultTypes: ["violations", "incomplete"], ...options })
  const short = ({ id, nodes }) => ({ id, elements: nodes.map(({ html }) => html) })
  return [violations.map(short), incomplete.map(short)]
}
"""


def run_axe(page, rules=None):
    """Returns the rules that a page violates, and those that axe could not decide, each with its elements; of all rules by
    default."""
    if not page.evaluate("() => Boolean(globalThis.axe)"):
        page.evaluate(SCRIPT)
    return page.evaluate(FOUND, {"runOnly": rules} if rules else {})
