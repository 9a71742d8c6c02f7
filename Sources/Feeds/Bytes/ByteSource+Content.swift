internal import SkillModel

extension ByteSource {
  /// The first bytes as `start(upTo:)` gives them, from the first line on that has anything in it.
  ///
  /// - Throws: `.cannotRead`.
  func startOfContent(upTo limit: Int) throws(Fault) -> [UInt8] {
    while true {
      let start = try start(upTo: limit)
      if start.count < limit || start.contains(where: { !isBlank($0) }) { return start }
    }
  }
}

/// A blank, a line end or a byte of the byte order mark.
func isBlank(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF: true
  default: false
  }
}
