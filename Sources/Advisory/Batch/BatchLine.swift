import Feeds
import SkillModel

/// A line of batch input (CONTRACTS, batch lines).
public struct BatchLine: Sendable {
  /// Its bytes, without a line end.
  public var utf8: [UInt8]
  /// 1-based line number, the id where the line has none.
  public var number: Int

  /// A line.
  public init(utf8: [UInt8], number: Int) {
    self.utf8 = utf8
    self.number = number
  }
}

extension BatchLine {
  /// The text in a field of the line's object.
  ///
  /// - Parameter id: set to the id of the line as soon as it is known.
  /// - Throws: `Fault` when the line is no JSON object or the field no text.
  func text(of field: String, id: inout String) throws -> String {
    let value = try JSONParser.parse(utf8, line: number)
    id = CandidateReader.id(of: value, fallback: id)
    guard value.object != nil else {
      throw Fault(.notJSON(detail: "an object with a " + field), line: number)
    }
    guard let found = value[field] else { throw Fault(.missingColumn(field), line: number) }
    guard let text = found.string else {
      throw Fault(.badValue(column: field, value: "not a text"), line: number)
    }
    return text
  }
}

/// The answer to a line of batch input.
public struct BatchAnswer: Sendable, Hashable {
  /// One JSON object, without a line end.
  public var utf8: [UInt8]
  /// Whether the line could not be answered.
  public var isError: Bool

  /// An answer that `body` writes the fields of, behind the id.
  init(id: String, _ body: (inout JSONWriter) -> Void) {
    var writer = JSONWriter()
    writer.object {
      $0.field("id", id)
      body(&$0)
    }
    utf8 = writer.utf8
    isError = false
  }

  /// A line that cannot be answered, with the reason.
  public init(id: String, error: any Error) {
    var writer = JSONWriter()
    writer.object {
      $0.field("id", id)
      $0.field("error", (error as? Fault)?.reason.code ?? "\(error)")
    }
    utf8 = writer.utf8
    isError = true
  }
}
