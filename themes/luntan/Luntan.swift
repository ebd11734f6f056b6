import Theme

/// The default theme: a medical journal in paper and ink.
public struct Luntan: Theme {
  /// The default theme.
  public init() {}

  /// What site.yml calls it.
  public var name: String { "luntan" }

  /// The whole document of a page.
  public func document(_ frame: Frame, main: Slot) -> some HTML {
    Doctype()
    html(.lang(frame.site.language)) {
      head {
        meta(.charset("utf-8"))
        title { frame.head.title }
      }
      body { main }
    }
  }
}
