/// A text that pages of the preview show, in the language of the command.
package enum PreviewWord: String, CaseIterable, Sendable {
  /// Stands above problems.
  case heading
  /// Hides a panel.
  case dismissal
  /// Puts an article on the clipboard for WeChat's editor; it is there; it is not.
  case copy, copied, notCopied
  /// Chooses a manuscript.
  case choose
  /// Stands over the page while a file is dragged across it, and while it is imported.
  case drop, importing
  /// Stands above an article that a manuscript became, and above the reasons why it became none.
  case imported, notImported
  /// Leads to the article.
  case open
  /// What `check` finds in it, what a person must look at, what was mended, what was left out.
  case problems, questions, changes, omissions
  /// Reasons that need no look at the manuscript, the last one any other.
  case tooLarge, badName, busy, failed
}
