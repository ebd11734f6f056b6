import Entities
import SourceFiles

extension Article {
  /// The keys of an article's front matter.
  package static var keys: [String] { ReadableKinds.all.articleKeys }

  /// Returns the keys of an article's front matter, with `citing` added as keys that cite entities.
  static func keys(citing: [String]) -> [String] {
    let names = KeyGroup.article.names
    return names + citing.filter { !names.contains($0) }
  }
}

extension Reprint {
  /// The keys of a reprint.
  package static let keys = KeyGroup.reprint.names
}

extension Organiser {
  /// The keys of an organiser.
  package static let keys = KeyGroup.organiser.names
}

extension Speaker {
  /// The keys of a speaker.
  package static let keys = KeyGroup.speaker.names
}

extension Picture {
  /// The keys of a cover.
  package static let keys = KeyGroup.cover.names
}

extension Video {
  /// The keys of a video.
  package static let keys = KeyGroup.video.names
}

extension Attachment {
  /// The keys of an attachment.
  package static let keys = KeyGroup.attachment.names
}
