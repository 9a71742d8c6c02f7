import Testing

@testable import Feeds

@Suite struct CitizenNumberTests {
  @Test(arguments: [
    ("111222333", "*********"), ("x 111222333.", "x *********."), ("123456782, é", "*********, é"),
    ("111.222.333", "*********"), ("11 12 22 33 3", "*********"),
    ("123456782 en 111222333", "********* en *********"),
    // Not passing, too long, too short, zeros.
    ("111222334", nil), ("1112223334", nil), ("0111222333", nil), ("11122233", nil),
    ("000000000", nil), ("111-222-333", "*********"), ("1112-22-333", "*********"), ("", nil),
    ("2010-2015, 30 km", nil),
    // Part of a UUID; after one it counts.
    ("http://data.europa.eu/esco/occupation/0cd729a6-ed11-4338-ac4b-d4b924390128", nil),
    (
      "0cd729a6-ed11-4338-ac4b-d4b924390128 111222333",
      "0cd729a6-ed11-4338-ac4b-d4b924390128 *********"
    ),
  ])
  func masking(text: String, masked: String?) {
    #expect(CitizenNumber.masked(text).text == masked ?? text)
  }
}
