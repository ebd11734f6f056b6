import Bytes
import Content
import Entities
import Gate
import SourceFiles

/// The file format of a cache: a line that identifies the format; an authentication code for the rest of the file, all
/// zeros without a key; a hash of the sections; their lengths; and three sections that hold the content, the files, and
/// the identity and final state of the build. The sections are encoded in parallel.
extension BuildCache {
  private static let header = Array("xinglin-cache 8\n".utf8)
  private static let codeEnd = header.count + CacheAuthenticationKey.authenticationCodeLength
  private static let prefixLength = codeEnd + 8 * 4

  /// Returns the consecutive chunks of the encoded file, authenticated if there is a key.
  func encodedChunks(_ key: CacheAuthenticationKey?, jobs: Int) -> [[UInt8]] {
    let sections = Parallel.map(count: 3, jobs: jobs) { part in
      let encoder = RecordEncoder()
      switch part {
      case 0:
        encoder.reserveCapacity(content.byteCount)
        content.write(to: encoder)
      case 1:
        encoder.reserveCapacity(pages.byteCount)
        pages.write(to: encoder)
      default: write(to: encoder)
      }
      return (bytes: encoder.bytes, hash: Hash64(encoder.bytes))
    }
    let front = RecordEncoder()
    front.write(hash: Self.hash(of: sections.map(\.hash), counts: sections.map(\.bytes.count)))
    for section in sections { front.write(word: UInt64(section.bytes.count)) }
    let parts = [front.bytes] + sections.map(\.bytes)
    let code =
      key?.authenticationCode(of: parts)
      ?? [UInt8](repeating: 0, count: CacheAuthenticationKey.authenticationCodeLength)
    return [Self.header + code] + parts
  }

  private static func hash(of hashes: [Hash64], counts: [Int]) -> Hash64 {
    let encoder = RecordEncoder()
    for (hash, count) in zip(hashes, counts) {
      encoder.write(hash: hash)
      encoder.write(count)
    }
    return Hash64(encoder.bytes)
  }

  private func write(to encoder: RecordEncoder) {
    encoder.write(hash: identity)
    list.write(to: encoder)
    encoder.write(hash: leakCheckIdentity)
    encoder.write(finalState != nil)
    guard let finalState else { return }
    encoder.write(hash: finalState.survey)
    // If encoding the report fails, it is missing from the file, and readers reject the cache as damaged.
    try? encoder.write(finalState.publicationWindow)
    for tool in [finalState.imageTool, finalState.drawingTool] {
      encoder.write(tool != nil)
      if let tool { encoder.write(hash: tool) }
    }
    encoder.write(finalState.edition != nil)
    if let edition = finalState.edition {
      encoder.write(edition.region?.rawValue ?? "")
      encoder.write(hash: edition.stamp)
    }
    try? encoder.write(finalState.report)
  }

  /// Decodes a cache; returns `nil` if `bytes` were written by another program or with other options, or are damaged.
  init?(_ bytes: [UInt8], options: BuildOptions) {
    guard let sections = Self.sections(of: bytes, options.cacheKey) else { return nil }
    do {
      (identity, list, leakCheckIdentity, finalState) = try RecordDecoder.read(sections[2]) { decoder in
        let identity = try decoder.hash()
        let list = try FileStamp(from: &decoder)
        let leakCheckIdentity = try decoder.hash()
        let finalState = try decoder.optional { try FinalState(from: &$0) }
        guard decoder.isAtEnd else { throw RecordCodingError.dataCorrupted }
        return (identity, list, leakCheckIdentity, finalState)
      }
      guard identity == Self.identity(options) else { return nil }
      content = try RecordDecoder.read(sections[0]) { try ContentCache(from: &$0) }
      pages = try RecordDecoder.read(sections[1]) { try PageCache(from: &$0) }
    } catch {
      return nil
    }
  }

  /// Returns the sections of a file, or `nil` if it is truncated or damaged. The file must be authenticated with `key`,
  /// or not at all if `key` is `nil`.
  private static func sections(of bytes: [UInt8], _ key: CacheAuthenticationKey?) -> [ArraySlice<UInt8>]? {
    guard bytes.starts(with: header), bytes.count >= prefixLength else { return nil }
    let code = bytes[header.count..<codeEnd]
    guard key.map({ $0.isValid(code, of: bytes[codeEnd...]) }) ?? code.allSatisfy({ $0 == 0 }) else { return nil }
    return RecordDecoder.read(bytes[codeEnd...]) { decoder -> [ArraySlice<UInt8>]? in
      guard let hash = try? decoder.hash() else { return nil }
      let counts = (0..<3).compactMap { _ in (try? decoder.word()).flatMap { Int(exactly: $0) } }
      let sections = counts.compactMap { try? decoder.slice($0) }
      guard sections.count == 3, decoder.isAtEnd else { return nil }
      let hashes = sections.map { section in section.withUnsafeBytes { Hash64($0) } }
      return Self.hash(of: hashes, counts: counts) == hash ? sections : nil
    }
  }
}

extension BuildCache.FinalState {
  fileprivate init(from decoder: inout RecordDecoder) throws {
    survey = try decoder.hash()
    publicationWindow = try PublicationWindow(from: &decoder)
    imageTool = try decoder.optional { try $0.hash() }
    drawingTool = try decoder.optional { try $0.hash() }
    edition = try decoder.optional { decoder in
      let region = ScriptEditionSettings.Region(rawValue: try decoder.text())
      return BuildCache.EditionTool(region: region, stamp: try decoder.hash())
    }
    report = try decoder.value()
  }
}
