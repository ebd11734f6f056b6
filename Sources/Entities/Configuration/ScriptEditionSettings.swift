import Diagnostics

/// A second edition of a site in another script.
package struct ScriptEditionSettings: Sendable, Hashable {
  /// The languages that an edition may have.
  package enum Language: String, Sendable, CaseIterable {
    case traditional = "zh-Hant"
  }

  /// The regional standards that an edition may follow.
  package enum Region: String, Sendable, CaseIterable {
    /// Taiwan: its characters.
    case tw
    /// Taiwan: its characters and vocabulary, such as 軟體 for 软件. The vocabulary is that of computing, so 文件 becomes 檔案
    /// even where it means a document.
    case taiwanWording = "tw-wording"
    /// Hong Kong: its characters.
    case hk
  }

  /// A name that is exempt from the usual conversion.
  package struct Name: Sendable, Hashable {
    /// The name as written in the content.
    package var written: String
    /// The name in the edition.
    package var form: String

    /// Creates a name and its form in the edition.
    package init(_ written: String, form: String) {
      self.written = written
      self.form = form
    }
  }

  /// The language.
  package var language = Language.traditional
  /// The regional standard; nil for OpenCC's own.
  package var region: Region?
  /// The names that are kept unchanged or have a form of their own.
  package var names: [Name] = []
  /// The range of the setting in site.yml.
  package var range: SourceRange

  /// Creates the settings found at `range` in site.yml.
  package init(range: SourceRange) { self.range = range }

  /// Returns whether the BCP 47 tag `language` denotes Simplified Chinese. Other languages are not converted.
  package static func isSimplified(_ language: String) -> Bool {
    language == "zh" || ["zh-Hans", "zh-CN", "zh-SG", "zh-MY"].contains { language.hasPrefix($0) }
  }
}
