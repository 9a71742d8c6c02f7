import SkillModel

@testable import Feeds

/// A page read as XML, so that whatever is not well formed is a fault.
struct ParsedPage {
  /// An element with its attributes and the elements it is in.
  struct Element {
    var name: String
    var attributes: [String: String]
    var path: [String]
    var text = ""
  }

  private(set) var elements: [Element] = []
  /// All text but that of `style`.
  private(set) var text = ""

  init(_ html: String) throws {
    let body = html.replacing("<!DOCTYPE html>\n", with: "")
    var reader = try XMLPullReader(ByteSource(name: "page", bytes: Array(body.utf8)))
    var open: [Int] = []
    while true {
      switch try reader.next() {
      case .start:
        elements.append(
          Element(
            name: reader.name.local, attributes: reader.attributes(),
            path: open.map { elements[$0].name }))
        open.append(elements.count - 1)
      case .end: open.removeLast()
      case .text:
        let words = reader.text
        for place in open { elements[place].text += words }
        if let last = open.last, elements[last].name != "style" { text += words + " " }
      case .finished: return
      }
    }
  }

  /// Elements of a name, in order.
  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }

  /// Numbers of the headings, in order.
  var headings: [Int] {
    elements.compactMap { element in
      element.name.count == 2 && element.name.hasPrefix("h")
        ? element.name.dropFirst().first?.wholeNumberValue : nil
    }
  }
}
