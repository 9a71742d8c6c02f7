/// What an element of HTML does to the lines of a text.
enum HTMLTag {
  /// The kinds that matter.
  enum Kind {
    /// Starts and ends a line.
    case block
    /// Starts a line as an item of a list.
    case item
    /// Ends a line.
    case lineEnd
    /// A blank between the cells of a table.
    case cell
    /// Nothing.
    case inline
    /// What is in it is no text.
    case hidden
  }

  /// The kind of the tag after `<`, and the bytes of `/` and name; nil when it is no element of HTML.
  @inline(__always)
  static func kind(_ bytes: UnsafePointer<UInt8>, count: Int) -> (kind: Kind, length: Int)? {
    var at = 0
    if count > 0, bytes[0] == UInt8(ascii: "/") { at = 1 }
    let start = at
    var name: UInt64 = 0
    while at < count, at - start < 12 {
      let byte = bytes[at]
      let isLetter = (0x61...0x7A).contains(byte | 0x20)
      let isDigit = at > start && (0x30...0x39).contains(byte)
      if !isLetter, !isDigit { break }
      if at - start < 8 { name = name << 8 | UInt64(isLetter ? byte | 0x20 : byte) }
      at += 1
    }
    guard at > start else { return nil }
    if at < count {
      switch bytes[at] {
      // `&` is the `>` of a tag that was escaped.
      case UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "&"), 0x20, 0x09, 0x0A, 0x0D: break
      case UInt8(ascii: ":"): return (.inline, at)
      default: return nil
      }
    }
    return kind(of: name).map { ($0, at) }
  }

  /// Names of up to eight letters as they are, longer ones by their first eight.
  @inline(__always)
  private static func kind(of name: UInt64) -> Kind? {
    switch name {
    case 0x70: .block  // p
    case 0x6C69: .item  // li
    case 0x6272: .lineEnd  // br
    case 0x7374_726F_6E67: .inline  // strong
    case 0x756C, 0x646976, 0x6832, 0x6833, 0x6F6C: .block  // ul div h2 h3 ol
    case 0x62, 0x7370_616E, 0x656D, 0x69, 0x61: .inline  // b span em i a
    default: others[name]
    }
  }

  private static let others: [UInt64: Kind] = {
    var table: [UInt64: Kind] = [:]
    func add(_ kind: Kind, _ names: String) {
      for name in names.split(separator: " ") {
        table[name.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }] = kind
      }
    }
    add(
      .block,
      "h1 h4 h5 h6 table tr tbody thead tfoot caption section article header footer blockquote pre "
        + "dl dt dd form fieldset hr main aside nav figure figcaption address center html body menu "
        + "details summary hgroup legend")
    add(.cell, "td th option")
    add(
      .inline,
      "u s strike font small big sub sup abbr acronym cite code kbd samp var tt q mark del ins img "
        + "label input button select textarea iframe video audio source picture svg wbr nobr object "
        + "embed param link meta base map area col colgroup time data dfn bdi bdo ruby rt rp canvas "
        + "noscript template slot output progress meter")
    add(.hidden, "script style title head")
    return table
  }()
}
