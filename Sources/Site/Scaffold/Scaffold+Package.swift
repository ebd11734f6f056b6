import Diagnostics

extension Scaffold {
  /// Returns the files of a Swift package for a site with a theme of its own.
  func packageFiles() throws(Failure) -> [File] {
    [
      File(path: "Package.swift", text: Self.manifest(dependingOn: try dependency())),
      File(path: "Sources/my-site/Program.swift", text: Self.program),
      File(path: "Sources/my-site/Plain.swift", text: Self.theme),
      File(path: "Sources/my-site/Assets/plain.css", text: Self.styleSheet),
    ]
  }

  /// Returns the steps that remain to be done by hand after the files are created.
  package func remainingSteps() throws(Failure) -> [Message] {
    guard kind.isFolder else { return [] }
    var steps: [Message] = []
    if addsTheme, try isExistingSite {
      steps.append(
        Message(
          zh: "请在 content/site.yml 里写 theme: plain，在 .gitignore 里加一行 /.build/",
          en: "set 'theme: plain' in content/site.yml, and add '/.build/' to .gitignore"))
    }
    if addsWorkflows {
      steps.append(
        Message(
          zh: "请在 .github/workflows/site.yml 和 .gitlab-ci.yml 里把 OWNER/IMAGE 改成装有 xinglin 的镜像",
          en:
            "replace OWNER/IMAGE in .github/workflows/site.yml and .gitlab-ci.yml with an image that contains "
            + "xinglin"))
    }
    return steps
  }

  /// Returns the dependency on the generator and the name of that package.
  private func dependency() throws(Failure) -> (line: String, package: String) {
    if let generator, Self.isURL(generator) {
      let last = generator.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? ""
      let name = last.hasSuffix(".git") ? String(last.dropLast(".git".count)) : last
      guard !name.isEmpty, Self.isPlain(generator) else { throw .invalidGeneratorURL(generator) }
      return (".package(url: \"\(generator)\", branch: \"main\")", name)
    }
    let system = FileSystem()
    let folder = system.resolved(siteFolder)
    let target = generator.map { system.resolved($0) } ?? system.resolved(folder + "/../xinglin")
    let path = generator?.hasPrefix("/") == true ? target : Self.path(of: target, from: folder)
    guard Self.isPlain(path) else { throw .invalidName(path) }
    do throws(FileSystemError) {
      if try system.exists(target + "/Package.swift") {
        let name = path.hasSuffix("/xinglin") ? "" : "name: \"xinglin\", "
        return (".package(\(name)path: \"\(path)\")", "xinglin")
      }
    } catch {
      throw .fileSystem(error)
    }
    throw .generatorNotFound(target)
  }

  /// Whether a package is specified by a URL, such as `https://host/path` or `git@host:path`.
  private static func isURL(_ text: String) -> Bool {
    let start = text.prefix { $0 != "/" }
    return start.contains("@") && start.contains(":") || text.contains("://")
  }

  /// Whether a text needs no escaping in a Swift string literal.
  private static func isPlain(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0.value < 0x20 }
  }

  /// Returns the relative path from a folder to another. Both paths must be absolute.
  static func path(of target: String, from folder: String) -> String {
    let (target, folder) = (target.split(separator: "/"), folder.split(separator: "/"))
    let shared = zip(target, folder).prefix { $0 == $1 }.count
    let path = Array(repeating: "..", count: folder.count - shared) + target.dropFirst(shared).map(String.init)
    return path.isEmpty ? "." : path.joined(separator: "/")
  }
}
