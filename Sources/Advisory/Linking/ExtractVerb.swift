import Feeds
import Linking
public import SkillModel
import Store

/// How skills are extracted.
public struct ExtractRequest: Sendable, Hashable {
  /// Language of the texts; nil to find out for each.
  public var textLanguage: Language?
  /// Skills a text at the most, the likeliest; 0 for all that are sure.
  public var limit: Int
  /// Whether what a score is made of is told.
  public var explains: Bool

  /// The default: all that are sure.
  public init(textLanguage: Language? = nil, limit: Int = 0, explains: Bool = false) {
    self.textLanguage = textLanguage
    self.limit = limit
    self.explains = explains
  }
}

/// Extracts skills of batch lines; holds what all lines share.
public struct ExtractBatch: Sendable {
  private let request: ExtractRequest
  private let index: SkillIndex
  private let parameters: LinkingParameters
  private let labels: ShownLabels
  private let statements: @Sendable () throws -> StatementReader

  init(_ session: AdvisorySession, _ request: ExtractRequest) throws {
    self.request = request
    parameters = try session.linkingParameters()
    index = try session.skillIndex()
    if index.uris.isEmpty { throw AdvisoryFault.nothingLoaded }
    labels = try ShownLabels(of: [.skill, .skillGroup], session)
    statements = { try session.statementReader() }
  }

  /// The answers to lines, in their order; made on all processors.
  public func answers(_ lines: [BatchLine]) -> [BatchAnswer] {
    (try? lines.concurrentMap { answer($0) }) ?? lines.map { answer($0) }
  }

  /// The answer to one line.
  public func answer(_ line: BatchLine) -> BatchAnswer {
    var id = String(line.number)
    do {
      let text = try line.text(of: "text", id: &id)
      return try answer(id: id, text)
    } catch {
      return BatchAnswer(id: id, error: error)
    }
  }

  /// The answer to a line that is too long to be read.
  public func tooLong(line: Int, limit: Int) -> BatchAnswer {
    BatchAnswer(id: String(line), error: Fault(.tooLong(limit: limit)))
  }

  private func answer(id: String, _ text: String) throws -> BatchAnswer {
    let reading = index.reading(
      text, language: request.textLanguage, weights: parameters.extraction)
    let shown = try shownSkills(reading, text)
    return BatchAnswer(id: id) { writer in
      writer.field("lang", reading.language?.rawValue)
      writer.name("skills")
      writer.array(shown) { writer, skill in write(skill, reading.language, to: &writer) }
      if !reading.groups.isEmpty {
        writer.name("groups")
        writer.array(reading.groups) { writer, group in
          let uri = index.groups[group.group]
          let label = labels[uri, reading.language]
          writer.object {
            $0.field("uri", uri.rawValue)
            $0.field("label", label.text)
            $0.field("lang", label.language?.rawValue)
            $0.field("score", group.score)
            $0.field("start", group.start)
            $0.field("end", group.end)
            $0.field("requirement", group.need.importance)
          }
        }
      }
      writer.name("facts")
      reading.facts.write(to: &writer)
      writer.name("phrases")
      writer.array(reading.phrases) { writer, phrase in
        writer.object {
          $0.field("text", phrase.text)
          $0.field("start", phrase.start)
          $0.field("end", phrase.end)
          $0.field("requirement", phrase.need.importance)
        }
      }
      if request.explains {
        writer.name("considered")
        let considered = index.considered(
          text, language: request.textLanguage, weights: parameters.extraction,
          includesPartial: StatementReader.isStatement(text, longest: parameters.statements.longest)
        )
        writer.array(considered) { writer, skill in
          writer.object { writer in
            writer.field("uri", index.uris[skill.skill].rawValue)
            writer.field("score", skill.score)
            writer.field("start", skill.start)
            writer.field("end", skill.end)
            writer.name("evidence")
            writer.object { writer in
              for kind in SkillEvidence.Kind.allCases where skill.evidence[kind] != 0 {
                writer.name(text: kind.name)
                writer.value(Double(skill.evidence[kind]))
              }
            }
          }
        }
      }
    }
  }

  /// A skill as it is shown.
  private struct Shown {
    var skill: Int
    var score: Double
    var span: Range<Int>?
    var need: AskedSkill.Need
    var isSure: Bool
  }

  /// The sure skills, in the order of the text; of a single statement the likeliest, best first.
  private func shownSkills(_ reading: SkillReading, _ text: String) throws -> [Shown] {
    let longest = parameters.statements.longest
    var shown = reading.skills.map {
      Shown(
        skill: $0.skill, score: $0.score, span: $0.start..<$0.end, need: $0.need, isSure: true)
    }
    if StatementReader.isStatement(text, longest: longest) {
      let limit = request.limit > 0 ? request.limit : parameters.statementGuesses
      var sure: [Int: Double] = [:]
      for skill in shown { sure[skill.skill] = max(skill.score, sure[skill.skill] ?? 0) }
      let guesses = try statements().guesses(
        text, language: reading.language, limit: limit + sure.count)
      // What words name for sure comes with that score, and so before what is like it.
      let ranked = guesses.map {
        Shown(
          skill: $0.skill, score: max($0.score, sure[$0.skill] ?? 0), span: $0.span, need: $0.need,
          isSure: sure[$0.skill] != nil)
      }
      let named = shown.filter { skill in !ranked.contains { $0.skill == skill.skill } }
      shown = (ranked + named).sorted { ($1.score, $0.skill) < ($0.score, $1.skill) }
      shown = Array(shown.prefix(limit))
    } else if request.limit > 0, shown.count > request.limit {
      let least = shown.map(\.score).sorted(by: >)[request.limit - 1]
      shown = Array(shown.filter { $0.score >= least }.prefix(request.limit))
    }
    return shown
  }

  private func write(_ shown: Shown, _ language: Language?, to writer: inout JSONWriter) {
    let uri = index.uris[shown.skill]
    let label = labels[uri, language]
    writer.object {
      $0.field("uri", uri.rawValue)
      $0.field("label", label.text)
      $0.field("lang", label.language?.rawValue)
      $0.field("score", shown.score)
      $0.field("start", shown.span?.lowerBound)
      $0.field("end", shown.span?.upperBound)
      $0.field("requirement", shown.need.importance)
      $0.field("sure", shown.isSure)
    }
  }
}

extension AskedSkill.Need {
  /// As batch lines call it.
  var importance: String { self == .preferred ? "optional" : "essential" }
}

extension AdvisorySession {
  /// Prepares to extract.
  ///
  /// - Throws: `StoreFault`, `AdvisoryFault.nothingLoaded`.
  public func extract(_ request: ExtractRequest) throws -> ExtractBatch {
    try ExtractBatch(self, request)
  }
}
