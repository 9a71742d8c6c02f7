internal import SkillModel

/// A piece of a document at a time: what one item holds cannot spoil the next.
extension XMLPullReader {
  /// Most bytes of text and attributes in an element that is taken as a value.
  static let elementLimit = 4 << 20

  /// Passes over the element of the start tag at hand; nothing in it becomes a value.
  ///
  /// - Throws: as `next()`.
  mutating func skip() throws(Fault) {
    let outside = depth - 1
    while depth > outside {
      if try next() == .finished { return }
    }
  }

  /// Takes the element of the start tag at hand as a value; the reader stands at its end then.
  ///
  /// - Parameters:
  ///   - limit: most bytes of text and attributes; when there is more, the element is passed over.
  ///   - keeping: whether an element inside is wanted; one that is not is passed over unread.
  /// - Throws: `.tooLong` with the element's line when it is over the limit, after which reading can
  ///   go on; else as `next()`.
  mutating func element(
    limit: Int = elementLimit, keeping: (XMLName) -> Bool = { _ in true }
  ) throws(Fault) -> XMLElement {
    let (outside, line) = (depth - 1, line)
    var size = 0
    var open = [start(&size)]
    while true {
      if size > limit {
        while depth > outside {
          if try next() == .finished { break }
        }
        throw Fault(.tooLong(limit: limit), file: file, line: line)
      }
      switch try next() {
      case .start:
        if keeping(name) { open.append(start(&size)) } else { try skip() }
      case .text:
        let text = text
        size += text.utf8.count
        if size <= limit { open[open.count - 1].text += text }
      case .end:
        let done = open.removeLast()
        if open.isEmpty { return done }
        open[open.count - 1].children.append(done)
      case .finished: throw Fault(.truncatedRecord, file: file, line: line)
      }
    }
  }

  /// The element of the start tag at hand, without what is in it.
  private func start(_ size: inout Int) -> XMLElement {
    let attributes = attributes()
    size += attributes.reduce(32) { $0 + $1.key.utf8.count + $1.value.utf8.count }
    return XMLElement(name: name, line: line, attributes: attributes)
  }
}
