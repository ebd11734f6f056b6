import Diagnostics
import Entities
import Names
import SourceFiles

extension Person {
  /// The keys of a person's front matter.
  package static let keys = KeyGroup.person.names
}

extension Post {
  /// The keys of a post.
  package static let keys = KeyGroup.post.names
}

/// A person as decoded from their file, with unresolved hospitals.
struct PersonSource: Sendable {
  /// A post and the name of its hospital.
  struct PostSource: Sendable {
    var post: Post
    var hospital: Located<String>?
  }

  var person: Person
  let posts: [PostSource]
  let aliases: [Alias]
  let relativePath: String

  init(_ file: MarkdownFile, id: String, context: ReadContext, diagnostics: inout [Diagnostic]) {
    var reader = file.reader
    relativePath = file.relativePath
    let aliases = reader.words("aliases")
    self.aliases = aliases.map { Alias($0, path: file.path) }
    person = Person(
      id: id, path: file.path, url: Person.url(of: id), name: reader.requiredText("name")?.value ?? id,
      aliases: aliases.map(\.value), pinyin: reader.text("pinyin")?.value ?? "", initial: "#",
      honours: reader.texts("honours").map(\.value))
    posts = reader.list("posts", .post) { Self.post(&$0) }
    reader.finish(.person)
    diagnostics += reader.diagnostics
  }

  private static func post(_ reader: inout FieldReader) -> PostSource? {
    let hospital = reader.text("hospital")
    let organisation = reader.text("organisation")?.value
    if hospital == nil, organisation == nil, !reader.has("hospital") { reader.reportMissing("hospital") }
    let title = reader.requiredText("title")?.value ?? ""
    let from = reader.partialDate("from")
    let to = reader.partialDate("to")
    if let from, let to, to < from, to.year < from.year || to.month != nil {
      reader.report(.endBeforeStart, at: reader.range("to"))
    }
    let post = Post(hospital: nil, organisation: organisation, title: title, from: from, to: to)
    return PostSource(post: post, hospital: hospital)
  }
}
