/// The languages in which messages are written.
public enum MessageLanguage: String, Sendable, CaseIterable {
  /// Chinese, in Simplified script.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// Words for people, in each language side by side.
public struct Message: Sendable, Hashable, Codable {
  /// The words in Chinese.
  public let chinese: String
  /// The words in English.
  public let english: String

  /// The same message in both languages.
  public init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The words in `language`.
  public subscript(language: MessageLanguage) -> String {
    language == .chinese ? chinese : english
  }
}
