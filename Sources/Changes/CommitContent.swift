import Diagnostics
import Essentials
import Platform
import Site

/// The content of a commit, extracted to a temporary folder that is removed when the value is deallocated.
package final class CommitContent: Sendable {
  /// The path of the content folder.
  package let path: String
  private let folder: String

  /// The reason that a commit cannot be read.
  package enum Failure: Error, Sendable {
    /// A program is not installed.
    case missingProgram(String)
    /// The name does not refer to a commit of the repository, or the commit does not contain the folder.
    case unknown(commit: String, content: String, errorOutput: String)
    /// A file system operation failed.
    case fileSystem(FileSystemError)

    /// The description of the failure.
    package var message: Message {
      switch self {
      case .missingProgram(let name): Message(zh: "找不到程序 \(name)：请先安装", en: "the program \(name) is not installed")
      case .unknown(let commit, let content, let errorOutput):
        Message(
          zh: "“\(commit)”既不是目录，也不是这个 git 仓库里有 \(content) 的提交：\(errorOutput)",
          en:
            "'\(commit)' is neither a folder nor a commit of this git repository that contains \(content): "
            + "\(errorOutput)")
      case .fileSystem(let error): error.message
      }
    }
  }

  /// Extracts the folder `content` from a commit of the repository that contains the current folder.
  package init(_ commit: String, content: String) throws(Failure) {
    folder = try Self.temporaryFolder()
    path = folder + "/content"
    do throws(Failure) {
      try Self.extract(commit, content: content, in: folder)
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  deinit { Self.remove(folder) }

  private static func extract(_ commit: String, content: String, in folder: String) throws(Failure) {
    // `--end-of-options` keeps git from taking the name for an option.
    let name = try run("git", ["rev-parse", "--verify", "--quiet", "--end-of-options", commit + "^{commit}"], folder)
    let id = name.output.split(separator: "\n").first.map(String.init) ?? ""
    guard name.status == 0, !id.isEmpty else {
      throw .unknown(commit: commit, content: content, errorOutput: name.errorOutput)
    }
    let archive = folder + "/archive"
    let archiving = try run(
      "git", ["archive", "--format=tar", "--prefix=content/", "--output=\(archive)", "\(id):./\(content)"], folder)
    guard archiving.status == 0 else {
      throw .unknown(commit: commit, content: content, errorOutput: archiving.errorOutput)
    }
    let unpacked = try run("tar", ["-xf", archive, "-C", folder], folder)
    guard unpacked.status == 0 else {
      throw .unknown(commit: commit, content: content, errorOutput: unpacked.errorOutput)
    }
  }

  private static func run(
    _ program: String, _ arguments: [String], _ folder: String
  ) throws(Failure) -> (status: Int32, output: String, errorOutput: String) {
    guard let path = ChildProcess.path(ofProgram: program) else { throw .missingProgram(program) }
    var process = ChildProcess(
      path, arguments, environment: ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }.sorted())
    (process.standardOutput, process.standardError) = (folder + "/output", folder + "/errorOutput")
    (process.timeoutMilliseconds, process.memoryLimit, process.fileSizeLimit) = (nil, nil, nil)
    let end = process.run()
    do throws(FileSystemError) {
      let output = String(decoding: try FileSystem().read(folder + "/output") ?? [], as: UTF8.self)
      let errorOutput = String(decoding: try FileSystem().read(folder + "/errorOutput") ?? [], as: UTF8.self)
      let status: Int32 = if case .exited(let status) = end { status } else { -1 }
      return (status, output, errorOutput.split(whereSeparator: \.isNewline).suffix(2).joined(separator: " / "))
    } catch { throw .fileSystem(error) }
  }

  private static func temporaryFolder() throws(Failure) -> String {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(base)/xinglin-changes-XXXXXX".utf8CString)
    guard mkdtemp(&path) != nil else { throw .fileSystem(FileSystemError(.makeFolder, base, .system(errno))) }
    return String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func remove(_ folder: String) {
    guard let slash = folder.lastIndex(of: "/") else { return }
    try? OpenFolder(String(folder[..<slash]), system: FileSystem()).removeAll(
      String(folder[folder.index(after: slash)...]))
  }

  /// The path at which to build the content.
  package var output: String { folder + "/site" }
}
