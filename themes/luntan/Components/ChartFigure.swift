import Theme

/// A bar chart or a map. Bars are drawn in a table so that every reader gets the numbers; the drawing itself adds no
/// information and is hidden from screen readers.
struct ChartFigure: Component {
  let block: ChartBlock
  let strings: Strings

  private var title: String { block.unit.map { block.caption + strings.unit($0) } ?? block.caption }

  var body: some HTML {
    div(.class("block chart")) {
      switch block.series {
      case .bars(let bars): BarTable(title: block.caption, bars: bars, block: block)
      case .shares(let shares): ShareChart(title: title, shares: shares, legend: block.legend)
      case .map(let map): TileMapView(map: map, title: title)
      }
      SourceLine(source: block.source, strings: strings)
    }
  }
}

/// A bar for each label, scaled so that the longest fills its cell.
struct BarTable: Component {
  let title: String
  let bars: [ChartBlock.Bar]
  let block: ChartBlock

  var body: some HTML {
    let greatest = bars.map(\.value).max() ?? 0
    table(.class("bars")) {
      caption { title }
      tbody {
        ForEach(bars) { bar in
          tr {
            th(.scope("row")) { bar.label }
            td { block.amount(bar.text) }
            td { ChartBar(all: nil, part: ChartBar.length(bar.value, of: greatest)) }
          }
        }
      }
    }
  }
}

/// Declared and recorded numbers side by side, all on the same scale.
struct ShareChart: Component {
  let title: String
  let shares: [ShareValue]
  let legend: (declared: String, recorded: String)

  var body: some HTML {
    let greatest = Double(shares.map { max($0.declared ?? 0, $0.recorded) }.max() ?? 0)
    table(.class("bars shares-of")) {
      caption { title }
      thead {
        tr {
          td()
          th(.scope("col")) { legend.declared }
          th(.scope("col")) { legend.recorded }
          td()
        }
      }
      tbody {
        ForEach(shares) { share in
          tr {
            th(.scope("row")) { share.title }
            td { share.declared.map(String.init) ?? "—" }
            td { share.recorded }
            td {
              ChartBar(
                all: share.declared.map { ChartBar.length(Double($0), of: greatest) },
                part: ChartBar.length(Double(share.recorded), of: greatest))
            }
          }
        }
      }
    }
  }
}

/// A bar 1,000 units long, in front of a bar for the declared number if that is known.
struct ChartBar: Component {
  let all: Int?
  let part: Int

  /// Returns the length in units, in proportion to `greatest`; at least 6 for a positive number, so that the bar is
  /// visible.
  static func length(_ value: Double, of greatest: Double) -> Int {
    guard value > 0, greatest > 0 else { return 0 }
    return max(6, min(1000, Int((value / greatest * 1000).rounded())))
  }

  var body: some HTML {
    svg(.class("bar-chart"), .viewBox("0 0 1000 8"), .preserveAspectRatio("none"), .ariaHidden(true)) {
      if let all { rect(.class("all"), .width(all), .height(8)) }
      rect(.class("part"), .width(part), .height(8))
    }
  }
}
