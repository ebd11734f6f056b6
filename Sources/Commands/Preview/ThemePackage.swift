import Platform
import SourceFiles

/// The Swift package of a site with a theme of its own, where the running program was built from it on this machine.
struct ThemePackage: Sendable {
  /// The folder with Package.swift.
  let folder: String
  /// The path of the program, and its name.
  let program: String
  let product: String
  /// The folder into which the package is built.
  let scratch: String
  /// `debug` or `release`.
  let configuration: String

  /// The source file that began the program with themes of a site; nil for the program that has the built-in ones alone.
  @TaskLocal static var sourceFile: String?

  /// The package of the program at `program`, which was begun by `sourceFile`; nil where the program lies in no folder of builds or its
  /// sources are not here.
  init?(program: String?, sourceFile: String?) {
    guard let sourceFile, let program = program.flatMap(FileSource.disk.realPath) else { return nil }
    // …/.build/x86_64-unknown-linux-gnu/debug/my-site
    let parts = program.split(separator: "/").map(String.init)
    guard parts.count > 3, ["debug", "release"].contains(parts[parts.count - 2]) else { return nil }
    guard let folder = Self.folder(of: sourceFile) else { return nil }
    self.program = program
    self.folder = folder
    product = parts[parts.count - 1]
    configuration = parts[parts.count - 2]
    scratch = "/" + parts.dropLast(3).joined(separator: "/")
  }

  /// The nearest folder above a source file that has a manifest.
  private static func folder(of sourceFile: String) -> String? {
    var folder = sourceFile
    while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      folder = String(folder[..<slash])
      if FileSource.disk.realPath(folder + "/Package.swift") != nil { return folder }
    }
    return nil
  }

  /// The folder of its sources, and of the files that they carry.
  var sources: String { folder + "/Sources" }

  /// What the system says of each source and of the manifest, by their paths.
  func stamps() -> [String: FileStamp] {
    var stamps: [String: FileStamp] = [:]
    add(sources, depth: 0, to: &stamps)
    for entry in (try? FileSource.disk.entries(folder)) ?? [] where entry.name == "Package.swift" {
      stamps[entry.name] = entry.stamp
    }
    return stamps
  }

  private func add(_ folder: String, depth: Int, to stamps: inout [String: FileStamp]) {
    for entry in (try? FileSource.disk.entries(folder)) ?? [] where !entry.name.hasPrefix(".") {
      let path = folder + "/" + entry.name
      switch entry.kind {
      case .file: stamps[path] = entry.stamp
      case .folder where !entry.isLink && depth < Self.deepest: add(path, depth: depth + 1, to: &stamps)
      default: break
      }
    }
  }

  private static let deepest = 64
}
