import JianbaoTheme
import LuntanTheme
import Site

extension AvailableThemes {
  /// The built-in themes; `luntan` is the default.
  static let builtIn: AvailableThemes = {
    var themes = AvailableThemes(default: Luntan())
    themes.add(Jianbao())
    return themes
  }()

  /// The themes available to the commands of this process.
  @TaskLocal static var available = AvailableThemes.builtIn
}
