import Diagnostics

extension NameSuggestions {
  /// Returns the path closest to `path`, if each of its segments is close to that in the same place, or, at another
  /// depth, if the last one is. A common folder alone makes two paths similar texts: `static/no.png` and `static/a.svg`.
  ///
  /// `paths` are the indexed names.
  package func nearest(toPath path: String, in paths: [String]) -> String? {
    guard let nearest = nearest(to: path).map({ paths[$0] }) else { return nil }
    let (segments, found) = (path.split(separator: "/"), nearest.split(separator: "/"))
    guard segments.count == found.count else { return Self.isClose(segments.last, found.last) ? nearest : nil }
    return zip(segments, found).allSatisfy(Self.isClose) ? nearest : nil
  }

  private static func isClose(_ segment: Substring?, _ other: Substring?) -> Bool {
    guard segment != other else { return true }
    guard let segment, let other else { return false }
    return Suggestion.nearest(to: String(segment), in: [String(other)]) != nil
  }
}
