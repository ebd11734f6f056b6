import Diagnostics

/// A second edition of a site in another script.
package struct ScriptEditionSettings: Sendable, Hashable {
  /// The languages of editions.
  package enum Language: String, Sendable, CaseIterable {
    case traditional = "zh-Hant"
  }

  /// The regions whose wording an edition may have.
  package enum Region: String, Sendable, CaseIterable {
    /// Taiwan: its characters.
    case tw
    /// Taiwan: its characters and its words, 軟體 for 软件; they are those of computing, so that a 文件 of any kind becomes a 檔案.
    case taiwanWording = "tw-wording"
    /// Hong Kong: its characters.
    case hk
  }

  /// A name that is not converted as other words are.
  package struct Name: Sendable, Hashable {
    /// The name as texts have it.
    package var written: String
    /// The name in the edition.
    package var form: String

    /// A name and its form.
    package init(_ written: String, form: String) {
      self.written = written
      self.form = form
    }
  }

  /// The language.
  package var language = Language.traditional
  /// The region whose wording it has; nil for OpenCC's own standard.
  package var region: Region?
  /// The names that keep their form, or have one of their own.
  package var names: [Name] = []
  /// Where site.yml asks for it.
  package var range: SourceRange

  /// An edition that site.yml asks for at `range`.
  package init(range: SourceRange) { self.range = range }

  /// Whether texts in `language`, a BCP 47 tag, are in Simplified characters: those alone are converted.
  package static func isSimplified(_ language: String) -> Bool {
    language == "zh" || ["zh-Hans", "zh-CN", "zh-SG", "zh-MY"].contains { language.hasPrefix($0) }
  }
}
