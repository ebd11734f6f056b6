import Theme

/// The corrections made to an article after its publication, with their dates.
struct Corrections: Component {
  let corrections: [CorrectionValue]
  let strings: Strings
  /// Whether the corrections have ids that can be linked to: true on the article's page, false in the decrypted part,
  /// which is inserted into that page.
  var isNumbered = false

  /// Returns the id to which the corrections feed links. It contains a full stop, which no heading id does.
  private static func id(_ index: Int) -> String { "corrections.\(index + 1)" }

  var body: some HTML {
    if !corrections.isEmpty {
      section(.class("reprint"), .id("corrections").when(isNumbered)) {
        h2 { strings.corrections }
        dl(.class("facts")) {
          ForEach(Array(corrections.enumerated())) { index, correction in
            div(.id(Self.id(index)).when(isNumbered)) {
              dt { MomentView(chinese: correction.date) }
              dd { correction.text ?? strings.membersOnlyCorrection }
            }
          }
        }
      }
    }
  }
}
