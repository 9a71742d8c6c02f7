import Feeds
import Testing

@Test func countsStartAtNothing() {
  #expect(ReadCount() == ReadCount(records: 0, faults: 0))
}
