/// What is the same on all pages of a site but for a word or two, by the number of its fragment.
enum Furniture: Int {
  case masthead
  case frontMasthead
  case colophon
  case share
  case policy
  case gatePolicy
  case styles
  case gateStyles
  case links

  /// The key of a line of entries whose places make a number.
  static func bar(_ number: Int) -> Int { -1 - number }
}
