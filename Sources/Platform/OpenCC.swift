/// A conversion by OpenCC between Simplified and Traditional Chinese. The library is loaded when a conversion is first opened, so
/// that a program that opens none runs without it.
///
/// OpenCC does not say that two threads may convert with one handle. Unchecked because nothing here changes once it is open, and its
/// owner lends it to one thread at a time. Source: `opencc.h` of OpenCC 1.1, whose C interface is the same since 1.0.
package final class OpenCC: @unchecked Sendable {
  private let library: Library
  private let handle: UnsafeMutableRawPointer

  /// Opens the conversion that the file at `configuration` describes; nil where the library or its data is missing or damaged.
  package init?(configuration: String) {
    guard let library = Library.shared, let handle = library.open(configuration) else { return nil }
    self.library = library
    self.handle = handle
  }

  deinit { library.close(handle) }

  /// The folders in which OpenCC's data may lie: of a system's package, of a build from source, of Homebrew.
  package static let dataFolders = ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"]

  /// Converts UTF-8 without NUL; nil where it is not valid.
  package func convert(_ text: [UInt8]) -> [UInt8]? { text.isEmpty ? [] : library.convert(text, with: handle) }

  /// The functions of the library.
  private struct Library: Sendable {
    private typealias Open = @convention(c) (UnsafePointer<CChar>) -> UnsafeMutableRawPointer?
    private typealias Convert =
      @convention(c) (UnsafeMutableRawPointer, UnsafePointer<CChar>, Int) -> UnsafeMutablePointer<CChar>?
    private typealias Free = @convention(c) (UnsafeMutablePointer<CChar>) -> Void
    private typealias Close = @convention(c) (UnsafeMutableRawPointer) -> Int32

    private let openFunction: Open
    private let convertFunction: Convert
    private let freeFunction: Free
    private let closeFunction: Close

    /// The library; nil where the system has none.
    static let shared = Library()

    /// The names of the library: on Linux, with Homebrew, and elsewhere on macOS.
    private static let names = [
      "libopencc.so.1.1", "libopencc.so", "/opt/homebrew/lib/libopencc.dylib", "libopencc.dylib",
    ]

    private init?() {
      guard let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW) }).first,
        let open = dlsym(library, "opencc_open"), let convert = dlsym(library, "opencc_convert_utf8"),
        let free = dlsym(library, "opencc_convert_utf8_free"), let close = dlsym(library, "opencc_close")
      else { return nil }
      openFunction = unsafeBitCast(open, to: Open.self)
      convertFunction = unsafeBitCast(convert, to: Convert.self)
      freeFunction = unsafeBitCast(free, to: Free.self)
      closeFunction = unsafeBitCast(close, to: Close.self)
    }

    /// Opens a conversion; the library answers -1 where it cannot.
    func open(_ configuration: String) -> UnsafeMutableRawPointer? {
      guard let handle = openFunction(configuration), Int(bitPattern: handle) != -1 else { return nil }
      return handle
    }

    func close(_ handle: UnsafeMutableRawPointer) { _ = closeFunction(handle) }

    func convert(_ text: [UInt8], with handle: UnsafeMutableRawPointer) -> [UInt8]? {
      let converted = text.withUnsafeBytes { bytes in
        bytes.bindMemory(to: CChar.self).baseAddress.flatMap { convertFunction(handle, $0, bytes.count) }
      }
      guard let converted else { return nil }
      defer { freeFunction(converted) }
      return Array(UnsafeRawBufferPointer(start: converted, count: strlen(converted)))
    }
  }
}
