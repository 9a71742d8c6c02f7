/// The name of an XML element or attribute, whatever prefix the document gave it.
struct XMLName: Hashable, Sendable {
  /// Namespace URI; "" when there is none.
  let namespace: String
  /// Name without prefix.
  let local: String

  /// A name.
  init(_ local: String, in namespace: String = "") {
    self.local = local
    self.namespace = namespace
  }
}

/// A small piece of an XML document as a value: one item of a feed, one person.
struct XMLElement: Hashable, Sendable {
  /// Its name.
  let name: XMLName
  /// 1-based line where its start tag ends.
  let line: Int
  /// Attributes by local name; of two with one local name the first counts.
  let attributes: [String: String]
  /// Elements directly in it, in document order.
  var children: [XMLElement] = []
  /// Text and CDATA directly in it, joined, as written: values are padded with line ends in real
  /// documents, `trimmedText` is what to use.
  var text = ""

  /// The text without blanks at both ends; nil when nothing is left.
  var trimmedText: String? { text.trimmedText }

  /// The elements directly in it with a local name; namespaces do not count, since real documents
  /// bind prefixes to wrong ones.
  func all(_ local: String) -> [XMLElement] { children.filter { $0.name.local == local } }

  /// The first element at a path of local names; nil when there is none.
  func first(_ path: String...) -> XMLElement? { first(path[...]) }

  /// Every element at a path of local names, through all the branches that have it.
  func every(_ path: String...) -> [XMLElement] {
    path.reduce([self]) { found, local in found.flatMap { $0.all(local) } }
  }

  /// The text at a path; nil when there is no such element or it has no text.
  func text(_ path: String...) -> String? { first(path[...])?.trimmedText }

  /// The first text in the element or in one below it, in document order; nil when there is none.
  var anyText: String? {
    if let text = trimmedText { return text }
    for child in children {
      if let text = child.anyText { return text }
    }
    return nil
  }

  /// Every element below it with a local name, in document order, not looking inside those found.
  func descendants(_ local: String) -> [XMLElement] {
    children.flatMap { $0.name.local == local ? [$0] : $0.descendants(local) }
  }

  private func first(_ path: ArraySlice<String>) -> XMLElement? {
    guard let local = path.first else { return self }
    for child in children where child.name.local == local {
      if let found = child.first(path.dropFirst()) { return found }
    }
    return nil
  }
}
