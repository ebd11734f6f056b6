import Theme

/// Readers' letters below an article: their number, the first three, and the others in a collapsed section.
struct Letters: Component {
  /// The number of letters that are not collapsed.
  private static let open = 3

  let letters: [LetterValue]
  let strings: Strings

  var body: some HTML {
    if !letters.isEmpty {
      section(.class("letters"), .ariaLabelledby("letters")) {
        h2(.id("letters")) {
          strings.letters
          small { strings.letters(letters.count) }
        }
        LetterList(letters: letters.prefix(Self.open).map(\.self), strings: strings)
        if letters.count > Self.open {
          details {
            summary { strings.moreLetters }
            LetterList(letters: Array(letters.dropFirst(Self.open)), strings: strings)
          }
        }
      }
    }
  }
}

/// A list of letters.
struct LetterList: Component {
  let letters: [LetterValue]
  let strings: Strings

  var body: some HTML {
    ol {
      ForEach(letters) { letter in
        li {
          p(.class("meta")) {
            b { letter.name }
            MomentView(chinese: letter.date)
          }
          ForEach(letter.paragraphs) { paragraph in p { paragraph } }
          if !letter.reply.isEmpty {
            div(.class("reply")) {
              p(.class("meta")) { strings.reply }
              ForEach(letter.reply) { paragraph in p { paragraph } }
            }
          }
        }
      }
    }
  }
}
