import Feeds
import SkillModel
import Testing

@Suite struct CandidateTableTests {
  private static let header =
    "id;label;naam;beroep;van;tot;Opleiding (NLQF);opleiding;vaardigheden;certificaten;rijbewijs;"
    + "talen;postcode;Max km;uren studie per week;weken;budget (euro);leervorm;regio;"
    + "gewenst beroep;interesse;werkuren min;werkuren max;contract;ploegendienst;schoenmaat"
  private static let row =
    "K-1;groep 3;Verzonnen Naam;lasser|\"bouwer; zelfstandig\";2008|2001;2020|2007;mbo-4;lassen;"
    + "http://data.europa.eu/esco/skill/1|lassen 111222333;VCA;B|be;nl:B2|engels;3511 AB;25,5;12;"
    + "52;1500,50;avond|online;AM22;systeembeheerder;ict;24;32;vast|leerbaan;nee;42"

  @Test func everyColumn() throws {
    let people = try People(Self.header + "\r\n" + Self.row + "\r\n")
    var expected = Candidate(id: CandidateID(rawValue: "K-1"))
    expected.label = "groep 3"
    expected.claims = [
      Claim(skill: ConceptURI("http://data.europa.eu/esco/skill/1")),
      Claim(skill: nil, phrase: "lassen *********"),
    ]
    expected.occupations = [
      PastOccupation(uri: nil, title: "lasser", from: 2008, to: 2020),
      PastOccupation(uri: nil, title: "\"bouwer; zelfstandig\"", from: 2001, to: 2007),
    ]
    expected.education = [Education(level: EducationLevel(nlqf: 4), title: "lassen", year: nil)]
    expected.credentials = [HeldCredential(kind: nil, title: "VCA", year: nil)]
    expected.gates = ["drivingLicence:B": .held, "drivingLicence:BE": .held]
    expected.languages = [
      LanguageSkill(language: .dutch, level: "B2"), LanguageSkill(language: .english, level: nil),
    ]
    expected.limits.postcode = "3511"
    expected.limits.maxKm = 25.5
    expected.limits.hoursPerWeek = 12
    expected.limits.weeks = 52
    expected.limits.budget = 150_050
    expected.limits.modes = ["evening", "online"]
    expected.limits.region = "AM22"
    expected.wishes.occupations = ["systeembeheerder"]
    expected.wishes.interests = ["ict"]
    expected.wishes.leastWorkHours = 24
    expected.wishes.mostWorkHours = 32
    expected.wishes.contracts = ["permanent", "learning"]
    expected.wishes.acceptsShifts = false
    // A semicolon inside a field needs quotes around the whole field.
    let quoted = Self.row.replacing(
      "lasser|\"bouwer; zelfstandig\"", with: "\"lasser|bouwer; zelfstandig\"")
    let whole = try People(Self.header + "\r\n" + quoted)
    expected.occupations[1].title = "bouwer; zelfstandig"
    #expect(whole.candidates == [expected])
    #expect(whole.notes.first?.personalFields == 1)
    #expect(whole.notes.first?.ignoredFields == 1)
    #expect(whole.notes.first?.maskedNumbers == 1)
    #expect(whole.notes.first?.format == .table)
    #expect(!"\(whole)".contains("erzonnen"))
    // Without them the row has a field too many, and nothing of it can be trusted.
    #expect(people.candidates.isEmpty)
    #expect(people.faults.map(\.place.line) == [2])
  }

