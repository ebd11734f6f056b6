import Bytes
import Diagnostics
import Entities
import Gate
import Markdown
import SourceFiles

/// Searches everything that a build is about to write for members' texts.
struct LeakCheck: Sendable {
  private let library: Library
  private let wall: LeakWall
  private let system: FileSystem

  /// Creates a check for the members' texts of a library; returns `nil` if there are none.
  init?(_ library: Library, system: FileSystem) throws(FileSystemError) {
    guard !library.memberBodies.isEmpty else { return nil }
    self.library = library
    self.system = system
    // Text that repeats the article's own title or summary is public. Summaries of other articles are not exempt,
    // because they may be the leak.
    let open = library.memberBodies.flatMap { member in
      switch member.owner {
      case .article(let article):
        [library[article].title, library[article].identity.subtitle ?? "", library[article].identity.summary]
      case .page(let page): [library.pages[page].title, library.pages[page].summary]
      }
    }
    var wall = LeakWall(
      texts: library.memberBodies.map { Self.text(of: $0.opened) },
      headings: library.memberBodies.map { $0.opened.body.document.headings.map { Array($0.text.utf8) } },
      open: [Array(open.joined(separator: "\n").utf8)])
    for (index, member) in library.memberBodies.enumerated() {
      // A missing file is reported when it is sealed.
      for file in member.opened.mediaFiles {
        guard let bytes = try system.read(file.path) else { continue }
        // A public copy of an image would have been stripped of metadata.
        for bytes in [bytes, PictureMetadata.stripped(bytes)].compactMap(\.self) {
          bytes.withUnsafeBytes { wall.add(file: $0, ofText: index) }
        }
      }
    }
    wall.finalize()
    self.wall = wall
  }

  /// Returns a hash that identifies what would be found. Without the keys in `keyring`, it reveals nothing about the
  /// texts.
  func identity(_ keyring: Keyring?) -> Hash64 {
    let encoder = RecordEncoder()
    encoder.write(keyring?.fingerprint ?? "")
    encoder.write(word: wall.fingerprint)
    return Hash64(encoder.bytes)
  }

  /// Returns the passages of members' texts in a file.
  func leaks(in bytes: [UInt8], path: String) -> [LeakWall.Leak] { wall.scan(bytes, path: path) }

  /// Searches a file that is about to be written to the output.
  func search(_ source: OutputFolder.Source, path: OutputPath) throws(FileSystemError) -> LeakWall.Findings {
    switch source {
    case .bytes(let bytes): return bytes.withUnsafeBytes { wall.search($0, path: path.text) }
    case .copy(let original):
      let findings = try system.withFile(original) { file throws(FileSystemError) -> LeakWall.Findings in
        try search(file, path: path.text)
      }
      guard let findings else { throw FileSystemError.missing(original) }
      return findings
    }
  }

  /// Searches a file in the output.
  func search(output path: OutputPath, of folder: OutputFolder) throws(FileSystemError) -> LeakWall.Findings {
    try folder.root.withFile(path.text) { file throws(FileSystemError) in try search(file, path: path.text) }
      ?? LeakWall.Findings()
  }

  /// The number of bytes of a large file that are searched at once, and by how many consecutive windows overlap: far
  /// more than any encoding of a passage needs.
  private static let window = 16 << 20
  private static let overlap = 1 << 20

  private func search(_ file: OpenFile, path: String) throws(FileSystemError) -> LeakWall.Findings {
    if wall.isEmpty { return LeakWall.Findings() }
    if file.size <= Self.window { return try file.bytes().withUnsafeBytes { wall.search($0, path: path) } }
    var (leaks, isComplete): (Set<LeakWall.Leak>, Bool) = ([], true)
    var tail: [UInt8] = []
    var stream = Hash64.Stream()
    try file.forEachChunk(of: Self.window) { chunk throws(FileSystemError) in
      stream.append(chunk)
      let findings = (tail + chunk).withUnsafeBytes { wall.search($0, path: path) }
      leaks.formUnion(findings.leaks)
      if !findings.isComplete { isComplete = false }
      tail = Array(chunk.suffix(Self.overlap))
      return true
    }
    leaks.formUnion(wall.scan(hash: stream.hash, path: path))
    return LeakWall.Findings(
      leaks: leaks.sorted { ($0.textIndex, $0.passageHash) < ($1.textIndex, $1.passageHash) }, isComplete: isComplete)
  }

  /// Searches the files of a plan.
  func search(_ plan: SitePlan, _ context: SiteContext, jobs: Int) throws(FileSystemError) -> LeakSearchResults {
    wall.isEmpty ? LeakSearchResults() : try search(plan.files, context, jobs: jobs)
  }

  private func search(
    _ files: [PlannedFile], _ context: SiteContext, jobs: Int
  ) throws(FileSystemError) -> LeakSearchResults {
    let results = Parallel.map(count: files.count, jobs: jobs) { index in
      Result<LeakWall.Findings, FileSystemError> { () throws(FileSystemError) in
        let file = files[index]
        let path = try OutputPath.validated(file.path)
        if case .copy(let original) = file.origin {
          return try self.search(PublishedCopy(path: original, system: system).source(), path: path)
        }
        return try self.search(.bytes(file.bytes(context.presenter(of: file))), path: path)
      }
    }
    var search = LeakSearchResults()
    for (file, result) in zip(files, results) { search.add(try result.get(), path: file.path) }
    return search
  }

