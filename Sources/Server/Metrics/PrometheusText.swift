/// Figures in the text form that Prometheus reads (version 0.0.4).
///
/// Source: Prometheus documentation, "Exposition formats".
struct PrometheusText {
  private(set) var text = ""

  /// What a family of figures is.
  enum Kind: String {
    case counter
    case gauge
    case histogram
  }

  /// Begins a family: what follows has its name.
  mutating func family(_ name: String, _ kind: Kind, _ help: String) {
    text += "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  /// One figure; labels in the order given.
  mutating func figure(_ name: String, _ labels: [(String, String)] = [], _ value: Double) {
    text += name
    if !labels.isEmpty {
      text += "{"
      text += labels.map { "\($0)=\"\(Self.escaped($1))\"" }.joined(separator: ",")
      text += "}"
    }
    let whole = Int(exactly: value)
    text += " \(whole.map(String.init) ?? "\(value)")\n"
  }

  /// A figure that is a whole number.
  mutating func figure(_ name: String, _ labels: [(String, String)] = [], _ value: Int) {
    figure(name, labels, Double(value))
  }

  /// A family of one figure without labels.
  mutating func figure(_ name: String, _ kind: Kind, _ help: String, _ value: Double) {
    family(name, kind, help)
    figure(name, [], value)
  }

  /// A family of one figure that is a whole number.
  mutating func figure(_ name: String, _ kind: Kind, _ help: String, _ value: Int) {
    figure(name, kind, help, Double(value))
  }

  private static func escaped(_ value: String) -> String {
    value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
