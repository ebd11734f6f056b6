import Bytes
import Content
import Entities
import Theme

/// A kind of entity whose label is not always unique.
protocol QualifiedEntity: LibraryEntity {
  /// Returns the text of a link that does not specify its own.
  static func title(of reference: Reference<Self>, by presenter: Presenter) -> String
  /// Returns a link to the entity for lists of links.
  static func link(to reference: Reference<Self>, by presenter: Presenter) -> Link
}

extension QualifiedEntity {
  static func title(of reference: Reference<Self>, by presenter: Presenter) -> String {
    presenter.lookup(reference).label
  }

  static func link(to reference: Reference<Self>, by presenter: Presenter) -> Link {
    presenter.link(title(of: reference, by: presenter), presenter.lookup(reference).url)
  }
}
