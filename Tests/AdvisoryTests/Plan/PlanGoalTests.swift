import Feeds
import SkillModel
import TestSupport
import Testing

@testable import Advisory

/// What a plan reaches, and how it chooses.
@Suite struct PlanGoalTests {
  @Test func everyTargetReachesEntryAndTheSumIsThatOfMatching() throws {
    let office = try PlanOffice(
      PlanOffice.four + [CatalogueLine("6", "statistics chart"), CatalogueLine("7", "record")])
    for targets in [[PlanOffice.developer], [PlanOffice.developer, PlanOffice.analyst]] {
      let person = try office.person()
      let plan = try office.plan(person, targets)
      #expect(plan.status == .optimal)
      #expect(plan.targets.count == targets.count)
      let after = person.after(plan, try office.session.loadedModules())
      for target in plan.targets {
        #expect(target.entryBefore == 0)
        #expect(target.entryAfter >= target.entry - 1e-6)
        let gap = try office.session.gap(after, target: target.uri.rawValue)
        #expect(abs(gap.target.entryNow - target.entryAfter) < 1e-6)
        #expect(abs(gap.target.coverage - target.coverageAfter) < 1e-6)
      }
    }
  }

  @Test func theSameTargetTwiceIsOneTarget() throws {
    let office = try PlanOffice(PlanOffice.four)
    let person = try office.person()
    let once = try office.plan(person, [PlanOffice.developer])
    let twice = try office.plan(person, [PlanOffice.developer, PlanOffice.developer])
    #expect(twice.targets.count == 1)
    #expect(twice.json == once.json)
  }

  @Test func aLevelTooLowCountsForWhatItIs() throws {
    let office = try PlanOffice([CatalogueLine("1", "python:1 sql:1 debug:2 plan:2")])
    let person = try office.person()
    let plan = try office.plan(person) { $0.isMaximum = true }
    #expect(plan.ids == ["1"])
    let gap = try office.session.gap(
      person.after(plan, try office.session.loadedModules()), target: PlanOffice.developer)
    let target = try #require(plan.targets.first)
    #expect(target.entryAfter < 1)
    #expect(abs(gap.target.entryNow - target.entryAfter) < 1e-6)
  }

  @Test func whatIsMadeSmallIsSmall() throws {
    let office = try PlanOffice(PlanOffice.four)
    let cheap = try #require(try office.plan().objective)
    for measure in PlanMeasure.allCases {
      let plan = try office.plan { $0.measure = measure }
      let objective = try #require(plan.objective)
      #expect(plan.status == .optimal)
      #expect(plan.frame.measure == measure)
      switch measure {
      case .cost, .total: #expect(objective.cost == cheap.cost && objective.total == cheap.total)
      case .hours: #expect(objective.hours == 60 && plan.ids == ["5"])
      case .weeks: #expect(objective.weeks <= cheap.weeks)
      }
      #expect(objective.cost >= cheap.cost)
      #expect(objective.cost == plan.modules.reduce(0) { $0 + $1.cost })
      #expect(objective.total == plan.modules.reduce(0) { $0 + $1.total })
      #expect(objective.hours == plan.modules.reduce(0) { $0 + $1.hours })
      #expect(objective.weeks == plan.modules.map { $0.startWeek + $0.weeks }.max())
    }
  }

