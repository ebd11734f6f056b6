import Bytes
import Diagnostics
import Entities

/// The Markdown files of the content except articles.
struct EntityFiles {
  private let context: ReadContext
  private let files: [ContentTree.File]
  /// The files read so far, whose bodies are compiled once all names are known.
  private(set) var readFiles: [MarkdownFile] = []
  /// Whether the last call to ``decodeFiles(_:named:decode:)`` could read every file.
  private(set) var isComplete = true

  /// Collects the files of a content folder.
  init(_ context: ReadContext) {
    self.context = context
    files = context.tree.files.filter(\.role.isEntity)
  }

  /// Decodes the files for whose role `name` returns a value, in parallel.
  mutating func decodeFiles<Name: Sendable, Source: Sendable>(
    _ diagnostics: inout [Diagnostic], named name: (FileRole) -> Name?,
    decode: @Sendable (MarkdownFile, Name, ReadContext, inout [Diagnostic]) -> Source?
  ) -> [Source] {
    let context = context
    let named = files.compactMap { file in name(file.role).map { (file: file, name: $0) } }
    isComplete = true
    if named.isEmpty { return [] }
    let results = Parallel.map(count: named.count, jobs: context.options.jobs) { index in
      var diagnostics: [Diagnostic] = []
      let file = MarkdownFile(named[index].file, context: context, diagnostics: &diagnostics)
      let source = file.flatMap { decode($0, named[index].name, context, &diagnostics) }
      return (file: file, source: source, diagnostics: diagnostics)
    }
    var sources: [Source] = []
    sources.reserveCapacity(results.count)
    readFiles.reserveCapacity(readFiles.count + results.count)
    for result in results {
      diagnostics += result.diagnostics
      if let file = result.file { readFiles.append(file) }
      if result.file == nil, result.diagnostics.contains(where: { $0.problem.hasFixedSeverity }) { isComplete = false }
      if let source = result.source { sources.append(source) }
    }
    return sources
  }
}

extension FileRole {
  /// Whether it is a Markdown file read through ``EntityFiles``.
  fileprivate var isEntity: Bool {
    switch self {
    case .entity, .hospitalIndexNote, .page, .slot, .consent: true
    default: false
    }
  }
}
