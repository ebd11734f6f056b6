import Theme

/// Honours along a vertical rule, newest first, each next to its year.
struct HonoursTimeline: Component {
  let honours: [HonourValue]
  let strings: Strings

  var body: some HTML {
    if !honours.isEmpty {
      section {
        SectionHead(title: strings.honours)
        ol(.class("timeline")) { ForEach(honours) { HonourItem(honour: $0, strings: strings) } }
      }
    }
  }
}

/// An honour in the timeline.
struct HonourItem: Component {
  let honour: HonourValue
  let strings: Strings

  var body: some HTML {
    li {
      p(.class("year")) { honour.year }
      h3 { a(.href(honour.edition.url)) { honour.edition.title } }
      p(.class("meta")) {
        if !honour.category.isEmpty { span { honour.category } }
        if !honour.detail.isEmpty { span { honour.detail } }
        if let source = honour.source {
          span {
            strings.rowSource + "："
            NameView(source)
          }
        }
      }
    }
  }
}
