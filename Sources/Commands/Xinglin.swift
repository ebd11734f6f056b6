import ArgumentParser
import Site
import Theme

/// The `xinglin` program: all its commands, with the built-in themes and those of a site.
///
/// ```swift
/// import Theme
/// import Xinglin
///
/// @main struct MySite {
///   static func main() { Xinglin.main(themes: [Plain()]) }
/// }
/// ```
public enum Xinglin {
  /// Runs the command given by the arguments of the process; if it fails, ends the process with its exit status.
  ///
  /// A site selects a theme by name, with `theme:` in site.yml. An element of `themes` with the name of a built-in
  /// theme replaces that theme.
  ///
  /// While `serve` runs, the package that contains `file` is recompiled whenever its sources change, and the program
  /// restarts.
  ///
  /// This method is not `async` because an asynchronous main function needs a second thread, for which there may be too
  /// little memory.
  ///
  /// - Parameters:
  ///   - themes: The themes of the site.
  ///   - file: The path of the calling source file, from which the package is located.
  public static func main(themes: [any Theme] = [], file: String = #filePath) {
    var available = AvailableThemes.builtIn
    for theme in themes { available.add(theme) }
    AvailableThemes.$available.withValue(available) {
      ThemePackage.$sourceFile.withValue(themes.isEmpty ? nil : file) { XinglinCommand.runLocalized() }
    }
  }
}
