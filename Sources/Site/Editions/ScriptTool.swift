import Bytes
import Entities
import Platform
import SourceFiles

/// A tool that converts Simplified to Traditional script.
struct ScriptTool: Sendable {
  /// Converts UTF-8 text; returns `nil` if it is not valid.
  typealias Conversion = @Sendable ([UInt8]) -> [UInt8]?

  /// Identifies the dictionaries and their version without loading them.
  let stamp: Hash64
  /// Loads the library and the dictionaries; returns `nil` if one is missing or damaged.
  let open: @Sendable () -> Conversion?
}

extension ScriptTool {
  /// Returns OpenCC with the dictionaries for a region, or `nil` if they are missing.
  ///
  /// System packages contain the library and its dictionaries, so the stamps of the latter cover both.
  static func openCC(_ region: ScriptEditionSettings.Region?) -> ScriptTool? {
    let (configuration, dictionaries) = files(of: region)
    for folder in OpenCC.dataFolders {
      let paths = ([configuration] + dictionaries).map { folder + "/" + $0 }
      let stamps = paths.compactMap { path in (try? FileSystem().stamp(path)) ?? nil }
      guard stamps.count == paths.count else { continue }
      let encoder = RecordEncoder()
      for (path, stamp) in zip(paths, stamps) {
        encoder.write(path)
        stamp.write(to: encoder)
      }
      let path = folder + "/" + configuration
      return ScriptTool(stamp: Hash64(encoder.bytes)) {
        guard let converters = OpenCCPool(configuration: path) else { return nil }
        return { text in converters.convert(text) }
      }
    }
    return nil
  }

  /// Returns the configuration and the dictionaries that it uses.
  private static func files(of region: ScriptEditionSettings.Region?) -> (String, [String]) {
    let shared = ["STCharacters.ocd2", "STPhrases.ocd2"]
    return switch region {
    case nil: ("s2t.json", shared)
    case .tw: ("s2tw.json", shared + ["TWVariants.ocd2"])
    case .taiwanWording: ("s2twp.json", shared + ["TWPhrases.ocd2", "TWVariants.ocd2"])
    case .hk: ("s2hk.json", shared + ["HKVariants.ocd2"])
    }
  }
}
