import Feeds
import SkillModel
import Testing

/// EDU-DEX programs, XML and JSON.
@Suite struct EDUDEXTests {
  private static let xml = """
    <?xml version="1.0" encoding="UTF-8"?>
    <catalog xmlns="http://studieData.nl/schema/edudex/program">
    <x:program xmlns:x="http://studieData.nl/schema/edudex/program">
     <x:expires>2027-12-31</x:expires><x:lastEdited>2026-09-15T09:00:00</x:lastEdited>
     <x:programAdmission><x:requiredLevel>mbo 4</x:requiredLevel></x:programAdmission>
     <x:programClassification><x:orgUnitId>vu</x:orgUnitId><x:programId>java</x:programId>
      <x:programDuration unit="week">10</x:programDuration><x:programForm>part-time</x:programForm>
      <x:programForm>evening education</x:programForm>
      <x:credits><x:system>ECTS</x:system><x:credits>5</x:credits></x:credits>
      <x:instructionLanguage><x:languageCode>nl</x:languageCode></x:instructionLanguage>
     </x:programClassification>
     <x:programContacts><x:contactData><x:email>a@b.nl</x:email></x:contactData></x:programContacts>
     <x:programCompetences><x:eCFDevelopment><x:eCompetence>B1</x:eCompetence>
      <x:proficiencyLevel>e-3</x:proficiencyLevel></x:eCFDevelopment></x:programCompetences>
     <x:programDescriptions><x:programName xml:lang="en">Java course</x:programName>
      <x:programName xml:lang="nl">Cursus Java</x:programName>
      <x:programDescriptionText xml:lang="nl">Je leert Java.</x:programDescriptionText>
      <x:subjectText><x:subject>admission</x:subject><x:summaryText xml:lang="nl">Mbo 4</x:summaryText>
      </x:subjectText></x:programDescriptions>
     <x:programExternalAcknowledgements><x:nlqfRegistration><x:nlqfLevel>4+</x:nlqfLevel>
      <x:eqfLevel>4</x:eqfLevel></x:nlqfRegistration></x:programExternalAcknowledgements>
     <x:programSchedule><x:genericProgramRun>
       <x:cost><x:amount>1000.00</x:amount><x:costType>tuition fee</x:costType><x:currency>eur</x:currency>
        <x:isRequiredCost>true</x:isRequiredCost><x:VATPercentage>0</x:VATPercentage></x:cost>
       <x:cost><x:amount>50</x:amount><x:isRequiredCost>true</x:isRequiredCost></x:cost>
       <x:cost><x:amount>25</x:amount><x:isRequiredCost>false</x:isRequiredCost></x:cost>
      </x:genericProgramRun>
      <x:programRun><x:startDate><x:date>2027-02-01</x:date><x:isFinal>true</x:isFinal></x:startDate>
       <x:status>application opened</x:status><x:location><x:city>Ede</x:city></x:location></x:programRun>
      <x:programRun><x:startDate>2027-09-01</x:startDate><x:status>canceled</x:status></x:programRun>
     </x:programSchedule>
    </x:program>
    """

  private static let json = """
    {"expires":"2027-12-31","lastEdited":"2026-09-15T09:00:00",
     "programAdmission":{"requiredLevel":["mbo 4"]},
     "programClassification":{"orgUnitId":"vu","programId":"java","programDuration":{"weeks":10},
      "programForm":["part-time","evening education"],"credits":[{"system":"ECTS","credits":5}],
      "instructionLanguage":[{"languageCode":"nl","percentage":100}]},
     "programContacts":{"contactData":[{"email":"a@b.nl"}]},
     "programCompetences":{"eCFDevelopment":[{"eCompetence":"B1","proficiencyLevel":"e-3"}]},
     "programDescriptions":{"programName":{"en":"Java course","nl":"Cursus Java"},
      "programDescriptionText":{"nl":"Je leert Java."},
      "subjectText":[{"subject":"admission","summaryText":{"nl":"Mbo 4"}}]},
     "programExternalAcknowledgements":{"nlqfRegistration":[{"nlqfLevel":"4+","eqfLevel":"4"}]},
     "programSchedule":{"genericProgramRun":{"cost":[
       {"amount":1000,"costType":"tuition fee","currency":"EUR","isRequiredCost":true,"VATPercentage":0},
       {"amount":50,"isRequiredCost":true},{"amount":25,"isRequiredCost":false}]},
      "programRun":[{"startDate":{"date":"2027-02-01","isFinal":true},"status":"application opened",
       "location":{"city":"Ede"}},{"startDate":"2027-09-01","status":"canceled"}]}}
    """

