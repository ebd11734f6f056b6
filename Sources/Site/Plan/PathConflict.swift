import Content
import Diagnostics
import Entities

/// An output path that its owner cannot have.
struct PathConflict: Sendable {
  /// The reason for the conflict.
  enum Reason: Sendable {
    /// Another owner has the path, or needs it as a folder.
    case taken(by: PathOwner)
    /// Another owner has a path that differs only in case or Unicode normalization, and is the same file on Windows and
    /// macOS.
    case equivalent(to: String, PathOwner)
    /// The path is reserved for builds.
    case reserved
    /// No file can have this path.
    case invalid
  }

  /// The path, relative to the output folder.
  let path: String
  /// The owner that requested the path.
  let owner: PathOwner
  /// The reason why it cannot have the path.
  let reason: Reason

  /// Creates a conflict between two owners, of which `first` comes first in the plan. It is reported for the owner of
  /// higher rank, or for `second` if the ranks are equal.
  init(_ path: String, _ first: PathOwner, _ second: PathOwner) {
    self.path = path
    (owner, reason) = first.rank > second.rank ? (first, .taken(by: second)) : (second, .taken(by: first))
  }

  init(_ path: String, of owner: PathOwner, _ reason: Reason) {
    self.path = path
    self.owner = owner
    self.reason = reason
  }

  /// Returns the diagnostic, located where the content defines the owner. `content` is the path of the content folder.
  func diagnostic(in reading: ContentReadResult, content: String) -> Diagnostic {
    let location = owner.location(in: reading) ?? SourceLocation(path: content)
    let first = other?.location(in: reading)
    let related = first.map { [Diagnostic.Related($0, .firstOccurrence)] } ?? []
    return problem(isGenerated: first == nil, reading.content).at(location, related: related)
  }

  private var other: PathOwner? {
    switch reason {
    case .taken(let owner), .equivalent(_, let owner): owner
    case .reserved, .invalid: nil
    }
  }

  private func problem(isGenerated: Bool, _ library: Library) -> Problem {
    switch reason {
    case .invalid: .invalidOutputPath("/" + path)
    case .equivalent(let other, _): .collidingPath("/" + path, of: "/" + other)
    case .taken, .reserved:
      if case .tag(let index) = owner {
        .reservedTagPath(library.tags[index].name, path: "/" + path)
      } else {
        .sameOutput("/" + path, isGenerated: isGenerated)
      }
    }
  }
}
