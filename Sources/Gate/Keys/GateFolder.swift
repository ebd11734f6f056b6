import Diagnostics
import Platform
import SourceFiles

/// The files of all audiences below a content folder: `gate/keys/AUDIENCE.json`.
public struct GateFolder: Sendable {
  private let content: String

  /// Makes the folder of the gate below a content folder.
  public init(content: String) { self.content = content }

  /// Returns the path of an audience's file.
  public func path(of audience: String) -> String { "\(folder)/\(audience).json" }
  private var folder: String { "\(content)/gate/keys" }

  /// Reads the files of all audiences, in the order of names.
  public func audiences() throws(GateFault) -> [AudienceFile] {
    guard FileSource.disk.realPath(folder) != nil else { return [] }
    var names: [String] = []
    do {
      names = try FileSource.disk.entries(folder).map(\.name).filter { $0.hasSuffix(".json") }
    } catch {
      throw .file(folder, reason: Problem.reason(error))
    }
    var files: [AudienceFile] = []
    for name in names.sorted() { files.append(try audience(String(name.dropLast(5)))) }
    return files
  }

  /// Reads the file of an audience.
  public func audience(_ name: String) throws(GateFault) -> AudienceFile {
    guard AudienceFile.isName(name) else { throw .invalidAudience(name) }
    guard exists(name) else { throw .unknownAudience(name) }
    do {
      let bytes = try FileSource.disk.read(path(of: name), 16 << 20)
      guard let file = AudienceFile(json: bytes), file.epoch.audience == name else {
        throw GateFault.damagedFile(path(of: name))
      }
      return file
    } catch let fault as GateFault {
      throw fault
    } catch {
      throw .file(path(of: name), reason: Problem.reason(error))
    }
  }

  /// Makes a folder and those above it.
  private func makeFolder(_ path: String) throws(GateFault) {
    if path.isEmpty || mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/") else { throw fault(path) }
    try makeFolder(String(path[..<slash]))
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw fault(path) }
  }

  /// Writes a file and waits until it lies on the disk; what failed is in `errno`.
  private func put(_ bytes: [UInt8], at path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard file >= 0 else { return false }
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeBytes { Platform.write(file, $0.baseAddress.map { $0 + done }, $0.count - done) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { break }
      done += count
    }
    let isWritten = done == bytes.count && fsync(file) == 0
    let code = errno
    let isClosed = close(file) == 0
    if !isWritten { errno = code }
    return isWritten && isClosed
  }

  private func fault(_ path: String) -> GateFault { .file(path, reason: .systemReason(errno)) }

  /// Whether an audience has a file.
  public func exists(_ name: String) -> Bool { FileSource.disk.realPath(path(of: name)) != nil }

  /// Writes the file of an audience atomically.
  public func write(_ file: AudienceFile) throws(GateFault) {
    let path = path(of: file.epoch.audience)
    let json: [UInt8]
    do {
      json = try file.json
    } catch {
      throw .file(path, reason: Problem.reason(error))
    }
    try makeFolder(folder)
    let temporary = "\(path).new"
    guard put(json, at: temporary), rename(temporary, path) == 0 else {
      let fault = fault(path)
      unlink(temporary)
      throw fault
    }
  }
}
