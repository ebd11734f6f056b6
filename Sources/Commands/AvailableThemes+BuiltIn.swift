import JianbaoTheme
import LuntanTheme
import Site

extension AvailableThemes {
  /// The themes of this package; `luntan` is the default.
  static let builtIn: AvailableThemes = {
    var themes = AvailableThemes(default: Luntan())
    themes.add(Jianbao())
    return themes
  }()

  /// The themes that the commands of this process offer.
  @TaskLocal static var available = AvailableThemes.builtIn
}
