import Bytes
import Diagnostics
import Yams

/// YAML into values with places. The parser is Yams; nothing outside this folder knows that.
package struct YAMLReader {
  private let path: String
  private let firstLine: Int
  private var remaining = YAMLLimits.values
  private var diagnostics: [Diagnostic] = []

  private init(path: String, firstLine: Int) {
    self.path = path
    self.firstLine = firstLine
  }

  /// The map that `bytes` hold, which begin on `firstLine` of the file at `path`; nil, with a diagnostic, where it cannot
  /// be read. Nothing but comments is an empty map.
  package static func map(
    in bytes: ArraySlice<UInt8>, path: String, firstLine: Int, diagnostics: inout [Diagnostic]
  ) -> FieldMap? {
    switch value(in: bytes, path: path, firstLine: firstLine, diagnostics: &diagnostics) {
    case nil: return nil
    case .map(let map): return map
    case .some(let other):
      diagnostics.append(Problem.yamlNoMap.at(path, other.range))
      return nil
    }
  }

  /// The map, list or single value that `bytes` hold; nil, with a diagnostic, where it cannot be read. Nothing but comments
  /// is an empty map.
  package static func value(
    in bytes: ArraySlice<UInt8>, path: String, firstLine: Int, diagnostics: inout [Diagnostic]
  ) -> FieldValue? {
    var reader = YAMLReader(path: path, firstLine: firstLine)
    let value = reader.value(in: bytes)
    diagnostics += reader.diagnostics
    return value
  }

  private mutating func value(in bytes: ArraySlice<UInt8>) -> FieldValue? {
    if let map = PlainYAML.map(in: bytes, firstLine: firstLine) { return .map(map) }
    return parsedValue(in: bytes)
  }

  private mutating func parsedValue(in bytes: ArraySlice<UInt8>) -> FieldValue? {
    let start = SourceRange(line: firstLine, column: 1)
    guard bytes.count <= YAMLLimits.bytes, YAMLLimits.admits(bytes) else {
      diagnostics.append(Problem.yamlTooLarge.at(path, start))
      return nil
    }
    let yaml = String(decoding: bytes, as: UTF8.self)
    do {
      // Decoders decide what a text may be; guessing types of all values would cost a third of the parser's time.
      guard let node = try Parser(yaml: yaml, resolver: .basic, encoding: .utf8).singleRoot() else {
        return .map(FieldMap(fields: [], range: start))
      }
      let root = try value(node, depth: 0)
      if case .scalar(let scalar) = root, scalar.isNull { return .map(FieldMap(fields: [], range: start)) }
      return root
    } catch let error as YamlError {
      diagnostics.append(YAMLFault(error, yaml: yaml).diagnostic(path: path, firstLine: firstLine))
    } catch {
      diagnostics.append(Problem.yamlTooLarge.at(path, start))
    }
    return nil
  }

  /// What the parser makes of `bytes`, even where they need none; for comparison.
  static func parsedValue(in bytes: ArraySlice<UInt8>, firstLine: Int) -> FieldValue? {
    var reader = YAMLReader(path: "", firstLine: firstLine)
    return reader.parsedValue(in: bytes)
  }

  private struct TooLarge: Error {}

  private mutating func value(_ node: Node, depth: Int) throws -> FieldValue {
    remaining -= 1
    guard depth <= YAMLLimits.depth, remaining > 0 else { throw TooLarge() }
    switch node {
    case .scalar(let scalar): return .scalar(self.scalar(scalar))
    case .sequence(let sequence):
      let start = position(sequence.mark)
      return .list(try sequence.map { try value($0, depth: depth + 1) }, SourceRange(start))
    case .mapping(let mapping):
      var fields: [FieldMap.Field] = []
      for (key, node) in mapping {
        guard case .scalar(let scalar) = key else {
          diagnostics.append(Problem.yamlKeyNoText.at(path, SourceRange(position(key.mark))))
          continue
        }
        let name = self.scalar(scalar)
        fields.append(
          FieldMap.Field(key: Located(name.text, at: name.range), value: try value(node, depth: depth + 1)))
      }
      return .map(FieldMap(fields: fields, range: SourceRange(position(mapping.mark))))
    case .alias: throw TooLarge()
    }
  }

  private func scalar(_ scalar: Node.Scalar) -> FieldValue.Scalar {
    let start = position(scalar.mark)
    var length: Int
    switch scalar.style {
    case .literal, .folded: length = 1
    case .singleQuoted, .doubleQuoted: length = UTF8Scalars.count(scalar.string.utf8) + 2
    default: length = UTF8Scalars.count(scalar.string.utf8)
    }
    length = max(1, length)
    return FieldValue.Scalar(
      text: scalar.string, isPlain: scalar.style == .plain || scalar.style == .any,
      range: SourceRange(line: start.line, column: start.column, length: length))
  }

  private func position(_ mark: Mark?) -> SourcePosition {
    SourcePosition(line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1)
  }
}
