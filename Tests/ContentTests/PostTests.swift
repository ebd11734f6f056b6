import Content
import Diagnostics
import Entities
import Testing

/// The choice among a person's posts, and the other credits in front matter.
@Suite struct PostTests {
  private static let files = [
    "hospitals/h.md": "---\nname: 甲医院\n---\n",
    "people/p.md": "---\nname: 王一\nposts:\n  - {hospital: h, title: 院长}\n  - {organisation: 某学会, title: 会长}\n---\n",
  ]

  private static func folder(_ lines: String, body: String = "正文。\n") throws -> ContentFolder {
    try ContentFolder(files.merging(["articles/a.md": ContentFolder.article(lines, body: body)]) { $1 })
  }

  @Test(arguments: [
    "people: [{person: 王一, post: 会长}]", "speakers: [{person: 王一, post: 会长}]",
    "people:\n  - 王一\nspeakers:\n  - {label: 王会长, person: p, post: 会长}",
  ])
  func namedPosts(_ lines: String) throws {
    let body = lines.contains("speakers") ? "王一：好。\n\n王会长：好。\n" : "正文。\n"
    let library = try #require(try Self.folder(lines, body: body).read().library)
    #expect(library.articles[0].relations.posts.map(\.title) == ["会长"])
    #expect(library.articles[0].relations.people.count == 1)
  }

  @Test(arguments: [
    ("people: [{person: 王一, post: 主任}]", "4:29 name/unknown", "one of: 院长, 会长; or add it to the person's posts"),
    ("people: [{post: 会长}]", "4:10 front-matter/missing-key", "add person: …"),
    ("people: [王一, {person: 王二}]", "4:23 name/unknown", nil),
    ("credits: 摄影", "4:10 front-matter/wrong-type", nil),
    ("credits: [{role: 摄影}]", "4:11 front-matter/missing-key", "add name: …"),
    ("sponsor: {url: /x}", "4:10 front-matter/missing-key", "add name: …"),
    (
      "attachments: [{file: a.pdf, pages: [a.svg], access: members}]", "4:37 front-matter/contradiction", nil
    ),
  ])
  func mistakes(_ lines: String, _ expected: String, _ remedy: String?) throws {
    let folder = try Self.folder(lines)
    try folder.write("articles/a.pdf", "%PDF-1.4")
    try folder.write("articles/a.svg", #"<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>"#)
    let diagnostics = folder.read().diagnostics.filter { $0.severity == .error }
    #expect(diagnostics.map(folder.line) == ["articles/a.md:\(expected)"])
    if let remedy { #expect(diagnostics.first?.problem.remedy?.english == remedy) }
  }

  @Test func partsAndSponsors() throws {
    let lines = """
      credits: [{role: 记者, name: 甲}, {role: 摄影, name: [乙, 丙]}]
      organisers: [{role: 主办, name: 某会, note: 另一处写作某学会}]
      sponsor: 某公司
      """
    let credits = try #require(try Self.folder(lines).read().library?.articles.first?.credits)
    #expect(
      credits.contributions == [Contribution(role: "记者", names: ["甲"]), Contribution(role: "摄影", names: ["乙", "丙"])])
    #expect(credits.organisers == [Organiser(role: "主办", name: "某会", note: "另一处写作某学会")])
    #expect(credits.sponsor == Sponsor(name: "某公司"))
  }

  /// A preview includes unpublished articles and records why they are unpublished.
  @Test func previews() throws {
    let folder = try ContentFolder([
      "articles/a.md": ContentFolder.article("draft: true"), "articles/b.md": ContentFolder.article(date: "2030-01-01"),
      "articles/c.md": ContentFolder.article(),
    ])
    let library = try #require(folder.read(drafts: true).library)
    #expect(library.articles.map(\.publication.pending) == [.future, .draft, nil])
    #expect(folder.read().library?.articles.map(\.publication.pending) == [nil])
  }
}
