/// Looks for the next mark of a kind in a buffer that moves on, and remembers where it is: however often it
/// is asked for, the bytes are gone through once.
struct XMLMarkSearch {
  /// What is looked for.
  let mark: StaticString

  /// From `from` on there is no mark before `searched`, or before `found`; offsets are of the document.
  private var from = Int.max
  private var searched = 0
  private var found: Int?

  /// Looks for a mark.
  init(_ mark: StaticString) { self.mark = mark }

  /// Index of the first mark from an index on; nil when there is none so far.
  ///
  /// - Parameters:
  ///   - bytes: what is loaded of the document.
  ///   - origin: where in the document the bytes start.
  mutating func first(in bytes: Bytes, from start: Int, origin: Int) -> Int? {
    let offset = origin + start
    var begin = start
    if offset >= from {
      if let found, offset <= found { return found - origin }
      if found == nil, offset < searched {
        begin = max(start, searched - origin - mark.utf8CodeUnitCount + 1)
      } else {
        from = offset
      }
    } else {
      from = offset
    }
    let index = bytes.firstIndex(of: mark, from: begin)
    searched = origin + bytes.count
    found = index.map { origin + $0 }
    return index
  }
}

/// The ends of what is no element: CDATA sections, comments and instructions.
struct XMLMarkSearches {
  /// Of a CDATA section.
  var section = XMLMarkSearch("]]>")
  /// Of a comment.
  var comment = XMLMarkSearch("-->")
  /// Of an instruction.
  var instruction = XMLMarkSearch("?>")
}
