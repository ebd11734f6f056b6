// Foundation without its tables of languages, which would make the program three times as large; where the platform has
// only the whole of it, the whole. Every other file writes `import Essentials`.
#if canImport(FoundationEssentials)
  @_exported import FoundationEssentials
#else
  @_exported import Foundation
#endif
