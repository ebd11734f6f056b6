import Foundation
import Testing

@testable import Gate

/// The files published for readers, and what they reveal.
@Suite struct ShardTests {
  private static func shards(_ decisions: [Decision], _ file: AudienceFile) throws -> MemberShards {
    let folder = try DecisionFolder()
    if !decisions.isEmpty { _ = try folder.write(decisions) }
    return try MemberShards(folder.ledger(), keyring: Member.keyring, audiences: [file], jobs: 2)
  }

  private static func record(_ member: Member, in shards: MemberShards) throws -> MemberRecord? {
    let shard = try member.mailbox.shard(of: shards.files.count)
    return try #require(MemberShard(shards.files[shard])).record(member.keys, site: Member.site)
  }

  @Test func eachReaderOpensOneRecord() throws {
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let members = (0..<4).map { _ in Member() }
    let states: [Decision.State] = [.approved, .rejected, .more, .revoked]
    let decisions = try zip(members, states).map { try $0.decision($1, message: $1 == .approved ? "" : "原因") }
    let shards = try Self.shards(decisions, file)
    #expect(shards.files.count == 16)
    #expect(Set(shards.files.map(\.count)) == [4 + 16 + 8 * 544])
    #expect(shards.unopened == 0)
    for (member, state) in zip(members, states) {
      let record = try #require(try Self.record(member, in: shards))
      #expect(record.state == state.rawValue)
      #expect(record.message == (state == .approved ? "" : "原因"))
      #expect(try record.access?.key == (state == .approved ? Base64URL.encoded(file.key(Member.keyring).bytes) : nil))
    }
    #expect(try Self.record(Member(), in: shards) == nil)
  }

  /// The browser computes the same.
  @Test func shardsAreNamedByTheFirstBits() throws {
    for (digits, count, shard) in [("0fff", 16, 0), ("1000", 16, 1), ("ffff", 16, 15), ("8040", 1024, 513)] {
      #expect(Mailbox(digits + String(repeating: "0", count: 28))?.shard(of: count) == shard)
    }
    #expect(MemberShards.fileName(ofShard: 513) == "0201.bin")
  }

  @Test func theSameDecisionsGiveTheSameBytes() throws {
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let decisions = try (0..<40).map { _ in try Member().decision(.approved) }
    #expect(try Self.shards(decisions, file).files == Self.shards(decisions.reversed(), file).files)
  }

  /// A changed record changes all of its shard and no other; a renewed key changes every shard with an approved reader.
  @Test func aChangeNamesNoRecord() throws {
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let members = (0..<40).map { _ in Member() }
    let before = try Self.shards(members.map { try $0.decision(.approved) }, file)
    let after = try Self.shards(members.enumerated().map { try $1.decision($0 == 0 ? .revoked : .approved) }, file)
    let changed = try members[0].mailbox.shard(of: 16)
    for index in 0..<16 {
      if index != changed {
        #expect(before.files[index] == after.files[index])
        continue
      }
      let (old, new) = (Self.records(before.files[index]), Self.records(after.files[index]))
      #expect(old.count == new.count)
      #expect(Set(old).isDisjoint(with: new))
    }
    var renewed = file
    try renewed.rotate(Member.keyring)
    let rotated = try Self.shards(members.map { try $0.decision(.approved) }, renewed)
    #expect(try Self.record(members[1], in: rotated)?.access?.epoch == 2)
    let shard = try members[1].mailbox.shard(of: 16)
    #expect(before.files[shard] != rotated.files[shard])
  }

  private static func records(_ file: [UInt8]) -> [[UInt8]] {
    stride(from: 20, to: file.count, by: 544).map { Array(file[$0..<$0 + 544]) }
  }

  @Test func shardsAreAsLargeAsTheFullest() throws {
    let file = try AudienceFile(audience: "hcp", keyring: Member.keyring)
    let shards = try Self.shards((0..<250).map { _ in try Member().decision(.approved) }, file)
    #expect(shards.files.count == 32)
    #expect(Set(shards.files.map(\.count)).count == 1)
  }

  @Test func readersOfReplacedKeysAreCounted() throws {
    let folder = try DecisionFolder()
    _ = try folder.write([Member().decision(.approved)])
    let keyring = Keyring(site: Member.site)
    let file = try AudienceFile(audience: "hcp", keyring: keyring)
    #expect(try MemberShards(folder.ledger(), keyring: keyring, audiences: [file], jobs: 1).unopened == 1)
  }

  @Test func aReleaseRemembersItsDecisions() throws {
    let folder = try DecisionFolder()
    let path = try folder.write([Member().decision(.approved)])
    _ = try folder.write([Member().decision(.approved)])
    let before = try MemberManifest(folder.ledger())
    let release = folder.url.appending(path: "site/gate/members")
    try FileManager.default.createDirectory(at: release, withIntermediateDirectories: true)
    let sealed = try before.sealed(Member.keyring)
    #expect(try before.sealed(Member.keyring) == sealed)
    try Data(sealed).write(to: release.appending(path: "manifest.sealed"))
    let site = folder.url.appending(path: "site").path
    let read = try #require(MemberManifest(inRelease: site, keyring: Member.keyring))
    #expect(read == before)
    #expect(MemberManifest(inRelease: site, keyring: Keyring()) == nil)
    try FileManager.default.removeItem(atPath: path)
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    #expect(try MemberManifest(folder.ledger()).missingBatches(since: read) == [name])
    #expect(read.missingBatches(since: before) == [])
  }
}
