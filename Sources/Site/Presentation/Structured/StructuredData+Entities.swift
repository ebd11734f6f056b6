import Bytes
import Content
import Entities
import Theme

extension StructuredData {
  /// Returns the description of a hospital.
  static func hospital(_ hospital: Hospital, honours: [HonourValue], urls: SiteURLs) -> StructuredData {
    StructuredData("Hospital") { object in
      object.field("name", hospital.name)
      object.field("alternateName", nonempty: Self.names(of: hospital))
      object.field("award", nonempty: Self.awards(honours))
      object.field("url", hospital.website ?? urls.absolute(hospital.url))
      if let province = hospital.province {
        object.object("address") { address in
          address.field("@type", "PostalAddress")
          address.field("addressCountry", "CN")
          address.field("addressRegion", province.name)
          address.field("addressLocality", hospital.city)
        }
      }
    }
  }

  /// Returns the description of a person.
  static func person(
    _ person: Person, posts: [PostValue], honours: [HonourValue], urls: SiteURLs
  ) -> StructuredData {
    StructuredData("Person") { object in
      let held = posts.filter { $0.to == nil }
      object.field("name", person.name)
      object.field("alternateName", nonempty: person.aliases)
      object.field("url", urls.absolute(person.url))
      object.field("jobTitle", nonempty: held.map(\.title))
      object.field("award", nonempty: Self.awards(honours) + person.honours)
      let employers = held.map(\.place).filter { !$0.text.isEmpty }
      guard !employers.isEmpty else { return }
      object.array("worksFor") { organisations in
        // Hospitals have pages; other organizations are only names.
        for employer in employers {
          organisations.object {
            $0.field("@type", employer.url == nil ? "Organization" : "Hospital"); $0.field("name", employer.text)
          }
        }
      }
    }
  }

  /// Returns the other names of a hospital, including former ones, without duplicates.
  private static func names(of hospital: Hospital) -> [String] {
    var seen: Set<String> = [hospital.name]
    return ([hospital.short].compactMap(\.self) + hospital.aliases + hospital.former)
      .filter { seen.insert($0).inserted }
  }

  /// Returns the titles of honours: the edition, whose title includes the award, and the category.
  private static func awards(_ honours: [HonourValue]) -> [String] {
    honours.map { $0.category.isEmpty ? $0.edition.title : "\($0.edition.title)（\($0.category)）" }
  }

  /// Returns the description of a roll.
  static func dataset(_ edition: Edition, title: String, award: Award, urls: SiteURLs) -> StructuredData {
    StructuredData("Dataset") { object in
      object.field("name", title)
      object.field("description", edition.body.excerpt.isEmpty ? award.title : edition.body.excerpt)
      object.field("url", urls.absolute(edition.url))
      object.array("distribution") { files in
        for (name, type) in [("roll.csv", "text/csv"), ("roll.json", "application/json")] {
          files.object { file in
            file.field("@type", "DataDownload")
            file.field("encodingFormat", type)
            file.field("contentUrl", urls.absolute(edition.url + name))
          }
        }
      }
    }
  }
}
