extension Page: Entity {
  package static let kindName = "pages"
  package static func all(in library: Library) -> [Page] { library.pages }
  package var key: String { id }
  package var label: String { title }
}
