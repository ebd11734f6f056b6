import Bytes
import Entities
import Markdown

/// The text of an article as readers see it, independent of theme, white space and source positions.
///
/// Text that comes from other entities, such as the default text of a link, is represented by what the author wrote.
struct ReaderText {
  private var bytes: [UInt8] = []
  /// Whether the next bytes of HTML are inside a tag. A placeholder may occur within one.
  private var isInTag = false

  /// Returns the hash of an article's titles and body.
  static func hash(of article: Article, _ body: Body?) -> Hash64 {
    var text = ReaderText()
    for line in [article.title, article.identity.subtitle ?? ""] {
      text.append(line)
      // Moving words from one line to the next counts as a change.
      text.bytes.append(0x0A)
    }
    if let document = body?.document { text.append(document) }
    return Hash64(text.bytes)
  }

  private mutating func append(_ document: CompiledDocument) {
    for part in document.parts {
      switch part {
      case .prose(let fragment): append(fragment, of: document)
      case .turns(let turns):
        for turn in turns {
          // The speaker may be declared later; until then, the paragraph contains the label and a colon.
          append(turn.label + "：")
          append(turn.body, of: document)
        }
      case .speaker(let section):
        append(document.headings[section.heading].text)
        append(document.links[section.link].target)
        append(section.body, of: document)
      }
    }
  }

  private mutating func append(_ fragment: Fragment, of document: CompiledDocument) {
    var start = 0
    isInTag = false
    for placeholder in fragment.placeholders {
      append(fragment.html[start..<placeholder.offset])
      start = placeholder.offset
      switch placeholder.content {
      case .title(let link): append(document.links[link].target)
      case .component(let index):
        append(document.components[index].arguments)
        append(document.components[index].body)
      case .url, .image, .pictureStart, .pictureEnd: break
      }
    }
    append(fragment.html[start...])
  }

  private mutating func append(_ words: String) {
    isInTag = false
    append(Array(words.utf8)[...], isHTML: false)
  }

  /// Appends everything except white space and, in HTML, tags.
  private mutating func append(_ text: ArraySlice<UInt8>, isHTML: Bool = true) {
    text.withUnsafeBufferPointer { text in
      var (start, index) = (0, 0)
      /// Appends the pending bytes and skips the next `count`.
      func skip(_ count: Int, _ bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        index += count
        start = index
      }
      while index < text.count {
        if isInTag {
          isInTag = text[index] != UInt8(ascii: ">")
          start = index + 1
          index = start
          continue
        }
        switch text[index] {
        case ...0x20: skip(1, &bytes)
        case UInt8(ascii: "<") where isHTML:
          skip(1, &bytes)
          isInTag = true
        // U+00A0 and U+3000.
        case 0xC2 where index + 1 < text.count && text[index + 1] == 0xA0: skip(2, &bytes)
        case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80 && text[index + 2] == 0x80: skip(3, &bytes)
        default: index += 1
        }
      }
      skip(0, &bytes)
    }
  }
}
