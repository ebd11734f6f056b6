import Theme

/// A map of China in which each province is a tile, the darker the higher its count; positions and shades are classes.
struct TileMapView: Component {
  let map: TileMap
  let title: String

  var body: some HTML {
    figure(.class("map")) {
      ul(.class("tiles")) { ForEach(map.tiles) { Tile(tile: $0, shade: shade($0.count)) } }
      figcaption { title }
    }
  }

  /// The shade, from 0 for a count of zero to 4 for the greatest.
  private func shade(_ count: Int) -> Int {
    let greatest = map.maximum
    return count == 0 || greatest == 0 ? 0 : (count * 4 + greatest - 1) / greatest
  }
}

/// One province on the map.
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

/// The province's one character above its count; read aloud by its name.
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
