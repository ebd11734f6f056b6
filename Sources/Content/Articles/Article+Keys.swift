import Entities

extension Article {
  /// The keys of an article's front matter.
  public static var keys: [String] { RegisterKinds.all.articleKeys }

  /// The keys of the front matter of an article that may cite things by `citing`.
  static func keys(citing: [String]) -> [String] {
    [
      "title", "subtitle", "kicker", "date", "updated", "column", "kind", "summary", "authors", "correspondents",
      "editors", "reviewers", "source", "original", "reprint", "organisers", "hospitals", "people", "awards",
    ] + citing + [
      "series", "tags", "cover", "video", "attachments", "speakers", "lang", "slug", "aliases", "draft", "publish",
      "expires", "access", "audience", "toc", "mentions",
    ]
  }
}

extension Reprint {
  /// The keys of a reprint.
  public static let keys = ["source", "source_url", "original_title", "original_author", "editor"]
}

extension Organiser {
  /// The keys of an organiser.
  public static let keys = ["role", "name"]
}

extension Speaker {
  /// The keys of a speaker.
  public static let keys = ["label", "person", "role"]
}

extension Picture {
  /// The keys of a cover.
  public static let keys = ["file", "alt", "caption", "credit"]
}

extension Video {
  /// The keys of a film.
  public static let keys = ["url", "file", "title", "poster"]
}

extension Attachment {
  /// The keys of an attachment.
  public static let keys = ["file", "title", "access", "audience"]
}
