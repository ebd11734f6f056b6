/// A conversion between Simplified and Traditional Chinese by OpenCC. The library is loaded when the first conversion
/// is opened, so a program that opens none runs without it.
///
/// OpenCC does not document that two threads may share a handle. Unchecked because nothing here changes after
/// initialization, and the owner passes it to one thread at a time. Source: `opencc.h` of OpenCC 1.1, whose C interface
/// is unchanged since 1.0.
package final class OpenCC: @unchecked Sendable {
  private let library: Library
  private let handle: UnsafeMutableRawPointer

  /// Opens the conversion of the file at `configuration`; nil if the library or its data is missing or damaged.
  package init?(configuration: String) {
    guard let library = Library.shared, let handle = library.open(configuration) else { return nil }
    self.library = library
    self.handle = handle
  }

  deinit { library.close(handle) }

  /// The folders where OpenCC's data may be: of a system package, a build from source, or Homebrew.
  package static let dataFolders = ["/usr/share/opencc", "/usr/local/share/opencc", "/opt/homebrew/share/opencc"]

  /// Converts UTF-8 without NUL; nil if it is malformed.
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

    /// The library; nil if it is not installed.
    static let shared = Library()

    /// The file names of the library: on Linux, with Homebrew, and otherwise on macOS.
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

    /// Opens a conversion; the library returns -1 on failure.
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
