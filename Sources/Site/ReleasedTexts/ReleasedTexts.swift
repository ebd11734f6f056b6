import Bytes
import Content
import Diagnostics
import Entities

/// The records of articles' texts beside an output: that of the output itself, which a build for publication writes, and that of
/// the last release, which it becomes when the output is published.
///
/// Both stand in the work folder, which is no part of the site. Where the system refuses them there is no record, and that is all.
package struct ReleasedTexts: Sendable {
  private let output: String
  private let system: FileSystem
  private let work: WorkFolder

  private var builtName: String { work.name + ".texts" }
  private var releasedName: String { work.name + ".released" }

  /// The records beside the output at a path.
  package init(of output: String, system: FileSystem = FileSystem()) {
    (self.output, self.system) = (output, system)
    work = WorkFolder(beside: system.resolved(output), system: system)
  }

  /// Reports the texts of a library that differ from the last release without saying so; nothing without a release.
  func diagnostics(of library: Library) -> [Diagnostic] {
    guard let released = record(releasedName)?.entries else { return [] }
    return library.recordedArticles.compactMap { index in
      let article = library.articles[index]
      guard let entry = released[article.id],
        TextRecord.Entry(of: library, at: index, known: entry).isUnannounced(since: entry)
      else { return nil }
      return Problem.unannouncedChange.at(SourceLocation(path: article.path))
    }
  }

  /// The texts of a library. Before it is rendered, most are at hand; later they would be compiled once more.
  func texts(of library: Library, jobs: Int) -> TextRecord {
    TextRecord(library, earlier: record(builtName) ?? record(releasedName), jobs: jobs)
  }

  /// Records the texts from which the output was made.
  func record(_ texts: TextRecord) {
    guard let list = listHash, let folder = try? work.make() else { return }
    var texts = texts
    texts.list = list
    replace(builtName, with: texts.bytes, in: folder)
  }

  /// Records that the output was published. Where it was made by a build that recorded no texts, nothing is known of the release.
  package func release() {
    guard let folder = try? work.open(), let record = record(builtName), record.list == listHash else {
      return forget()
    }
    replace(releasedName, with: record.bytes, in: folder)
  }

  /// Forgets what was released, since it is another release that readers see.
  package func forget() { _ = try? work.open()?.removeAll(releasedName) }

  private func record(_ name: String) -> TextRecord? {
    let bytes = try? work.open()?.withFile(name) { file throws(FileSystemError) in try file.bytes() }
    return bytes.flatMap(TextRecord.init(parsing:))
  }

  /// The hash of the list of the output's files.
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

  /// Reports the published texts that changed silently, where a release is prepared or the content is checked.
  func unannouncedChanges(of library: Library) -> [Diagnostic] {
    guard options.isProduction || options.onlyChecks else { return [] }
    return library.configuration.rules.apply(to: releasedTexts.diagnostics(of: library))
  }
}
