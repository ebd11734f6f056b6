import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the names and files that an article's front matter refers to.
  mutating func mentions(citing kinds: ReadableKinds) -> ParsedArticle.Mentions {
    ParsedArticle.Mentions(
      column: text("column"), hospitals: names("hospitals"), people: people(), awards: names("awards"),
      citations: kinds.cited.map { ($0, names($0.articleKey)) }, tags: words("tags"), speakers: speakers(),
      cover: cover(), video: video(), attachments: attachments())
  }

  private mutating func people() -> [ParsedArticle.PersonSource] {
    guard case .list(let values, _) = value("people"),
      values.contains(where: { if case .map = $0 { true } else { false } })
    else {
      return names("people").map { ParsedArticle.PersonSource(name: $0) }
    }
    return list("people", .mentionedPerson) { _, name in
      ParsedArticle.PersonSource(name: name)
    } map: { reader in
      let post = reader.text("post")
      return reader.requiredText("person").map { ParsedArticle.PersonSource(name: $0, post: post) }
    }
  }

  private mutating func speakers() -> [ParsedArticle.SpeakerSource] {
    list("speakers", .speaker) { _, name in
      ParsedArticle.SpeakerSource(label: name, person: nil, role: nil, isPlain: true)
    } map: { reader in
      let person = reader.text("person")
      let role: Speaker.Role? = reader.choice("role")
      let post = reader.text("post")
      guard let label = reader.text("label") ?? person else {
        reader.reportMissing("label")
        return nil
      }
      return ParsedArticle.SpeakerSource(
        label: label, person: person, role: role, post: post, isPlain: !reader.has("label"))
    }
  }

  private mutating func cover() -> ParsedArticle.PictureSource? {
    nested("cover", .cover) { _, file in
      ParsedArticle.PictureSource(file: file, picture: Picture(url: "", size: nil, alternative: ""))
    } map: { reader in
      let alternative = reader.text("alt")?.value ?? ""
      let caption = reader.text("caption")?.value
      let credit = reader.text("credit")?.value
      return reader.requiredText("file").map {
        ParsedArticle.PictureSource(
          file: $0,
          picture: Picture(url: "", size: nil, alternative: alternative, caption: caption, credit: credit))
      }
    }
  }

  private mutating func video() -> ParsedArticle.VideoSource? {
    nested("video", .video) { _, file in
      ParsedArticle.VideoSource(file: file, poster: nil, video: Video(url: "", isFile: false))
    } map: { reader in
      let title = reader.text("title")?.value
      let poster = reader.text("poster")
      guard let file = reader.text("url") ?? reader.text("file") else {
        reader.reportMissing("url")
        return nil
      }
      return ParsedArticle.VideoSource(
        file: file, poster: poster, video: Video(url: "", isFile: false, title: title, poster: nil))
    }
  }

  private mutating func attachments() -> [ParsedArticle.AttachmentSource] {
    list("attachments", .attachment) { _, file in
      ParsedArticle.AttachmentSource(file: file, title: nil)
    } map: { reader in
      let title = reader.text("title")?.value
      let pages = reader.words("pages")
      let access = reader.access()
      return reader.requiredText("file").map {
        ParsedArticle.AttachmentSource(file: $0, title: title, pages: pages, access: access)
      }
    }
  }
}
