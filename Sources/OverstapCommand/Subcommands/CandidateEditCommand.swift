import Advisory
import ArgumentParser
import Feeds
import Reports
import SkillModel
import Store
import Wording

/// Changes a stored profile.
struct CandidateEditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a stored profile.",
    discussion: """
      Options change one thing each; PATCH is a file (- is standard input) with candidate JSON that is \
      laid over the profile: what it names is replaced, null takes it away (RFC 7396). Skills are \
      changed with: overstap claim set
      """)

  @OptionGroup var options: GlobalOptions
  @Argument(help: "Id of a stored person.") var id: String
  @Argument(help: "File with changes as candidate JSON.") var patch: String?
  @Option(help: "Free text to recognise the person by.") var label: String?
  @Option(help: "Past work to add: title or URI.") var addOccupation: String?
  @Option(help: "First year of the work that is added.") var from: Int?
  @Option(help: "Last year of the work that is added.") var to: Int?
  @Option(help: "Past work to take away: its title or URI.") var removeOccupation: [String] = []
  @Option(help: "Hours a week for study.") var studyHours: Double?
  @Option(help: "Euros the person can pay.") var budget: Int?
  @Option(help: "Weeks until work must start.") var weeks: Int?
  @Option(help: "Postcode; only its four digits are kept.") var postcode: String?
  @Option(help: "Kilometres of travel at the most.") var maxKm: Int?
  @Option(help: "Region code, such as AM22.") var region: String?
  @Option(help: "Driving licence that is held, such as B.") var licence: [String] = []
  @Option(help: "Field of interest (replaces earlier ones).") var interest: [String] = []
  @Option(help: "Lowest gross hourly wage in euros, such as 16.50.") var wage: Double?
  @Option(help: "Last day the profile may be kept, YYYY-MM-DD.") var retainUntil: String?

  func validate() throws {
    guard addOccupation != nil || (from == nil && to == nil) else {
      throw ValidationError(.usageNeeds, "--from, --to", "--add-occupation")
    }
    for year in [from, to].compactMap(\.self) where !(1900...2199).contains(year) {
      throw ValidationError(.usageYear, "--from, --to")
    }
  }

  func run() throws {
    guard isChange else { throw ValidationError(.usageNoChange) }
    let session = try options.session(.readWrite)
    let person = CandidateID(rawValue: id)
    var (personal, ignored) = (0, 0)
    if let patch {
      let text = try Self.text(of: patch)
      let edited = try session.edit(person, CandidateEdit(patch: text))
      (personal, ignored) = (edited.personalFields, edited.ignoredFields)
    }
    let edit = CandidateEdit(
      patch: try flags(),
      addedOccupations: addOccupation.map { [past($0)] } ?? [],
      removedOccupations: removeOccupation)
    _ = try session.edit(person, edit)
    let profile = try session.profile(person)
    options.message(options.wording.text(.editDone, id))
    if personal > 0 { options.message(options.wording.text(.personalDropped, "\(personal)", "0")) }
    if ignored > 0 { options.message(options.wording.text(.editIgnored, "\(ignored)")) }
    try options.write(profile) { $0.lines(profile) }
  }

  /// Whether anything was asked for.
  private var isChange: Bool {
    let texts = [patch, label, addOccupation, postcode, region, retainUntil]
    let numbers = [studyHours != nil, budget != nil, weeks != nil, maxKm != nil, wage != nil]
    return texts.contains { $0 != nil } || numbers.contains(true)
      || !(removeOccupation + licence + interest).isEmpty
  }

  private func past(_ name: String) -> PastOccupation {
    ConceptURI.isPlausible(name)
      ? PastOccupation(uri: ConceptURI(name), from: from, to: to)
      : PastOccupation(uri: nil, title: name, from: from, to: to)
  }

  /// The options as candidate JSON, so that the reader checks them like everything else.
  private func flags() throws -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.field("label", label)
      writer.name("limits")
      writer.object {
        $0.field("hoursPerWeek", studyHours)
        $0.field("budget", budget.map { $0 * 100 })
        $0.field("weeks", weeks)
        $0.field("postcode", postcode)
        $0.field("maxKm", maxKm)
        $0.field("region", region)
      }
      writer.name("gates")
      writer.object { writer in
        for sort in licence {
          writer.name(text: "drivingLicence:" + sort)
          writer.value(GateAnswer.held.rawValue)
        }
      }
      writer.name("wishes")
      writer.object {
        if !interest.isEmpty { $0.field("interests", interest) }
        $0.field("hourlyWage", wage.map { Int(($0 * 100).rounded()) })
      }
      writer.field("retainUntil", retainUntil)
    }
    return writer.text
  }

  private static func text(of path: String) throws -> String {
    guard let bytes = try ByteSource(path: path).all(limit: CandidateFile.lineLimit) else {
      throw Fault(.tooLong(limit: CandidateFile.lineLimit), file: path)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
