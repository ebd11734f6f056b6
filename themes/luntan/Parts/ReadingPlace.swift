import Theme

/// The script that remembers how far a reader came in a long public text and offers to go on there, with its words.
struct ReadingPlace: Component {
  /// The minutes from which a text is longer than some screens of a phone.
  static let leastMinutes = 3

  let site: SiteValue
  let strings: Strings

  var body: some HTML {
    let source = site.asset("place.js")
    if !source.isEmpty {
      script(
        .type("module"), .src(source), .data("style", site.asset("place.css")), .data("resume", strings.resume),
        .data("forget", strings.forgetPlace))
    }
  }
}
