import Bytes
import Content
import Diagnostics

/// What a build remembers for the next one, in a folder beside the output; deleting it costs time only.
///
/// It names hashes, paths and what is public; of what members read it holds nothing. A memory of another program, of
/// another build's options, one that is damaged or cut short is no memory.
struct BuildMemory: Sendable {
  /// The hash of the program and of the options that shape what it makes.
  var identity: UInt64
  /// What is known of the content.
  var content: ContentMemory
  /// What is known of the files written.
  var pages: PageMemory
  /// What the system said of the list of files.
  var list: OutputStamp
  /// How the build ended; nil where that may tell what members read.
  var end: End?

  /// How a build ended, for one that finds everything as it was.
  struct End: Sendable {
    /// The hash of which content files there were, and of what the system said of them.
    var survey: UInt64
    /// When the same things are published.
    var horizon: Horizon
    /// What the build told.
    var report: Report
  }

  /// What a build told.
  struct Report: Sendable, Codable {
    var diagnostics: [Diagnostic]
    var unpublished: [Unpublished]
    var census: BuildResult.Census
    var basePath: String
  }
}

extension BuildMemory {
  /// The files that the last build listed, and what the system said of the list.
  var listed: (list: OutputStamp, paths: [String]) { (list, Array(pages.entries.keys)) }

  private static let header = Array("xinglin-memory 1\n".utf8)

  /// The bytes of the memory, their hash before them.
  var bytes: [UInt8] {
    let encoder = RecordEncoder()
    encoder.reserve(content.byteCount + pages.byteCount + 4096)
    encoder.write(raw: Self.header)
    encoder.write(hash: 0)
    let start = encoder.bytes.count
    encoder.write(hash: identity)
    list.write(to: encoder)
    encoder.write(end != nil)
    if let end {
      encoder.write(hash: end.survey)
      // A report that cannot be written would be missing; whoever reads the memory then finds it damaged.
      try? encoder.write(end.horizon)
      try? encoder.write(end.report)
    }
    pages.write(to: encoder)
    content.write(to: encoder)
    let hash = encoder.bytes.withUnsafeBytes { Hash64(UnsafeRawBufferPointer(rebasing: $0[start...])) }
    encoder.write(hash: hash.value, at: Self.header.count)
    return encoder.bytes
  }

  /// The memory in `bytes`; nil where it is another program's or another build's, or damaged.
  init?(_ bytes: [UInt8], identity: UInt64) {
    guard bytes.starts(with: Self.header), bytes.count > Self.header.count + 8 else { return nil }
    let payload = Self.header.count + 8
    let decoder = RecordDecoder(bytes[Self.header.count...])
    let hash = bytes.withUnsafeBytes { Hash64(UnsafeRawBufferPointer(rebasing: $0[payload...])).value }
    do {
      guard try decoder.readHash() == hash, try decoder.readHash() == identity else { return nil }
      self.identity = identity
      list = try OutputStamp(from: decoder)
      if try decoder.readFlag() {
        end = End(survey: try decoder.readHash(), horizon: try decoder.read(), report: try decoder.read())
      }
      pages = try PageMemory(from: decoder)
      content = try ContentMemory(from: decoder)
      guard decoder.isAtEnd else { return nil }
    } catch {
      return nil
    }
  }
}
