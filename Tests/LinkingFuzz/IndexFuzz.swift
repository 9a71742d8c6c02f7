/// Indexes from bytes that were damaged: nil, or of use.
///
/// The first byte of the input names the index, every four after it are an edit: what is done, where
/// (two bytes), and a value.
enum IndexFuzz {
  private static let text =
    "SQL, problemen oplossen en C++ of furnace; klantgericht, machine learning, goed Nederlands"
  private static let bytes = [
    FuzzedIndex.skills.bytes(), FuzzedIndex.titles.bytes(), FuzzedIndex.learned.bytes(),
    FuzzedIndex.lexicon.bytes(),
  ]

  static func check(_ input: [UInt8]) {
    let kind = Int(input[0]) % bytes.count
    let damaged = edited(bytes[kind], by: input.dropFirst())
    switch kind {
    case 0: checkSkills(damaged)
    case 1, 2: checkTitles(damaged)
    default: checkLexicon(damaged)
    }
  }

  private static func edited(_ bytes: [UInt8], by edits: ArraySlice<UInt8>) -> [UInt8] {
    var bytes = bytes
    var edits = edits
    while edits.count >= 4, !bytes.isEmpty {
      let edit = Array(edits.prefix(4))
      edits = edits.dropFirst(4)
      // 64 KB reach the end of the largest.
      let place = (Int(edit[1]) << 8 | Int(edit[2])) % bytes.count
      let word = place & ~3
      switch edit[0] % 6 {
      case 0: bytes[place] = edit[3]
      case 1: bytes[place] ^= edit[3]
      case 2: bytes[place] &+= edit[3]
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int(edit[3])))
      case 4: bytes.insert(contentsOf: repeatElement(edit[3], count: 8), at: place)
      default:
        // A whole number becomes the largest, or the bits of a float that is none.
        for at in word..<min(bytes.count, word + 4) { bytes[at] = edit[3] | 0x7F }
      }
    }
    return bytes
  }

  private static func checkSkills(_ damaged: [UInt8]) {
    guard let index = SkillIndex(bytes: damaged) else { return }
    let bytes = index.bytes()
    precondition(SkillIndex(bytes: bytes)?.bytes() == bytes, "an index that its bytes do not give")
    ReadingCheck.check(
      index.reading(text, weights: FuzzedIndex.weights), of: text, with: index,
      weights: FuzzedIndex.weights)
    _ = index.considered(text, weights: FuzzedIndex.weights, includesPartial: true)
    for phrase in ["oplossen van een probleem", "C++", "furnace", "MS Word"] {
      _ = index.exact(phrase)
      _ = index.skill(ofPhrase: phrase, weights: FuzzedIndex.weights)
    }
    let reader = StatementReader(
      index: index, phrases: FuzzedIndex.titles, weights: FuzzedIndex.statementWeights)
    checkGuesses(of: reader, skills: index.uris.count)
  }

  private static func checkTitles(_ damaged: [UInt8]) {
    guard let index = TitleIndex(bytes: damaged) else { return }
    let bytes = index.bytes()
    precondition(TitleIndex(bytes: bytes)?.bytes() == bytes, "an index that its bytes do not give")
    for limit in [0, 3] {
      TitleCheck.check(
        index.matches(text, limit: limit, weights: FuzzedIndex.titleWeights), of: index)
    }
    let reader = StatementReader(
      index: FuzzedIndex.skills, phrases: index, weights: FuzzedIndex.statementWeights)
    checkGuesses(of: reader, skills: FuzzedIndex.skills.uris.count)
  }

  private static func checkGuesses(of reader: StatementReader, skills: Int) {
    for guess in reader.guesses(text, language: .dutch, limit: 5) {
      precondition((0...1).contains(guess.score), "a guess's score")
      precondition((0..<skills).contains(guess.skill), "a guess of no skill")
    }
  }

  private static func checkLexicon(_ damaged: [UInt8]) {
    guard let lexicon = LabelLexicon(bytes: damaged) else { return }
    let bytes = lexicon.bytes()
    precondition(
      LabelLexicon(bytes: bytes)?.bytes() == bytes, "a lexicon that its bytes do not give")
    for phrase in ["problemen oplossen", "bewaken van systeemprestaties", "furnace", "C#"] {
      let found = lexicon.exact(phrase)
      precondition(found.allSatisfy { lexicon.uris.contains($0) }, "a label of no concept")
    }
  }
}
