import LuntanTheme
import Site

extension ThemeShelf {
  /// The themes of this package; `luntan` is the default.
  static let builtIn = ThemeShelf(default: Luntan())

  /// The themes that the commands of this process offer.
  @TaskLocal static var available = ThemeShelf.builtIn
}
