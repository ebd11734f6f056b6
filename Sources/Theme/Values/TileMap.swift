/// A tile map of China, with one tile for each province.
public struct TileMap: Sendable {
  /// What is counted, in words: `医院`.
  public var subject: String
  /// All 34 tiles, ordered by province code.
  public var tiles: [Tile]

  /// The basis of the counts.
  public var basis = Basis.counted

  /// The basis of a map's counts, which its caption must state.
  public enum Basis: Sendable {
    /// Complete counts: the hospitals of the register, the figures of an article.
    case counted
    /// The figures that the issuer declared.
    case declared
    /// The entries that the site has recorded, possibly fewer than were declared.
    case recorded
  }

  /// A province on the map.
  public struct Tile: Sendable {
    /// The short name: 北京.
    public var name: String
    /// The single-character abbreviation: 京.
    public var abbreviation: String
    /// The row, counted from 0 at the top.
    public var row: Int
    /// The column, counted from 0 at the left.
    public var column: Int
    /// The count.
    public var count: Int
    /// The URL of the province's page; nil if there is none.
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

  /// The highest count.
  public var maximum: Int { tiles.map(\.count).max() ?? 0 }
  /// The number of rows of the map.
  public var rows: Int { (tiles.map(\.row).max() ?? -1) + 1 }
  /// The number of columns of the map.
  public var columns: Int { (tiles.map(\.column).max() ?? -1) + 1 }
}