  @Test func bothFormsSayTheSame() throws {
    let xml = try ReadModules(Self.xml + "</catalog>")
    let json = try ReadModules(Self.json)
    #expect(xml.badValues == [] && json.badValues == [])
    #expect(xml.reasons == [] && json.reasons == [])
    #expect(xml.count.formats == [.eduDex])
    #expect(xml.modules == json.modules)
    #expect(xml.notes.map(\.personalFields) == [1])
    let module = try #require(json.modules.first)
    #expect(module.key == ModuleKey(provider: "vu", id: "java"))
    #expect(module.title?.value == "Cursus Java")
    #expect(module.language == .dutch)
    #expect(module.weeks?.value == 10)
    #expect(module.studyHours == 140)
    #expect(module.nlqf?.value == EducationLevel(nlqf: 4, isPlus: true))
    #expect(module.price == 105_000)
    #expect(module.prices[0].value.includesVAT == true)
    #expect(module.modes.map(\.value) == [.evening])
    #expect(module.routes.map(\.value) == [.partTime])
    #expect(
      module.skills.map(\.value) == [
        TaughtSkill(levelText: "e-3", framework: "e-CF", reference: "B1")
      ])
    #expect(module.offerings.map(\.value.isOpen) == [true, false])
    #expect(module.offerings.map(\.value.isStartCertain) == [true, nil])
    #expect(module.offerings[0].value.places == [ModulePlace(town: "Ede")])
    #expect(module.entry.map(\.value.level) == [nil, EducationLevel(nlqf: 4)])
  }

  @Test func listsOfProgramsAreRead() throws {
    for text in ["[\(Self.json)]", "{\"programs\":[\(Self.json)]}", "{\"program\":\(Self.json)}"] {
      #expect(try ReadModules(text).modules.map(\.id) == ["java"])
    }
  }

  @Test func badCostsAndHoursAreNoted() throws {
    let read = try ReadModules(
      """
      {"programClassification":{"programId":"1","programDuration":{"weeks":0}},
       "programDescriptions":{"programName":{"nl":"X"}},
       "programCurriculum":{"studyLoad":{"program":0,"week":-4}},
       "programSchedule":{"genericProgramRun":{"cost":[{"amount":-10},{"amount":"tien"}]}}}
      """)
    #expect(read.modules.map(\.price) == [nil])
    #expect(
      read.badValues == [
        "programClassification.programDuration=0", "programCurriculum.studyLoad.program=0",
        "programCurriculum.studyLoad.week=-4",
        "programSchedule.genericProgramRun.cost.amount=-10",
        "programSchedule.genericProgramRun.cost.amount=tien",
      ])
  }

  @Test(arguments: [1, 2, 3, 10, 50])
  func aBrokenDocumentKeepsWhatStoodBefore(count: Int) throws {
    let program =
      "<program><programClassification><programId>#</programId></programClassification>"
      + "<programDescriptions><programName>X</programName></programDescriptions></program>\n"
    let programs = (1...count).map { program.replacing("#", with: "\($0)") }.joined()
    for tail in ["<program><programDescriptions>", "<program", "", "<program><programDescr"] {
      let read = try ReadModules("<c>\n" + programs + tail)
      #expect(read.modules.count == count, "\(tail)")
      #expect(read.count.brokenOff != nil)
    }
  }

  @Test func nothingIsFetchedOrReplaced() {
    #expect(
      ReadModules.refusal(
        "<!DOCTYPE program [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><program>&a;</program>")
        == .hasDocumentType)
    #expect(ReadModules.refusal("<kleur>rood</kleur>") == .unknownFormat)
    #expect(ReadModules.refusal("<a><b>") == .truncatedRecord)
  }

  @Test func anEmptyProgramIsAFault() throws {
    let read = try ReadModules("<program><programClassification/></program>")
    #expect(
      read.reasons == [.unknownFormat] || read.reasons == [.badValue(column: "title", value: "")])
  }

  @Test func everyPrefixIsReadOrRefused() {
    for text in [Self.xml + "</catalog>", Self.json] {
      let whole = Array(text.utf8)
      for count in stride(from: 0, through: whole.count, by: 7) {
        do { _ = try ReadModules(Array(whole[..<count])) } catch { #expect(error is Fault) }
      }
    }
  }
}
