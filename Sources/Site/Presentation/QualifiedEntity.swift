import Bytes
import Content
import Entities
import Theme

/// A kind of thing whose label alone does not always say which one it is.
protocol QualifiedEntity: LibraryEntity {
  /// What a link without words of its own is called that a text has to the thing.
  static func title(of thing: Reference<Self>, by presenter: Presenter) -> String
  /// A link to the thing among links to others.
  static func link(to thing: Reference<Self>, by presenter: Presenter) -> Link
}

extension QualifiedEntity {
  static func title(of thing: Reference<Self>, by presenter: Presenter) -> String { presenter.lookup(thing).label }

  static func link(to thing: Reference<Self>, by presenter: Presenter) -> Link {
    presenter.link(title(of: thing, by: presenter), presenter.lookup(thing).url)
  }
}
