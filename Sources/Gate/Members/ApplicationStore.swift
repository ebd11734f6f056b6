import Diagnostics
import Essentials
import Platform
import SourceFiles

/// The applications waiting for a decision, outside the content folder and git: each in a separate file, sealed as
/// received.
///
/// Nothing in the folder can be opened without the editors' key, and a decision removes the application with its
/// answers. The folder is given by `XINGLIN_GATE_APPLICATIONS`, or is `xinglin/applications/SITE` in the user's data
/// folder.
package struct ApplicationStore: Sendable {
  /// The folder.
  package let folder: String
  private let site: String

  /// The name of the environment variable.
  package static let environmentVariable = "XINGLIN_GATE_APPLICATIONS"
  private static let fileSuffix = ".application"
  /// The maximum size of a file, enough for the longest line.
  private static let limit = 128 << 10

  /// Creates the store of a site; throws if the environment specifies neither a folder nor a home directory.
  package init(site: String, environment: [String: String]) throws(GateError) {
    self.site = site
    if let named = environment[Self.environmentVariable], !named.isEmpty {
      folder = named
    } else if let data = environment["XDG_DATA_HOME"], !data.isEmpty {
      folder = "\(data)/xinglin/applications/\(site)"
    } else if let home = environment["HOME"], !home.isEmpty {
      folder = "\(home)/.local/share/xinglin/applications/\(site)"
    } else {
      throw .noApplicationStore
    }
  }

  /// An application and the file that contains it.
  package struct Stored: Sendable {
    /// What the reader sent.
    package let application: Application
    /// The path of the file.
    package let path: String
  }

  /// Stores a line; returns false if it is already there. Only the current user can read the file.
  package func add(_ line: ApplicationLine, from mailbox: Mailbox) throws(GateError) -> Bool {
    let path = "\(folder)/\(mailbox)-\(line.fingerprint)\(Self.fileSuffix)"
    if FileSource.disk.realPath(path) != nil { return false }
    try GateFolder.replaceAtomically(path, with: Array(line.text.utf8), mode: 0o600, folderMode: 0o700)
    return true
  }

  /// Opens all applications, sorted by time and mailbox; `unopened` are the paths of files that the key does not open.
  package func openAll(with editor: EditorKey) throws(GateError) -> (applications: [Stored], unopened: [String]) {
    var (applications, unopened) = ([Stored](), [String]())
    for path in try paths() {
      let bytes: [UInt8]
      do { bytes = try FileSource.disk.read(path, Self.limit) } catch {
        throw .inaccessibleFile(path, reason: Problem.reason(error))
      }
      if let line = ApplicationLine.find(in: bytes).lines.first,
        let application = try? line.open(with: editor, site: site)
      {
        applications.append(Stored(application: application, path: path))
      } else {
        unopened.append(path)
      }
    }
    applications.sort {
      ($0.application.content.time, $0.application.mailbox) < ($1.application.content.time, $1.application.mailbox)
    }
    return (applications, unopened)
  }

  /// Removes the applications of a reader; returns how many there were. No key is needed, because the file names
  /// contain the mailbox.
  package func remove(_ mailbox: Mailbox) throws(GateError) -> Int { try remove([mailbox]) }

  /// Removes the applications of readers; returns how many there were.
  package func remove(_ mailboxes: Set<Mailbox>) throws(GateError) -> Int {
    var count = 0
    for path in try paths() {
      let name = path.utf8.dropFirst(folder.utf8.count + 1).prefix { $0 != UInt8(ascii: "-") }
      guard let mailbox = Mailbox(String(Substring(name))), mailboxes.contains(mailbox) else { continue }
      try remove(path)
      count += 1
    }
    return count
  }

  /// Removes applications stored before a time in seconds since 1970; returns how many there were.
  package func purge(before time: Int) throws(GateError) -> Int {
    var count = 0
    for path in try paths() {
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.modificationTime / 1_000_000_000 < time {
        try remove(path)
        count += 1
      }
    }
    return count
  }

  private func remove(_ path: String) throws(GateError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw GateFolder.systemError(path) }
  }

  private func paths() throws(GateError) -> [String] {
    guard FileSource.disk.realPath(folder) != nil else { return [] }
    do {
      return try FileSource.disk.entries(folder).map(\.name).filter { $0.hasSuffix(Self.fileSuffix) }.sorted().map {
        "\(folder)/\($0)"
      }
    } catch {
      throw .inaccessibleFile(folder, reason: Problem.reason(error))
    }
  }
}