  /// Returns diagnostics for leaks and for files that were not searched completely.
  func diagnostics(
    of search: LeakSearchResults, in plan: SitePlan, _ context: SiteContext, jobs: Int
  ) throws(FileSystemError) -> [Diagnostic] {
    let leaks = try diagnostics(of: search.leaks, in: plan, context, jobs: jobs)
    if search.incompletePaths.isEmpty { return leaks }
    return leaks
      + plan.files.filter { search.incompletePaths.contains($0.path) }.map { file in
        guard case .copy(let original) = file.origin else {
          return Problem.partialSearch(file.path).at(SourceLocation(path: file.path))
        }
        return Problem.partialSearch(file.path).at(SourceLocation(path: original))
      }
  }

  /// Returns diagnostics for leaks: passages that would not be published if the members' texts were empty, and whole
  /// copies.
  ///
  /// Only passages that come from a members' text count. A sentence that quotes a public letter, or that names
  /// hospitals in the order of a list, is on public pages anyway. If a public file contains four fifths of a text,
  /// however, it is a copy and is reported regardless.
  private func diagnostics(
    of leaks: [LeakWall.Leak], in plan: SitePlan, _ context: SiteContext, jobs: Int
  ) throws(FileSystemError) -> [Diagnostic] {
    if leaks.isEmpty { return [] }
    let open = try passagesWithoutMembers(in: Set(leaks.map(\.path)), of: plan, context, jobs: jobs)
    var reported: Set<[String]> = []
    return leaks.compactMap { leak in
      let passages = open[leak.path]?[leak.textIndex] ?? []
      let isCopy = passages.count * 5 >= wall.passageCount(ofText: leak.textIndex) * 4
      guard isCopy || !passages.contains(leak.passageHash) || wall.isFileHash(leak.passageHash) else { return nil }
      let path = library.memberBodies[leak.textIndex].path
      return reported.insert([leak.path, path]).inserted
        ? Problem.leak(leak.path).at(SourceLocation(path: path)) : nil
    }
  }

  /// Returns the passages that files would contain if every members' text were empty, by path and text.
  ///
  /// Sealed files are excluded: whatever is found in one was not sealed.
  private func passagesWithoutMembers(
    in paths: Set<String>, of plan: SitePlan, _ context: SiteContext, jobs: Int
  ) throws(FileSystemError) -> [String: [Int: Set<UInt64>]] {
    let files = plan.files.filter { paths.contains($0.path) && !$0.isSealed }
    let context = SiteContext(context, library: library.withoutMembersTexts)
    var passages: [String: [Int: Set<UInt64>]] = [:]
    for leak in try search(files, context, jobs: jobs).leaks {
      passages[leak.path, default: [:]][leak.textIndex, default: []].insert(leak.passageHash)
    }
    return passages
  }

  /// Returns the passages of members' texts that also occur in public sources.
  func publicPassages(jobs: Int) throws(FileSystemError) -> Set<UInt64> {
    var paths = library.articles.filter { $0.publication.access == .everyone }.map(\.path)
    paths += library.pages.filter { $0.access == .everyone }.map(\.path)
    paths += library.entityPaths + library.consents.map(\.path) + [library.configuration.path]
    let sources = Set(paths).sorted()
    let sourcePassages = Parallel.map(count: sources.count, jobs: jobs) { index in
      Result<Set<UInt64>, FileSystemError> { () throws(FileSystemError) in
        try system.read(sources[index]).map(wall.passages) ?? []
      }
    }
    let openings = library.memberBodies.compactMap { member in
      switch member.owner {
      case .article(let article): library.articleBodies[article.index]
      case .page(let page): library.pages[page].body
      }
    }
    let openingPassages = Parallel.map(count: openings.count, jobs: jobs) {
      wall.passages(in: Self.prose(of: openings[$0]))
    }
    var passages = openingPassages.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
    for result in sourcePassages { passages.formUnion(try result.get()) }
    return passages
  }

  /// Returns the contents of a members' text to search for: its prose, and its components except rolls, which are
  /// public.
  private static func text(of opened: MemberBody.Contents) -> [UInt8] {
    var text = prose(of: opened.body)
    for (block, component) in zip(opened.body.document.components, opened.body.components) {
      if case .roll = component { continue }
      text += [0x0A] + Array(block.body.utf8)
    }
    for correction in opened.corrections { text += Array("\n\n\(correction.text)".utf8) }
    for letter in opened.letters { text += Array("\n\(letter.text)\n\(letter.reply ?? "")".utf8) }
    return text
  }

  private static func prose(of body: Body) -> [UInt8] {
    var text: [UInt8] = []
    for part in body.document.parts {
      switch part {
      case .prose(let fragment): text += fragment.html
      case .turns(let turns): for turn in turns { text += turn.body.html }
      case .speaker(let section): text += section.body.html
      }
    }
    return text
  }
}

extension Library {
  /// The library with empty members' texts.
  fileprivate var withoutMembersTexts: Library {
    var library = self
    for index in library.memberBodies.indices {
      let member = library.memberBodies[index]
      library.memberBodies[index] = MemberBody(
        owner: member.owner, audience: member.audience, url: member.url, path: member.path,
        contents: MemberBody.Contents(body: Body()))
    }
    return library
  }
}
