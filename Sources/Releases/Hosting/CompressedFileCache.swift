import Bytes
import Diagnostics
import Site

/// A cache of the compressed variants of an output's files, kept beside the output. A variant is created again only if
/// its file has changed.
///
/// The variants are in a tree of their own, at the paths under which they are published. An index has one line for
/// each: `HASH-OF-THE-FILE HASH SIZE PATH`, or `HASH-OF-THE-FILE - - PATH` if compression is not worthwhile.
struct CompressedFileCache {
  /// The path of the tree.
  let path: String
  /// The tree.
  let folder: OpenFolder

  private static let indexName = ".xinglin-twins"
  private static let noVariantMarker = "- - "

  /// An index entry.
  struct Record: Sendable {
    /// The hash of the uncompressed file.
    let source: Hash64
    /// The compressed variant, or nil if compression is not worthwhile.
    let entry: OutputList.Entry?
  }

  /// A variant that the cache may need to create.
  private struct Candidate: Sendable {
    let source: OutputList.Entry
    let path: OutputPath
    let format: CompressionFormat
  }

  /// Opens the cache of the output at a path, creating it if it does not exist.
  init(of output: String, system: FileSystem) throws(FileSystemError) {
    let work = WorkFolder(beside: system.resolved(output), system: system)
    let parent = try work.openOrCreate()
    let name = work.name + ".twins"
    _ = try parent.makeFolder(name)
    guard let folder = try parent.folder(name) else { throw FileSystemError(.open, parent.path(of: name), .unmanaged) }
    (self.folder, path) = (folder, parent.path(of: name))
  }

  /// Returns the compressed variants of an output's files, creating those that are missing or stale. With
  /// `trustsCache`, the variants of unchanged files are not read.
  func entries(
    for output: PublishedOutput, brotli: ExternalProgram, trustsCache: Bool, jobs: Int
  ) throws(PublishError) -> [OutputList.Entry] {
    let outputPaths = Set(output.files.map(\.entry.path))
    let candidates = output.files.filter { CompressionFormat.isCompressible($0.entry) }.flatMap { file in
      CompressionFormat.allCases.compactMap { format in
        OutputPath(file.entry.path.text + format.suffix).flatMap {
          outputPaths.contains($0) ? nil : Candidate(source: file.entry, path: $0, format: format)
        }
      }
    }
    let records = try records()
    let results = Parallel.map(count: candidates.count, jobs: jobs) { index in
      Result<Record, PublishError> { () throws(PublishError) in
        let candidate = candidates[index]
        if let record = records[candidate.path], try isValid(record, for: candidate, trustsCache: trustsCache) {
          return record
        }
        return try compress(candidate, of: output, brotli: brotli)
      }
    }
    var entries: [OutputList.Entry] = []
    var lines = ""
    for (candidate, result) in zip(candidates, results) {
      let record = try result.get()
      if let entry = record.entry { entries.append(entry) }
      lines += String(record.source.value, radix: 16) + " "
      lines +=
        record.entry.map { String(decoding: OutputList([$0]).lines, as: UTF8.self) }
        ?? Self.noVariantMarker + candidate.path.text + "\n"
    }
    try writeIndex(lines, removing: Set(records.keys).subtracting(candidates.map(\.path)))
    return entries
  }

  /// Writes the generated `files` into the tree and returns their entries. A file that the output already contains is
  /// skipped.
  func write(
    _ files: [(name: String, text: String)], for output: PublishedOutput
  ) throws(PublishError) -> [OutputList.Entry] {
    let outputPaths = Set(output.files.map(\.entry.path.text))
    var entries: [OutputList.Entry] = []
    for file in files where !outputPaths.contains(file.name) {
      guard let path = OutputPath(file.name) else { continue }
      let bytes = Array(file.text.utf8)
      try mapErrors { () throws(FileSystemError) in
        try folder.remove(file.name)
        try folder.create(file.name) { new throws(FileSystemError) in try new.write(bytes) }
      }
      entries.append(OutputList.Entry(path: path, hash: Hash64(bytes), size: bytes.count))
    }
    return entries
  }

