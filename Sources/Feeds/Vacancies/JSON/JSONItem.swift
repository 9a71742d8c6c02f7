internal import SkillModel

/// A value in a JSON document that may be a vacancy, as bytes.
struct JSONItem {
  /// What a document holds it as.
  enum Place: Hashable {
    /// An element of a list; the path of the list, "" for the document itself (`hits.hits`).
    case element(of: String)
    /// A member of an object that holds items by their ids (`details`).
    case member(of: String, key: String)
    /// A document, or a line of JSON lines, of which the elements of the lists named were handed on
    /// before; in its bytes those lists are empty.
    case document(lists: [String])
  }

  /// Its JSON; empty when it was too long.
  var bytes: [UInt8]
  /// Whether it was over the limit and its bytes were dropped.
  var isTooLong: Bool
  /// 1-based line it starts on.
  var line: Int
  /// Where it stands.
  var place: Place
}

/// What a JSON document has from place to place.
enum JSONPiece {
  /// A value that may be a vacancy.
  case item(JSONItem)
  /// A stretch between items that is no JSON.
  case stray(Fault)
}

/// The members of a document that hold items.
enum JSONItemLists {
  /// Lists of items, right in the document or in one of `wrappers`.
  static let lists: Set<String> = [
    "vacatures", "vacancies", "matches", "@graph", "items", "itemListElement", "hits", "jobs",
    "results", "data", "allReferences", "createdReferences", "modifiedReferences",
    "closedReferences",
  ]
  /// Objects with such a list in them.
  static let wrappers: Set<String> = ["data", "hits", "mainEntity"]
  /// Objects whose members are items.
  static let maps: Set<String> = ["details"]
}
