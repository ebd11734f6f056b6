// The C library under whichever name the platform gives it, and the few calls that differ between platforms: the only file
// that knows the platform. Every other file writes `import Platform`.
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
  /// When the bytes of the file were last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  package var modified: Int {
    #if canImport(Darwin)
      st_mtimespec.nanoseconds
    #else
      st_mtim.nanoseconds
    #endif
  }

  /// When the bytes or the attributes of the file were last changed, in nanoseconds since 1970-01-01T00:00:00Z.
  package var changed: Int {
    #if canImport(Darwin)
      st_ctimespec.nanoseconds
    #else
      st_ctim.nanoseconds
    #endif
  }
}

extension timespec {
  /// The time in nanoseconds; before 1677 and after 2262, where 64 bits do not hold it, the nearest time that they do hold.
  package var nanoseconds: Int {
    let (seconds, isTooFar) = Int(tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = seconds.addingReportingOverflow(Int(tv_nsec))
    return isTooFar || isBeyond ? (tv_sec < 0 ? .min : .max) : sum
  }
}

/// The number of files that the process may have open; the most that it may raise the limit to is asked for first.
///
/// Systems start programs with as few as 256, and an administrator may allow fewer than a program begins with. Source:
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

/// Exchanges two names in open folders in one step, whatever they name; -1 with `errno` where the system or the file system
/// cannot. Source: rename(2).
package func exchangeNames(_ folder: Int32, _ name: String, _ otherFolder: Int32, _ otherName: String) -> Int32 {
  exchange_names(folder, name, otherFolder, otherName)
}

/// Writes to the disk what the file system of an open folder still holds in memory, where the system can do that for one file
/// system alone. Source: syncfs(2).
package func flushFileSystem(_ folder: Int32) { _ = flush_file_system(folder) }

/// Returns free pages of the heap to the system, where the allocator keeps them otherwise. Source: malloc_trim(3).
package func returnFreeHeapPages() {
  #if canImport(Glibc)
    _ = malloc_trim(0)
  #endif
}

/// The path of the running program; nil where the system does not tell.
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

/// Returns the UTF-16 code unit for each of `texts`, which are characters of a character set by its IANA name; 0 for what is none, and
/// nothing where the system knows no such set.
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

/// Returns the UTF-8 of a text in a character set by its IANA name; nil where a byte is no part of it, or the system knows no such set.
package func convertedText(_ text: [UInt8], from name: String) -> [UInt8]? {
  guard let converter = iconv_open("UTF-8", name), Int(bitPattern: converter) != -1 else { return nil }
  defer { iconv_close(converter) }
  var input = text.map { CChar(bitPattern: $0) }
  // No set takes fewer bytes for a character than UTF-8 by more than this.
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

/// Makes a folder that no other process knows, below the system's folder for temporary files; nil with `errno` where it cannot.
package func makeTemporaryFolder(_ name: String) -> String? {
  let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  guard let template = strdup("\(parent.hasPrefix("/") ? parent : "/tmp")/\(name)-XXXXXX") else { return nil }
  defer { free(template) }
  return mkdtemp(template).map { String(cString: $0) }
}
