/// The languages in which messages are written.
package enum MessageLanguage: String, Sendable, CaseIterable {
  /// Chinese, in Simplified script.
  case chinese = "zh"
  /// English.
  case english = "en"
}

/// A message in all languages.
package struct Message: Sendable, Hashable, Codable {
  /// The Chinese text.
  package let chinese: String
  /// The English text.
  package let english: String

  /// Creates a message from its text in both languages.
  package init(zh chinese: String, en english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The text in `language`.
  package subscript(language: MessageLanguage) -> String {
    language == .chinese ? chinese : english
  }
}
