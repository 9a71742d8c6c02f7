import Advisory
import SkillModel
import Store
import Wording

/// Says how many records were bad, with first examples and where the list is.
struct FaultMessages {
  let options: GlobalOptions

  /// Names what was left out of an answer, and ends with the status for it.
  func end(with faults: [Fault]) throws {
    guard !faults.isEmpty else { return }
    for fault in faults.prefix(5) {
      Console.message(options.wording.text(.leftOut, options.wording.fault(fault)))
    }
    throw StatusOnly(status: .someBad)
  }

  /// Bad items and values of an import, counted apart from the first examples that are given.
  func report(
    items: (count: Int, first: [Fault]), values: (count: Int, first: [Fault]), as phrase: Phrase,
    rejects: String?
  ) {
    let wording = options.wording
    let list = rejects ?? "-"
    if items.count > 0 {
      Console.message(wording.text(.vacancyFaults, wording.count(items.count), list))
    }
    if values.count > 0 {
      options.message(wording.text(phrase, wording.count(values.count), list))
    }
    for fault in (items.first + values.first).prefix(3) {
      Console.message("  " + wording.text(.forExample, wording.fault(fault)))
    }
  }

  func report(_ faults: [Fault], rejects: String?, as phrase: Phrase = .importFaults) {
    guard !faults.isEmpty else { return }
    let wording = options.wording
    Console.message(wording.text(phrase, wording.count(faults.count), rejects ?? "-"))
    for fault in faults.prefix(3) {
      Console.message("  " + wording.text(.forExample, wording.fault(fault)))
    }
  }
}

/// What became of people in a file.
struct CandidateMessages {
  let options: GlobalOptions

  /// Stores the people of files and says what became of them.
  func importPeople(from files: [String]) throws {
    // People on a fresh machine come before any taxonomy: the starter places their titles.
    let store = try options.writableStore()
    if store.isNew {
      _ = try Initialisation(store: store, shipped: options.shipped(), moment: Clock.moment())
        .loadStarter()
    }
    let summary = try options.session(.readWrite).importCandidates(from: files)
    report(summary)
    if !options.isTable { Console.print(summary.json) }
    if !summary.faults.isEmpty { throw StatusOnly(status: .someBad) }
  }

  private func report(_ summary: CandidateImportSummary) {
    let wording = options.wording
    options.message(
      wording.text(
        .peopleDone, wording.count(summary.read), wording.count(summary.new),
        wording.count(summary.changed), wording.count(summary.unchanged)))
    if summary.placing.placed + summary.placing.unplaced > 0 {
      options.message(
        wording.text(
          .wordsPlaced, wording.count(summary.placing.placed),
          wording.count(summary.placing.placed + summary.placing.unplaced)))
    }
    if summary.placing.unplaced > 0 {
      options.message(
        wording.text(.wordsNotPlaced, wording.count(summary.placing.unplaced)))
    }
    report(.workLinked, summary.placing.linkedTitles.map { "\($0.title) -> \($0.label)" })
    report(.workNotPlaced, summary.placing.unplacedTitles)
    if summary.idsFromContent > 0 {
      options.message(wording.text(.idsFromContent, wording.count(summary.idsFromContent)))
    }
    if summary.personalFields + summary.maskedNumbers > 0 {
      options.message(
        wording.text(
          .personalDropped, wording.count(summary.personalFields),
          wording.count(summary.maskedNumbers)))
    }
    FaultMessages(options: options).report(
      summary.faults, rejects: summary.rejects,
      as: summary.ids.isEmpty ? .nobodyImported : .peopleFaults)
  }
  /// The first of some titles of past work, each behind the id of whom it is of.
  private func report(_ phrase: Phrase, _ titles: [String]) {
    guard let first = titles.first else { return }
    let wording = options.wording
    let more = titles.count > 5 ? [wording.text(.andMore, wording.count(titles.count - 5))] : []
    options.message(
      wording.text(
        phrase, (titles.prefix(5) + more).joined(separator: "; "),
        first.split(separator: ":").first.map(String.init) ?? ""))
  }
}
