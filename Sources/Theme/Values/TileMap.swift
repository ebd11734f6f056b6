/// A map of China in which each province is a tile.
public struct TileMap: Sendable {
  /// What is counted, in words: `医院`.
  public var subject: String
  /// All 34 tiles in the order of their codes.
  public var tiles: [Tile]

  /// What the counts are.
  public var basis = Basis.counted

  /// What the counts of a map are, which its caption must say.
  public enum Basis: Sendable {
    /// All that there are: hospitals of the register, figures of an article.
    case counted
    /// As the issuer declared them.
    case declared
    /// As far as the site has recorded them, perhaps fewer than were declared.
    case recorded
  }

  /// A province on the map.
  public struct Tile: Sendable {
    /// The short name: 北京.
    public var name: String
    /// The one character: 京.
    public var abbreviation: String
    /// The row from the top, from 0.
    public var row: Int
    /// The column from the left, from 0.
    public var column: Int
    /// The count.
    public var count: Int
    /// The URL of the province's page, where there is one.
    public var url: String?

    /// Creates a province on the map.
    public init(name: String, abbreviation: String, row: Int, column: Int, count: Int, url: String?) {
      self.name = name
      self.abbreviation = abbreviation
      self.row = row
      self.column = column
      self.count = count
      self.url = url
    }
  }

  /// Creates a map.
  public init(subject: String, tiles: [Tile]) {
    self.subject = subject
    self.tiles = tiles
  }

  /// The greatest count.
  public var maximum: Int { tiles.map(\.count).max() ?? 0 }
  /// The number of rows of the map.
  public var rows: Int { (tiles.map(\.row).max() ?? -1) + 1 }
  /// The number of columns of the map.
  public var columns: Int { (tiles.map(\.column).max() ?? -1) + 1 }
}
