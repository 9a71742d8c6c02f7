import Glibc
import SkillModel
import Store
import TestSupport
import Testing

@testable import Server

/// What happens to the database while a server runs.
@Suite struct DatabaseFaultTests {
  private let place = Scratch()

  /// An import that writes hinders no question; what must be written waits, and is refused with a reason.
  @Test func lockedByAnImport() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let server = try await RunningServer.start(asker: .administrator, database: database)
    try await server.talk { (client: LineClient) throws -> Void in
      let put = #"CANDIDATE PUT json={"id":"K-1","occupations":[{"title":"kok"}]}"#
      try Tampering.whileWriting(database) {
        #expect(try client.ask("MATCH voorbeeld-zorg limit=2").last == "OK")
        let refused = try client.ask(put)
        #expect(refused.count == 1)
        #expect(refused.first?.hasPrefix("ERR BUSY") == true, "\(refused)")
      }
      #expect(try client.ask("CANDIDATE GET K-1").last?.hasPrefix("ERR NOTFOUND") == true)
      #expect(try client.ask(put).last == "OK")
      #expect(try client.ask("CANDIDATE GET K-1").last == "OK")
    }
    try await server.stop()
  }

  /// A file that was removed is told, not answered from what is still open; put back it is read again.
  @Test func removed() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let server = try await RunningServer.start(asker: .administrator, database: database)
    try await server.talk { (client: LineClient) throws -> Void in
      #expect(try client.ask("MATCH voorbeeld-zorg limit=2").last == "OK")
      #expect(rename(database, database + ".away") == 0)
      for line in ["MATCH voorbeeld-zorg limit=2", "STATUS", #"CLAIM SET voorbeeld-zorg plannen"#] {
        let answer = try client.ask(line)
        #expect(answer.count == 1)
        #expect(answer.first?.hasPrefix("ERR INTERNAL") == true, "\(answer)")
        #expect(answer.first?.contains("db.sqlite") == true)
      }
      #expect(try client.ask("PING") == ["OK"])
      #expect(rename(database + ".away", database) == 0)
      #expect(try client.ask("MATCH voorbeeld-zorg limit=2").last == "OK")
    }
    try await server.stop()
  }

  /// Another database in its place, such as a copy that is put back, is read from then on.
  @Test func replaced() async throws {
    let database = try RunningServer.copiedDatabase(in: place)
    let copy = place.path("copy")
    try Tampering.copy(database, to: copy)
    let server = try await RunningServer.start(asker: .administrator, database: database)
    try await server.talk { (client: LineClient) throws -> Void in
      let put = #"CANDIDATE PUT json={"id":"K-1","occupations":[{"title":"kok"}]}"#
      #expect(try client.ask(put).last == "OK")
      for ending in ["", "-wal", "-shm"] { unlink(database + ending) }
      #expect(rename(copy, database) == 0)
      #expect(try client.ask("CANDIDATE GET K-1").last?.hasPrefix("ERR NOTFOUND") == true)
      #expect(try client.ask("MATCH voorbeeld-zorg limit=2").last == "OK")
    }
    try await server.stop()
  }
}
