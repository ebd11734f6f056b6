import Diagnostics
import Site
import SourceFiles

/// A published site that is downloaded from its host with curl, several files at a time.
struct FetchedTree: PublishedTree {
  private let site: SiteURL
  private let folder: TemporaryFolder
  private let curl: ExternalProgram
  /// The maximum size of a response, in bytes, so that an endless one does not fill the disk.
  private let limit: Int
  private let system: FileSystem
  private let notFound = "404.html"

  /// The options ignore the user's curl configuration and restrict redirects to HTTP and HTTPS. Source: curl(1).
  private static let options = [
    "--disable", "--globoff", "--path-as-is", "--silent", "--show-error", "--no-progress-meter", "--location",
    "--max-redirs", "5", "--proto",
    "=http,https", "--connect-timeout", "20", "--max-time", "600", "--retry", "2", "--parallel", "--parallel-max", "8",
    "--user-agent", "xinglin", "--write-out", #"%{http_code} %{filename_effective}\n"#, "--config",
  ]

  /// The number of bytes by which a response may exceed the largest file of the build.
  private static let slack = 1 << 20

  /// Creates a tree for a site whose largest file is expected to have `largestFileSize` bytes.
  init(_ site: SiteURL, largestFileSize: Int, system: FileSystem) throws(PublishError) {
    self.site = site
    limit = largestFileSize + Self.slack
    self.system = system
    folder = try TemporaryFolder(system)
    var curl = try ExternalProgram("curl", package: "curl", folder)
    curl.maximumFileSize = limit
    self.curl = curl
  }

  func files(_ paths: [OutputPath]) throws(PublishError) -> [PublishedFile?] {
    let statuses = try fetch(paths)
    let downloads = try open()
    return zip(paths, statuses).enumerated().map { number, answer in
      // Some hosts serve the error page with status 404 even at its own URL.
      let isThere = answer.1 == .found || answer.0.text == notFound
      return isThere ? PublishedFile(folder: downloads, name: Self.name(number)) : nil
    }
  }

  func extraPaths(notIn manifest: BuildManifest, candidates: [OutputPath]) throws(PublishError) -> [String] {
    let page = manifest.entries.first { $0.path.text == notFound }
    var extras: [String] = []
    for batch in Verification.batches(of: candidates + manifest.staleShardCandidates) {
      let statuses = try fetch(batch)
      let downloads = try open()
      for (number, path) in batch.enumerated() where statuses[number] == .found {
        do throws(FileSystemError) {
          // Some hosts serve the error page with status 200 for every missing file.
          if let page, try downloads.hasFile(matching: page, at: Self.name(number)) { continue }
        } catch { throw .fileSystem(error) }
        extras.append(path.text)
      }
    }
    return extras
  }

  func isHostConfiguration(_ path: OutputPath) -> Bool { path.text == "_headers" || path.text == "_redirects" }

  private enum Status { case found, missing }

  /// Downloads files as ``name(_:)`` into the folder. Returns their statuses in the order of `paths`.
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
      if let path = try firstOversizedFile(among: paths) { throw .oversizedResponse(site.url(ofFile: path.text)) }
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
      case "200": statuses[number] = .found
      // Object stores that do not permit listing respond to requests for missing files with 403.
      case "403", "404", "410": break
      default: throw .unexpectedResponse(site.url(ofFile: paths[number].text), status: String(words[0]))
      }
    }
    return statuses
  }

  /// Returns the first file whose response reached the size limit.
  private func firstOversizedFile(among paths: [OutputPath]) throws(PublishError) -> OutputPath? {
    let downloads = try open()
    do throws(FileSystemError) {
      for (number, path) in paths.enumerated() {
        // The limit is set in blocks of 512 bytes.
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
