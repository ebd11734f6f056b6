/// A site feature that needs scripts and therefore the support of the theme. The raw value is its key in site.yml.
public enum ThemeFeature: String, Sendable, CaseIterable {
  /// Search: a ``Template`` for ``SearchPage`` and the search script.
  case search
  /// Offline reading: the assets ``ThemeAsset/serviceWorker`` and ``ThemeAsset/workerStart``.
  case offline
  /// Members' texts: templates for ``GatePage`` and ``ConsentPage`` and the scripts that decrypt the texts.
  case gate
}
