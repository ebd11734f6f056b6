import Bytes

/// Which labels begin a turn of an interview.
struct Speakers {
  private let given: Set<[UInt8]>
  private var counts: [[UInt8]: Int] = [:]

  /// The labels that the author gave; without any, those are taken that look like labels.
  init(labels: [String]) { given = Set(labels.map { Array($0.utf8) }) }

  /// Whether labels are to be counted first.
  var isGuessing: Bool { given.isEmpty }

  /// Counts a label.
  mutating func count(_ words: [UInt8]) { counts[words, default: 0] += 1 }

  /// Whether a paragraph with this label begins a turn; `isPerson` when the label links a person.
  func accept(_ words: [UInt8], isPerson: Bool) -> Bool {
    if isPerson || Speakers.roles.contains(words) { return true }
    if !isGuessing { return given.contains(words) }
    return counts[words, default: 0] >= 2 && Speakers.isShort(words)
  }

  /// At most eight Han characters, and nothing else but the dot in names.
  private static func isShort(_ words: [UInt8]) -> Bool {
    words.withUnsafeBufferPointer { bytes in
      var i = 0
      var han = 0
      while i < bytes.count {
        let (scalar, length) = UTF8Scalars.decode(bytes, at: i)
        if Han.contains(scalar) { han += 1 } else if scalar != 0xB7, scalar != 0x20 { return false }
        i += length
      }
      return (1...8).contains(han)
    }
  }

  /// Words for a role in a conversation, in both scripts.
  private static let roles: Set<[UInt8]> = Set(
    [
      "主持人", "主持", "记者", "記者", "本刊记者", "本刊記者", "本报记者", "本報記者", "本网记者", "本網記者", "问", "問", "答", "提问", "提問", "回答", "采访者",
      "採訪者", "受访者", "受訪者", "嘉宾", "嘉賓", "观众", "觀眾", "听众", "聽眾", "读者", "讀者", "编辑", "編輯", "Q", "A",
    ].map { Array($0.utf8) })
}
