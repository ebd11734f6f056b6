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

  /// What was kept; nil where there is nothing that a build with such options can use.
  func load(_ options: BuildOptions) -> BuildMemory? {
    guard let bytes = try? FileSystem.read(path) else { return nil }
    return BuildMemory(bytes, options: options)
  }

  /// Keeps a memory; the number of its bytes. A machine that refuses loses time in the next build, nothing else.
  func save(_ memory: BuildMemory, jobs: Int) -> Int {
    let parts = memory.parts(jobs: jobs)
    do {
      try FileSystem.makeFolder(folder)
      return try FileSystem.replace(path, with: parts, temporary: path + ".new").size
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
    encoder.write(hash: Program.running.hash)
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
