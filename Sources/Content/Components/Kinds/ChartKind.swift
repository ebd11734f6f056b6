import Diagnostics
import SourceFiles

/// Figures that are drawn.
public struct Chart: Sendable, Hashable, Encodable {
  /// What is drawn.
  public enum Series: Sendable, Hashable, Encodable {
    /// A bar for each label.
    case bars([Bar])
    /// A bar for each label, as long as what was declared and filled as far as it is recorded.
    case shares([Share])
    /// A map of China with a number for each province.
    case provinces([Declared.Count<Province>])
  }

  /// A number with its label.
  public struct Bar: Sendable, Hashable, Encodable {
    /// Of what.
    public var label: String
    /// The number, not negative.
    public var value: Double
    /// The number as written.
    public var text: String

    /// A number with its label.
    public init(label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// How many were declared and how many are recorded.
  public struct Share: Sendable, Hashable, Encodable {
    /// Of what.
    public var label: String
    /// How many were declared; nil where the cell is empty.
    public var declared: Int?
    /// How many are recorded.
    public var recorded: Int

    /// Declared and recorded of something.
    public init(label: String, declared: Int? = nil, recorded: Int) {
      self.label = label
      self.declared = declared
      self.recorded = recorded
    }
  }

  /// What the chart shows, in words; it stands for the drawing where that is not seen.
  public var caption: String
  /// What is drawn.
  public var series: Series
  /// The unit: `家`.
  public var unit: String?
  /// Where the figures come from.
  public var source: String?

  /// A chart.
  public init(caption: String, series: Series, unit: String? = nil, source: String? = nil) {
    self.caption = caption
    self.series = series
    self.unit = unit
    self.source = source
  }
}

/// `chart`: bars from `label,value` or `label,declared,recorded`, or a map of China from `province,value`.
///
///     ```chart caption=2023年度公布与收录 unit=家
///     label,declared,recorded
///     公立医院党建示范医院,109,3
///     ```
struct ChartKind: ComponentKind {
  let name = "chart"
  static let keys = ["caption", "unit", "source"]

  func read(_ reader: inout ComponentReader) -> BodyComponent? {
    var fields = reader.arguments()
    let caption = fields.requiredText("caption")?.value
    let unit = fields.text("unit")?.value
    let source = fields.text("source")?.value
    reader.finish(fields, keys: Self.keys)
    guard let table = reader.table(), let series = series(table, &reader), let caption else { return nil }
    return .chart(Chart(caption: caption, series: series, unit: unit, source: source))
  }

  private func series(_ table: ComponentReader.Table, _ reader: inout ComponentReader) -> Chart.Series? {
    let before = reader.diagnostics.count
    let series: Chart.Series
    if table.column("province") != nil {
      guard reader.check(table.headers, known: ["province", "value"], required: ["value"]) else { return nil }
      series = .provinces(table.rows.compactMap { reader.province($0, of: table) })
    } else if table.column("declared") != nil || table.column("recorded") != nil {
      let headers = ["label", "declared", "recorded"]
      guard reader.check(table.headers, known: headers, required: headers) else { return nil }
      series = .shares(table.rows.compactMap { reader.share($0, of: table) })
    } else {
      let known = ["label", "value", "declared", "recorded", "province"]
      guard reader.check(table.headers, known: known, required: ["label", "value"]) else { return nil }
      series = .bars(table.rows.compactMap { reader.bar($0, of: table) })
    }
    reader.reportRepeated(in: table)
    return reader.diagnostics.count == before ? series : nil
  }
}
