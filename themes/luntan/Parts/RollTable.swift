import Theme

/// A roll as a table, with controls for the script that filters and sorts it.
struct RollTable: Component {
  let page: EditionPage

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    let columns = RollColumns(page.rows, strings: strings)
    RollTools(rows: page.rows, columns: columns, site: page.frame.site, strings: strings)
    table(.class("roll"), .id("roll")) {
      caption(.class("vh")) { page.card.title + " · " + strings.roll }
      thead { RollHead(columns: columns, strings: strings) }
      tbody { ForEach(page.rows) { RollRow(row: $0, columns: columns, strings: strings) } }
    }
    ModuleScript(src: page.frame.site.asset("lists/roll.js"))
  }
}

/// The columns that a roll needs.
struct RollColumns {
  let hasProvince: Bool
  let hasCategory: Bool
  let hasSource: Bool
  /// The header of the column of branches, persons or works; nil if the roll names only hospitals.
  let recipient: String?

  init(_ rows: [RollRowValue], strings: Strings) {
    hasProvince = rows.contains { !$0.province.isEmpty }
    hasCategory = rows.contains { !$0.category.isEmpty }
    hasSource = rows.contains { $0.source != nil }
    var kinds: [String] = []
    if rows.contains(where: { !$0.branch.isEmpty }) { kinds.append(strings.branch) }
    if rows.contains(where: { $0.person != nil }) { kinds.append(strings.person) }
    if rows.contains(where: { !$0.work.isEmpty }) { kinds.append(strings.work) }
    recipient = kinds.count > 1 ? strings.recipient : kinds.first
  }
}

/// The column headers of a roll.
struct RollHead: Component {
  let columns: RollColumns
  let strings: Strings

  var body: some HTML {
    tr {
      if columns.hasProvince { th(.scope("col")) { strings.province } }
      th(.scope("col")) { strings.hospital }
      if let recipient = columns.recipient { th(.scope("col")) { recipient } }
      if columns.hasCategory { th(.scope("col")) { strings.category } }
      if columns.hasSource { th(.scope("col")) { strings.rowSource } }
    }
  }
}

/// A row of a roll.
struct RollRow: Component {
  let row: RollRowValue
  let columns: RollColumns
  let strings: Strings

  var body: some HTML {
    tr {
      if columns.hasProvince { td(.class("p")) { row.province } }
      th(.scope("row")) {
        NameView(row.hospital)
        if !row.isKnown { small(.class("unknown")) { strings.unknownRecipient } }
      }
      if columns.recipient != nil { td { Recipient(row: row) } }
      if columns.hasCategory { td(.class("k")) { row.category } }
      if columns.hasSource { td(.class("s")) { if let source = row.source { NameView(source) } } }
    }
  }
}

/// The branch, the person and the work, as far as the row names them.
struct Recipient: Component {
  let row: RollRowValue

  var body: some HTML {
    if !row.branch.isEmpty { span { row.branch } }
    if let person = row.person { span { NameView(person) } }
    if !row.work.isEmpty { span { row.work } }
  }
}

/// A field and two menus that filter a roll; the script shows them.
struct RollTools: Component {
  let rows: [RollRowValue]
  let columns: RollColumns
  let site: SiteValue
  let strings: Strings

  var body: some HTML {
    div(
      .class("tools"), .role("search"), .data("for", "roll"), .data("shown", strings.shown), .names(site),
      .reader(site),
      .hidden
    ) {
      label {
        span(.class("vh")) { strings.filterRoll }
        input(.type("search"), .placeholder(strings.filterRollHint), .autocomplete("off"))
      }
      if columns.hasProvince {
        Choice(name: "p", all: strings.allProvinces, label: strings.province, values: provinces)
      }
      if columns.hasCategory {
        Choice(name: "k", all: strings.allCategories, label: strings.category, values: categories)
      }
      p(.role("status"))
    }
  }

  private var provinces: [String] { unique(rows.map(\.province)) }
  private var categories: [String] { unique(rows.map(\.category)) }

  /// Returns the distinct non-empty values, in the order of the roll.
  private func unique(_ values: [String]) -> [String] {
    var seen: Set<String> = [""]
    return values.filter { seen.insert($0).inserted }
  }
}

/// A menu of the values in a column.
struct Choice: Component {
  let name: String
  let all: String
  let label: String
  let values: [String]

  var body: some HTML {
    if values.count > 1 {
      select(.name(name), .ariaLabel(label), .autocomplete("off")) {
        option(.value("")) { all }
        ForEach(values) { value in option { value } }
      }
    }
  }
}
