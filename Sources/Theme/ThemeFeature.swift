/// What a site turns on in site.yml and its theme must carry, for it takes scripts; the raw value is the key there.
public enum ThemeFeature: String, Sendable, CaseIterable {
  /// A ``Template`` for ``SearchPage`` and the script that searches.
  case search
  /// The worker that keeps pages for when there is no network, ``ThemeAsset/serviceWorker``, and ``ThemeAsset/workerStart``.
  case offline
  /// Templates for ``GatePage`` and ``ConsentPage`` and the scripts that open members' texts.
  case gate
}
