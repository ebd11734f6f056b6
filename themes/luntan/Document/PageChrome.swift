/// The keys of the cached fragments of the page chrome.
enum PageChrome: Int {
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

  /// The key of a navigation whose relations make `number`.
  static func bar(_ number: Int) -> Int { -1 - number }
}
