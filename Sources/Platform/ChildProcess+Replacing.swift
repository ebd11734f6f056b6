extension ChildProcess {
  /// Replaces this process by another program, which keeps its number and its terminal; returns only where that fails, with the system's
  /// error number. Files that close when a program is started are closed. Source: execve(2).
  package static func replace(by program: String, _ arguments: [String], environment: [String]) -> Int32 {
    withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        // Threads of a queue block signals, and a program that begins inherits that: nothing would end it.
        var none = sigset_t()
        var blocked = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, &blocked)
        execve(program, arguments, environment)
        let code = errno
        pthread_sigmask(SIG_SETMASK, &blocked, nil)
        return code
      }
    }
  }
}
