public import Advisory
import SkillModel
import Wording

extension TerminalReport {
  /// The card of a concept.
  public func lines(_ result: ShowResult) -> [String] {
    let card = result.card
    var lines = [
      card.words.first?.preferred ?? card.concept.uri.rawValue, card.concept.uri.rawValue,
    ]
    var facts = [wording.kind(card.concept.kind)]
    if let code = card.concept.code { facts.append(code) }
    facts += result.domains.members.map(\.rawValue)
    if let level = result.level { facts.append(wording.level(level)) }
    lines.append(facts.joined(separator: ", "))
    for words in card.words {
      lines += heading(
        "\(words.preferred) (\(words.language), \(words.scheme.rawValue) \(words.version))")
      if !words.alternatives.isEmpty {
        lines += Paragraph.lines(
          wording.text(.alsoCalled, words.alternatives.joined(separator: ", ")), width: width)
      }
      if let description = words.description {
        lines += Paragraph.lines(description, width: width)
      }
    }
    for importance in [Importance.essential, .optional] {
      let asked = result.requirements.filter { $0.importance == importance }
      if asked.isEmpty { continue }
      lines += heading(wording.importance(importance) + " (" + wording.count(asked.count) + ")")
      for skill in asked { lines += Paragraph.lines("- " + skill.label, width: width) }
    }
    lines += gates(result)
    if let figures = result.figures {
      lines += heading(wording.text(.labourMarket))
      lines += self.figures(figures)
    }
    if let asking = result.askedBy {
      lines += ["", wording.text(.askedBy, wording.count(asking))]
    }
    lines += crosswalk(result)
    return lines + footer(result.head)
  }

  private func gates(_ result: ShowResult) -> [String] {
    guard !result.gates.isEmpty else { return [] }
    var lines = heading(wording.text(.hardRequirements))
    for gate in result.gates {
      var text = "- " + (wording.isDutch ? gate.nameDutch : gate.nameEnglish)
      var facts: [String] = []
      if gate.timing == .onTheJob { facts.append(wording.gate(.onTheJob)) }
      if let days = gate.days { facts.append(wording.days(days)) }
      if let price = gate.price { facts.append(wording.euros(cents: price)) }
      if !facts.isEmpty { text += " (" + facts.joined(separator: ", ") + ")" }
      if let how = wording.isDutch ? gate.howDutch : gate.howEnglish { text += ": " + how }
      if !gate.source.isEmpty { text += " [" + gate.source + "]" }
      lines += Paragraph.lines(text, width: width)
    }
    return lines
  }

  private func crosswalk(_ result: ShowResult) -> [String] {
    var lines: [String] = []
    for link in result.card.crosswalk {
      lines.append(
        "\(link.scheme.rawValue) \(link.identifier) \(link.label ?? "") (\(link.relation.rawValue))"
      )
    }
    for occupation in result.card.ratedOccupations {
      guard let zone = occupation.jobZone else { continue }
      lines.append(wording.text(.jobZone, occupation.code, String(zone)))
    }
    let ratings = result.card.ratings.prefix(8).map { rating in
      rating.name + (rating.importance.map { " " + wording.decimal($0, places: 1) } ?? "")
    }
    if !ratings.isEmpty {
      lines += Paragraph.lines(
        wording.text(.ratedElements, ratings.joined(separator: ", ")), width: width)
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// What a newer edition changes.
  public func lines(_ result: DiffResult) -> [String] {
    let difference = result.difference
    var lines = [
      wording.text(
        .diffTitle, result.scheme.rawValue, result.from.rawValue, result.to.rawValue)
    ]
    lines += entries(.diffAdded, difference.added.map { ($0.label, $0.uri.rawValue) })
    lines += entries(.diffVanished, difference.vanished.map { ($0.label, $0.uri.rawValue) })
    lines += entries(
      .diffReplaced,
      difference.replaced.map { ($0.old.label + " -> " + $0.new.label, $0.new.uri.rawValue) })
    lines += entries(
      .diffRenamed, difference.renamed.map { ($0.old + " -> " + $0.new, $0.uri.rawValue) })
    lines += entries(
      .diffAffected,
      result.affected.map { entry in
        (entry.concept.rawValue, wording.list(entry.candidates.map(\.rawValue)))
      })
    return lines + footer(result.head)
  }

  private func entries(_ title: Phrase, _ entries: [(String, String)]) -> [String] {
    let most = 25
    var lines = heading(wording.text(title) + " (" + wording.count(entries.count) + ")")
    lines += entries.prefix(most).map { "- \($0.0)  \($0.1)" }
    if entries.count > most {
      lines.append(wording.text(.andMore, wording.count(entries.count - most)))
    }
    return lines
  }
}
