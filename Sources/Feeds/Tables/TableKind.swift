/// What a table holds by the names of its columns, where people and modules share some.
enum TableKind {
  case people
  case modules

  /// By the columns that only one of both has; nil where neither has more of them.
  init?(_ names: [String]) {
    var (people, modules) = (0, 0)
    for name in names {
      let isOfPeople =
        CandidateColumn(name) != nil || PersonalFields.contains(CandidateColumn.plain(name))
      switch (isOfPeople, ModuleColumn(header: name) != nil) {
      case (true, false): people += 1
      case (false, true): modules += 1
      default: break
      }
    }
    if people == modules { return nil }
    self = people > modules ? .people : .modules
  }
}
