/// A program to run as a child process.
package struct ChildProcess: Sendable {
  /// The path of the program.
  package var program: String
  /// The arguments, without the program's name.
  package var arguments: [String]
  /// The complete environment.
  package var environment: [String]
  /// The path of the file for standard output; nil to discard it.
  package var standardOutput: String?
  /// The path of the file for standard error; nil to discard it.
  package var standardError: String?
  /// Descriptors that the child inherits, with their locks, which it holds even if this process is stopped first.
  package var inheritedDescriptors: [Int32] = []
  /// The time limit in milliseconds; nil for none.
  package var timeoutMilliseconds: Int? = 60_000
  /// The limits on address space and on the size of a file that the program writes, in bytes; nil for none. macOS does
  /// not limit memory.
  package var memoryLimit: UInt64? = 4 << 30
  package var fileSizeLimit: UInt64? = 256 << 20

  /// How a program terminated.
  package enum Termination: Sendable, Equatable {
    /// The program exited with a status.
    case exited(Int32)
    /// A signal ended the program: it crashed or exceeded a limit.
    case signalled(Int32)
    /// The program exceeded its time limit and was killed.
    case timedOut
    /// The program could not be started; the value is the error number.
    case notStarted(Int32)
  }

  /// Creates a child process with its arguments and its environment.
  package init(_ program: String, _ arguments: [String], environment: [String]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs the program to completion, with an empty standard input. Source: posix_spawn(3), waitpid(2).
  package func run() -> Termination {
    var process: pid_t = 0
    let result = spawn(&process) { actions in
      posix_spawn_file_actions_addopen(&actions, 1, standardOutput ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      posix_spawn_file_actions_addopen(&actions, 2, standardError ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    }
    guard result == 0 else { return .notStarted(result) }
    return wait(for: process)
  }

  #if canImport(Darwin)
    typealias FileActions = posix_spawn_file_actions_t?
  #else
    typealias FileActions = posix_spawn_file_actions_t
  #endif

  /// Starts the program with an empty standard input, its limits, and the redirections that `redirect` adds; returns 0
  /// or the error number.
  func spawn(_ process: inout pid_t, _ redirect: (inout FileActions) -> Void) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // Dispatch queue threads block signals, and the child would inherit the mask: Ctrl-C would not end it.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    redirect(&actions)
    // Duplicating a descriptor onto itself clears its close-on-exec flag. Source: posix_spawn(3p).
    for descriptor in inheritedDescriptors { posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor) }
    // The shell would report a missing program as its own exit status.
    guard access(program, X_OK) == 0 else { return errno }
    let command = limitedCommand
    return Self.withCStrings(command) { arguments in
      Self.withCStrings(environment) { environment in
        posix_spawn(&process, command[0], &actions, &attributes, arguments, environment)
      }
    }
  }

  /// The program and its arguments, or, if there are limits, a shell command that sets them and then executes the
  /// program, so that they apply from its first instruction. A limit cannot be raised above a lower one that is already
  /// in effect. The shell does not interpret the path or the arguments. Source: POSIX.1-2024, ulimit, in blocks of 512
  /// bytes; memory in KiB is an extension of the usual shells.
  private var limitedCommand: [String] {
    var limits: [String] = []
    if let memoryLimit { limits.append("ulimit -v \(memoryLimit / 1024) 2>/dev/null;") }
    if let fileSizeLimit { limits.append("ulimit -f \(fileSizeLimit / 512) 2>/dev/null;") }
    guard !limits.isEmpty else { return [program] + arguments }
    return ["/bin/sh", "-c", limits.joined(separator: " ") + #" exec "$0" "$@""#, program] + arguments
  }

  func wait(for process: pid_t) -> Termination {
    let clock = ContinuousClock()
    let end = timeoutMilliseconds.map { clock.now.advanced(by: .milliseconds($0)) }
    var pause: UInt32 = 500
    while true {
      var status: Int32 = 0
      let reaped = waitpid(process, &status, WNOHANG)
      if reaped == process { return Self.end(status) }
      if reaped < 0, errno != EINTR { return .notStarted(errno) }
      if let end, clock.now >= end {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return .timedOut
      }
      usleep(pause)
      pause = min(10_000, pause * 2)
    }
  }

  /// Decodes a wait status. Source: wait(2): the seven lowest bits are the signal, the next byte is the exit status.
  private static func end(_ status: Int32) -> Termination {
    status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }

  static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
