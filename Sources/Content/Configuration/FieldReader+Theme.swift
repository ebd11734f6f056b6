import Diagnostics
import Entities
import SourceFiles

extension FieldReader {
  /// Reads the map below `theme` and checks it against the chosen theme among `themes`.
  ///
  /// If `themes` is empty, the names of themes, colours and fonts are not checked; values always are.
  mutating func themeChoice(
    _ themes: [ThemeDeclaration]
  ) -> (choice: ThemeChoice, mark: Located<String>?, styleSheet: Located<String>?) {
    var choice = ThemeChoice()
    var theme = themes.first
    if let name = text("name") {
      choice.name = name.value
      theme = self.theme(name, among: themes)
    } else if let theme {
      choice.name = theme.name
    }
    choice.colors = overrides("colors", .color, of: theme)
    choice.dark = overrides("dark", .color, of: theme)
    choice.fonts = overrides("fonts", .font, of: theme)
    let mark = mark()
    choice.mark = mark?.value
    return (choice, mark, text("css"))
  }

  /// Returns the theme called `name`, or nil, with a diagnostic, if there is none.
  mutating func theme(_ name: Located<String>, among themes: [ThemeDeclaration]) -> ThemeDeclaration? {
    if let theme = themes.first(where: { $0.name == name.value }) { return theme }
    if !themes.isEmpty { report(.unknownTheme(name.value, themes: themes.map(\.name)), at: name.range) }
    return nil
  }

  /// Reports the features that the site requires but its theme does not support. A search that is merely on by default
  /// is not required.
  mutating func reportMissingFeatures(of theme: ThemeDeclaration?, _ configuration: SiteConfiguration) {
    guard let theme else { return }
    let features = [
      ("search", value("search") != nil && configuration.hasSearch), ("offline", configuration.supportsOfflineReading),
      ("gate", configuration.gate != nil),
    ]
    for (key, isRequired) in features where isRequired && !theme.features.contains(key) {
      report(.missingFeature(key, theme: theme.name), at: range(key))
    }
  }

  /// Reads overrides for values of `theme`, sorted by name.
  private mutating func overrides(
    _ key: String, _ kind: ThemeChoice.Override.Kind, of theme: ThemeDeclaration?
  ) -> [ThemeChoice.Override] {
    var overrides: [ThemeChoice.Override] = []
    for field in freeFormMap(key)?.fields ?? [] {
      let name = field.key.value
      if let theme, let problem = kind.problem(name: name, in: theme) { report(problem, at: field.key.range) }
      if case .scalar(let scalar) = field.value, scalar.isNull, scalar.isPlain {
        report(kind == .color ? .emptyColor(name) : .emptyValue(name), at: field.key.range)
      } else if let text = text(field.value, key: name) {
        if let problem = kind.problem(value: text.value) { report(problem, at: text.range) }
        overrides.append(ThemeChoice.Override(name: name, value: text.value))
      }
    }
    return overrides.sorted { $0.name < $1.name }
  }

  /// Reads the logo, a path from the root of `static/`: pages load pictures from another host only if their text names
  /// that host.
  private mutating func mark() -> Located<String>? {
    guard let mark = url("mark", isFile: true) else { return nil }
    guard mark.value.hasPrefix("/") else {
      report(.externalLogo(mark.value), at: mark.range)
      return nil
    }
    return mark
  }
}

extension ThemeChoice.Override {
  /// The kind of the overridden value.
  fileprivate enum Kind {
    case color, font

    /// Returns the problem with a name, if any.
    func problem(name: String, in theme: ThemeDeclaration) -> Problem? {
      switch self {
      case .color:
        theme.colors.contains(name) ? nil : .unknownColor(name, theme: theme.name, known: theme.colors)
      case .font:
        theme.fonts.contains(name) ? nil : .unknownFont(name, theme: theme.name, known: theme.fonts)
      }
    }

    /// Returns the problem with a value, if any.
    func problem(value: String) -> Problem? {
      switch self {
      case .color: value.isColor ? nil : .invalidColor(value)
      case .font: FontStack.isValid(value) ? nil : .invalidFont(value)
      }
    }
  }
}

extension String {
  /// Whether it is a colour in the form `#rrggbb`.
  fileprivate var isColor: Bool {
    utf8.count == 7 && hasPrefix("#") && dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
