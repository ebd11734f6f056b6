import Theme

/// A field and menus that search the register of hospitals. The script shows them and loads the register on first use.
struct HospitalSearch: Component {
  let page: HospitalIndexPage
  let register: HospitalDataValue

  private var strings: Strings { page.frame.strings }

  var body: some HTML {
    div(
      .class("tools"), .role("search"), .id("register"), .hidden, .data("src", register.data),
      .data("base", register.base), .data("found", strings.found), .data("shown", strings.foundMore),
      .names(page.frame.site), .reader(page.frame.site), .data("none", strings.noMatch),
      .data("short", strings.queryTooShort), .data("failed", strings.registerFailed)
    ) {
      label {
        span(.class("vh")) { strings.filterHospitals }
        input(
          .type("search"), .placeholder(register.isSplit ? strings.filterByPrefixHint : strings.filterHospitalsHint),
          .autocomplete("off"), .ariaControls("found"))
      }
      Menu(name: "province", label: strings.province, all: strings.allProvinces, values: page.provinces.map(\.text))
      Menu(name: "grade", label: strings.grade, all: strings.allGrades, values: register.grades)
      Menu(name: "type", label: strings.type, all: strings.allTypes, values: register.types)
      p(.role("status"))
    }
    ol(.class("found"), .id("found"), .hidden)
    ModuleScript(src: page.frame.site.asset("lists/register.js"))
  }
}

/// A menu of counted values; the value of an option is its position in the list, from 1.
struct Menu: Component {
  let name: String
  let label: String
  let all: String
  let values: [CountedName]

  var body: some HTML {
    if values.count > 1 {
      select(.name(name), .ariaLabel(label), .autocomplete("off")) {
        option(.value("")) { all }
        ForEach(values.indices) { index in
          option(.value(String(index + 1))) { values[index].text + "（\(values[index].count)）" }
        }
      }
    }
  }
}

extension CountedLink {
  /// The link's title and count.
  fileprivate var text: CountedName { CountedName(title, count) }
}

/// The origin of the register.
struct OriginNote: Component {
  let origin: OriginValue
  let strings: Strings

  var body: some HTML {
    section(.class("origin")) {
      SectionHead(title: strings.origin)
      Facts([
        .init(strings.source, origin.source?.text, url: origin.source?.url),
        .init(strings.licence, origin.licence),
        .init(strings.date, origin.date?.chinese),
      ])
      Prose(content: origin.text)
    }
  }
}

/// The staff of a hospital, with posts and dates.
struct RailStaff: Component {
  let title: String
  let staff: [StaffValue]
  let strings: Strings

  var body: some HTML {
    RailSection(title, staff) { member in
      a(.class("lead"), .href(member.person.url)) { member.person.title }
      ForEach(member.posts) { post in
        span(.class("post line")) {
          span { post.title }
          PostYears(post: post, strings: strings)
        }
      }
    }
  }
}
