import Xinglin

/// The program with the built-in themes alone.
@main struct Program {
  static func main() { Xinglin.main() }
}
