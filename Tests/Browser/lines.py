"""How lines of text are set: how far they are stretched, how paragraphs end, and where footnote marks are."""

# The maximum space between two Han characters of a justified line, in units of their size. A line on a phone has about twenty
# of them, and a number that does not fit leaves room for two or three.
STRETCH = 0.45
# The maximum fraction of multiline paragraphs whose last line is a single character.
SHORT = 0.02
NARROW = (320, 360, 390, 768)
# Paragraphs that editors write but the sample site lacks: URLs too long for the rest of their line.
HARD = [
    ["意见和建议请在工作日的上午九时至下午五时寄送编辑部邮箱，来信请写明", "mailto:editor@luntan.example.org", "，并留下联系方式。"],
    ["政策全文见国家有关部门网站公布的文件，网址是", "https://www.example.org/zhengce/2024/content_1234567.html", "，引用以正式文本为准。"],
]
# Spaces between scripts do not count as stretching; without them, the width of a character beyond its size does.
MEASURE = r"""hard => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('html { text-autospace: no-autospace !important }')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  const added = new Set()
  for (const [start, url, end] of hard) {
    const [paragraph, link] = ['p', 'a'].map(name => document.createElement(name))
    link.href = url
    link.append(url.replace('mailto:', ''))
    paragraph.append(start, link, end)
    document.querySelector('.text')?.append(paragraph)
    added.add(paragraph)
  }
  const found = { stretch: 0, line: '', ends: 0, short: [], marks: [] }
  for (const paragraph of document.querySelectorAll('.text p')) {
    if (!paragraph.offsetParent) continue
    const lines = []
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      const node = walker.currentNode, size = parseFloat(getComputedStyle(node.parentElement).fontSize)
      const isMark = node.parentElement.closest('.footnote') !== null
      for (let index = 0; index < node.length; index++) {
        range.setStart(node, index)
        range.setEnd(node, index + 1)
        const box = range.getClientRects()[0]
        if (!box || !box.width) continue
        // A footnote mark is raised, but not a line of its own.
        const isNext = lines.length === 0 || (box.top > lines.at(-1).bottom - 4 && box.left < lines.at(-1).right)
        if (isNext) lines.push({ bottom: box.bottom, text: '', right: 0 })
        const line = lines.at(-1)
        if (isNext && isMark) found.marks.push(paragraph.innerText.slice(0, 20))
        line.text += node.data[index]
        line.right = box.right
        const stretch = /\p{Script=Han}/u.test(node.data[index]) ? box.width / size - 1 : 0
        if (stretch > found.stretch) [found.stretch, found.line] = [stretch, line]
      }
    }
    // A finding on every page would be counted once per page.
    if (lines.length < 2 || added.has(paragraph)) continue
    found.ends++
    if (lines.at(-1).text.replace(/[^\p{L}\p{N}]/gu, '').length < 2) found.short.push(lines.at(-1).text)
  }
  found.line = found.line.text ?? ''
  return found
}"""


class Lines:
    """The findings at one width."""

    def __init__(self, width):
        self.width, self.stretch, self.line, self.ends, self.short, self.marks = width, 0, "", 0, [], []

    def add(self, name, found):
        if found["stretch"] > self.stretch:
            self.stretch, self.line = found["stretch"], f"{name}: {found['line']}"
        self.ends += found["ends"]
        self.short += found["short"]
        self.marks += [f"{name}: {text}" for text in found["marks"]]

    def faults(self):
        if self.stretch > STRETCH:
            yield f"a line is stretched by {self.stretch:.2f} of a character ({self.width}): {self.line}"
        if len(self.short) > max(1, SHORT * self.ends):
            yield f"{len(self.short)} of {self.ends} paragraphs end with one character ({self.width}): {self.short[:5]}"
        for text in self.marks:
            yield f"the mark of a footnote begins a line ({self.width}): {text}"

    def __str__(self):
        return f"{self.width}: stretched by {self.stretch:.2f} of a character at most, {len(self.short)} of {self.ends} paragraphs end with one"
