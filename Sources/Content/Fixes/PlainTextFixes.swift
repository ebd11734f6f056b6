import Bytes
import Diagnostics
import Markdown
import SourceFiles

/// Applies mechanical fixes to front matter, whose values are plain text.
enum PlainTextFixes {
  /// Returns `bytes`, a file up to the end of its front matter `yaml`, without pinyin notes and invisible characters and
  /// with the typography of titles and summaries fixed, as far as `isFollowed` accepts the rules; nil if there is
  /// nothing to fix. Comments, URLs and file names are left unchanged.
  static func fixed(
    _ bytes: ArraySlice<UInt8>, yaml: Range<Int>, path: String, isFollowed: (Rule) -> Bool
  ) -> [UInt8]? {
    let removals = [Rule.pinyin, .invisible].filter(isFollowed).flatMap { rule in
      TextRules.ranges(of: rule, in: bytes, path: path).map { TextEdit($0, by: [], rule: rule) }
    }
    let edits = (removals + typographyEdits(in: bytes, yaml: yaml, path: path).filter { isFollowed($0.rule) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    return edits.isEmpty ? nil : edits.applied(to: bytes)
  }

  /// Returns the edits that fix the typography of titles and summaries, as far as the source spells them as they read.
  private static func typographyEdits(in bytes: ArraySlice<UInt8>, yaml: Range<Int>, path: String) -> [TextEdit] {
    var ignored: [Diagnostic] = []
    let fields = YAMLReader.map(
      in: bytes[yaml], path: path, firstLine: FrontMatter.yamlLine, diagnostics: &ignored)
    var edits: [TextEdit] = []
    for scalar in fields?.prose ?? [] {
      guard let start = scalar.textStart.flatMap({ offset(of: $0, in: bytes) }) else { continue }
      var text = scalar.text
      text.withUTF8 { utf8 in
        PlainTextTypography.check(utf8) { _, _, edit in
          guard let edit else { return }
          let range = start + edit.range.lowerBound..<start + edit.range.upperBound
          edits.append(TextEdit(range, by: edit.replacement, rule: edit.rule))
        }
      }
    }
    return edits
  }

  /// Returns the offset of a position in `bytes`, which begin with the first line of a file; nil if there is none.
  private static func offset(of position: SourcePosition, in bytes: ArraySlice<UInt8>) -> Int? {
    var offset = bytes.startIndex
    for _ in 1..<position.line {
      guard let end = bytes[offset...].firstIndex(of: 0x0A) else { return nil }
      offset = end + 1
    }
    for _ in 1..<position.column {
      guard offset < bytes.endIndex else { return nil }
      offset += 1
      while offset < bytes.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    }
    return offset
  }
}
