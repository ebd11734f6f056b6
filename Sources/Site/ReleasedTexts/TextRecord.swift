import Bytes
import Content
import Entities
import SourceFiles

/// What the articles of an output were, as far as a later build must know to see that a text was changed: hashes alone.
///
/// A line names the format; then follow the hash of the rest, the hash of the output's list of files and the articles that everyone
/// may read whole. Nothing of members' texts is recorded, in no form: who guesses a short text would know it by its hash.
struct TextRecord: Sendable {
  /// What an article was.
  struct Entry: Sendable, Equatable {
    /// The hash of the file: while it is the same, the article says what it said.
    let file: Hash64
    /// The hash of what readers read; see ``ReaderText``.
    let text: Hash64
    /// The last change that the page announces, in seconds since 1970-01-01T00:00:00Z.
    let modified: Int
    /// The number of its corrections.
    let corrections: Int

    /// Whether the text differs from a released one, and the page announces neither a later change nor another correction.
    func isUnannounced(since released: Entry) -> Bool {
      text != released.text && modified <= released.modified && corrections <= released.corrections
    }
  }

  /// The hash of the list of the files that were made from these texts.
  var list = Hash64.absent
  /// The articles by their ids, in the order of the library.
  let articles: [(id: String, entry: Entry)]

  private static let header = Array("xinglin-texts 1\n".utf8)

  /// The texts of a library; `earlier` knows those whose files are the same.
  init(_ library: Library, earlier: TextRecord?, jobs: Int) {
    let (indices, known) = (library.recordedArticles, earlier?.entries ?? [:])
    articles = Parallel.map(count: indices.count, jobs: jobs) { offset in
      let index = indices[offset]
      let id = library.articles[index].id
      return (id, Entry(of: library, at: index, known: known[id]))
    }
  }

  /// The articles by their ids.
  var entries: [String: Entry] { Dictionary(articles.map { ($0.id, $0.entry) }) { first, _ in first } }

  /// Reads a record; nil where it is none, or damaged.
  init?(parsing bytes: [UInt8]) {
    guard bytes.starts(with: Self.header) else { return nil }
    let record = try? RecordDecoder.read(bytes[Self.header.count...]) { decoder in
      let hash = try decoder.hash()
      guard bytes[(Self.header.count + 8)...].withUnsafeBytes({ Hash64($0) }) == hash else { throw RecordFault.damaged }
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
    (list, articles) = record
  }

  /// The bytes of the record.
  var bytes: [UInt8] {
    let encoder = RecordEncoder(capacity: articles.count * 64 + 64)
    encoder.write(hash: list)
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
  /// Records an article of a library; the text of `known`, an earlier record of it, is reused while the file is unchanged.
  init(of library: Library, at index: Int, known: TextRecord.Entry?) {
    let (article, file) = (library.articles[index], library.articleFileHashes[index])
    let text =
      known.flatMap { $0.file == file ? $0.text : nil } ?? ReaderText.hash(of: article, library.articleBodies[index])
    self.init(
      file: file, text: text, modified: article.publication.modified.secondsSinceEpoch,
      corrections: article.publication.corrections.count)
  }
}

extension Library {
  /// The indices of the articles whose texts are recorded: published ones of which members read no more than everyone.
  var recordedArticles: [Int] {
    let closed = Set(memberBodies.compactMap { $0.owner.article?.index })
    return articles.indices.filter { index in
      let publication = articles[index].publication
      return publication.access == .everyone && publication.pending == nil && !closed.contains(index)
    }
  }
}
