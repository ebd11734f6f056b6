/// A program that this one starts and waits for.
package struct ChildProcess: Sendable {
  /// The path of the program.
  package var program: String
  /// Its arguments, without its name.
  package var arguments: [String]
  /// The environment, all of it.
  package var environment: [String]
  /// The path of a file that takes what the program prints; nil where it is discarded.
  package var output: String?
  /// The path of a file that takes its complaints; nil where they are dropped.
  package var complaints: String?
  /// Open files that it keeps open, and with them their locks, even where this process is stopped before it.
  package var kept: [Int32] = []
  /// How long it may run, in milliseconds; nil for as long as it takes.
  package var milliseconds: Int? = 60_000
  /// How many bytes of memory it may reserve, and how many a file may have that it writes; nil for as many as the system allows.
  /// macOS does not limit memory.
  package var memory: UInt64? = 4 << 30
  package var fileSize: UInt64? = 256 << 20

  /// How a program ended.
  package enum End: Sendable, Equatable {
    /// By itself, with a status.
    case exited(Int32)
    /// By a signal: it crashed, or met a limit.
    case signalled(Int32)
    /// It ran for too long and was stopped.
    case timedOut
    /// It could not be started, by the system's error number.
    case notStarted(Int32)
  }

  /// A program with its arguments and the environment that it gets.
  package init(_ program: String, _ arguments: [String], environment: [String]) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
  }

  /// Runs the program to its end. It reads nothing. Source: posix_spawn(3), waitpid(2).
  package func run() -> End {
    var process: pid_t = 0
    let result = spawn(&process) { actions in
      posix_spawn_file_actions_addopen(&actions, 1, output ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
      posix_spawn_file_actions_addopen(&actions, 2, complaints ?? "/dev/null", O_WRONLY | O_CREAT | O_TRUNC, 0o666)
    }
    guard result == 0 else { return .notStarted(result) }
    return wait(for: process)
  }

  #if canImport(Darwin)
    typealias FileActions = posix_spawn_file_actions_t?
  #else
    typealias FileActions = posix_spawn_file_actions_t
  #endif

  /// Starts the program with an empty standard input, its limits, and the files that `redirect` gives it; returns the system's error
  /// number, or 0.
  func spawn(_ process: inout pid_t, _ redirect: (inout FileActions) -> Void) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    // Threads of a queue block signals, and a program that begins inherits that: Ctrl-C would not end it.
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
    // Onto itself, which clears the flag that would close it. Source: posix_spawn(3p).
    for descriptor in kept { posix_spawn_file_actions_adddup2(&actions, descriptor, descriptor) }
    // The shell would report a missing program by a status of its own.
    guard access(program, X_OK) == 0 else { return errno }
    let command = limitedCommand
    return Self.withCStrings(command) { arguments in
      Self.withCStrings(environment) { environment in
        posix_spawn(&process, command[0], &actions, &attributes, arguments, environment)
      }
    }
  }

  /// The program and its arguments; where it has limits, those of a shell that sets them and becomes the program, so that they hold
  /// from its first instruction on; a limit cannot be set where a lower one holds already. The shell reads neither the path nor the
  /// arguments. Source: POSIX.1-2024, ulimit, in blocks of 512 bytes; memory in KiB is an extension of the usual shells.
  private var limitedCommand: [String] {
    var limits: [String] = []
    if let memory { limits.append("ulimit -v \(memory / 1024) 2>/dev/null;") }
    if let fileSize { limits.append("ulimit -f \(fileSize / 512) 2>/dev/null;") }
    guard !limits.isEmpty else { return [program] + arguments }
    return ["/bin/sh", "-c", limits.joined(separator: " ") + #" exec "$0" "$@""#, program] + arguments
  }

  func wait(for process: pid_t) -> End {
    let clock = ContinuousClock()
    let end = milliseconds.map { clock.now.advanced(by: .milliseconds($0)) }
    var pause: UInt32 = 500
    while true {
      var status: Int32 = 0
      let found = waitpid(process, &status, WNOHANG)
      if found == process { return Self.end(status) }
      if found < 0, errno != EINTR { return .notStarted(errno) }
      if let end, clock.now >= end {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return .timedOut
      }
      usleep(pause)
      pause = min(10_000, pause * 2)
    }
  }

  /// What a status says. Source: wait(2): the seven lowest bits are the signal, the next byte is the status.
  private static func end(_ status: Int32) -> End {
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
