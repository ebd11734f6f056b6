import Bytes
import Content
import Gate

/// Where a build keeps what it remembers: `.xinglin/NAME.memory` beside the output folder called NAME.
struct MemoryFile: Sendable {
  private let folder: String
  private let path: String

  /// The file beside an output folder.
  init(output: String) {
    let resolved = FileSystem.resolved(output)
    let slash = resolved.lastIndex(of: "/") ?? resolved.startIndex
    let parent = String(resolved[..<slash])
    let name = resolved[slash...].dropFirst()
    // The preview's output stands in that folder already.
    folder = parent.hasSuffix("/.xinglin") ? parent : parent + "/.xinglin"
    path = "\(folder)/\(name.isEmpty ? "root" : name).memory"
  }

  /// What was kept; nil where there is nothing that this build can use.
  func load(identity: UInt64) -> BuildMemory? {
    guard let bytes = try? FileSystem.read(path) else { return nil }
    return BuildMemory(bytes, identity: identity)
  }

  /// Keeps a memory; the number of its bytes. A machine that refuses loses time in the next build, nothing else.
  func save(_ memory: BuildMemory) -> Int {
    let bytes = memory.bytes
    do {
      try FileSystem.makeFolder(folder)
      try FileSystem.replace(path, with: bytes, temporary: path + ".new")
      return bytes.count
    } catch {
      _ = try? FileSystem.remove(path)
      return 0
    }
  }
}

extension BuildMemory {
  /// The hash of the running program and of the options that shape what it makes; the time is none of them.
  static func identity(_ options: BuildOptions) -> UInt64 {
    let encoder = RecordEncoder()
    encoder.write(hash: Program.fingerprint)
    encoder.write(options.content)
    encoder.write(options.baseURL ?? "")
    encoder.write(options.includesDrafts)
    encoder.write(options.isProduction)
    // Whether there are keys, and which, shapes what is made; the keys themselves are remembered nowhere.
    switch options.keyring {
    case nil: encoder.write("no keys")
    case .failure(let fault): encoder.write("\(fault)")
    case .success(let keyring): encoder.write(keyring.fingerprint)
    }
    return Hash64(encoder.bytes).value
  }
}

/// The program that is running.
enum Program {
  /// The hash of its bytes: themes and rules are part of them.
  static let fingerprint: UInt64 = {
    let bytes = CommandLine.arguments.first.flatMap { _ in try? FileSystem.read("/proc/self/exe") }
    // Where the system does not show the program, nothing is known of other builds.
    return bytes.map { Hash64($0).value } ?? UInt64.random(in: 1...UInt64.max)
  }()
}
