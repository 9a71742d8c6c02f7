/// What the command tells the shell (CONTRACTS).
enum ExitStatus: Int32 {
  /// Done, also when nothing was found to change.
  case done = 0
  /// The work failed.
  case failed = 1
  /// The command was used wrongly, or a name is ambiguous.
  case usage = 2
  /// Some records were bad and the rest was done.
  case someBad = 3
  /// Not found.
  case notFound = 4
}
