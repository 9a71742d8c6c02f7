public import SkillModel

/// Reads `isco-domains.csv`: which branches of ISCO-08 belong to which domains.
///
/// Columns `iscoPrefix,domains,note`; a prefix is one to four digits, domains are parted by spaces
/// and may be empty (the branch is kept out). The note is for people.
public enum DomainRuleReader {
  /// The rules of a file, in file order.
  ///
  /// - Parameter fault: called with each row that could not be read; the rest is given.
  /// - Throws: `.cannotRead`, `.emptyFile`, `.missingColumn`, `.noUsableRecord`.
  public static func rules(
    at path: String, fault: (Fault) -> Void = { _ in }
  ) throws(Fault) -> [DomainRule] {
    let table = try TaxonomyTable(path: path, name: path)
    let columns: (prefix: Column, domains: Column)
    do throws(RowFault) {
      columns = (try table.header.required("iscoPrefix"), try table.header.required("domains"))
    } catch {
      throw Fault(error.reason, file: path)
    }
    var rules: [DomainRule] = []
    var seen: Set<String> = []
    var step = table.first
    if step == .end { throw Fault(.emptyFile, file: path) }
    while step != .end {
      if case .fault(let found) = step { fault(found) }
      if step == .record {
        do throws(RowFault) {
          let rule = try rule(table.reader.record, columns.prefix, columns.domains)
          guard seen.insert(rule.iscoPrefix).inserted else { throw RowFault(.duplicateRecord) }
          rules.append(rule)
        } catch {
          fault(Fault(error.reason, file: path, line: table.reader.record.line))
        }
      }
      step = try table.reader.next()
    }
    if rules.isEmpty { throw Fault(.noUsableRecord(column: columns.prefix.name), file: path) }
    return rules
  }

  private static func rule(
    _ row: CSVRecord, _ prefix: Column, _ domains: Column
  ) throws(RowFault) -> DomainRule {
    guard row.isUTF8 else { throw RowFault(.notUTF8(looksLike: "Windows-1252")) }
    guard row.count > max(prefix.index, domains.index) else { throw RowFault(.truncatedRecord) }
    let digits = row.trimmed(prefix.index)
    guard (1...4).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
      throw .value(prefix, digits)
    }
    guard let names = Domains(names: row.text(domains.index) ?? "") else {
      throw .value(domains, row.trimmed(domains.index))
    }
    return DomainRule(iscoPrefix: digits.text, domains: names)
  }
}
