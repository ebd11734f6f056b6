import Foundation
import Testing

/// The gate, the versions of its texts, and the elements on every page of a site with a gate.
@Suite struct GatePageTests {
  private func built(_ name: String) throws -> [String: String] {
    let folder = try TemporaryFolder()
    try SampleSites.copy(name, to: folder)
    _ = try SampleSites.build(folder)
    return folder.files("site")
  }

  @Test func everyVersionIsPublishedByteForByte() throws {
    let folder = try TemporaryFolder()
    try SampleSites.copy("gated", to: folder)
    _ = try SampleSites.build(folder)
    for text in ["agreement/1.0", "agreement/2.0", "agreement/2.1", "survey/1.0"] {
      let page = try #require(folder.text("site/gate/\(text)/index.html"))
      #expect(page.contains("正文第\(text.split(separator: "/")[1])版。"))
      #expect(folder.text("site/gate/\(text)/text.md") == folder.text("content/gate/\(text).md"))
    }
    let record = try #require(folder.text("content/gate/recorded.yml"))
    let page = try #require(folder.text("site/gate/agreement/2.0/index.html"))
    let checksum = try #require(record.between("agreement/2.0: ", "\n"))
    #expect(page.contains("<code>\(checksum)</code>"))
    #expect(page.contains("现行的是<a href=\"/forum/gate/agreement/2.1/\">2.1</a>"))
    #expect(page.contains("保存期限改为一年") && !page.contains("改正一个错字"))
  }

  @Test func theGateAsksForWhatHoldsNow() throws {
    let files = try built("gated")
    let page = try #require(files["gate/index.html"])
    #expect(page.contains("data-document=\"agreement\" data-version=\"2.1\""))
    #expect(page.contains("data-document=\"survey\" data-version=\"1.0\""))
    #expect(page.contains("mailto:editor@gated.example.org?subject=%E6%92%A4%E5%9B%9E"))
    let data = try #require(files["gate/consent.json"])
    let json = try #require(try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any])
    let documents = try #require(json["documents"] as? [[String: String]])
    #expect(json["v"] as? Int == 1)
    #expect(documents.map { $0["url"] } == ["/forum/gate/agreement/2.1/", "/forum/gate/survey/1.0/"])
    #expect(documents.map { $0["kind"] } == ["agreement", "informed"])
    #expect(documents.map { $0["sha256"]?.count } == [64, 64])
    #expect(documents.map { $0["language"] } == ["zh-Hans", "zh-Hans"])
  }

  @Test func scriptsOfTheGateStayTogether() throws {
    let files = try built("gated")
    let scripts = files.keys.filter { $0.hasPrefix("assets/gate.") && $0.hasSuffix(".js") }
    let folders = Set(scripts.map { $0.split(separator: "/")[1] })
    #expect(folders.count == 1)
    for script in scripts {
      for match in try #require(files[script]).matches(of: /from "\.\/([a-z]+\.js)"/) {
        #expect(scripts.contains("assets/\(folders.first ?? "")/\(match.1)"), "\(script)")
      }
    }
  }

  @Test func consentIsManagedFromEveryPage() throws {
    for (path, text) in try built("gated") where path.hasSuffix(".html") && text.contains("<footer class=\"colophon\"")
    {
      #expect(text.contains("<a href=\"/forum/gate/#manage\">管理同意</a>"), "\(path)")
    }
    let without = try built("valid")
    #expect(!without.keys.contains { $0.hasPrefix("gate/") })
    #expect(!without.values.contains { $0.contains("管理同意") })
  }
}
