import SkillModel

extension PlanResult: JSONRepresentable {
  /// As in CONTRACTS, with what was kept to, money, Pareto front and notes added.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      head.writeFields(to: &writer)
      writer.field("advice", ResultHead.advice)
      writer.field("candidate", candidate.rawValue)
      writer.field("targets", targets)
      writer.field("status", status.rawValue)
      writer.field("frame", frame)
      if let objective { writer.field("objective", objective) }
      if let bound {
        writer.name("bound")
        writer.object {
          $0.field("measure", bound.measure.rawValue)
          $0.field("value", bound.value)
        }
      }
      writer.field("modules", modules)
      writer.field("getFirst", openEnded)
      writer.field("proof", proof)
      writer.name("exemptions")
      writer.array(exemptions) { writer, exemption in
        writer.object {
          $0.field("module", exemption.module)
          $0.field("costWith", exemption.costWith)
          $0.field("costWithout", exemption.costWithout)
        }
      }
      writer.field("schemes", schemes)
      writer.field("money", money)
      if let withoutLimits { writer.field("withoutLimits", withoutLimits) }
      if !pareto.isEmpty { writer.field("pareto", pareto) }
      if let explanation { writer.field("explanation", explanation) }
      writer.name("catalogues")
      writer.array(catalogues) { writer, catalogue in
        writer.object {
          $0.field("provider", catalogue.provider)
          $0.field("modules", catalogue.modules)
          $0.field("seenOn", catalogue.seenOn?.description)
        }
      }
      writer.field("notes", notes)
    }
  }
}

extension PlannedTarget: JSONRepresentable {
  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("uri", uri.rawValue)
      $0.field("label", label)
      $0.field("entry", entry)
      $0.field("entryBefore", entryBefore)
      $0.field("entryAfter", entryAfter)
      $0.field("coverageBefore", coverageBefore)
      $0.field("coverageAfter", coverageAfter)
      $0.field("uncovered", uncovered)
      $0.field("gates", gates)
    }
  }
}

extension PlanFrame: JSONRepresentable {
  /// Every limit that was kept.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("start", start.description)
      $0.field("latestStart", latestStart?.description)
      $0.field("hoursPerWeek", hoursPerWeek)
      $0.field("hoursAssumed", isHoursAssumed)
      $0.field("budget", budget)
      $0.field("weeks", weeks)
      if !modes.isEmpty { $0.field("modes", modes.map(\.rawValue)) }
      if !languages.isEmpty { $0.field("languages", languages.map(\.rawValue)) }
      $0.field("region", region)
      $0.field("maxKm", maxKm)
      $0.field("minimise", measure.rawValue)
      $0.field("unknown", closesUnknown ? "open" : "ask")
      $0.field("max", isMaximum)
    }
  }
}

extension PlanMeasures: JSONRepresentable {
  /// As in CONTRACTS, objective.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("cost", cost)
      $0.field("total", total)
      $0.field("hours", hours)
      $0.field("weeks", weeks)
      $0.field("modules", modules)
      $0.field("complete", isComplete)
    }
  }
}

extension PlannedModule: JSONRepresentable {
  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", id)
      $0.field("title", title)
      $0.field("provider", provider)
      $0.field("start", start.description)
      $0.field("startCertain", isStartCertain)
      $0.field("continuous", isContinuous)
      $0.field("startWeek", startWeek)
      $0.field("weeks", weeks)
      $0.field("hours", hours)
      $0.field("hoursPerWeek", hoursPerWeek)
      $0.field("cost", cost)
      $0.field("total", total)
      $0.field("payers", payers.map(\.rawValue))
      $0.field("place", place)
      $0.field("modes", modes.map(\.rawValue))
      $0.field("language", language?.rawValue)
      $0.field("credential", credential)
      $0.field("closesConfirmed", closesConfirmed)
      $0.field("closesUnknown", closesUnknown)
      $0.field("lifts", lifts)
      $0.field("after", after)
      $0.field("admission", admission)
      $0.field("url", url)
    }
  }
}

extension ShownScheme: JSONRepresentable {
  /// As in CONTRACTS.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("id", id)
      $0.field("name", name)
      $0.field("state", state.rawValue)
      $0.field("rule", rule)
      $0.field("questions", questions)
      $0.field("lapses", lapses?.description)
      $0.field("lapsesBeforeStart", lapsesBeforeStart)
      $0.field("source", source)
      $0.field("checkedOn", checkedOn.description)
      $0.field("toCheck", isToCheck)
    }
  }
}

extension PlanMoney: JSONRepresentable {
  /// Cents, hours and weeks.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.field("own", own)
      writer.name("others")
      writer.array(others) { writer, other in
        writer.object {
          $0.field("payer", other.payer.rawValue)
          $0.field("cents", other.cents)
        }
      }
      writer.field("busiestWeek", busiestWeek)
      writer.field("weeksWithoutIncome", weeksWithoutIncome)
    }
  }
}

extension ParetoPoint: JSONRepresentable {
  /// Measures, entry and modules.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("measures", measures)
      $0.field("entry", entry)
      $0.field("proved", isProved)
      $0.field("modules", modules)
    }
  }
}

extension PlanExplanation: JSONRepresentable {
  /// Reason with what it rests on.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.field("module", module)
      $0.field("title", title)
      $0.field("reason", reason.rawValue)
      $0.field("detail", detail)
      if let alternative { $0.field("alternative", alternative) }
      $0.field("other", other)
    }
  }
}

extension PlanNote: JSONRepresentable {
  /// A stable word, with a number or keys where it has some.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      switch self {
      case .nothingNeeded: $0.field("note", "nothingNeeded")
      case .noModules: $0.field("note", "noModules")
      case .startsPassed(let count): $0.field("note", "startsPassed", count)
      case .priceUnknown(let count): $0.field("note", "priceUnknown", count)
      case .prerequisiteUnreadable(let count): $0.field("note", "prerequisiteUnreadable", count)
      case .prerequisiteCycle(let keys):
        $0.field("note", "prerequisiteCycle")
        $0.field("modules", keys)
      case .loadUnknown(let count): $0.field("note", "loadUnknown", count)
      case .homeUnknown: $0.field("note", "homeUnknown")
      case .regionUnknown(let name):
        $0.field("note", "regionUnknown")
        $0.field("region", name)
      case .notTaughtHere: $0.field("note", "notTaughtHere")
      case .nothingCertainNeeded: $0.field("note", "nothingCertainNeeded")
      case .stillUnknown: $0.field("note", "stillUnknown")
      case .nothingFits: $0.field("note", "nothingFits")
      case .notTaught: $0.field("note", "notTaught")
      case .limitsTooNarrow: $0.field("note", "limitsTooNarrow")
      }
    }
  }
}

extension JSONWriter {
  fileprivate mutating func field(_ name: StaticString, _ word: String, _ count: Int) {
    field(name, word)
    field("count", count)
  }
}
