import Bytes
import Content
import Diagnostics
import Entities

/// The records of articles' texts beside an output: one of the output itself, which a production build writes, and one
/// of the last release, which the former becomes when the output is published.
///
/// Both are in the work folder, which is not part of the site. If writing fails, there is simply no record.
package struct ReleasedTexts: Sendable {
  private let output: String
  private let system: FileSystem
  private let work: WorkFolder

  private var builtName: String { work.name + ".texts" }
  private var releasedName: String { work.name + ".released" }

  /// Creates a reference to the records beside the output at a path.
  package init(of output: String, system: FileSystem = FileSystem()) {
    (self.output, self.system) = (output, system)
    work = WorkFolder(beside: system.resolved(output), system: system)
  }

  /// Returns diagnostics for texts that changed since the last release without an announcement; empty if there was no
  /// release.
  func diagnostics(of library: Library) -> [Diagnostic] {
    guard let released = loadRecord(releasedName)?.entries else { return [] }
    return library.recordedArticles.compactMap { index in
      let article = library.articles[index]
      guard let entry = released[article.id],
        TextRecord.Entry(of: library, at: index, earlier: entry).isUnannounced(since: entry)
      else { return nil }
      return Problem.unannouncedChange.at(SourceLocation(path: article.path))
    }
  }

  /// Returns the texts of a library. Call this before rendering, while most bodies are in memory; later they would have
  /// to be compiled again.
  func texts(of library: Library, jobs: Int) -> TextRecord {
    TextRecord(library, earlier: loadRecord(builtName) ?? loadRecord(releasedName), jobs: jobs)
  }

  /// Records the texts from which the output was rendered.
  func save(_ texts: TextRecord) {
    guard let list = listHash, let folder = try? work.openOrCreate() else { return }
    var texts = texts
    texts.listHash = list
    replace(builtName, with: texts.bytes, in: folder)
  }

  /// Records that the output was published. If a build without a record produced it, nothing is known about the
  /// release.
  package func recordRelease() {
    guard let folder = try? work.open(), let record = loadRecord(builtName), record.listHash == listHash else {
      return discardReleaseRecord()
    }
    replace(releasedName, with: record.bytes, in: folder)
  }

  /// Discards the record of the last release, because readers now see a different one.
  package func discardReleaseRecord() { _ = try? work.open()?.removeAll(releasedName) }

  private func loadRecord(_ name: String) -> TextRecord? {
    let bytes = try? work.open()?.withFile(name) { file throws(FileSystemError) in try file.bytes() }
    return bytes.flatMap(TextRecord.init(parsing:))
  }

  /// The hash of the output manifest.
  private var listHash: Hash64? { (try? system.read(output + "/" + OutputList.fileName)).map { Hash64($0) } }

  private func replace(_ name: String, with bytes: [UInt8], in folder: OpenFolder) {
    let temporary = name + ".new"
    do throws(FileSystemError) {
      try folder.removeAll(temporary)
      try folder.create(temporary) { file throws(FileSystemError) in try file.write(bytes) }
      if try folder.move(temporary, to: folder, as: name) == .done { return }
    } catch {
      _ = try? folder.removeAll(temporary)
    }
    _ = try? folder.removeAll(name)
  }
}

extension SiteBuilder {
  /// The records of the articles' texts beside the output.
  var releasedTexts: ReleasedTexts { ReleasedTexts(of: options.output, system: options.fileSystem) }

  /// Returns diagnostics for unannounced changes, if this is a production build or a check.
  func unannouncedChanges(of library: Library) -> [Diagnostic] {
    guard options.isProduction || options.onlyChecks else { return [] }
    return library.configuration.rules.applied(to: releasedTexts.diagnostics(of: library))
  }
}
