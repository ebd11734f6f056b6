import Diagnostics
import Foundation
import Testing

@testable import Content
@testable import SourceFiles

/// Keys are declared once; the readers, the explanations and the reference page are derived from the declarations.
@Suite struct KeyReferenceTests {
  /// Run with XINGLIN_RECORD=1 to update the page.
  @Test func theReferenceIsCurrent() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../.readme/keys.md").path
    if ProcessInfo.processInfo.environment["XINGLIN_RECORD"] != nil {
      try Data(KeyGroup.reference.utf8).write(to: URL(filePath: path))
    }
    let page = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    #expect(page == KeyGroup.reference)
  }

  @Test func everyKeyIsExplained() {
    #expect(Set(KeyGroup.all.map(\.id)).count == KeyGroup.all.count)
    for group in KeyGroup.all {
      #expect(Set(group.names).count == group.names.count, "\(group.id)")
      for key in group.keys {
        for language in MessageLanguage.allCases {
          let text = KeyGroup.explanation(of: "keys/\(group.id)/\(key.name)", in: language)
          #expect(text?.contains(key.example) == true && !key.meaning[language].isEmpty)
        }
        #expect(!key.meaning.english.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
      }
    }
    #expect(KeyGroup.explanation(of: "keys/title", in: .english)?.contains("keys/site/title") == true)
    #expect(KeyGroup.explanation(of: "keys", in: .english)?.contains("keys/hospitals.csv") == true)
    #expect(KeyGroup.explanation(of: "keys/colunm", in: .english) == nil)
  }

  /// Every example is valid YAML and sets its key.
  @Test func examplesAreYAML() throws {
    for group in KeyGroup.all where !group.id.hasSuffix(".csv") {
      for key in group.keys where !key.example.hasSuffix(": |") && !key.example.contains("…") {
        var diagnostics: [Diagnostic] = []
        let map = YAMLReader.map(in: Array(key.example.utf8)[...], path: "", firstLine: 1, diagnostics: &diagnostics)
        #expect(diagnostics.isEmpty && map?.fields.map(\.key.value) == [key.name], "\(key.example)")
      }
    }
  }

  #if DEBUG
    /// Fails for a key that is declared but never read. A key that is read but not declared does not compile.
    @Test func everyDeclaredKeyIsRead() throws {
      let folder = try ContentFolder(
        [
          "articles/a/index.md": ContentFolder.article(
            """
            source: {name: 报}
            reprint: {source: 报}
            organisers: [{role: 主办, name: 会}]
            credits: [{role: 摄影, name: 甲}]
            sponsor: {name: 公司}
            people: [{person: 甲}]
            speakers: [{label: 甲}]
            cover: {file: a.png}
            video: {file: a.mp4}
            attachments: [{file: a.pdf}]
            """),
          "articles/a/letters.yml": "- {name: 甲, date: 2023, text: 一}\n", "columns/c.md": "---\ntitle: 栏\n---\n",
          "hospitals/h.md": "---\nname: 甲医院\n---\n", "hospitals/index.md": "---\nlicence: x\n---\n",
          "hospitals.csv": "id,name\nh2,乙医院\n", "people/p.md": "---\nname: 甲\nposts: [{hospital: h, title: 长}]\n---\n",
          "awards/a/index.md": "---\ntitle: 奖\n---\n", "awards/a/2023.md": "---\ntitle: 届\n---\n",
          "awards/a/2023.csv": "hospital\nh\n", "documents/d.md": "---\ntitle: 文\n---\n",
          "pages/x.md": "---\ntitle: 页\n---\n",
          "gate/agreement/1.0.md": "---\ntitle: 书\n---\n",
          "gate/questions.yml": "- {id: a, label: 问, purpose: 核, sensitive: true}\n",
        ],
        site: ContentFolder.site + """
          theme: {name: luntan}
          navigation: [{title: 页, url: /x/}]
          footer: {links: [{title: 页, url: /x/}], report: {phone: "1"}}
          links: {schemes: [weixin]}
          images: {widths: [640]}
          editions: [{language: zh-Hant}]
          gate: {contact: 甲}

          """)
      _ = folder.read()
      let declared = Set(KeyGroup.all.filter { !$0.id.hasSuffix(".csv") }.flatMap(\.names))
      #expect(declared.subtracting(KeyRecorder.recordedKeys).sorted() == [])
    }
  #endif
}
