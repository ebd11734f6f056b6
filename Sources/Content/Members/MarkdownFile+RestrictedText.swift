import Diagnostics
import Entities
import Markdown

extension MarkdownFile {
  /// Compiles the public text and the text restricted to members. The public part of a members' text ends before the
  /// line `<!--more-->`; without that line there is no public part.
  ///
  /// The parts are compiled separately, so that nothing of the restricted part, not even a footnote, shows in the
  /// public one.
  func texts(
    for access: Access, form: MarkdownOptions.Form = .prose, matcher: (any TextMatcher)? = nil,
    proof: (any Proofreader)? = nil, context: ReadContext, diagnostics: inout [Diagnostic]
  ) -> (open: CompiledDocument, closed: CompiledDocument?) {
    guard access != .everyone else {
      return (document(form: form, matcher: matcher, proof: proof, context: context, diagnostics: &diagnostics), nil)
    }
    let split = RestrictedTextSplit(body)
    let publicPart = document(
      of: split.publicPart, form: form, proof: proof, context: context, diagnostics: &diagnostics)
    let restrictedPart = document(
      of: split.restrictedPart, form: form, proof: proof, after: publicPart, context: context,
      diagnostics: &diagnostics)
    return (publicPart, restrictedPart)
  }
}

/// A members' text, split at the line `<!--more-->`.
struct RestrictedTextSplit {
  /// The public part.
  let publicPart: MarkdownSource
  /// The part restricted to members.
  let restrictedPart: MarkdownSource

  /// Splits a text at the first such line outside fenced code.
  init(_ source: MarkdownSource) {
    var fence: Fence?
    var line = source.firstLine
    var start = source.bytes.startIndex
    while start < source.bytes.endIndex {
      let end = source.bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? source.bytes.endIndex
      let text = source.bytes[start..<end]
      if let open = fence {
        if open.isClosed(by: text) { fence = nil }
      } else if Self.isMoreMarker(text) {
        self.publicPart = MarkdownSource(
          bytes: source.bytes[source.bytes.startIndex..<start], firstLine: source.firstLine, path: source.path)
        restrictedPart = MarkdownSource(bytes: source.bytes[end...], firstLine: line + 1, path: source.path)
        return
      } else {
        fence = Fence(text)
      }
      start = end
      line += 1
    }
    publicPart = MarkdownSource(bytes: [], firstLine: source.firstLine, path: source.path)
    restrictedPart = source
  }

  private static func isMoreMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.first == 0x3C else { return false }
    return line.filter { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D && $0 != 0x0A }.elementsEqual("<!--more-->".utf8)
  }

  /// An open code fence. Source: CommonMark 0.30, section 4.5.
  private struct Fence {
    private let mark: UInt8
    private let count: Int

    init?(_ line: ArraySlice<UInt8>) {
      let rest = line.drop { $0 == 0x20 }
      guard let mark = rest.first, mark == 0x60 || mark == 0x7E, line.count - rest.count < 4 else { return nil }
      self.mark = mark
      count = rest.prefix { $0 == mark }.count
      if count < 3 || mark == 0x60 && rest.dropFirst(count).contains(0x60) { return nil }
    }

    func isClosed(by line: ArraySlice<UInt8>) -> Bool {
      let rest = line.drop { $0 == 0x20 }
      let marks = rest.prefix { $0 == mark }.count
      return line.count - rest.count < 4 && marks >= count && rest.dropFirst(marks).allSatisfy { $0 <= 0x20 }
    }
  }
}
