import Bytes
import Diagnostics

/// Parses YAML into values with their locations, and reports problems in terms that editors understand.
package enum YAMLReader {
  /// Returns the map in `bytes`, which begin on line `firstLine` of the file at `path`; nil, with a diagnostic, if they
  /// cannot be parsed. Comments alone are an empty map.
  package static func map(
    in bytes: ArraySlice<UInt8>, path: String, firstLine: Int, diagnostics: inout [Diagnostic]
  ) -> FieldMap? {
    switch value(in: bytes, path: path, firstLine: firstLine, diagnostics: &diagnostics) {
    case nil: return nil
    case .map(let map): return map
    case .some(let other):
      let diagnosis = YAMLDiagnosis(notAMap: other, in: bytes, firstLine: firstLine)
      diagnostics.append(diagnosis.problem.at(path, diagnosis.range))
      return nil
    }
  }

  /// Returns the map, list or scalar in `bytes`; nil, with a diagnostic, if they cannot be parsed. Comments alone are
  /// an empty map.
  package static func value(
    in bytes: ArraySlice<UInt8>, path: String, firstLine: Int, diagnostics: inout [Diagnostic]
  ) -> FieldValue? {
    if let map = SimpleYAMLParser.map(in: bytes, firstLine: firstLine) { return .map(map) }
    do throws(YAMLParserError) {
      let (value, findings) = try parsed(bytes, firstLine: firstLine)
      diagnostics += findings.map { $0.problem.at(path, $0.range) }
      return value
    } catch {
      let diagnosis = YAMLDiagnosis(error, in: bytes, firstLine: firstLine)
      diagnostics.append(diagnosis.problem.at(path, diagnosis.range))
      return nil
    }
  }

  /// Parses `bytes` with libyaml, even if ``SimpleYAMLParser`` could.
  static func parsed(
    _ bytes: ArraySlice<UInt8>, firstLine: Int
  ) throws(YAMLParserError) -> (value: FieldValue, findings: [(problem: Problem, range: SourceRange)]) {
    let result: Result<(FieldValue, [(problem: Problem, range: SourceRange)]), YAMLParserError> =
      bytes.withUnsafeBufferPointer { bytes in
        do throws(YAMLParserError) {
          guard bytes.count <= YAMLLimits.bytes else { throw .tooLarge }
          var parser = YAMLParser(bytes, events: try YAMLEventStream(bytes), firstLine: firstLine)
          let root = try parser.root()
          let findings = parser.findings.sorted { $0.range.start < $1.range.start }
          if let root, !root.isNull { return .success((root, findings)) }
          return .success((.map(FieldMap(fields: [], range: SourceRange(line: firstLine, column: 1))), findings))
        } catch {
          return .failure(error)
        }
      }
    return try result.get()
  }
}