  @Test func anotherShareOrAllOfIt() throws {
    let office = try PlanOffice(PlanOffice.four)
    var costs: [Int] = []
    for share in [0.2, 0.5, 0.75, 1] {
      let plan = try office.plan { $0.entry = share }
      let target = try #require(plan.targets.first)
      #expect(target.entry == share && target.entryAfter >= share - 1e-6)
      costs.append(try #require(plan.objective?.cost))
    }
    #expect(costs == costs.sorted() && costs.first != costs.last)
    #expect(costs.last == 55_000)
    let most = try office.plan { $0.isMaximum = true }
    #expect(most.frame.isMaximum)
    #expect(most.targets.first?.entryAfter == 1)
    #expect(most.objective?.cost == 55_000)
    // With less money as much as the money buys.
    let less = try office.plan {
      $0.isMaximum = true
      $0.budget = 30_000
    }
    #expect((less.objective?.cost ?? .max) <= 30_000)
    #expect((less.targets.first?.coverageAfter ?? 0) > 0)
  }

  @Test func whatNobodySpokeAboutIsLeftOutWhenAsked() throws {
    let office = try PlanOffice(PlanOffice.four)
    let person = try office.person(lacks: ["python", "debug"])
    let open = try office.plan(person)
    let ask = try office.plan(person) { $0.closesUnknown = false }
    #expect(Set(ask.ids).isSubset(of: ["1", "3"]) && !ask.modules.isEmpty)
    #expect(ask.modules.allSatisfy { $0.closesUnknown.isEmpty && !$0.closesConfirmed.isEmpty })
    #expect(open.modules.contains { !$0.closesUnknown.isEmpty })
    #expect(ask.frame.closesUnknown == false)
    // Nobody spoke about anything: there is nothing to close.
    let nobody = try office.plan(office.person(lacks: [])) { $0.closesUnknown = false }
    #expect(nobody.modules.isEmpty)
    // That is not the same as being there, and is not said to be.
    #expect(nobody.notes == [.nothingCertainNeeded])
    #expect(ask.notes == [.stillUnknown])
    #expect((ask.targets.first?.entryAfter ?? 1) < (ask.targets.first?.entry ?? 0))
    let all = try office.plan(office.person(lacks: []))
    #expect(all.modules.allSatisfy { $0.closesConfirmed.isEmpty && !$0.closesUnknown.isEmpty })
  }

  @Test func asMuchAsPossibleOfNothing() throws {
    let office = try PlanOffice([CatalogueLine("1", "swim")])
    let plan = try office.plan { $0.isMaximum = true }
    #expect(plan.modules.isEmpty)
    #expect(plan.notes == [.nothingFits])
  }

  @Test func whoIsThereNeedsNothing() throws {
    let office = try PlanOffice(PlanOffice.four)
    let plan = try office.plan(office.person(has: ["python", "sql", "debug", "plan"]))
    #expect(plan.status == .optimal && plan.modules.isEmpty)
    #expect(plan.notes == [.nothingNeeded])
    #expect(plan.objective == PlanMeasures(cost: 0, total: 0, hours: 0, weeks: 0, modules: 0))
  }

  @Test func proofIsNoCourse() throws {
    let office = try PlanOffice(PlanOffice.four)
    let person = try office.place.office.person(
      """
      {"id":"K-1","claims":[{"skill":"\(SmallURI.skill("sql"))","evidence":"self"},\
      {"skill":"\(SmallURI.skill("python"))","evidence":"certified"},\
      {"skill":"\(SmallURI.skill("debug"))","state":"absent"},\
      {"skill":"\(SmallURI.skill("plan"))","state":"absent"}]}
      """)
    let plan = try office.plan(person) { $0.entry = 1 }
    #expect(plan.proof.map(\.uri.rawValue) == [SmallURI.skill("sql")])
    #expect(plan.ids.sorted() == ["3", "4"])
  }

  @Test func anExemptionIsAskedForWhatPastWorkMakesLikely() throws {
    let office = try PlanOffice(PlanOffice.four)
    let person = try office.place.office.person(
      """
      {"id":"K-1","occupations":[{"title":"softwareontwikkelaar","from":"2010","to":"2026"}]}
      """)
    let plan = try office.plan(person) { $0.entry = 1 }
    #expect(!plan.exemptions.isEmpty)
    let cost = try #require(plan.objective?.cost)
    for exemption in plan.exemptions {
      let module = try #require(plan.modules.first { $0.id == exemption.module })
      #expect(exemption.costWith == cost && exemption.costWithout == cost - module.cost)
      #expect(module.closesConfirmed.isEmpty)
    }
    // Who says not to have it needs the course itself.
    #expect(try office.plan { $0.entry = 1 }.exemptions.isEmpty)
  }

  // MARK: Pareto front

  @Test func noPointOfTheFrontIsBetterInAllAndTheFirstIsThePlan() throws {
    let office = try PlanOffice(
      PlanOffice.four + [
        CatalogueLine("6", "python sql debug plan") {
          $0.price = "1500"
          $0.weeks = "2"
        }
      ])
    let person = try office.person(limits: "\"hoursPerWeek\":20")
    let plan = try office.plan(person) { $0.wantsPareto = true }
    let front = plan.pareto
    #expect(front.count >= 2)
    #expect(front.first?.measures == plan.objective)
    #expect(front.first?.modules.sorted() == plan.modules.map(\.id).sorted())
    for one in front {
      #expect(one.isProved)
      for other in front where other != one {
        let isNoWorse =
          other.measures.cost <= one.measures.cost && other.measures.weeks <= one.measures.weeks
          && other.entry >= one.entry
        #expect(!isNoWorse)
      }
    }
    #expect(try office.plan(person).pareto.isEmpty)
  }

  // MARK: Laws of order

  @Test func theSameQuestionHasTheSameAnswerWhateverTheOrderOfRows() throws {
    let lines =
      PlanOffice.four
      + (0..<6).map { number in
        CatalogueLine("x\(number)", ["python sql", "debug", "plan", "statistics"][number % 4]) {
          $0.price = "\(100 + 10 * (number % 3))"
          $0.provider = number % 2 == 0 ? "A" : "B"
        }
      }
    var random = SplitMix64(seed: 7)
    let first = try PlanOffice(lines)
    let request: (inout PlanRequest) -> Void = { $0.wantsPareto = true }
    let json = try first.plan(request).json
    #expect(try first.plan(request).json == json)
    for _ in 0..<3 {
      #expect(try PlanOffice(lines.shuffled(using: &random)).plan(request).json == json)
    }
  }
}
