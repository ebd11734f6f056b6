import Bytes
import Content
import Entities
import SourceFiles

/// A record of an output's articles, with which a later build detects changed texts. It contains only hashes.
///
/// A line that identifies the format is followed by a hash of the rest, the hash of the output manifest, and the
/// articles that are public in full. Members-only texts are not recorded in any form, because the hash of a short text
/// can be guessed.
struct TextRecord: Sendable {
  /// The recorded state of an article.
  struct Entry: Sendable, Equatable {
    /// The hash of the file. As long as it is unchanged, so is the text.
    let file: Hash64
    /// The hash of the text that readers see; see ``ReaderText``.
    let text: Hash64
    /// The modification date on the page, in seconds since 1970-01-01T00:00:00Z.
    let modified: Int
    /// The number of corrections.
    let corrections: Int

    /// Returns whether the text differs from a released one although the page announces neither a later modification
    /// nor another correction.
    func isUnannounced(since released: Entry) -> Bool {
      text != released.text && modified <= released.modified && corrections <= released.corrections
    }
  }

  /// The hash of the manifest of the output that was rendered from these texts.
  var listHash = Hash64.absent
  /// The articles with their ids, in library order.
  let articles: [(id: String, entry: Entry)]

  private static let header = Array("xinglin-texts 1\n".utf8)

  /// Records the texts of a library, reusing `earlier` for articles whose files are unchanged.
  init(_ library: Library, earlier: TextRecord?, jobs: Int) {
    let (indices, earlierEntries) = (library.recordedArticles, earlier?.entries ?? [:])
    articles = Parallel.map(count: indices.count, jobs: jobs) { offset in
      let index = indices[offset]
      let id = library.articles[index].id
      return (id, Entry(of: library, at: index, earlier: earlierEntries[id]))
    }
  }

  /// The entries by article id.
  var entries: [String: Entry] { Dictionary(articles.map { ($0.id, $0.entry) }) { first, _ in first } }

  /// Parses a record; returns `nil` if the bytes are not one or are damaged.
  init?(parsing bytes: [UInt8]) {
    guard bytes.starts(with: Self.header) else { return nil }
    let record = try? RecordDecoder.read(bytes[Self.header.count...]) { decoder in
      let hash = try decoder.hash()
      guard bytes[(Self.header.count + 8)...].withUnsafeBytes({ Hash64($0) }) == hash else {
        throw RecordCodingError.dataCorrupted
      }
      return (
        try decoder.hash(),
        try decoder.list { decoder in
          (
            id: try decoder.text(),
            entry: Entry(
              file: try decoder.hash(), text: try decoder.hash(), modified: try decoder.integer(),
              corrections: try decoder.integer())
          )
        }
      )
    }
    guard let record else { return nil }
    (listHash, articles) = record
  }

  /// The encoded record.
  var bytes: [UInt8] {
    let encoder = RecordEncoder(capacity: articles.count * 64 + 64)
    encoder.write(hash: listHash)
    encoder.write(list: articles) { id, entry in
      encoder.write(id)
      encoder.write(hash: entry.file)
      encoder.write(hash: entry.text)
      encoder.write(entry.modified)
      encoder.write(entry.corrections)
    }
    let front = RecordEncoder()
    front.write(hash: Hash64(encoder.bytes))
    return Self.header + front.bytes + encoder.bytes
  }
}

extension TextRecord.Entry {
  /// Records an article of a library. The text hash of `earlier`, its earlier record, is reused if the file is
  /// unchanged.
  init(of library: Library, at index: Int, earlier: TextRecord.Entry?) {
    let (article, file) = (library.articles[index], library.articleFileHashes[index])
    let text =
      earlier.flatMap { $0.file == file ? $0.text : nil } ?? ReaderText.hash(of: article, library.articleBodies[index])
    self.init(
      file: file, text: text, modified: article.publication.modified.secondsSinceEpoch,
      corrections: article.publication.corrections.count)
  }
}

extension Library {
  /// The indices of the articles whose texts are recorded: published articles without members-only text.
  var recordedArticles: [Int] {
    let closed = Set(memberBodies.compactMap { $0.owner.article?.index })
    return articles.indices.filter { index in
      let publication = articles[index].publication
      return publication.access == .everyone && publication.pending == nil && !closed.contains(index)
    }
  }
}
