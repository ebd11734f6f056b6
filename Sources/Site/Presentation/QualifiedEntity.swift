import Bytes
import Content
import Entities
import Theme

/// A kind of entity whose label alone is not always unique.
protocol QualifiedEntity: LibraryEntity {
  /// The label of a link to the entity that has no words of its own.
  static func title(of thing: Reference<Self>, by presenter: Presenter) -> String
  /// A link to the entity among links to others.
  static func link(to thing: Reference<Self>, by presenter: Presenter) -> Link
}

extension QualifiedEntity {
  static func title(of thing: Reference<Self>, by presenter: Presenter) -> String { presenter.lookup(thing).label }

  static func link(to thing: Reference<Self>, by presenter: Presenter) -> Link {
    presenter.link(title(of: thing, by: presenter), presenter.lookup(thing).url)
  }
}
