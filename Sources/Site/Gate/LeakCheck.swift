import Bytes
@_spi(Gate) import Entities
import Diagnostics
import Gate
import Markdown

/// Looks for members' texts in everything that a build is going to write, before it writes anything.
struct LeakCheck: Sendable {
  private let library: Library
  private let wall: LeakWall
  private let system: FileSystem

  /// A check for the members' texts of a library; nil where there are none.
  init?(_ library: Library, system: FileSystem) throws(FileSystemError) {
    guard !library.memberBodies.isEmpty else { return nil }
    self.library = library
    self.system = system
    var files: [UInt64: Int] = [:]
    for (index, member) in library.memberBodies.enumerated() {
      for file in member.opened.files {
        // A file that vanished is missed when it is sealed; a shorter one than any hash says nothing.
        let hash = try system.withFile(file.path) { file throws(FileSystemError) in
          file.size < LeakWall.shortestFile ? nil : try file.hash()
        }
        if let hash = hash ?? nil { files[hash] = index }
      }
    }
    var open = library.articles.flatMap { [$0.title, $0.subtitle ?? "", $0.summary] }
    open += library.pages.flatMap { [$0.title, $0.summary] } + library.memberBodies.map { library.title(of: $0) }
    wall = LeakWall(
      texts: library.memberBodies.map { Self.text(of: $0.opened) }, files: files,
      open: [Array(open.joined(separator: "\n").utf8)])
  }

  /// What may leak in a file: passages of members' texts.
  func leaks(in bytes: [UInt8], path: String) -> [LeakWall.Leak] { wall.scan(bytes, path: path) }

  /// What may leak in a file that the output is going to hold.
  func leaks(in source: OutputFolder.Source, path: OutputPath) throws(FileSystemError) -> [LeakWall.Leak] {
    switch source {
    case .bytes(let bytes): return wall.scan(bytes, path: path.text)
    case .copy(let original):
      let found = try system.withFile(original) { file throws(FileSystemError) -> [LeakWall.Leak] in
        try leaks(in: file, path: path.text)
      }
      guard let found else { throw FileSystemError.missing(original) }
      return found
    }
  }

  /// What may leak in a file that the output holds.
  func leaks(inOutput path: OutputPath, of folder: OutputFolder) throws(FileSystemError) -> [LeakWall.Leak] {
    try folder.root.withFile(path.text) { file throws(FileSystemError) in try leaks(in: file, path: path.text) } ?? []
  }

  /// How many bytes of a large file are searched at once, and how many of them again with the next ones: far more than a passage
  /// takes in any way of writing it.
  private static let window = 16 << 20
  private static let overlap = 1 << 20

  private func leaks(in file: OpenFile, path: String) throws(FileSystemError) -> [LeakWall.Leak] {
    if wall.isEmpty { return [] }
    if file.size <= Self.window { return wall.scan(try file.bytes(), path: path) }
    var found: Set<LeakWall.Leak> = []
    var tail: [UInt8] = []
    var hash = Hash64.Stream()
    try file.forEachChunk(of: Self.window) { chunk throws(FileSystemError) in
      hash.append(chunk)
      found.formUnion(wall.scan(tail + chunk, path: path))
      tail = Array(chunk.suffix(Self.overlap))
      return true
    }
    found.formUnion(wall.scan(hash: hash.value, path: path))
    return found.sorted { ($0.text, $0.passage) < ($1.text, $1.passage) }
  }

  /// What may leak in the files of a plan.
  func leaks(
    in plan: SitePlan, _ context: SiteContext, jobs: Int
  ) throws(FileSystemError) -> [LeakWall.Leak] {
    if wall.isEmpty { return [] }
    let results = Parallel.map(count: plan.files.count, jobs: jobs) { index in
      Result<[LeakWall.Leak], FileSystemError> { () throws(FileSystemError) in
        let file = plan.files[index]
        let path = try OutputPath.planned(file.path)
        if case .copy(let original) = file.origin { return try self.leaks(in: .copy(of: original), path: path) }
        return try self.leaks(in: .bytes(file.bytes(Presenter(context))), path: path)
      }
    }
    var leaks: [LeakWall.Leak] = []
    for result in results { leaks += try result.get() }
    return leaks
  }

  /// What leaks; what the content says in public anyway is no leak.
  func diagnostics(of leaks: [LeakWall.Leak], jobs: Int) throws(FileSystemError) -> [Diagnostic] {
    if leaks.isEmpty { return [] }
    let open = try openPassages(jobs: jobs)
    var reported: Set<[String]> = []
    return leaks.filter { !open.contains($0.passage) }.compactMap { leak in
      let path = library.memberBodies[leak.text].path
      return reported.insert([leak.path, path]).inserted ? Problem.leak(leak.path).at(SourceLocation(path: path)) : nil
    }
  }

  /// The passages that stand in the content for anyone to read; looked up only where something was found.
  func openPassages(jobs: Int) throws(FileSystemError) -> Set<UInt64> {
    var paths = library.articles.filter { $0.access == .everyone }.map(\.path)
    paths += library.pages.filter { $0.access == .everyone }.map(\.path)
    paths += library.entityPaths + library.consents.map(\.path) + [library.configuration.path]
    let sources = Set(paths).sorted()
    let found = Parallel.map(count: sources.count, jobs: jobs) { index in
      Result<Set<UInt64>, FileSystemError> { () throws(FileSystemError) in
        try system.read(sources[index]).map(wall.passagesOf) ?? []
      }
    }
    let openings = library.memberBodies.compactMap { member in
      switch member.owner {
      case .article(let article): library.articleBodies[article.index]
      case .page(let page): library.pages[page].body
      }
    }
    let shown = Parallel.map(count: openings.count, jobs: jobs) { wall.passagesOf(Self.prose(of: openings[$0])) }
    var passages = shown.reduce(into: Set<UInt64>()) { $0.formUnion($1) }
    for result in found { passages.formUnion(try result.get()) }
    return passages
  }

  /// A members' text as it is known: its prose, and its components but for rolls, which are public.
  private static func text(of opened: MemberBody.Opened) -> [UInt8] {
    var text = prose(of: opened.body)
    for (block, component) in zip(opened.body.document.components, opened.body.components) {
      if case .roll = component { continue }
      text += [0x0A] + Array(block.body.utf8)
    }
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
