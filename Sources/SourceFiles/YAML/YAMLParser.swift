import Bytes
import Diagnostics

/// Builds values with their locations from the parser's events.
///
/// Text that ``SimpleYAMLParser`` accepts does not get here. Types are not inferred from how a value looks; the readers
/// of the fields decide.
struct YAMLParser: ~Copyable {
  /// An anchored value, and the cost of an alias to it.
  private struct Anchor {
    var value: FieldValue
    var count: Int
    var depth: Int
    var range: SourceRange
    var isUsed = false
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var events: YAMLEventStream
  private var cursor: SourceCursor
  private var anchors: [String: Anchor] = [:]
  /// The number of values read so far, including those that aliases repeat.
  private var count = 0
  /// The maximum nesting depth within the current value.
  private var maximumDepth = 0
  /// The problems that do not prevent reading the rest.
  private(set) var findings: [(problem: Problem, range: SourceRange)] = []

  /// Creates a parser of `bytes`, which begin on line `firstLine` of their file and produce `events`.
  init(_ bytes: UnsafeBufferPointer<UInt8>, events: consuming YAMLEventStream, firstLine: Int) {
    self.bytes = bytes
    self.events = events
    cursor = SourceCursor(bytes, firstLine: firstLine)
  }

  /// Reads the root value; nil if the text contains only comments.
  mutating func root() throws(YAMLParserError) -> FieldValue? {
    var root: FieldValue?
    while true {
      let event = try events.next()
      switch event.content {
      case .streamEnd:
        reportUnusedAnchors()
        return root
      case .streamStart, .documentEnd: continue
      case .documentStart: if root != nil { throw .secondDocument(at: event.start) }
      default: root = try value(of: event, depth: 0)
      }
    }
  }

  private mutating func value(of event: YAMLEventStream.Event, depth: Int) throws(YAMLParserError) -> FieldValue {
    count += 1
    guard depth <= YAMLLimits.depth, count < YAMLLimits.values else { throw .tooLarge }
    maximumDepth = max(maximumDepth, depth)
    if case .alias(let name) = event.content { return try value(named: name, by: event, depth: depth) }
    let (before, outer) = (count, maximumDepth)
    maximumDepth = depth
    let value: FieldValue =
      switch event.content {
      case .scalar(let text, let style): .scalar(scalar(text, style, event))
      case .listStart: try list(from: event, depth: depth)
      default: try map(from: event, depth: depth)
      }
    if let name = event.anchor {
      anchors[name] = Anchor(
        value: value, count: count - before + 1, depth: maximumDepth - depth, range: SourceRange(position(event.start)))
    }
    if event.hasLocalTag { findings.append((.yamlIndicator("!"), SourceRange(position(event.start)))) }
    maximumDepth = max(maximumDepth, outer)
    return value
  }

  /// Returns the value of an anchor, with the location of the alias.
  private mutating func value(
    named name: String, by alias: YAMLEventStream.Event, depth: Int
  ) throws(YAMLParserError) -> FieldValue {
    guard let anchor = anchors[name] else { throw .unknownAlias(at: alias.start) }
    anchors[name]?.isUsed = true
    count += anchor.count
    maximumDepth = max(maximumDepth, depth + anchor.depth)
    guard count < YAMLLimits.values, depth + anchor.depth <= YAMLLimits.depth else { throw .tooLarge }
    let start = position(alias.start)
    let range = SourceRange(start, to: position(alias.end))
    switch anchor.value {
    case .scalar(var scalar):
      (scalar.range, scalar.comment) = (range, nil)
      return .scalar(scalar)
    case .list(let values, _): return .list(values, range)
    case .map(let map): return .map(FieldMap(fields: map.fields, range: range))
    }
  }

  private mutating func list(from start: YAMLEventStream.Event, depth: Int) throws(YAMLParserError) -> FieldValue {
    let first = position(start.start)
    var values: [FieldValue] = []
    while true {
      let event = try events.next()
      if case .listEnd = event.content { return .list(values, range(from: first, to: event, after: values.last)) }
      let value = try value(of: event, depth: depth + 1)
      if case .scalar(let scalar) = value, reportDash(in: scalar, endingAt: event.end) { continue }
      values.append(value)
    }
  }

  /// Reports a line of a list entry that begins with `- ` but is indented too far for an entry of its own, and returns
  /// whether there is one.
  private mutating func reportDash(in entry: FieldValue.Scalar, endingAt index: Int) -> Bool {
    guard entry.isPlain, entry.range.start.line < entry.range.end.line else { return false }
    cursor.move(to: index)
    let lines = ContinuationLines(bytes, end: cursor.offset, line: entry.range.end.line)
    guard let dash = lines.dash(after: entry.range.start.line) else { return false }
    findings.append((.yamlIndentation, SourceRange(dash)))
    return true
  }

