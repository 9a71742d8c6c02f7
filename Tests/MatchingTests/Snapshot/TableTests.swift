import TestSupport
import Testing

@testable import Matching

/// The flat tables a snapshot is made of.
struct TableTests {
  @Test func textsComeOutAsTheyWentIn() {
    var table = StringTable()
    let texts = ["", "a", "één", "日本", "", "z"]
    for text in texts { table.append(text) }
    #expect((0..<table.count).map { table[$0] } == texts)
  }

  /// Texts that are kept are those of the table, also after more were added, and in a copy.
  @Test func keptTextsAreTheSame() {
    var table = StringTable()
    for text in ["", "a", "één"] { table.append(text) }
    let before = table
    table.keepTexts()
    #expect((0..<3).map { table[$0] } == ["", "a", "één"])
    #expect(table == before)
    var longer = table
    longer.append("日本")
    #expect((0..<4).map { longer[$0] } == ["", "a", "één", "日本"])
    #expect(table.count == 3 && longer != table)
    #expect(table.sortedIndex(of: "a") == 1)
  }

  @Test func sortedTextsAreFoundByTheirBytes() {
    var table = StringTable()
    let texts = ["A", "B", "a", "aa", "b", "é", "日"]
    for text in texts { table.append(text) }
    #expect(texts.map { table.sortedIndex(of: $0) } == texts.indices.map { $0 })
    #expect(["", "AA", "c", "ab", "語"].allSatisfy { table.sortedIndex(of: $0) == nil })
    // The same letter in two parts is another text.
    #expect(table.sortedIndex(of: "e\u{301}") == nil)
    #expect(StringTable().sortedIndex(of: "a") == nil)
  }

  @Test func rowsWithEmptyOnesBetween() {
    let rows = SparseRows(rowCount: 5, sortedPairs: [(1, 7), (1, 8), (3, 9)].map { ($0.0, $0.1) })
    #expect(rows.count == 5)
    #expect((0..<5).map { Array(rows[$0]) } == [[], [7, 8], [], [9], []])
    #expect(rows.range(3) == 2..<3)
    #expect(SparseRows(rowCount: 2, sortedPairs: []).count == 2)
    #expect(SparseRows().count == 0)
  }

  @Test func relatednessIsClampedAndKeptIn16Bits() throws {
    let table = try #require(RelatednessTable(count: 2, shares: [-1, 0.5, 1, 3]))
    #expect(table[0, 0] == 0 && table[1, 0] == 1 && table[1, 1] == 1)
    #expect(near(table[0, 1], 0.5, by: 0.5 / 65_535))
  }

  @Test func relatednessOutsideTheTableIsNone() {
    #expect(RelatednessTable(count: 2, shares: [1]) == nil)
    #expect(RelatednessTable()[0, 0] == 0)
    #expect(RelatednessTable(count: 1, shares: [1])?[0, 1] == 0)
  }
}
