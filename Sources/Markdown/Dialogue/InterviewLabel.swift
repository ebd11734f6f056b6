/// Classifies the labels of an interview by the speaker's role.
///
/// This is the only list of interviewers' labels: ``Turn``, front matter and pages all use it.
package enum InterviewLabel {
  /// Whether `label` denotes an interviewer: 主持人, 本报记者, 记者李明.
  package static func isInterviewer(_ label: String) -> Bool {
    let words = LabelShape.normalized(LabelShape.withoutParenthetical(label))
    if LabelWords.interviewers.contains(words) { return true }
    let count = words.unicodeScalars.count
    guard count <= 8 else { return false }
    if LabelWords.interviewerSuffixes.contains(where: { words.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }) {
      return true
    }
    return LabelWords.interviewerSuffixes.contains { ending in
      guard words.utf8.starts(with: ending.utf8) else { return false }
      return LabelShape(of: String(words.unicodeScalars.dropFirst(ending.unicodeScalars.count))) == .name
    }
  }

  /// Whether `label` denotes an interviewer's or a respondent's role rather than a name, including 嘉宾甲, 专家一 and Q1.
  static func isRole(_ label: String) -> Bool {
    let label = LabelShape.normalized(label)
    if LabelWords.respondents.contains(label) || isInterviewer(label) || isNumbered(label) { return true }
    let word = label.unicodeScalars.reversed().drop(while: isSign).reversed()
    guard !word.isEmpty, word.count < label.unicodeScalars.count else { return false }
    let role = String(String.UnicodeScalarView(word))
    return LabelWords.respondents.contains(role) || LabelWords.interviewers.contains(role)
  }

  /// Whether `label` is a numbered question or answer: Q1, A2.
  private static func isNumbered(_ label: String) -> Bool {
    let scalars = label.unicodeScalars
    guard scalars.first == "Q" || scalars.first == "A", scalars.count > 1 else { return false }
    return scalars.dropFirst().allSatisfy { ("0"..."9").contains($0) }
  }

  /// Whether `scalar` distinguishes people with the same role: a digit, a capital letter, 一, 甲.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."H", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "甲", "乙", "丙", "丁": true
    default: false
    }
  }
}
