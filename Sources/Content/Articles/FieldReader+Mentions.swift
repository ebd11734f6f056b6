import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the names and files that an article's front matter refers to.
  mutating func references(citing kinds: ReadableKinds) -> ParsedArticle.References {
    ParsedArticle.References(
      column: text("column"), hospitals: names("hospitals"), people: people(), awards: names("awards"),
      citations: kinds.cited.map { ($0, names($0.articleKey)) }, tags: words("tags"), speakers: speakers(),
      cover: cover(), video: video(), attachments: attachments())
  }

  private mutating func people() -> [ParsedArticle.UnresolvedPerson] {
    guard case .list(let values, _) = value("people"),
      values.contains(where: { if case .map = $0 { true } else { false } })
    else {
      return names("people").map { ParsedArticle.UnresolvedPerson(name: $0) }
    }
    return list("people", .mentionedPerson) { _, name in
      ParsedArticle.UnresolvedPerson(name: name)
    } map: { reader in
      let post = reader.text("post")
      return reader.requiredText("person").map { ParsedArticle.UnresolvedPerson(name: $0, post: post) }
    }
  }

  private mutating func speakers() -> [ParsedArticle.UnresolvedSpeaker] {
    list("speakers", .speaker) { _, name in
      ParsedArticle.UnresolvedSpeaker(label: name, person: nil, role: nil, isNameOnly: true)
    } map: { reader in
      let person = reader.text("person")
      let role: Speaker.Role? = reader.choice("role")
      let post = reader.text("post")
      guard let label = reader.text("label") ?? person else {
        reader.reportMissing("label")
        return nil
      }
      return ParsedArticle.UnresolvedSpeaker(
        label: label, person: person, role: role, post: post, isNameOnly: !reader.has("label"))
    }
  }

  private mutating func cover() -> ParsedArticle.UnresolvedPicture? {
    nested("cover", .cover) { _, file in
      ParsedArticle.UnresolvedPicture(file: file, picture: Picture(url: "", size: nil, alternative: ""))
    } map: { reader in
      let alternative = reader.text("alt")?.value ?? ""
      let caption = reader.text("caption")?.value
      let credit = reader.text("credit")?.value
      return reader.requiredText("file").map {
        ParsedArticle.UnresolvedPicture(
          file: $0,
          picture: Picture(url: "", size: nil, alternative: alternative, caption: caption, credit: credit))
      }
    }
  }

  private mutating func video() -> ParsedArticle.UnresolvedVideo? {
    nested("video", .video) { _, file in
      ParsedArticle.UnresolvedVideo(file: file, poster: nil, video: Video(url: "", isFile: false))
    } map: { reader in
      let title = reader.text("title")?.value
      let poster = reader.text("poster")
      guard let file = reader.text("url") ?? reader.text("file") else {
        reader.reportMissing("url")
        return nil
      }
      return ParsedArticle.UnresolvedVideo(
        file: file, poster: poster, video: Video(url: "", isFile: false, title: title, poster: nil))
    }
  }

  private mutating func attachments() -> [ParsedArticle.UnresolvedAttachment] {
    list("attachments", .attachment) { _, file in
      ParsedArticle.UnresolvedAttachment(file: file, title: nil)
    } map: { reader in
      let title = reader.text("title")?.value
      let pages = reader.words("pages")
      let access = reader.access()
      return reader.requiredText("file").map {
        ParsedArticle.UnresolvedAttachment(file: $0, title: title, pages: pages, access: access)
      }
    }
  }
}
