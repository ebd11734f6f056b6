import Content
import Diagnostics
import Entities
import Foundation
import Gate
import Pictures
import SourceFiles
import Testing

@testable import Site

/// No file of the output contains a picture's metadata on where and by whom it was taken.
@Suite struct PublishedPictureTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("title: 论坛\nbase_url: https://example.org\nlanguage: zh-Hans\n", to: "content/site.yml")
    for picture in PrivatePictures.all {
      try folder.write(picture.bytes, to: "content/articles/a/shown.\(picture.name)")
      try folder.write(picture.bytes, to: "content/static/loose.\(picture.name)")
    }
    try folder.write(PrivatePictures.jpeg, to: "content/articles/a/attached.dat")
    let shown = PrivatePictures.all.map { "![图](shown.\($0.name))" }.joined(separator: "\n\n")
    try folder.write(
      "---\ntitle: 图\ndate: 2024-01-02\ncover: {file: shown.jpg, alt: 图}\nattachments: [{file: attached.dat}]\n---\n\(shown)\n",
      to: "content/articles/a/index.md")
  }

  @Test func noFileHoldsMetadata() throws {
    let result = try SampleSites.build(folder)
    #expect(!result.hasErrors)
    #expect(folder.files("content", containing: "CANARY").count == 11)
    #expect(folder.files("site", containing: "CANARY") == [])
    for picture in PrivatePictures.all {
      let stripped = PictureMetadata.stripped(picture.bytes)
      #expect(folder.bytes("site/articles/a/shown.\(picture.name)") == stripped)
      #expect(folder.bytes("site/loose.\(picture.name)") == stripped)
    }
  }

  @Test func picturesWithoutMetadataStayAsTheyAre() throws {
    let plain = try #require(PictureMetadata.stripped(PrivatePictures.png))
    try folder.write(plain, to: "content/static/plain.png")
    _ = try SampleSites.build(folder)
    #expect(folder.bytes("site/plain.png") == plain)
  }

  @Test func anEditWritesWhatACleanBuildDoes() throws {
    _ = try SampleSites.build(folder)
    try folder.write(PrivatePictures.png, to: "content/articles/a/shown.jpg")
    _ = try SampleSites.build(folder)
    #expect(folder.files("site", containing: "CANARY") == [])
    _ = try SampleSites.build(folder, output: "clean", jobs: 1) { $0.isClean = true }
    #expect(folder.files("site") == folder.files("clean"))
    // Stripping is deterministic, so that nothing is written.
    let again = try SampleSites.build(folder)
    #expect(again.changes?.written == 0)
  }

  @Test func hugePicturesAreRefused() throws {
    let path = folder.path + "/content/static/huge.png"
    try folder.write(PrivatePictures.png, to: "content/static/huge.png")
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 300 << 20)
    try file.close()
    let result = try SampleSites.build(folder)
    #expect(result.diagnostics.map(\.problem.rule.id) == ["picture/size"])
    #expect(result.diagnostics.map(\.location.path) == [path])
    #expect(folder.files("site").isEmpty)
  }

  @Test func membersPicturesLoseTheirsBeforeTheyAreSealed() throws {
    let keyring = Keyring()
    let file = try AudienceFile(audience: "hcp", keyring: keyring)
    try GateFolder(content: folder.path + "/content").write(file)
    // The public pages show other pictures.
    try FileManager.default.removeItem(atPath: folder.path + "/content/static")
    try folder.write("---\ntitle: 公开\ndate: 2024-01-02\n---\n公开。\n", to: "content/articles/a/index.md")
    try folder.write(PrivatePictures.webP, to: "content/articles/m/own.webp")
    try folder.write(
      "---\ntitle: 会员\ndate: 2024-01-03\naccess: members\nsummary: 摘要\n---\n![图](own.webp)\n",
      to: "content/articles/m/index.md")
    let result = try SampleSites.build(folder) { $0.keyring = .success(keyring) }
    #expect(!result.hasErrors)
    let context = SealContext(
      site: keyring.site, audience: "hcp", epoch: 1, path: "/articles/m/", part: .asset("/articles/m/own.webp"))
    let key = try file.key(keyring)
    let opened = folder.files("site").keys.compactMap { name in
      folder.bytes("site/" + name).flatMap { try? Envelope.open($0, with: key, for: context) }
    }
    #expect(opened.map { Array($0) } == [PictureMetadata.stripped(PrivatePictures.webP)])

    // A public copy is found with and without its metadata.
    for copy in [PrivatePictures.webP, PictureMetadata.stripped(PrivatePictures.webP) ?? []] {
      try folder.write(copy, to: "content/static/copy.webp")
      let result = try SampleSites.build(folder) { $0.keyring = .success(keyring) }
      #expect(result.diagnostics.contains { $0.problem.rule.id == "gate/leak" })
    }
  }
}