  private func records() throws(PublishError) -> [OutputPath: Record] {
    Self.records(
      in: try mapErrors { () throws(FileSystemError) in
        try folder.withFile(Self.indexName) { file throws(FileSystemError) in try file.bytes() } ?? []
      })
  }

  /// Parses the index, ignoring malformed lines.
  static func records(in list: [UInt8]) -> [OutputPath: Record] {
    var records: [OutputPath: Record] = [:]
    for line in list.split(separator: UInt8(ascii: "\n")) {
      guard let space = line.firstIndex(of: UInt8(ascii: " ")),
        let source = Hash64(hexadecimal: String(decoding: line[..<space], as: UTF8.self))
      else { continue }
      let rest = line[(space + 1)...]
      if rest.starts(with: noVariantMarker.utf8) {
        let text = String(decoding: rest.dropFirst(noVariantMarker.utf8.count), as: UTF8.self)
        if let path = OutputPath(text) { records[path] = Record(source: source, entry: nil) }
      } else if let entry = OutputList.entry(rest) {
        records[entry.path] = Record(source: source, entry: entry)
      }
    }
    return records
  }

  /// Whether a variant matches its file and, unless `trustsCache` is true, its recorded hash.
  private func isValid(_ record: Record, for candidate: Candidate, trustsCache: Bool) throws(PublishError) -> Bool {
    guard record.source == candidate.source.hash else { return false }
    guard !trustsCache, let entry = record.entry else { return true }
    return try mapErrors { () throws(FileSystemError) in try folder.hasFile(matching: entry, at: entry.path.text) }
  }

  private func compress(
    _ candidate: Candidate, of output: PublishedOutput, brotli: ExternalProgram
  ) throws(PublishError) -> Record {
    let (name, source) = (candidate.path.text, candidate.source)
    try makeFolders(for: candidate.path)
    try mapErrors { () throws(FileSystemError) in try folder.removeAll(name) }
    switch candidate.format {
    case .gzip:
      try mapErrors { () throws(FileSystemError) in
        let bytes = try output.roots[0].withFile(source.path.text) { file throws(FileSystemError) in try file.bytes() }
        guard let compressed = Gzip.compressed(bytes ?? []) else { throw FileSystemError(.write, name, .changed) }
        try folder.create(name) { file throws(FileSystemError) in try file.write(compressed) }
      }
    case .brotli:
      try brotli.run(["--best", "--force", "--output=\(path)/\(name)", "--", "\(output.path)/\(source.path.text)"])
    }
    return try mapErrors { () throws(FileSystemError) in
      let entry = try folder.withFile(name) { file throws(FileSystemError) in
        OutputList.Entry(path: candidate.path, hash: try file.hash(), size: file.size)
      }
      guard let entry else { throw FileSystemError(.read, folder.path(of: name), .changed) }
      if CompressionFormat.isWorthwhile(entry.size, of: source.size) {
        return Record(source: source.hash, entry: entry)
      }
      try folder.remove(name)
      return Record(source: source.hash, entry: nil)
    }
  }

  private func makeFolders(for path: OutputPath) throws(PublishError) {
    for folder in path.ancestors.reversed() {
      _ = try mapErrors { () throws(FileSystemError) in try self.folder.makeFolder(folder) }
    }
  }

  /// Writes the index and removes variants that are no longer needed.
  private func writeIndex(_ lines: String, removing: Set<OutputPath>) throws(PublishError) {
    try mapErrors { () throws(FileSystemError) in
      for path in removing { try folder.remove(path.text) }
      try folder.remove(Self.indexName)
      try folder.create(Self.indexName) { file throws(FileSystemError) in try file.write(Array(lines.utf8)) }
    }
  }

  private func mapErrors<Value>(_ body: () throws(FileSystemError) -> Value) throws(PublishError) -> Value {
    do throws(FileSystemError) { return try body() } catch { throw .fileSystem(error) }
  }
}
