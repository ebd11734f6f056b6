import Diagnostics
import Entities

/// What reading a content folder gave.
public struct ContentReading: Sendable {
  /// The content; nil where any diagnostic is an error.
  public var library: Library?
  /// All that was found, sorted by place, with the weights that site.yml gives to rules.
  public var diagnostics: [Diagnostic]
  /// What the next build may know without reading it again.
  public var memory: ContentMemory
  /// When the same articles are published as in this build.
  public var horizon: Horizon
  /// How many bytes of texts were read.
  public var byteCount: Int
  /// The hash of the bytes of site.yml.
  public var configuration: UInt64
}
