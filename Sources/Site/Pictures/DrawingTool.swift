import Bytes

/// The program that converts SVG drawings to PNG.
struct DrawingTool: Sendable {
  /// Identifies the program and its version without running it.
  let stamp: Hash64
  /// Runs the program to ask for its name and version; returns `nil` if it does not run.
  let version: @Sendable (_ folder: String) -> String?
  /// Converts the SVG at a path to a PNG at another, with the given width in pixels or the drawing's own.
  let draw: @Sendable (_ drawing: String, _ picture: String, _ width: Int?) -> ImageTool.Outcome

  /// Returns the librsvg command, or `nil` if there is none. Source: its manual, rsvg-convert(1).
  static func librsvg() -> DrawingTool? {
    guard let program = ExternalProgram("rsvg-convert") else { return nil }
    return DrawingTool(stamp: program.stamp) { folder in
      program.version(folder)
    } draw: { drawing, picture, width in
      let size = width.map { ["--width", "\($0)", "--keep-aspect-ratio"] } ?? []
      return program.run(["--format", "png"] + size + ["--output", picture, drawing])
    }
  }
}
