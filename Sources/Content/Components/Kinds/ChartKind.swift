import Diagnostics
import Entities
import SourceFiles

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
      let headers = ["label", "value", "declared", "recorded", "province"]
      guard reader.check(table.headers, known: headers, required: ["label", "value"]) else { return nil }
      series = .bars(table.rows.compactMap { reader.bar($0, of: table) })
    }
    reader.reportRepeated(in: table)
    return reader.diagnostics.count == before ? series : nil
  }
}
