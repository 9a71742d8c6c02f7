internal import Feeds
internal import SkillModel

// Reads a feed of vacancies and does nothing with it: what Scripts/bench times.
let arguments = CommandLine.arguments.dropFirst()
guard let path = arguments.first, arguments.count == 1 else {
  fatalError("usage: FeedReading FILE")
}
let count = try VacancyFile.read(path, vacancy: { _, _ in }, fault: { _ in })
print("\(count.vacancies) vacancies, \(count.faults) faults")
if let brokenOff = count.brokenOff { print(brokenOff) }
