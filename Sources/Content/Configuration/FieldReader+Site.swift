import Diagnostics
import Entities
import Markdown
import SourceFiles

extension FieldReader {
  /// Reads the base URL of the site: http or https, a host and an optional path, without a trailing slash.
  mutating func baseURL(_ key: String) -> String? {
    guard let text = requiredText(key) else { return nil }
    let url = SiteFile.withoutSlash(text.value)
    guard SiteConfiguration.isBaseURL(url) else {
      report(.invalidBaseURL(text.value), at: text.range)
      return nil
    }
    return url
  }

  /// Reads a time zone of the IANA database.
  mutating func timeZone(_ key: String) -> SiteTimeZone? {
    guard let text = text(key) else { return nil }
    guard let zone = SiteTimeZone(identifier: text.value) else {
      report(.unknownTimeZone(text.value, suggestion: ZoneSuggestion.name(for: text.value)), at: text.range)
      return nil
    }
    return zone
  }

  /// Reads the picture for link previews on other sites: a PNG or JPEG, since they show nothing else.
  mutating func shareImage(_ key: String) -> Located<String>? {
    guard let image = url(key, isFile: true) else { return nil }
    guard Picture(url: image.value).isShareable else {
      report(.unsupportedShareImage(image.value), at: image.range)
      return nil
    }
    return image
  }

  /// Reads whether raw HTML is passed through: `html: allow`.
  mutating func allowsHTML() -> Bool {
    enum Word: String, CaseIterable { case allow, drop }
    let word: Word? = choice("html")
    return word == .allow
  }

  /// Reads the URL schemes allowed in links in addition to the default ones: `links: {schemes: [weixin]}`.
  mutating func linkSchemes(_ key: String) -> [String] {
    nested(key, .links) { reader in
      let schemes = reader.words("schemes").filter { scheme in
        let isAllowed = LinkScheme.mayBeAllowed(scheme.value)
        if !isAllowed {
          let problem = Problem.forbiddenScheme(scheme.value, isScheme: LinkScheme.isValid(scheme.value))
          reader.report(problem, at: scheme.range)
        }
        return isAllowed
      }
      return schemes.map(\.value)
    } ?? []
  }

  /// Reads the settings for resized copies of pictures: `images: {widths: [640, 1280], format: webp}`.
  mutating func images(_ key: String) -> ImageSettings? {
    let range = range(key)
    return nested(key, .images) { reader in
      let format: ImageSettings.Format = reader.choice("format") ?? .webp
      let quality = reader.number("quality", in: 1...100)
      guard reader.has("widths") else {
        reader.reportMissing("widths")
        return nil
      }
      let widths = reader.numbers("widths", in: 64...4096)
      return widths.isEmpty
        ? nil : ImageSettings(widths: widths, format: format, quality: quality, range: range)
    }
  }

  /// Reads the kinds of entities whose names in texts become links: `mentions: [people]`. Returns nil if the value is
  /// not a list.
  mutating func mentionedKinds(_ key: String, among kinds: [String]) -> Set<String>? {
    guard case .list = value(key) else { return nil }
    var chosen: Set<String> = []
    for word in words(key) {
      if kinds.contains(word.value) {
        chosen.insert(word.value)
      } else {
        let suggestion = KeySynonyms.key(for: word.value, among: kinds)
        report(.unknownChoice(key, word.value, choices: kinds, suggestion: suggestion), at: word.range)
      }
    }
    return chosen
  }

  /// Reads the severities of rules.
  mutating func ruleSettings(_ key: String) -> RuleSettings {
    var settings = RuleSettings()
    guard let map = freeFormMap(key) else { return settings }
    var reader = FieldReader(map, path: path)
    for field in map.fields {
      guard let rule = Rule.named(field.key.value) else {
        let suggestion = Self.rule(near: field.key.value)
        reader.report(.unknownRule(field.key.value, suggestion: suggestion), at: field.key.range)
        continue
      }
      guard let weight: RuleSettings.Level = reader.choice(rule.id) else { continue }
      if rule.hasFixedSeverity, weight != .error {
        reader.report(.fixedRule(rule.id), at: field.value.range)
      } else {
        settings[rule.id] = weight
      }
    }
    diagnostics += reader.diagnostics
    return settings
  }

  /// Returns a rule to suggest for an unknown id: the one with the nearest spelling, or one whose part after the slash
  /// is `id`.
  private static func rule(near id: String) -> String? {
    let ids = Rule.all.map(\.id)
    guard !id.contains("/") else { return Suggestion.nearest(to: id, in: ids) }
    return ids.first { $0.hasSuffix("/" + id) }
  }

  /// Reads a list of links.
  mutating func links(_ key: String) -> [NavigationItem] {
    list(key, .link) { reader in
      let title = reader.requiredText("title")?.value
      guard reader.has("url") else {
        reader.reportMissing("url")
        return nil
      }
      guard let url = reader.url("url"), let title else { return nil }
      return NavigationItem(title: title, url: url.value)
    }
  }
}

extension SiteConfiguration {
  /// Returns whether `url`, without a trailing slash, can be the base URL of a site.
  package static func isBaseURL(_ url: String) -> Bool { BaseURL.isValid(url) }
}
