/// A text on pages of the preview, in the language of the command.
package enum PreviewString: String, CaseIterable, Sendable {
  /// The heading above problems.
  case heading
  /// The button that hides a panel.
  case dismissal
  /// The button that copies an article for WeChat's editor to the clipboard, and the messages on success and failure.
  case copy, copied, notCopied
  /// The button for choosing a manuscript.
  case choose
  /// The overlay while a file is dragged over the page, and while it is imported.
  case drop, importing
  /// The headings above an imported article, and above the reasons for which a file was rejected.
  case imported, notImported
  /// The link to the article.
  case open
  /// The headings above `check` problems, questions, corrections and omissions.
  case problems, questions, changes, omissions
  /// Reasons for rejecting a file before it is read, and a generic failure.
  case tooLarge, badName, busy, failed
}
