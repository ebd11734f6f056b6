import CFiles

extension ChildProcess {
  /// The output of a program, and how it ended.
  package struct Captured: Sendable {
    package let end: Termination
    package let output: [UInt8]
    package let errorOutput: [UInt8]
  }

  /// Runs the program to completion and captures its standard output and standard error in memory; ``standardOutput``
  /// and ``standardError`` are ignored.
  ///
  /// The time limit starts when the program closes its output.
  package func capture() -> Captured {
    guard let output = Pipe() else { return Captured(end: .notStarted(errno), output: [], errorOutput: []) }
    guard let errorOutput = Pipe() else {
      let code = errno
      output.close()
      return Captured(end: .notStarted(code), output: [], errorOutput: [])
    }
    var process: pid_t = 0
    let result = spawn(&process) { actions in
      posix_spawn_file_actions_adddup2(&actions, output.writeEnd, 1)
      posix_spawn_file_actions_adddup2(&actions, errorOutput.writeEnd, 2)
    }
    _ = close(output.writeEnd)
    _ = close(errorOutput.writeEnd)
    defer {
      _ = close(output.readEnd)
      _ = close(errorOutput.readEnd)
    }
    guard result == 0 else { return Captured(end: .notStarted(result), output: [], errorOutput: []) }
    let texts = Self.contents(of: [output.readEnd, errorOutput.readEnd])
    return Captured(end: wait(for: process), output: texts[0], errorOutput: texts[1])
  }

  /// A pipe that concurrently started child processes do not inherit.
  private struct Pipe {
    let readEnd: Int32
    let writeEnd: Int32

    init?() {
      var ends: [Int32] = [-1, -1]
      if make_closing_pipe(&ends, O_CLOEXEC) != 0 {
        guard pipe(&ends) == 0 else { return nil }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      }
      (readEnd, writeEnd) = (ends[0], ends[1])
    }

    func close() {
      for end in [readEnd, writeEnd] { _ = Platform.close(end) }
    }
  }

  /// Reads several descriptors to the end concurrently, so that a program that fills one pipe does not block forever.
  /// Source: poll(2).
  private static func contents(of descriptors: [Int32]) -> [[UInt8]] {
    var contents = [[UInt8]](repeating: [], count: descriptors.count)
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    // poll(2) ignores negative descriptors.
    while polled.contains(where: { $0.fd >= 0 }) {
      guard poll(&polled, nfds_t(polled.count), -1) > 0 else {
        if errno == EINTR { continue }
        break
      }
      for index in polled.indices where polled[index].fd >= 0 && polled[index].revents != 0 {
        let count = read(polled[index].fd, &buffer, buffer.count)
        if count > 0 { contents[index] += buffer[..<count] }
        if count == 0 || (count < 0 && errno != EINTR) { polled[index].fd = -1 }
      }
    }
    return contents
  }
}
