import Advisory
import SkillModel
import Wording

/// Hard requirements that are not met, and how to open each.
struct GateSection {
  let words: PageWords
  let report: PersonReport

  private var wording: Wording { words.wording }

  func write(to html: inout HTMLWriter) {
    var open: [(gate: ShownGate, roles: [String])] = []
    // Those of the targets first; the person's page leaves out those of other roles.
    let roles = report.gaps.map(\.target) + (words.isAdviser ? report.roles : [])
    for role in roles {
      for gate in role.gates where gate.state != .met {
        if let place = open.firstIndex(where: {
          $0.gate.requirement.kind == gate.requirement.kind && $0.gate.state == gate.state
        }) {
          if !open[place].roles.contains(role.label) { open[place].roles.append(role.label) }
        } else {
          open.append((gate, [role.label]))
        }
      }
    }
    guard !open.isEmpty else { return }
    html.element("section", .class("keep")) { html in
      html.element("h2", text: wording.text(.gatesTitle))
      html.element("ul") { html in
        for (gate, roles) in open {
          html.element("li") { write(gate, roles: roles, to: &$0) }
        }
      }
    }
    html.line()
  }

  private func write(_ gate: ShownGate, roles: [String], to html: inout HTMLWriter) {
    html.element("strong", text: gate.name)
    html.text(
      ": " + wording.gate(gate.state) + ", " + wording.text(.gateFor, wording.list(roles)) + ". ")
    html.text(gate.how ?? wording.text(.gateNoHow))
    var facts: [String] = []
    if let days = gate.requirement.days {
      facts.append(wording.text(.gateTakes, wording.days(days)))
    }
    if let price = gate.requirement.price {
      facts.append(wording.text(.gateCosts, wording.euros(cents: price)))
    }
    let isCounted = gate.requirement.days != nil && gate.requirement.price != nil
    let isLifted = report.plan?.modules.contains { $0.lifts.contains(gate.name) } ?? false
    if gate.state == .getFirst, !isCounted, !isLifted { facts.append(wording.text(.gateUnknown)) }
    if let place = report.plan?.modules.firstIndex(where: { $0.lifts.contains(gate.name) }) {
      facts.append(wording.text(.gateInPlan, String(place + 1)))
    }
    if !facts.isEmpty {
      html.text(" " + words.plan.capitalised(facts.joined(separator: "; ")) + ".")
    }
  }
}
