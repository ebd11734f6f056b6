import Entities
import SourceFiles

extension SiteConfiguration {
  /// The keys of site.yml.
  package static let keys = KeyGroup.site.names
}

extension ThemeChoice {
  /// The keys of the choice of a theme.
  package static let keys = KeyGroup.theme.names
}

extension NavigationItem {
  /// The keys of a navigation entry.
  package static let keys = KeyGroup.navigation.names
}

extension Footer {
  /// The keys of the footer.
  package static let keys = KeyGroup.footer.names
}
