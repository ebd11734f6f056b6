import Platform
import SourceFiles

/// The Swift package of a site with its own theme, if the running program was built from it on this machine.
struct ThemePackage: Sendable {
  /// The folder with Package.swift.
  let folder: String
  /// The path of the program.
  let program: String
  let product: String
  /// The build folder of the package.
  let scratch: String
  /// `debug` or `release`.
  let configuration: String

  /// The source file that started the program with a site's themes; nil for the program with only the built-in ones.
  @TaskLocal static var sourceFile: String?

  /// Finds the package of the program at `program`, started by `sourceFile`; nil if the program is not in a build
  /// folder or its sources are not on this machine.
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

  /// Returns the nearest folder above a source file that contains a manifest.
  private static func folder(of sourceFile: String) -> String? {
    var folder = sourceFile
    while let slash = folder.lastIndex(of: "/"), slash != folder.startIndex {
      folder = String(folder[..<slash])
      if FileSource.disk.realPath(folder + "/Package.swift") != nil { return folder }
    }
    return nil
  }

  /// The folder of the package's sources and resources.
  var sources: String { folder + "/Sources" }

  /// Returns the stamps of all source files and of the manifest, by path.
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
      case .folder where !entry.isLink && depth < Self.maximumDepth: add(path, depth: depth + 1, to: &stamps)
      default: break
      }
    }
  }

  private static let maximumDepth = 64
}
