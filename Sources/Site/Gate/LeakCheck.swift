import Bytes
@_spi(Gate) import Entities
import Diagnostics
import Gate
import Markdown

/// Looks for members' texts in everything that a build is going to write, before it writes anything.
struct LeakCheck: Sendable {
  private let library: Library
  private let wall: LeakWall

  /// A check for the members' texts of a library; nil where there are none.
  init?(_ library: Library) {
    guard !library.memberBodies.isEmpty else { return nil }
    self.library = library
    var files: [(text: Int, bytes: [UInt8])] = []
    for (index, member) in library.memberBodies.enumerated() {
      for file in member.opened.files { files.append((index, (try? FileSystem.read(file.path)) ?? [])) }
    }
    var open = library.articles.flatMap { [$0.title, $0.subtitle ?? "", $0.summary] }
    open += library.pages.flatMap { [$0.title, $0.summary] } + library.memberBodies.map { library.title(of: $0) }
    wall = LeakWall(
      texts: library.memberBodies.map { Self.text(of: $0.opened) }, files: files,
      open: [Array(open.joined(separator: "\n").utf8)])
  }

  /// What may leak in a file: passages of members' texts.
  func leaks(in bytes: [UInt8], path: String) -> [LeakWall.Leak] { wall.scan(bytes, path: path) }

  /// What may leak in the files of a plan.
  func leaks(
    in plan: SitePlan, _ context: SiteContext, jobs: Int
  ) throws(FileSystemError) -> [LeakWall.Leak] {
    if wall.isEmpty { return [] }
    let results = Parallel.map(count: plan.files.count, jobs: jobs) { index in
      Result<[LeakWall.Leak], FileSystemError> { () throws(FileSystemError) in
        self.leaks(in: try plan.files[index].bytes(Presenter(context)), path: plan.files[index].path)
      }
    }
    var leaks: [LeakWall.Leak] = []
    for result in results { leaks += try result.get() }
    return leaks
  }

  /// What leaks; what the content says in public anyway is no leak.
  func diagnostics(of leaks: [LeakWall.Leak], jobs: Int) -> [Diagnostic] {
    if leaks.isEmpty { return [] }
    let open = openPassages(jobs: jobs)
    var told: Set<[String]> = []
    return leaks.filter { !open.contains($0.passage) }.compactMap { leak in
      let path = library.memberBodies[leak.text].path
      return told.insert([leak.path, path]).inserted ? Problem.leak(leak.path).at(SourceLocation(path: path)) : nil
    }
  }

  /// The passages that stand in the content for anyone to read; asked for only where something was found.
  func openPassages(jobs: Int) -> Set<UInt64> {
    var paths = library.articles.filter { $0.access == .everyone }.map(\.path)
    paths += library.pages.filter { $0.access == .everyone }.map(\.path)
    paths += library.entityPaths + library.consents.map(\.path) + [library.configuration.path]
    let sources = Set(paths).sorted()
    let found = Parallel.map(count: sources.count, jobs: jobs) { index in
      ((try? FileSystem.read(sources[index])) ?? nil).map(wall.passagesOf) ?? []
    }
    let openings = library.memberBodies.compactMap { member in
      switch member.owner {
      case .article(let article): library.articleBodies[article.index]
      case .page(let page): library.pages[page].body
      }
    }
    let shown = Parallel.map(count: openings.count, jobs: jobs) { wall.passagesOf(Self.prose(of: openings[$0])) }
    return (found + shown).reduce(into: []) { $0.formUnion($1) }
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
