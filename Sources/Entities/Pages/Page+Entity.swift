extension Page: Entity {
  public static let kindName = "pages"
  public static func all(in library: Library) -> [Page] { library.pages }
  public var key: String { id }
  public var label: String { title }
}
