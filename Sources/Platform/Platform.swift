// The C library under its name on each platform, and the few calls that differ between platforms. This module alone
// depends on the platform; every other file writes `import Platform`.
import CFiles

#if canImport(Glibc)
  import CHeap
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#else
  @_exported import Darwin
#endif

extension stat {
  /// The time of the last change to the contents, in nanoseconds since 1970-01-01T00:00:00Z.
  package var modificationTime: Int {
    #if canImport(Darwin)
      st_mtimespec.nanoseconds
    #else
      st_mtim.nanoseconds
    #endif
  }

  /// The time of the last change to the contents or the attributes, in nanoseconds since 1970-01-01T00:00:00Z.
  package var statusChangeTime: Int {
    #if canImport(Darwin)
      st_ctimespec.nanoseconds
    #else
      st_ctim.nanoseconds
    #endif
  }
}

extension timespec {
  /// The time in nanoseconds, clamped to the range of 64 bits, the years 1677 to 2262.
  package var nanoseconds: Int {
    let (seconds, isTooFar) = Int(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = seconds.addingReportingOverflow(Int(tv_nsec))
    return isTooFar || isBeyond ? (tv_sec < 0 ? .min : .max) : sum
  }
}

/// Raises the limit on open files to `wanted`, or as far as permitted, and returns the resulting limit.
///
/// Some systems start programs with a limit as low as 256, and the hard limit may be lower than `wanted`. Source:
/// getrlimit(2).
package func raiseOpenFileLimit(to wanted: Int) -> Int {
  var limits = rlimit()
  #if canImport(Glibc)
    let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    let resource = RLIMIT_NOFILE
  #endif
  guard getrlimit(resource, &limits) == 0 else { return wanted }
  if limits.rlim_cur < rlim_t(wanted) {
    limits.rlim_cur = min(limits.rlim_max, rlim_t(wanted))
    _ = setrlimit(resource, &limits)
    _ = getrlimit(resource, &limits)
  }
  return Int(clamping: limits.rlim_cur)
}

/// Atomically exchanges two names in open folders, whatever they refer to; returns -1 and sets `errno` if the system or
/// the file system does not support it. Source: rename(2).
package func exchangeNames(_ folder: Int32, _ name: String, _ otherFolder: Int32, _ otherName: String) -> Int32 {
  exchange_names(folder, name, otherFolder, otherName)
}

/// Flushes the file system of an open folder to disk, on systems that can flush a single file system. Source:
/// syncfs(2).
package func flushFileSystem(_ folder: Int32) { _ = flush_file_system(folder) }

/// Returns free heap pages to the system, where the allocator would otherwise keep them. Source: malloc_trim(3).
package func returnFreeHeapPages() {
  #if canImport(Glibc)
    _ = malloc_trim(0)
  #endif
}

/// The path of the running program; nil if the system does not provide it.
package let executablePath: String? = {
  #if canImport(Darwin)
    var size: UInt32 = 0
    _ = _NSGetExecutablePath(nil, &size)
    let path = [CChar](unsafeUninitializedCapacity: Int(size)) { buffer, count in
      count = buffer.baseAddress.map { _NSGetExecutablePath($0, &size) } == 0 ? Int(size) : 0
    }
    return path.isEmpty ? nil : String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  #else
    return "/proc/self/exe"
  #endif
}()

/// Returns the UTF-16 code unit of each of `texts`, which are characters in the encoding with IANA name `name`; 0 for
/// an invalid one. Returns an empty array if the system does not support the encoding.
package func codeUnits(of texts: [[UInt8]], in name: String) -> [UInt16] {
  #if canImport(Darwin)
    return []
  #else
    guard let converter = iconv_open("UTF-16LE", name), Int(bitPattern: converter) != -1 else { return [] }
    defer { iconv_close(converter) }
    return texts.map { text in
      var (input, output) = (text.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: 8))
      var (inputCount, outputCount) = (input.count, output.count)
      let isDone = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
          var (from, to) = (input.baseAddress, output.baseAddress)
          iconv(converter, nil, nil, nil, nil)
          return iconv(converter, &from, &inputCount, &to, &outputCount) != -1
        }
      }
      guard isDone, outputCount == 6 else { return 0 }
      return UInt16(UInt8(bitPattern: output[0])) | UInt16(UInt8(bitPattern: output[1])) << 8
    }
  #endif
}

/// Converts a text from the encoding with IANA name `name` to UTF-8; nil if it is malformed or the system does not
/// support the encoding.
package func convertedText(_ text: [UInt8], from name: String) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
  defer { iconv_close(converter) }
  var input = text.map { CChar(bitPattern: $0) }
  // UTF-8 needs at most three times as many bytes as any supported encoding.
  var output = [CChar](repeating: 0, count: text.count * 3 + 16)
  var (inputCount, outputCount) = (input.count, output.count)
  let isDone = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var (from, to) = (input.baseAddress, output.baseAddress)
      return input.isEmpty || iconv(converter, &from, &inputCount, &to, &outputCount) != -1
    }
  }
  guard isDone, inputCount == 0 else { return nil }
  return output.prefix(output.count - outputCount).map { UInt8(bitPattern: $0) }
}

/// Creates a temporary folder with a unique name in the system's temporary directory; nil, with `errno` set, on
/// failure.
package func makeTemporaryFolder(_ name: String) -> String? {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  guard let template = strdup("\(parent.hasPrefix("/") ? parent : "/tmp")/\(name)-XXXXXX") else { return nil }
  defer { free(template) }
  return mkdtemp(template).map { String(cString: $0) }
}
