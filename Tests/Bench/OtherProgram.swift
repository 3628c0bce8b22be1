// Another program, run beside ours over the same bytes.

import Glibc

enum OtherProgram {
  /// Nanoseconds of the processor that it used, its output thrown away; nil where it isn't installed or fails.
  static func use(_ arguments: [String]) -> UInt64? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    let argv = arguments.map { strdup($0) } + [nil]
    defer { for argument in argv { free(argument) } }
    var process = pid_t()
    guard let name = argv[0], posix_spawnp(&process, name, &actions, nil, argv, nil) == 0 else { return nil }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      if errno != EINTR { return nil }
    }
    return status == 0 ? nanoseconds(usage.ru_utime) + nanoseconds(usage.ru_stime) : nil
  }

  private static func nanoseconds(_ time: timeval) -> UInt64 {
    UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_usec) * 1000
  }
}
