import Advisory
import SkillModel
import Wire
import Wording

/// Turns the faults of verbs into answers with a code and words in the language of the request.
struct FaultWords {
  let wording: Wording

  /// The answer to a question that failed; things that a name could mean are data lines.
  func answer(to error: any Error) -> Answer {
    switch error {
    // The command's words speak of files, which cannot be named here.
    case AdvisoryFault.candidateNotFound(let id):
      Answer(WireFault(.notFound, wording.text(.serverNobody, id)))
    case let fault as AdvisoryFault:
      Answer(
        data: choices(of: fault),
        ending: .error(WireFault(code(of: fault), wording.fault(fault))))
    case let fault as Fault: Answer(WireFault(.badRequest, wording.fault(fault)))
    case let fault as StoreFault: Answer(WireFault(code(of: fault), wording.fault(fault)))
    default: Answer(WireFault(.internal, "\(error)"))
    }
  }

  private func choices(of fault: AdvisoryFault) -> [[UInt8]] {
    guard case .ambiguousTarget(_, let choices) = fault else { return [] }
    return choices.map { choice in
      var writer = JSONWriter()
      writer.object {
        $0.field("uri", choice.uri.rawValue)
        $0.field("label", choice.label)
      }
      return writer.utf8
    }
  }

  private func code(of fault: AdvisoryFault) -> ErrorCode {
    switch fault {
    case .candidateNotFound, .targetNotFound, .noRequirements, .editionNotLoaded, .regionNotFound,
      .vacancyNotComparable, .schemeNotLoaded, .moduleNotFound, .providerNotFound, .nothingLoaded,
      .tokenNotFound:
      .notFound
    case .ambiguousTarget, .ambiguousRegion, .ambiguousVacancy, .ambiguousModule: .ambiguous
    case .notPermitted, .rightNeeded, .houseOnly: .denied
    case .postcodeNeeded, .onePlanPerVacancy, .alreadyAnswered, .unusable, .purposeNeeded:
      .badRequest
    case .shippedDataNotFound, .policyUnusable: .internal
    }
  }

  private func code(of fault: StoreFault) -> ErrorCode {
    switch fault {
    case .busy, .importRunning: .busy
    case .missing, .cannotOpen, .notADatabase, .olderVersion, .newerVersion, .readOnly, .diskFull,
      .damaged, .failed:
      .internal
    }
  }
}
