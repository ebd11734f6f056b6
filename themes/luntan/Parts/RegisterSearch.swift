import Theme

/// A field and menus that search the whole register of hospitals; shown by the script that makes them work, which loads
/// the register when they are first used.
struct RegisterSearch: Component {
  let page: HospitalIndexPage
  let register: RegisterValue

  private var words: Words { page.frame.words }

  var body: some HTML {
    div(
      .class("tools"), .role("search"), .id("register"), .hidden, .data("src", register.data),
      .data("base", register.base), .data("found", words.found), .data("shown", words.foundMore),
      .data("none", words.noMatch), .data("short", words.typeTwo), .data("failed", words.registerFailed)
    ) {
      label {
        span(.class("vh")) { words.findHospital }
        input(
          .type("search"), .placeholder(register.isSplit ? words.findByBeginning : words.findHospitalHint),
          .autocomplete("off"), .ariaControls("found"))
      }
      Menu(name: "province", label: words.province, all: words.allProvinces, values: page.provinces.map(\.text))
      Menu(name: "grade", label: words.grade, all: words.allGrades, values: register.grades)
      Menu(name: "type", label: words.type, all: words.allTypes, values: register.types)
      p(.role("status"))
    }
    ol(.class("found"), .id("found"), .hidden)
    ModuleScript(src: page.frame.site.asset("register.js"))
  }
}

/// A menu of counted values; an entry's value is its place in the list, from 1.
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
          option(.value(String(index + 1))) { values[index].text + " " + String(values[index].count) }
        }
      }
    }
  }
}

extension CountedLink {
  /// The words and the count.
  fileprivate var text: CountedName { CountedName(title, count) }
}

/// Where the register comes from.
struct OriginNote: Component {
  let origin: OriginValue
  let words: Words

  var body: some HTML {
    section(.class("origin")) {
      SectionHead(title: words.origin)
      Facts([
        .init(words.source, origin.source?.text, url: origin.source?.url),
        .init(words.licence, origin.licence),
        .init(words.date, origin.date?.chinese),
      ])
      Prose(content: origin.text)
    }
  }
}

/// Someone of a hospital's staff, with posts and their years.
struct RailStaff: Component {
  let title: String
  let staff: [StaffValue]
  let words: Words

  var body: some HTML {
    if !staff.isEmpty {
      RailSection(title) {
        ForEach(staff) { member in
          li {
            a(.class("lead"), .href(member.person.url)) { member.person.title }
            ForEach(member.posts) { post in
              span(.class("post line")) {
                span { post.title }
                PostYears(post: post, words: words)
              }
            }
          }
        }
      }
    }
  }
}
