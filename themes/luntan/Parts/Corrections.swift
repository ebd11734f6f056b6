import Theme

/// What was put right in an article after its publication, each by its date.
struct Corrections: Component {
  let corrections: [CorrectionValue]
  let strings: Strings
  /// Whether links may lead here: on the article's page, and not in the text that members open there.
  var isNumbered = false

  /// The id of a correction, which the feed of corrections links to; no heading has an id with a full stop.
  private static func id(_ index: Int) -> String { "corrections.\(index + 1)" }

  var body: some HTML {
    if !corrections.isEmpty {
      section(.class("reprint"), .id("corrections").when(isNumbered)) {
        h2 { strings.corrections }
        dl(.class("facts")) {
          ForEach(Array(corrections.enumerated())) { index, correction in
            div(.id(Self.id(index)).when(isNumbered)) {
              dt { MomentView(chinese: correction.date) }
              dd { correction.text ?? strings.closedCorrection }
            }
          }
        }
      }
    }
  }
}
