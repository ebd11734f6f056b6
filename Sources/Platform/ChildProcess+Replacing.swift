extension ChildProcess {
  /// Replaces this process image with another program, which keeps the process ID and the terminal. Returns only on
  /// failure, with the error number. Close-on-exec descriptors are closed. Source: execve(2).
  package static func replaceCurrentProcess(by program: String, _ arguments: [String], environment: [String]) -> Int32 {
    withCStrings(arguments) { arguments in
      withCStrings(environment) { environment in
        // Dispatch queue threads block signals, and the new program would inherit the mask: no signal would end it.
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