  @Test(arguments: [";", ",", "\t"], ["", "\u{FEFF}"])
  func delimitersAndEnglishHeaders(delimiter: String, mark: String) throws {
    let rows = [
      ["id", "Occupation", "skills", "education_level"], ["7", "nurse", "sql|python", "6"],
    ]
    let people = try People(
      mark + rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n"))
    let found = try #require(people.candidates.first)
    #expect(found.id.rawValue == "7")
    #expect(found.occupations.map(\.title) == ["nurse"])
    #expect(found.claims.map(\.phrase) == ["sql", "python"])
    #expect(found.highestLevel == EducationLevel(nlqf: 6))
  }

  @Test func aBadValueKeepsTheRestOfTheRow() throws {
    let people = try People(
      "id;beroep;van;postcode;max km;rijbewijs;talen;werkuren min;werkuren max;ploegendienst\n"
        + "a;lasser;ooit;Dorpsstraat 1;ver;Q;nl:goed|klingon;40;8;soms\nb;bakker;;;;;;;;\n")
    #expect(people.candidates.map(\.id.rawValue) == ["a", "b"])
    #expect(people.candidates.first?.occupations == [PastOccupation(uri: nil, title: "lasser")])
    let faults = try #require(people.notes.first?.faults)
    #expect(faults.count == 8)
    #expect(faults.allSatisfy { $0.place == FaultPlace(file: "p", line: 2, record: "a") })
    #expect(!"\(faults)".contains("Dorpsstraat"))
    #expect(people.count == ReadCount(records: 2, faults: 0))
  }

  @Test func oldLineEnds() throws {
    let people = try People("id;beroep\r1;kok\r2;bakker\r")
    #expect(people.candidates.map(\.id.rawValue) == ["1", "2"])
    #expect(people.faults.isEmpty)
  }

  /// A text that SQLite would cut short, steers a terminal or fits on no command line is no id.
  @Test(arguments: ["K\u{0}1", "K\u{1B}[31m", "K\u{202E}1", String(repeating: "9", count: 201)])
  func anIDThatCannotBeTypedIsNone(id: String) throws {
    let people = try People("id;label;beroep\n\(id);groep \u{7}3;kok\n")
    #expect(people.notes.map(\.isIDMissing) == [true])
    #expect(people.candidates.map(\.id.rawValue) == ["1"])
    #expect(people.candidates.map(\.label) == ["groep  3"])
  }

  @Test(arguments: [
    ("30 km", "10 uur", "€ 1.000", 30, 10, 100_000),
    ("25,5", "12 uur per week", "2.000,50", 25.5, 12, 200_050),
    ("1.250 km", "8.5", "1500,-", 1250, 8.5, 150_000),
  ])
  func numbersAsPeopleWriteThem(
    km: String, hours: String, budget: String, kilometres: Double, study: Double, cents: Int
  ) throws {
    let people = try People(
      "id;beroep;max km;uren studie per week;budget (euro)\n1;kok;\(km);\(hours);\(budget)\n")
    let limits = try #require(people.candidates.first?.limits)
    #expect(limits.maxKm == kilometres && limits.hoursPerWeek == study && limits.budget == cents)
    #expect(people.notes.first?.faults.isEmpty == true)
  }

  /// The place stands in, which a cohort may use and the database may not.
  @Test func aRowWithoutIDHasItsNumber() throws {
    let people = try People("beroep\nlasser\nbakker\n")
    #expect(people.candidates.map(\.id.rawValue) == ["1", "2"])
    #expect(people.notes.map(\.isIDMissing) == [true, true])
    let number = try People("id;beroep\n111222333;lasser\n")
    #expect(number.candidates.map(\.id.rawValue) == ["1"])
    #expect(!"\(number)".contains("111222333"))
  }

  @Test func wordsForALevelThatSpansSeveral() throws {
    let people = try People("id;niveau\n1;mbo\n2;havo\n3;vmbo-tl\n4;4+\n5;niets\n")
    #expect(
      people.candidates.map { $0.education.first?.level?.description } == [
        nil, "4", "2", "4+", nil,
      ])
    #expect(people.candidates.first?.education.first?.title == "mbo")
  }

  /// As Excel writes it when nobody chooses "CSV UTF-8"; a row that is no text at all is one row less.
  @Test func windows1252() throws {
    let bytes =
      Array("id;beroep\n1;kok\n2;caf".utf8) + [0xE9] + Array("houder ".utf8) + [0x80]
      + Array("\n3;x".utf8) + [0x81] + Array("\n4;bakker\n".utf8)
    let people = try People(ByteSource(name: "p", bytes: bytes))
    #expect(people.candidates.map(\.id.rawValue) == ["1", "2", "4"])
    #expect(people.candidates[1].occupations.map(\.title) == ["caféhouder €"])
    #expect(people.reasons == [.notUTF8(looksLike: "?")])
    #expect(people.faults.map(\.place.line) == [4])
  }

  @Test func aTableOfSomethingElseIsNamed() {
    #expect(People.refusal("conceptUri;label\nhttp://x/1;x\n") == .noKnownColumn)
    #expect(People.refusal("naam;geboortedatum\nx;1\n") == .noKnownColumn)
  }
}
