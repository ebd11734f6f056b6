import Diagnostics
import Entities
import Markdown
import SourceFiles

/// Reads one component block and reports its errors at their locations in the file.
struct ComponentReader {
  /// The block.
  let block: ComponentBlock
  /// The text that contains it.
  let origin: LinkResolver.Origin
  /// The resolver for names and files.
  let resolver: LinkResolver
  /// The files that the component makes public.
  var media: [MediaFile] = []
  /// The diagnostics so far.
  var diagnostics: [Diagnostic] = []

  /// Creates a reader of `block`, which is part of the text `origin`.
  init(_ block: ComponentBlock, of origin: LinkResolver.Origin, resolver: LinkResolver) {
    self.block = block
    self.origin = origin
    self.resolver = resolver
  }

  /// The shift from positions in the body to positions in the file.
  var shift: LocationShift { LocationShift(lines: block.firstLine - 1, columns: block.firstColumn - 1) }

  /// Whether the body is empty except for white space.
  var isEmpty: Bool { block.body.unicodeScalars.allSatisfy { $0.properties.isWhitespace } }

  /// Reports a problem at a range of the file.
  mutating func report(_ problem: Problem, at range: SourceRange) {
    diagnostics.append(problem.at(origin.path, range))
  }

  /// Reports that the body is empty.
  mutating func reportEmpty() { report(.emptyComponent(block.name.value), at: block.name.range) }

  /// Returns a reader of the arguments; a word without a key is the value of `positional`.
  mutating func arguments(positional: String? = nil) -> FieldReader {
    let arguments = ComponentArguments(block, positional: positional, path: origin.path, diagnostics: &diagnostics)
    return FieldReader(FieldMap(fields: arguments.fields, range: block.name.range), path: origin.path)
  }

  /// Returns a reader of the arguments and of the YAML in the body, or nil if the YAML is invalid. If `list` is a key,
  /// the body may be a list, which becomes the value of that key.
  mutating func fields(positional: String? = nil, list: String? = nil) -> FieldReader? {
    var map = arguments(positional: positional).map
    guard let body = yaml() else { return nil }
    switch body {
    case .map(let fields):
      for field in fields.fields {
        if map.fields.contains(where: { $0.key.value == field.key.value }) {
          report(.duplicateKey(field.key.value), at: field.key.range)
        } else {
          map.fields.append(field)
        }
      }
    case .list(_, let range) where list != nil:
      map.fields.append(FieldMap.Field(key: Located(list ?? "", at: range), value: body))
    default:
      report(.yamlExpectedMap, at: body.range)
      return nil
    }
    return FieldReader(map, path: origin.path)
  }

  /// Collects the diagnostics of `fields`, and reports keys that are not among `keys`.
  mutating func finish(_ fields: FieldReader, keys: [String]) {
    var fields = fields
    fields.finish(keys: keys)
    diagnostics += fields.diagnostics
  }

  /// Checks the wording of the arguments, and of the body unless that is compiled as a text of its own.
  func textDiagnostics(readsBody: Bool) -> [Diagnostic] {
    let arguments = LocationShift(lines: block.name.range.start.line - 1, columns: block.argumentsColumn - 1)
    var found = TextRules.diagnostics(in: Array(block.arguments.utf8)[...], firstLine: 1, path: origin.path)
      .map { arguments($0) }
    if readsBody {
      found += TextRules.diagnostics(in: Array(block.body.utf8)[...], firstLine: 1, path: origin.path).map { shift($0) }
    }
    return found
  }

  /// Parses the body, indented to its original column so that the parser's positions are right.
  private mutating func yaml() -> FieldValue? {
    var yaml = block.body
    if block.firstColumn > 1 {
      let margin = String(repeating: " ", count: block.firstColumn - 1)
      yaml = yaml.split(separator: "\n", omittingEmptySubsequences: false).map { margin + $0 }.joined(separator: "\n")
    }
    return YAMLReader.value(
      in: Array(yaml.utf8)[...], path: origin.path, firstLine: block.firstLine, diagnostics: &diagnostics)
  }
}
