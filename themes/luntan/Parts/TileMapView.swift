import Theme

/// A tile map of China, in which a province is darker the higher its count. Positions and shades are classes.
struct TileMapView: Component {
  let map: TileMap
  let title: String

  var body: some HTML {
    figure(.class("map")) {
      ul(.class("tiles")) { ForEach(map.tiles) { Tile(tile: $0, shade: shade($0.count)) } }
      figcaption { title }
    }
  }

  /// Returns the shade of a count, from 0 for zero to 4 for the highest.
  private func shade(_ count: Int) -> Int {
    let greatest = map.maximum
    return count == 0 || greatest == 0 ? 0 : (count * 4 + greatest - 1) / greatest
  }
}

/// A province on the map.
struct Tile: Component {
  let tile: TileMap.Tile
  let shade: Int

  var body: some HTML {
    li(.class("r\(tile.row) c\(tile.column) s\(shade)"), .ariaHidden(true).when(tile.count == 0)) {
      if let url = tile.url, tile.count > 0 {
        a(.href(url), .title(tile.name)) { TileFace(tile: tile) }
      } else {
        TileFace(tile: tile)
      }
    }
  }
}

/// The abbreviation of a province above its count; screen readers announce the full name instead.
struct TileFace: Component {
  let tile: TileMap.Tile

  var body: some HTML {
    if tile.count > 0 {
      span(.class("vh")) { tile.name }
      b(.ariaHidden(true)) { tile.abbreviation }
      i { tile.count }
    } else {
      b { tile.abbreviation }
    }
  }
}
