/// Looks for the id of an item that could not be read: who has a full set must know which vacancy the
/// broken one is.
enum BrokenItemID {
  /// The text of the first element that holds an id; nil when there is none that can be told.
  ///
  /// Reads bytes, not XML: the item is broken. An id is short and without tags.
  static func found(in item: Bytes) -> String? {
    let item = Bytes(rebasing: item.prefix(lookedAt))
    for name in names {
      var at = 0
      while let open = item[at...].firstRange(of: name) {
        at = open.upperBound
        // `<guid>` and `<guid isPermaLink="false">`, not `<guidance>`.
        guard at < item.count, [0x3E, 0x20, 0x09, 0x0A, 0x0D].contains(item[at]),
          let close = item[at...].firstIndex(of: UInt8(ascii: ">"))
        else { continue }
        if let id = text(item[(close + 1)...]) { return id }
      }
    }
    return nil
  }

  private static func text(_ rest: Slice<Bytes>) -> String? {
    var rest = rest
    while let first = rest.first, first == 0x20 || (0x09...0x0D).contains(first) {
      rest.removeFirst()
    }
    let end: Slice<Bytes>.Index?
    if rest.starts(with: cdata) {
      rest = rest.dropFirst(cdata.count)
      end = rest.firstRange(of: Array("]]>".utf8))?.lowerBound
    } else {
      end = rest.firstIndex(of: UInt8(ascii: "<"))
    }
    guard let end, end - rest.startIndex <= 500 else { return nil }
    let id = Bytes(rebasing: rest[..<end]).trimmed
    guard !id.isEmpty, !id.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "<") }) else {
      return nil
    }
    return id.text
  }

  /// How much of an item is looked at, in bytes: ids stand near its start.
  private static let lookedAt = 16 << 10
  private static let cdata = Array("<![CDATA[".utf8)
  private static let names = [
    "<referencenumber", "<reference", "<jobid", "<job_id", "<id", "<guid",
  ].map { Array($0.utf8) }
}
