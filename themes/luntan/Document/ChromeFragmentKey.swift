/// The keys of the cached fragments of the page chrome.
enum ChromeFragmentKey: Int {
  case masthead
  case frontMasthead
  case colophon
  case share
  case shareInOtherScript
  case policy
  case gatePolicy
  case styles
  case gateStyles
  case links

  /// The key of the navigation whose relations are encoded as `number`.
  static func navigationKey(_ number: Int) -> Int { -1 - number }
}
