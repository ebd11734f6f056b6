import ArgumentParser
import Site
import Theme

/// The program: every command of `xinglin`, with the built-in themes and those of a site.
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
  /// Runs the command that the arguments of the process name; where it fails, ends the process with its exit status.
  ///
  /// A site chooses one of `themes` or a built-in theme by its name, in `theme:` of site.yml. A theme in `themes` that
  /// has the name of a built-in theme replaces it.
  ///
  /// While `serve` runs, the package that holds `file` is compiled whenever its sources change, and the program begins again.
  ///
  /// It is not `async`: a main function that is takes a second thread, for which there may be no memory.
  ///
  /// - Parameters:
  ///   - themes: The themes of the site.
  ///   - file: The path of the source file that calls, by which the package is found.
  public static func main(themes: [any Theme] = [], file: String = #filePath) {
    var available = AvailableThemes.builtIn
    for theme in themes { available.add(theme) }
    AvailableThemes.$available.withValue(available) {
      ThemePackage.$sourceFile.withValue(themes.isEmpty ? nil : file) { XinglinCommand.runWorded() }
    }
  }
}
