/// A chart in a body.
public struct ChartBlock: BlockValue {
  /// The data.
  public enum Series: Sendable {
    /// A bar for each label.
    case bars([Bar])
    /// A declared and a recorded number for each label.
    case shares([ShareValue])
    /// A number for each province.
    case map(TileMap)
  }

  /// A number with its label.
  public struct Bar: Sendable, Hashable {
    /// The label.
    public var label: String
    /// The number, never negative.
    public var value: Double
    /// The number as the editors wrote it.
    public var text: String

    /// Creates a number with its label.
    public init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// The caption, also the text alternative of the drawing.
  public var caption: String
  /// The data.
  public var series: Series
  /// The unit, such as `家`; nil for none.
  public var unit: String?
  /// The source of the figures; nil for none.
  public var source: String?
  /// The headers of the two number columns of ``Series/shares(_:)``.
  public var legend: (declared: String, recorded: String)

  /// Creates a chart.
  public init(
    caption: String, series: Series, unit: String? = nil, source: String? = nil,
    legend: (declared: String, recorded: String)
  ) {
    self.caption = caption
    self.series = series
    self.unit = unit
    self.source = source
    self.legend = legend
  }

  /// Returns `number` with the unit: `109家`, `56%`.
  public func amount(_ number: String) -> String { number + (unit ?? "") }

  /// The figures as a table.
  public var plain: some HTML {
    table {
      TableCaption { caption }
      switch series {
      case .bars(let bars):
        tbody { ForEach(bars) { bar in PlainRow(label: bar.label, cells: [amount(bar.text)]) } }
      case .shares(let shares):
        thead {
          tr {
            td()
            th(.scope("col")) { legend.declared }
            th(.scope("col")) { legend.recorded }
          }
        }
        tbody {
          ForEach(shares) { share in
            PlainRow(
              label: share.title,
              cells: [share.declared.map { amount(String($0)) } ?? "—", amount(String(share.recorded))])
          }
        }
      case .map(let map):
        tbody {
          ForEach(map.tiles.filter { $0.count > 0 }) { tile in
            PlainRow(label: tile.name, cells: [amount(String(tile.count))])
          }
        }
      }
    }
    if let source { p { source } }
  }
}

/// A table row with its label as a header cell.
private struct PlainRow: Component {
  let label: String
  let cells: [String]

  var body: some HTML {
    tr {
      th(.scope("row")) { label }
      ForEach(cells) { cell in td { cell } }
    }
  }
}
