/// Codes of driving licences.
enum DrivingLicence {
  /// Those of the Netherlands, with `B+`.
  static let codes: Set<String> = [
    "AM", "A1", "A2", "A", "B", "B+", "BE", "B1", "C1", "C1E", "C", "CE", "D1", "D1E", "D", "DE",
    "T",
  ]
}
