import Diagnostics
import Foundation
import Testing

@testable import Gate

/// The findings of a build in an audience's file.
@Suite struct AudienceTextTests {
  private let keys = Keyring()
  private var file: AudienceFile
  private let codes: [AccessCode]

  init() throws {
    var file = try AudienceFile(audience: "hcp", keyring: keys)
    codes = [
      try file.addCode(label: "甲", issued: 1_735_689_600, keyring: keys), try file.addCode(label: "乙", keyring: keys),
    ]
    self.file = file
  }

  private func text(_ bytes: [UInt8], _ history: String = "") throws(GateError) -> ParsedAudienceFile {
    try ParsedAudienceFile(
      bytes, path: "keys/hcp.json", history: AudienceHistory(Array(history.utf8)), historyPath: "keys/hcp.history")
  }

  private func text(_ file: AudienceFile, _ history: String = "") throws -> ParsedAudienceFile {
    try text(file.json, history)
  }

  private func line(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.location.range.start.line) \(diagnostic.problem.rule.id)"
  }

  /// Returns the number of the JSON line that contains a text.
  private func line(of needle: String, in file: AudienceFile, after: String? = nil) throws -> Int {
    let lines = String(decoding: try file.json, as: UTF8.self).split(separator: "\n")
    let start = after.flatMap { after in lines.firstIndex { $0.contains(after) } } ?? 0
    return try #require(lines[start...].firstIndex { $0.contains(needle) }) + 1
  }

  @Test func aSoundFileHasNothing() throws {
    let text = try text(file, "1 2025-01-01 init\n")
    #expect(text.diagnostics(keys).isEmpty)
    #expect(text.rollbacks(since: PublishedSlots(json: file.published), keys).isEmpty)
  }

  @Test func fewRoundsAndForeignSlotsAreFoundOnTheirLines() throws {
    var weak = file
    let id = weak.codes[1].slot.id
    weak.codes[1].slot.rounds = 1000
    #expect(try text(weak).diagnostics(nil).map(line) == ["\(line(of: "\"rounds\"", in: weak, after: id)) gate/slot"])

    var other = file
    try other.rotate(keys)
    var mixed = file
    mixed.codes[0].slot = other.codes[0].slot
    let location = try line(of: mixed.codes[0].slot.id, in: mixed)
    #expect(try text(mixed).diagnostics(keys).map(line) == ["\(location) gate/slot"])
    #expect(try text(mixed).diagnostics(nil).isEmpty)

    // Neither the salt nor the rounds are authenticated with the wrapped key.
    for change in [\CodeSlot.rounds, nil] {
      var altered = file
      if let change { altered.codes[0].slot[keyPath: change] = 700_000 } else { altered.codes[0].slot.salt[3] ^= 1 }
      #expect(try text(altered).diagnostics(keys).count == 1)
      try altered.rotate(keys)
      #expect(try text(altered).diagnostics(keys).isEmpty)
      let code = try #require(codes.first { $0.id == altered.codes[0].slot.id })
      #expect(try altered.codes[0].slot.open(with: code, in: altered.epoch) == altered.key(keys))
    }
  }

  @Test func mergesAreReportedWhereTheyStand() throws {
    let json = String(decoding: try file.json, as: UTF8.self)
    func conflictDiagnostic(_ json: String, _ history: String = "") -> Diagnostic? {
      do throws(GateError) {
        _ = try text(Array(json.utf8), history)
        return nil
      } catch {
        guard case .invalidFile(let diagnostic) = error else { return nil }
        return diagnostic
      }
    }
    let conflict = conflictDiagnostic(json.replacing("  \"epoch\"", with: "<<<<<<< HEAD\n  \"epoch\""))
    #expect(try conflict?.location.range.start.line == line(of: "\"epoch\"", in: file))
    #expect(conflict?.problem.remedy?.english.contains("both sides") == true)
    let comma = conflictDiagnostic(json.replacing("    },\n", with: "    }\n"))
    #expect(try comma?.location.range.start.line == line(of: "    {", in: file, after: "},"))
    #expect(
      conflictDiagnostic(json, "1 2025-01-01 init\n<<<<<<< HEAD\n2 x rotate\n")?.location.path == "keys/hcp.history")
    for broken in ["", "{", "{\"v\": 1}", json + "x", String(repeating: "[", count: 100), "{\"a\": \"b", "\u{1}"] {
      #expect(conflictDiagnostic(broken) != nil, "\(broken)")
    }
  }

  @Test func aTwofoldCodeIsFoundAndARotationResolvesIt() throws {
    var twofold = file
    twofold.codes.append(file.codes[0])
    #expect(try text(twofold).diagnostics(keys).map(\.problem.rule.id) == ["gate/audience-file"])
    try twofold.rotate(keys)
    #expect(twofold.codes.count == 2)
  }

  @Test func theFileOfThePastIsFound() throws {
    let before = file
    var now = file
    let id = codes[0].id
    try now.revoke(id, keyring: keys)
    let history = "1 2025-01-01 init\n2 2025-02-01 revoke \(id)\n"
    #expect(try text(now, history).rollbacks(since: PublishedSlots(json: now.published), keys).isEmpty)
    // Detected from the history, and from the last release alone.
    #expect(
      try Set(text(before, history).rollbacks(since: nil, nil).map(line)) == [
        "\(line(of: "\"epoch\"", in: before)) gate/rollback", "\(line(of: id, in: before)) gate/rollback",
      ])
    #expect(
      try text(before).rollbacks(since: PublishedSlots(json: now.published), nil).map(line) == [
        "\(line(of: "\"epoch\"", in: before)) gate/rollback"
      ])
    // A rotation repairs the remaining faults.
    var mended = before
    try mended.rotate(keys, history: AudienceHistory(Array(history.utf8)))
    #expect(mended.epoch.number == 3)
    #expect(mended.codes.map(\.slot.id) == [codes[1].id])
    #expect(try text(mended, history).rollbacks(since: PublishedSlots(json: now.published), keys).isEmpty)
  }

  @Test func lostCodesAndForkedEpochsAreFound() throws {
    var lost = file
    lost.codes.removeLast()
    let released = try #require(PublishedSlots(json: file.published))
    let rollbacks = try text(lost).rollbacks(since: released, keys)
    #expect(rollbacks.map(\.problem.rule.id) == ["gate/rollback"])
    #expect(rollbacks.first?.problem.message.english.contains(file.codes[1].slot.id) == true)

    var (mine, yours) = (file, file)
    try mine.rotate(keys)
    try yours.rotate(keys)
    let fork = try text(mine).rollbacks(since: PublishedSlots(json: yours.published), keys)
    #expect(try fork.map(line) == ["\(line(of: "\"epoch\"", in: mine)) gate/rollback"])
    #expect(PublishedSlots(json: Array("{}".utf8)) == nil)
  }

  @Test func labelsAreForgottenAndDatesStay() throws {
    var file = file
    let id = codes[0].id
    #expect(try file.issuedCodes(keys).first { $0.id == id }?.issued == 1_735_689_600)
    try file.forgetLabel(of: id, keyring: keys)
    let label = try #require(try file.issuedCodes(keys).first { $0.id == id })
    #expect(label.label.isEmpty)
    #expect(label.issued == 1_735_689_600)
    #expect(try text(file).diagnostics(keys).isEmpty)
    #expect(throws: GateError.unknownCode("0000", audience: "hcp")) { try file.forgetLabel(of: "0000", keyring: keys) }
  }

  @Test func epochsBeyondCountingAreNotRead() throws {
    let json = String(decoding: try file.json, as: UTF8.self)
    for epoch in ["9223372036854775807", "0", "-1", "1000000001"] {
      #expect(AudienceFile(json: Array(json.replacing("\"epoch\" : 1", with: "\"epoch\" : \(epoch)").utf8)) == nil)
    }
    #expect(AudienceHistory(Array("9223372036854775807 2025-01-01 rotate\n".utf8)).latestEpoch == 0)
  }

  @Test func recordsWithoutAnOriginAreRead() throws {
    let wrapping = try #require(WrappingKey(bytes: [UInt8](repeating: 7, count: 32)))
    let old = try #require(CodeEscrow(CodeEscrow(wrapping: wrapping, label: "甲医院", origin: nil).bytes))
    #expect(old.label == "甲医院")
    #expect(old.origin == nil)
  }

  @Test func changesAtTheSameTimeLoseNothing() async throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "gate-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let folder = GateFolder(content: path)
    try folder.write(AudienceFile(audience: "hcp", keyring: keys), .initialized, day: "2025-01-01")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<4 {
        group.addTask { [keys] in
          try folder.withExclusiveLock { () throws(GateError) in
            var file = try folder.audience("hcp").file
            _ = try file.addCode(label: "\(number)", keyring: keys)
            try folder.write(file)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try Set(folder.audience("hcp").file.issuedCodes(keys).map(\.label)) == ["0", "1", "2", "3"])
    #expect(try folder.audience("hcp").history.latestEpoch == 1)
  }
}
