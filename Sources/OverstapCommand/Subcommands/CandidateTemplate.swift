import Advisory
import ArgumentParser
import Feeds
import SkillModel

/// A table to fill in, one row a person.
struct CandidateTemplate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "A table to fill in, one row a person: overstap candidate template > people.csv")

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let source = try ByteSource(path: try options.shipped().peopleTemplate)
    let buffer = UnsafeMutableRawBufferPointer.allocate(
      byteCount: ByteSource.chunkSize, alignment: 1)
    defer { buffer.deallocate() }
    while true {
      let count = try source.read(into: buffer)
      if count == 0 { return }
      Console.print(Array(buffer[..<count]))
    }
  }
}
