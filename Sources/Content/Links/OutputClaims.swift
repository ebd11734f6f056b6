import Diagnostics
import SourceFiles

/// Who claims which file of the output; two claims to one file are a mistake.
struct OutputClaims {
  private var places: [String: SourceLocation?] = [:]
  private var lone: [(path: String, place: SourceLocation)] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// No claims, with room for about so many.
  init(capacity: Int) { places.reserveCapacity(capacity) }

  /// Claims the file behind a percent-encoded address; `place` is nil for what the site makes by itself.
  ///
  /// `isLone` marks a file that may have a name without an ending, so that a folder of that name is in its way.
  mutating func claim(_ url: String, by place: SourceLocation?, isLone: Bool = false) {
    let path = Address.outputPath(of: url)
    guard let first = places.updateValue(place, forKey: path) else {
      if isLone, let place { lone.append((path, place)) }
      return
    }
    // The first claim stands.
    places[path] = .some(first)
    guard let place = place ?? first else { return }
    report(path, at: place, first: first == place ? nil : first)
  }

  /// Notes a problem of a claim that cannot be made.
  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Reports files whose name is another claim's folder.
  mutating func finish() {
    guard !lone.isEmpty else { return }
    let files = Dictionary(lone.map { ($0.path, $0.place) }, uniquingKeysWith: { first, _ in first })
    var found: Set<String> = []
    for path in places.keys {
      var folder = Address.folder(of: path)
      while !folder.isEmpty {
        if files[folder] != nil { found.insert(folder) }
        folder = Address.folder(of: folder)
      }
    }
    for path in found.sorted() {
      if let place = files[path] { report(path, at: place, first: nil) }
    }
  }

  private mutating func report(_ path: String, at place: SourceLocation, first: SourceLocation?) {
    let related = first.map { [Diagnostic.Related($0, .firstPlace)] } ?? []
    diagnostics.append(Problem.sameOutput("/" + path, isGenerated: first == nil).at(place, related: related))
  }
}
