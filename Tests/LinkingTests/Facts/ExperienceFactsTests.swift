import Linking
import Testing

struct ExperienceFactsTests {
  @Test(arguments: [
    ("3 jaar ervaring", [3]), ("1,5 jaar ervaring", [1.5]), ("minimaal 2-4 jaar ervaring", [2]),
    // Too long to be read: no part of it is the number.
    ("12345678.5 jaar ervaring", []), ("123456789,50 jaar ervaring", []),
    ("99999999999 jaar ervaring", []),
  ])
  func readsYears(text: String, years: [Double]) {
    #expect(TextFacts.found(in: text).experienceYears.map(\.value) == years)
  }
}
