/// Counts words: each Han character, and each run of letters and digits of other scripts, is one word.
struct WordCounter {
  var statistics = TextStatistics()
  /// Whether the last character was a letter or a digit of another script.
  var isInWord = false

  @inline(__always)
  mutating func countHan() {
    statistics.han += 1
    isInWord = false
  }

  @inline(__always)
  mutating func countLetter() {
    if !isInWord {
      statistics.words += 1
      isInWord = true
    }
  }

  @inline(__always)
  mutating func endWord() { isInWord = false }
}
