import Diagnostics
import Entities
import SourceFiles

extension SiteFile {
  /// Reads all keys; the theme must be one of `themes`, and mentioned entities must be of `kinds`.
  mutating func read(_ reader: inout FieldReader, themes: [ThemeDeclaration], kinds: [String]) {
    configuration.title = reader.requiredText("title")?.value ?? ""
    configuration.tagline = reader.text("tagline")?.value
    configuration.description = reader.text("description")?.value
    configuration.baseURL = reader.baseURL("base_url") ?? ""
    configuration.baseURLRange = reader.range("base_url")
    if reader.value("language") == nil { reader.reportMissing("language") }
    configuration.language = reader.language("language")?.value ?? configuration.language
    configuration.timeZone = reader.timeZone("timezone") ?? .shanghai
    configuration.since = reader.partialDate("since")
    shareImage = reader.shareImage("share_image")
    configuration.shareImage = shareImage?.value
    if reader.boolean("share_cards") ?? false { configuration.shareCards = reader.range("share_cards") }
    configuration.pageSize = reader.number("page_size", in: 1...1000) ?? configuration.pageSize
    configuration.feedSize = reader.number("feed_size", in: 1...1000) ?? configuration.feedSize
    configuration.allowsRawHTML = reader.allowsHTML()
    configuration.linkSchemes = reader.linkSchemes("links")
    if let kinds = reader.mentionedKinds("mentions", among: kinds) {
      configuration.mentionedKinds = kinds
    } else {
      configuration.linksMentions = reader.boolean("mentions") ?? true
    }
    configuration.hasSearch = reader.boolean("search") ?? true
    configuration.supportsOfflineReading = reader.boolean("offline") ?? false
    configuration.images = reader.images("images")
    configuration.edition = reader.edition("editions", of: configuration.language)
    configuration.requiresReviews = reader.choice("reviews", of: ReviewPolicy.self) == .required
    configuration.rules = reader.ruleSettings("rules")
    configuration.gate = reader.gate("gate")
    readTheme(&reader, among: themes)
    let name = configuration.theme.name
    reader.reportMissingFeatures(of: themes.first { $0.name == name }, configuration)
    readNavigation(&reader)
    readFooter(&reader)
    reader.finish(.site)
  }

  private mutating func readTheme(_ reader: inout FieldReader, among themes: [ThemeDeclaration]) {
    let choice: (ThemeChoice, Located<String>?, Located<String>?)? = reader.nested("theme", .theme) { reader, name in
      var choice = ThemeChoice()
      choice.name = reader.theme(name, among: themes)?.name ?? name.value
      return (choice, nil, nil)
    } map: {
      $0.themeChoice(themes)
    }
    configuration.theme.name = themes.first?.name ?? configuration.theme.name
    guard let choice else { return }
    configuration.theme = choice.0
    mark = choice.1
    styleSheetName = choice.2
  }

  private mutating func readNavigation(_ reader: inout FieldReader) {
    navigation = reader.list("navigation", .navigation) { reader in
      let title = reader.text("title")?.value
      if let column = reader.text("column") {
        if reader.has("url") { reader.report(.columnAndURL, at: reader.range("url")) }
        return Entry(title: title, target: .column(column))
      }
      guard reader.has("url") else {
        reader.reportMissing("url")
        return nil
      }
      if title == nil { reader.reportMissing("title") }
      return reader.url("url").map { Entry(title: title ?? $0.value, target: .url($0)) }
    }
  }

  private mutating func readFooter(_ reader: inout FieldReader) {
    let footer: Footer? = reader.nested("footer", .footer) { reader in
      var footer = Footer()
      footer.links = reader.links("links")
      footer.friends = reader.links("friends")
      footer.icp = reader.text("icp")?.value
      footer.police = reader.text("police")?.value
      footer.licence = reader.text("licence")?.value
      footer.contact = reader.text("contact")?.value
      footer.report = reader.nested("report", .report) { reader in
        var report = Footer.Report()
        report.phone = reader.text("phone")?.value
        report.email = reader.text("email")?.value
        report.url = reader.url("url")?.value
        return report
      }
      footer.disclaimer = reader.text("disclaimer")?.value
      footer.copyright = reader.text("copyright")?.value
      return footer
    }
    if let footer { configuration.footer = footer }
  }
}
