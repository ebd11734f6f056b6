/// A film within a text.
public struct VideoBlock: BlockValue {
  /// The film.
  public var film: VideoValue
  /// What the link to it says.
  public var label: String

  /// A film; `label` is its title, or a word for watching it.
  public init(film: VideoValue, label: String) {
    self.film = film
    self.label = label
  }

  /// A link to it: readers of feeds seldom play films.
  public var plain: some HTML { p { a(.href(film.url)) { label } } }
}
