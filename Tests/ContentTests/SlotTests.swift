import Bytes
import Content
import Diagnostics
import Entities
import Markdown
import Testing

/// Texts for slots on many pages, `slots/NAME.md`.
@Suite struct SlotTests {
  @Test func textsAreReadAsPagesAre() throws {
    let folder = try ContentFolder([
      "slots/masthead.md": "见[关于](../pages/about.md)，甲市人民医院也在内。\n\n## 说明\n\n注[^1]。\n\n[^1]: 注文。\n",
      "slots/footer.md": "---\ndraft: false\n---\n[](hospital:h)\n",
      "pages/about.md": "---\ntitle: 关于\n---\n\n## 说明\n\n甲\n",
      "hospitals/h.md": "---\nname: 甲市人民医院\n---\n",
    ])
    let (found, diagnostics) = folder.read()
    #expect(diagnostics.map(folder.line) == [])
    let library = try #require(found)
    #expect(Set(library.slotTexts.keys) == [.masthead, .footer])
    let masthead = try #require(library.slotTexts[.masthead])
    #expect(masthead.targets.contains(.page(Reference(index: 0))))
    #expect(masthead.document.headings.map(\.id) == ["slot-masthead-说明"])
    #expect(library.pages[0].body.document.headings.map(\.id) == ["说明"])
  }

  @Test func mistakesHaveTheirPlaces() throws {
    let folder = try ContentFolder([
      "slots/masthead.md": "甲\n\n[无](../pages/none.md)\n",
      "slots/footer.md": "---\ndaft: true\n---\n甲[](hospital:none)\n",
      "slots/article-end.md": "---\ndraft: true\n---\n[无](none.md)\n", "slots/mast.md": "甲\n",
      "slots/masthaed.md": "甲\n",
    ])
    let (_, diagnostics) = folder.read()
    #expect(
      diagnostics.map(folder.line) == [
        "slots/article-end.md:4:1 link/file", "slots/footer.md:2:1 front-matter/unknown-key",
        "slots/footer.md:4:2 name/unknown", "slots/mast.md:1:1 file/misplaced", "slots/masthaed.md:1:1 file/misplaced",
        "slots/masthead.md:3:1 link/file",
      ])
    #expect(
      diagnostics.filter { $0.problem.rule.id == "file/misplaced" }.last?.problem.remedy?.english
        == "did you mean slots/masthead.md?")
  }

  @Test func draftsFillNothing() throws {
    let folder = try ContentFolder(["slots/footer.md": "---\ndraft: true\n---\n甲\n"])
    #expect(folder.read().library?.slotTexts.isEmpty == true)
    #expect(folder.read(drafts: true).library?.slotTexts.count == 1)
  }
}
