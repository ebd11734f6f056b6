import Theme

/// The script that remembers the reading position in a long public article and offers to resume there, with its
/// strings.
struct ReadingPosition: Component {
  /// The reading time in minutes from which an article is several phone screens long.
  static let minimumMinutes = 3

  let site: SiteValue
  let strings: Strings

  var body: some HTML {
    let source = site.asset("place.js")
    if !source.isEmpty {
      script(
        .type("module"), .src(source), .data("style", site.asset("place.css")), .data("resume", strings.resume),
        .data("forget", strings.startOver))
    }
  }
}
