import Bytes
import HTML

extension Renderer {
  /// Writes the caption of a figure, a plain string, with its superscripts, subscripts and line breaks.
  mutating func writeCaption(_ caption: UnsafeBufferPointer<UInt8>) {
    var writtenEnd = 0
    var i = 0
    while i < caption.count {
      guard let inline = CaptionInline(at: i, in: caption) else {
        i += 1
        continue
      }
      write(UnsafeBufferPointer(rebasing: caption[writtenEnd..<i]))
      switch inline.kind {
      case .lineBreak: out.append("<br />")
      case .script(let script):
        out.append(script == .superscript ? "<sup>" : "<sub>")
        write(UnsafeBufferPointer(rebasing: caption[inline.words]))
        out.append(script == .superscript ? "</sup>" : "</sub>")
      }
      i = inline.end
      writtenEnd = i
    }
    write(UnsafeBufferPointer(rebasing: caption[writtenEnd...]))
  }

  /// Converts a script, the bytes of `words` from `start`, to plain text.
  static func convertScript(_ script: Script, in words: inout [UInt8], from start: Int) {
    let plain = ScriptCharacters.plain(words[start...], script)
    words.replaceSubrange(start..., with: plain)
  }
}

/// A superscript, a subscript or a line break in a string that libcmark has already processed.
struct CaptionInline {
  enum Kind {
    case lineBreak
    case script(Script)
  }

  let kind: Kind
  /// The text of a script.
  let words: Range<Int>
  /// The offset after the inline.
  let end: Int

  /// Creates the inline that begins at `i`; nil if none does.
  init?(at i: Int, in text: UnsafeBufferPointer<UInt8>) {
    switch text[i] {
    case UInt8(ascii: "^"): self.init(.superscript, at: i, in: text)
    case UInt8(ascii: "~"): self.init(.subscript, at: i, in: text)
    case UInt8(ascii: "<"): self.init(tagAt: i, in: text)
    default: return nil
    }
  }

  private init?(_ script: Script, at i: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard let end = ScriptSyntax.end(of: script, at: i, in: text) else { return nil }
    self.init(kind: .script(script), words: i + 1..<end, end: end + 1)
  }

  private init?(tagAt i: Int, in text: UnsafeBufferPointer<UInt8>) {
    guard let close = text[i..<min(text.count, i + 8)].firstIndex(of: UInt8(ascii: ">")) else { return nil }
    switch AllowedTag(UnsafeBufferPointer(rebasing: text[i...close])) {
    case .lineBreak: self.init(kind: .lineBreak, words: i..<i, end: close + 1)
    case .opening(let script):
      // The closing tag must be nearby, with no other tag in between.
      guard let next = text[(close + 1)..<min(text.count, close + 96)].firstIndex(of: UInt8(ascii: "<")),
        let end = text[next..<min(text.count, next + 8)].firstIndex(of: UInt8(ascii: ">")),
        AllowedTag(UnsafeBufferPointer(rebasing: text[next...end])) == .closing(script)
      else { return nil }
      self.init(kind: .script(script), words: close + 1..<next, end: end + 1)
    case .closing, nil: return nil
    }
  }

  private init(kind: Kind, words: Range<Int>, end: Int) {
    self.kind = kind
    self.words = words
    self.end = end
  }
}
