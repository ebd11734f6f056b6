import Theme

/// The declared and the recorded number in large digits, above a bar.
struct RollTotals: Component {
  let declared: Int?
  let recorded: Int
  let strings: Strings

  var body: some HTML {
    dl(.class("figures")) {
      if let declared {
        div {
          dt { strings.declared }
          dd { declared }
        }
      }
      div {
        dt { strings.recorded }
        dd { recorded }
      }
    }
    if let declared {
      ShareGauge(declared: declared, recorded: recorded)
      if let share = strings.share(recorded, of: declared) { p(.class("note")) { share } }
    }
  }
}

/// A bar that represents the declared number, filled in proportion to the recorded one.
struct ShareGauge: Component {
  let declared: Int
  let recorded: Int

  /// The filled length in thousandths; at least 6 for a positive number, so that it is visible.
  private var filled: Int {
    guard declared > 0, recorded > 0 else { return 0 }
    return max(6, min(1000, recorded * 1000 / declared))
  }

  var body: some HTML {
    svg(.class("bar-chart"), .viewBox("0 0 1000 8"), .preserveAspectRatio("none"), .ariaHidden(true)) {
      rect(.class("all"), .width(1000), .height(8))
      rect(.class("part"), .width(filled), .height(8))
    }
  }
}

/// Declared and recorded numbers as a small table with bars.
struct ShareTable: Component {
  let title: String
  let shares: [ShareValue]
  let strings: Strings

  var body: some HTML {
    if !shares.isEmpty {
      table(.class("shares")) {
        caption { title }
        thead {
          tr {
            th(.scope("col")) { span(.class("vh")) { title } }
            th(.scope("col")) { strings.declared }
            th(.scope("col")) { strings.recordedShort }
            td()
          }
        }
        tbody { ForEach(shares) { ShareRow(share: $0) } }
      }
    }
  }
}

/// A row of a ``ShareTable``.
struct ShareRow: Component {
  let share: ShareValue

  var body: some HTML {
    tr {
      th(.scope("row")) { share.title }
      td { share.declared.map(String.init) ?? "—" }
      td { share.recorded }
      td { if let declared = share.declared { ShareGauge(declared: declared, recorded: share.recorded) } }
    }
  }
}