  private mutating func map(from start: YAMLEventStream.Event, depth: Int) throws(YAMLParserError) -> FieldValue {
    let first = position(start.start)
    var fields: [FieldMap.Field] = []
    var keys = KeySet()
    let findingsBefore = findings.count
    while true {
      let event = try events.next()
      if case .mapEnd = event.content {
        var map = FieldMap(fields: fields, range: range(from: first, to: event, after: fields.last?.value))
        map.hasParseErrors = findings.count > findingsBefore
        return .map(map)
      }
      let key = try value(of: event, depth: depth + 1)
      let value = try value(of: try events.next(), depth: depth + 1)
      guard case .scalar(let name) = key, !name.text.isEmpty else {
        findings.append((.yamlNonTextKey, SourceRange(key.range.start)))
        continue
      }
      // YAML treats a full-width space as the first character of a key.
      if name.isPlain, name.text.unicodeScalars.first?.properties.isWhitespace == true {
        findings.append((.yamlWideIndent, SourceRange(name.range.start)))
        continue
      }
      // In flow maps a key needs no colon: `{name：甲}` is a key without a value.
      if name.isPlain, case .scalar(let nothing) = value, nothing.isPlain, nothing.text.isEmpty,
        let mistake = KeySeparatorMistake(in: name.text)
      {
        let start = name.range.start
        findings.append((mistake.problem, SourceRange(line: start.line, column: start.column + mistake.offset)))
        continue
      }
      if !keys.insert(name.text) { findings.append((.duplicateKey(name.text), name.range)) }
      fields.append(FieldMap.Field(key: Located(name.text, at: name.range), value: value))
    }
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLEventStream.ScalarStyle, _ event: YAMLEventStream.Event
  ) -> FieldValue.Scalar {
    let start = position(event.start)
    let offset = cursor.offset
    var end = position(event.end)
    var source = bytes[offset..<cursor.offset]
    if style == .literal || style == .folded {
      // The parser's end of a block scalar includes the empty lines after it.
      while let last = source.last, last == 0x0A || last == 0x20 { source.removeLast() }
      cursor.move(toOffset: source.endIndex)
      end = cursor.position
    }
    if end == start { end.column += 1 }
    var scalar = FieldValue.Scalar(
      text: YAMLFolding.joined(text, style: style, source: source), isPlain: style == .plain,
      range: SourceRange(start, to: end))
    if style == .plain {
      scalar.comment = comment(followsEmptyScalar: text.isEmpty)
      if scalar.comment == nil, !text.isEmpty {
        let lines = ContinuationLines(bytes, end: cursor.offset, line: end.line)
        scalar.comment = lines.comment(afterScalarAt: offset)
      }
    }
    return scalar
  }

  /// Returns the position of a comment after a plain scalar on its line.
  private mutating func comment(followsEmptyScalar nothing: Bool) -> SourcePosition? {
    var offset = cursor.offset
    while offset < bytes.count, bytes[offset] == 0x20 || bytes[offset] == 0x09 { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "#"), offset > cursor.offset || nothing else {
      return nil
    }
    // Only ASCII white space precedes the number sign, so offsets count columns.
    return SourcePosition(line: cursor.position.line, column: cursor.position.column + offset - cursor.offset)
  }

  /// Returns the range of a list or map, up to its closing bracket, or in block style up to the end of its last value.
  private mutating func range(
    from start: SourcePosition, to event: YAMLEventStream.Event, after last: FieldValue?
  ) -> SourceRange {
    guard event.end == event.start else { return SourceRange(start, to: position(event.end)) }
    guard let end = last?.range.end, start < end else { return SourceRange(start) }
    return SourceRange(start, to: end)
  }

  private mutating func position(_ index: Int) -> SourcePosition {
    cursor.move(to: index)
    return cursor.position
  }

  /// Reports unused anchors, which were meant as text: `title: &one two` has the value "two".
  private mutating func reportUnusedAnchors() {
    for anchor in anchors.values where !anchor.isUsed { findings.append((.yamlIndicator("&"), anchor.range)) }
  }
}

/// The keys of a map: a linear search while they are few, a hash table when they are many.
private struct KeySet {
  private var few: [String] = []
  private var many: Set<String> = []

  /// Adds a key; returns false if it is already present.
  mutating func insert(_ key: String) -> Bool {
    guard many.isEmpty else { return many.insert(key).inserted }
    if few.contains(key) { return false }
    few.append(key)
    if few.count > 32 { many = Set(few) }
    return true
  }
}
