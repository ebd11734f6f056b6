/// The languages in which messages are written.
package enum MessageLanguage: String, Sendable, CaseIterable {
  /// Chinese, in Simplified script.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// Words for people, in each language side by side.
package struct Message: Sendable, Hashable, Codable {
  /// The words in Chinese.
  package let chinese: String
  /// The words in English.
  package let english: String

  /// The same message in both languages.
  package init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The words in `language`.
  package subscript(language: MessageLanguage) -> String {
    language == .chinese ? chinese : english
  }
}
