import Bytes
import Entities

/// Converts text to Traditional script: whole phrases at a time, with protected names handled separately.
struct ScriptConverter: Sendable {
  private let tool: ScriptTool.Conversion
  private(set) var names: ProtectedNames

  /// Separates texts that are converted in one call. It does not occur in escaped markup or front matter.
  private static let separator: UInt8 = 0x01

  /// Creates a converter that protects the names in site.yml and the names and aliases of people.
  init(_ tool: @escaping ScriptTool.Conversion, names: [ScriptEditionSettings.Name], people: [String]) {
    self.tool = tool
    self.names = ProtectedNames(names, people: people) { Self.forms(of: $0, tool) }
  }

  /// Returns the form of each character on its own.
  private static func forms(
    of scalars: [Unicode.Scalar], _ tool: ScriptTool.Conversion
  ) -> [Unicode.Scalar: String] {
    if scalars.isEmpty { return [:] }
    let lines = tool(Array(scalars.map(String.init).joined(separator: "\n").utf8)) ?? []
    let forms = lines.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    return forms.count == scalars.count ? Dictionary(uniqueKeysWithValues: zip(scalars, forms)) : [:]
  }

  /// Returns a converter that additionally leaves `texts` unchanged.
  func keeping(_ texts: [String]) -> ScriptConverter {
    var converter = self
    for text in texts { converter.names.add(text, form: text) }
    return converter
  }

  /// Converts a text.
  func callAsFunction(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard Self.mayContainHan(bytes[...]) else { return text }
    let runs = TextRuns(one: 0..<bytes.count)
    return String(decoding: convert(bytes, runs), as: UTF8.self)
  }

  /// Converts the text in HTML.
  func markup(_ html: [UInt8]) -> [UInt8] { convert(html, MarkupTexts.runs(in: html)) }

  /// Whether a text contains a character from U+3000 on. Others are never converted.
  static func mayContainHan(_ text: ArraySlice<UInt8>) -> Bool { text.contains { $0 >= 0xE3 } }

  /// Converts the runs of a source and copies everything else.
  func convert(_ source: [UInt8], _ runs: TextRuns) -> [UInt8] {
    if runs.pieces.isEmpty, runs.replacements.isEmpty { return source }
    var joined: [UInt8] = []
    joined.reserveCapacity(runs.pieces.reduce(0) { $0 + $1.range.count })
    var ends: [Int] = []
    var units: [Unit] = []
    var start = 0
    for (index, piece) in runs.pieces.enumerated() {
      joined += source[piece.range]
      ends.append(joined.count)
      let isLast = index + 1 == runs.pieces.count || runs.pieces[index + 1].startsRun
      guard isLast else { continue }
      appendUnits(of: start..<joined.count, in: joined, to: &units)
      start = joined.count
    }
    convert(&units, of: joined)
    return assemble(source, runs, pieces: parts(of: units, in: joined, endingAt: ends))
  }

  /// A segment of a run that is converted as a unit.
  private struct Unit {
    let range: Range<Int>
    let isName: Bool
    var form: [UInt8] = []
  }

  /// Splits a run into names and the text between them.
  private func appendUnits(of run: Range<Int>, in joined: [UInt8], to units: inout [Unit]) {
    var start = run.lowerBound
    var i = start
    while !names.isEmpty, i < run.upperBound {
      let (scalar, length) = joined.withUnsafeBufferPointer { UTF8Scalars.decode($0, at: i) }
      guard let name = names.name(in: joined[..<run.upperBound], at: i, beginning: scalar) else {
        i += length
        continue
      }
      if start < i { units.append(Unit(range: start..<i, isName: false)) }
      units.append(Unit(range: i..<i + name.written.count, isName: true, form: name.form))
      i += name.written.count
      start = i
    }
    if start < run.upperBound { units.append(Unit(range: start..<run.upperBound, isName: false)) }
  }

  /// Converts all units except names in a single call.
  private func convert(_ units: inout [Unit], of joined: [UInt8]) {
    let texts = units.indices.filter { !units[$0].isName }
    var batch: [UInt8] = []
    batch.reserveCapacity(joined.count + texts.count)
    for index in texts {
      if !batch.isEmpty { batch.append(Self.separator) }
      batch += joined[units[index].range]
    }
    let forms = (tool(batch) ?? []).split(separator: Self.separator, omittingEmptySubsequences: false)
    let isWhole = forms.count == texts.count
    for (number, index) in texts.enumerated() {
      units[index].form = isWhole ? Array(forms[number]) : converted(joined[units[index].range])
    }
  }

  /// Converts a text on its own; returns it unchanged if it is not valid UTF-8.
  private func converted(_ text: ArraySlice<UInt8>) -> [UInt8] { tool(Array(text)) ?? Array(text) }

  /// Returns the form of each piece. Pieces of the same run can share units.
  private func parts(of units: [Unit], in joined: [UInt8], endingAt ends: [Int]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    parts.reserveCapacity(ends.count)
    var number = 0
    var start = 0
    for end in ends {
      var part: [UInt8] = []
      while number < units.count, units[number].range.lowerBound < end {
        let unit = units[number]
        let shared = max(start, unit.range.lowerBound)..<min(end, unit.range.upperBound)
        part += shared == unit.range ? unit.form : form(of: shared, of: unit, in: joined)
        if unit.range.upperBound > end { break }
        number += 1
      }
      parts.append(part)
      start = end
    }
    return parts
  }

  /// Returns the form of a part of a unit that is split by markup: the corresponding characters of the unit's form if
  /// it has as many characters as the original, otherwise the part converted on its own.
  private func form(of part: Range<Int>, of unit: Unit, in joined: [UInt8]) -> [UInt8] {
    let count = Self.scalarCount(joined[unit.range])
    guard Self.scalarCount(unit.form[...]) == count else {
      if unit.isName { return part.lowerBound == unit.range.lowerBound ? unit.form : [] }
      return converted(joined[part])
    }
    let first = Self.scalarCount(joined[unit.range.lowerBound..<part.lowerBound])
    let start = Self.offset(ofScalar: first, in: unit.form)
    return Array(unit.form[start..<Self.offset(ofScalar: first + Self.scalarCount(joined[part]), in: unit.form)])
  }

  private static func scalarCount(_ text: ArraySlice<UInt8>) -> Int {
    text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private static func offset(ofScalar number: Int, in text: [UInt8]) -> Int {
    var left = number
    for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return text.count
  }

  /// Returns the source with its pieces converted and its replacements applied.
  private func assemble(_ source: [UInt8], _ runs: TextRuns, pieces forms: [[UInt8]]) -> [UInt8] {
    var edits = zip(runs.pieces, forms).map { (range: $0.range, form: $1) }
    edits += runs.replacements.map { (range: $0.range, form: $0.form) }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    var output: [UInt8] = []
    output.reserveCapacity(source.count + source.count / 16)
    var copied = 0
    for edit in edits {
      output += source[copied..<edit.range.lowerBound]
      output += edit.form
      copied = edit.range.upperBound
    }
    output += source[copied...]
    return output
  }
}
