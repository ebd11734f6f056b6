import Diagnostics
import Site
import SourceFiles

/// A published site that curl fetches from its host, some files at once.
struct FetchedTree: PublishedTree {
  private let site: SiteURL
  private let folder: TemporaryFolder
  private let curl: ExternalProgram
  /// The most bytes that are taken of an answer, so that one without an end fills no disk.
  private let limit: Int
  private let system: FileSystem
  private let notFound = "404.html"

  /// No file of the user's settings is read, and no redirection leaves the web. Source: curl(1).
  private static let options = [
    "--disable", "--globoff", "--path-as-is", "--silent", "--show-error", "--no-progress-meter", "--location",
    "--max-redirs", "5", "--proto",
    "=http,https", "--connect-timeout", "20", "--max-time", "600", "--retry", "2", "--parallel", "--parallel-max", "8",
    "--user-agent", "xinglin", "--write-out", #"%{http_code} %{filename_effective}\n"#, "--config",
  ]

  /// How much larger than every file of the build an answer may be.
  private static let slack = 1 << 20

  /// The site at a URL, which is expected to hold no file larger than the largest of a build.
  init(_ site: SiteURL, largest: Int, system: FileSystem) throws(PublishError) {
    self.site = site
    limit = largest + Self.slack
    self.system = system
    folder = try TemporaryFolder(system)
    var curl = try ExternalProgram("curl", package: "curl", folder)
    curl.fileSize = limit
    self.curl = curl
  }

  func files(_ paths: [OutputPath]) throws(PublishError) -> [PublishedFile?] {
    let statuses = try fetch(paths)
    let downloads = try open()
    return zip(paths, statuses).enumerated().map { number, answer in
      // The page that stands for missing ones may come with their status.
      let isThere = answer.1 == .there || answer.0.text == notFound
      return isThere ? PublishedFile(folder: downloads, name: Self.name(number)) : nil
    }
  }

  func extras(_ manifest: BuildManifest, candidates: [OutputPath]) throws(PublishError) -> [String] {
    let page = manifest.entries.first { $0.path.text == notFound }
    var extras: [String] = []
    for portion in Verification.portions(candidates + manifest.furtherShards) {
      let statuses = try fetch(portion)
      let downloads = try open()
      for (number, path) in portion.enumerated() where statuses[number] == .there {
        do throws(FileSystemError) {
          // Some hosts answer for every missing file with that page and the status of one that is there.
          if let page, try downloads.holds(page, at: Self.name(number)) { continue }
        } catch { throw .fileSystem(error) }
        extras.append(path.text)
      }
    }
    return extras
  }

  func isForHost(_ path: OutputPath) -> Bool { path.text == "_headers" || path.text == "_redirects" }

  private enum Status { case there, missing }

  /// Fetches files as ``name(_:)`` into the folder; the statuses are in the order of `paths`.
  private func fetch(_ paths: [OutputPath]) throws(PublishError) -> [Status] {
    var lines = ""
    for (number, path) in paths.enumerated() {
      lines += "url = \"\(site.url(ofFile: path.text))\"\noutput = \"\(folder.path)/\(Self.name(number))\"\n"
    }
    let list = try folder.write(Array(lines.utf8), to: "config")
    let answers: String
    do throws(PublishError) {
      answers = String(decoding: try curl.run(Self.options + [list]), as: UTF8.self)
    } catch {
      if let path = try overlong(paths) { throw .overlongAnswer(site.url(ofFile: path.text)) }
      throw error
    }
    var statuses = [Status](repeating: .missing, count: paths.count)
    for line in answers.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      let name = words.last.flatMap { $0.split(separator: "/").last }
      guard words.count == 2, let number = name.flatMap({ Int($0.dropFirst(Self.name("").count)) }),
        paths.indices.contains(number)
      else { continue }
      switch words[0] {
      case "200": statuses[number] = .there
      // Stores that nobody may list answer for missing files with 403.
      case "403", "404", "410": break
      default: throw .badAnswer(site.url(ofFile: paths[number].text), status: String(words[0]))
      }
    }
    return statuses
  }

  /// The first file whose answer reached the limit.
  private func overlong(_ paths: [OutputPath]) throws(PublishError) -> OutputPath? {
    let downloads = try open()
    do throws(FileSystemError) {
      for (number, path) in paths.enumerated() {
        // The shell counts the limit in blocks of 512 bytes.
        if let stamp = try downloads.stamp(Self.name(number)), stamp.size >= limit / 512 * 512 { return path }
      }
      return nil
    } catch { throw .fileSystem(error) }
  }

  private func open() throws(PublishError) -> OpenFolder {
    do throws(FileSystemError) { return try OpenFolder(folder.path, system: system) } catch { throw .fileSystem(error) }
  }

  private static func name(_ number: some CustomStringConvertible) -> String { "file-\(number)" }
}
