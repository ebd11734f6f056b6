import Theme

/// Strings of components in bodies.
extension Strings {
  /// Returns the label of a callout.
  func callout(_ kind: CalloutBlock.Kind) -> String {
    switch kind {
    case .note: localized("附注", "附註")
    case .tip: "提示"
    case .warning: "注意"
    case .quote: "引文"
    }
  }

  /// Returns the unit of a chart's numbers: `（单位：家）`.
  func unit(_ unit: String) -> String { localized("（单位：", "（單位：") + unit + "）" }

  /// Returns the source of figures: `来源：各界新闻网`.
  func sourceCredit(_ source: String) -> String { self.source + "：" + source }

  /// Returns the source of a quotation: `——某院《院训释义》`.
  func quoted(from source: String) -> String { "——" + source }

  /// Returns how many of all rows are shown: `列出3条，共14条。`
  func listed(_ count: Int, of all: Int) -> String { localized("列出\(count)条，共\(all)条。", "列出\(count)條，共\(all)條。") }

  /// Returns the text of the link to a roll: `完整名单：公立医院党建示范医院 · 2023年度`.
  func wholeRoll(_ title: String) -> String { localized("完整名单：", "完整名單：") + title }
}
