import Content
import Diagnostics
import Entities

/// A path of the output that its owner cannot have.
struct PathConflict: Sendable {
  /// Why not.
  enum Reason: Sendable {
    /// Another owner has the path, or needs it as a folder.
    case taken(by: PathOwner)
    /// Another owner has a path that differs in case or Unicode form alone, which is the same file on Windows and macOS.
    case twin(of: String, PathOwner)
    /// A build keeps the path for itself.
    case reserved
    /// No file can have such a path.
    case invalid
  }

  /// The path below the output folder.
  let path: String
  /// Who wanted it.
  let owner: PathOwner
  /// Why it cannot have it.
  let reason: Reason

  /// The conflict of two owners, reported at the one that gives way; the first comes before the second in the plan.
  init(_ path: String, _ first: PathOwner, _ second: PathOwner) {
    self.path = path
    (owner, reason) = first.rank > second.rank ? (first, .taken(by: second)) : (second, .taken(by: first))
  }

  init(_ path: String, of owner: PathOwner, _ reason: Reason) {
    self.path = path
    self.owner = owner
    self.reason = reason
  }

  /// The conflict in words, at the place that its owner has in the content; `content` is the content folder.
  func diagnostic(in reading: ContentReading, content: String) -> Diagnostic {
    let place = owner.location(in: reading) ?? SourceLocation(path: content)
    let first = other?.location(in: reading)
    let related = first.map { [Diagnostic.Related($0, .firstPlace)] } ?? []
    return problem(isGenerated: first == nil, reading.content).at(place, related: related)
  }

  private var other: PathOwner? {
    switch reason {
    case .taken(let owner), .twin(_, let owner): owner
    case .reserved, .invalid: nil
    }
  }

  private func problem(isGenerated: Bool, _ library: Library) -> Problem {
    switch reason {
    case .invalid: .impossibleOutput("/" + path)
    case .twin(let other, _): .twinPath("/" + path, of: "/" + other)
    case .taken, .reserved:
      if case .tag(let index) = owner {
        .tagOverFile(library.tags[index].name, path: "/" + path)
      } else {
        .sameOutput("/" + path, isGenerated: isGenerated)
      }
    }
  }
}
