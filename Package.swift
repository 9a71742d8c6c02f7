// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Named by the targets that own them.
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let nio = [
  Target.Dependency.product(name: "NIOCore", package: "swift-nio"),
  Target.Dependency.product(name: "NIOPosix", package: "swift-nio"),
]
// Of the server alone: TLS, and HTTP for the figures that Prometheus fetches.
let nioOfServer = [
  Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio"),
  Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl"),
]
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = [
  Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
  Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle"),
]

let package = Package(
  name: "overstap",
  products: [
    .executable(name: "overstap", targets: ["OverstapCommand"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // MARK: - The house, from the values outwards (ARCHITECTURE)
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "SkillModel", swiftSettings: strict),
    .target(name: "Feeds", dependencies: ["SkillModel", "CLibXML2"], swiftSettings: strict),
    // Optimised in debug builds too: vectors are learnt in a second then instead of in many minutes.
    .target(
      name: "Linking", dependencies: ["SkillModel"],
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "Matching", dependencies: ["SkillModel"], swiftSettings: strict),
    .target(
      name: "Planning", dependencies: ["SkillModel", "Matching"],
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .target(name: "Store", dependencies: ["SkillModel", grdb, crypto], swiftSettings: strict),
    .target(
      name: "Advisory",
      dependencies: ["SkillModel", "Feeds", "Linking", "Matching", "Planning", "Store"],
      swiftSettings: strict),
    .target(name: "Wording", dependencies: ["SkillModel"], swiftSettings: strict),
    .target(
      name: "Reports", dependencies: ["SkillModel", "Advisory", "Wording"], swiftSettings: strict),
    .target(name: "Wire", dependencies: ["SkillModel"], swiftSettings: strict),
    .target(
      name: "Server",
      dependencies: ["Wire", "SkillModel", "Advisory", "Wording", logging] + lifecycle + nio
        + nioOfServer,
      swiftSettings: strict),
    .executableTarget(
      name: "OverstapCommand",
      dependencies: [
        "SkillModel", "Feeds", "Matching", "Store", "Advisory", "Wording", "Reports", "Wire",
        "Server", argumentParser,
      ], swiftSettings: strict),

    // MARK: - Tests mirror the sources
    .target(
      name: "TestSupport",
      dependencies: ["SkillModel", "Feeds", "Linking", "Matching", "Store", grdb],
      path: "Tests/TestSupport", swiftSettings: strict),
    // Simulated people, for Scripts/evaluate; no product, so it is only built for tests and by name.
    .executableTarget(
      name: "InterviewSimulation",
      dependencies: ["SkillModel", "Matching", "Store", "Advisory", "TestSupport"],
      path: "Tests/InterviewSimulation", swiftSettings: strict),
    // Reads a feed and does nothing with it, for Scripts/bench; built by name only.
    .executableTarget(
      name: "FeedReading", dependencies: ["Feeds", "SkillModel"], path: "Tests/FeedReading",
      swiftSettings: strict),
    // Planning questions with our answers, for Scripts/compare-planner and Scripts/bench; by name only.
    .executableTarget(
      name: "PlanInstances", dependencies: ["Planning", "TestSupport"],
      path: "Tests/PlanInstances", swiftSettings: strict),
    // Asks a running server as much as it can take, for Scripts/bench; by name only.
    .executableTarget(name: "ServerLoad", path: "Tests/ServerLoad", swiftSettings: strict),
    .testTarget(
      name: "StoreTests", dependencies: ["Store", "SkillModel", "TestSupport", grdb],
      swiftSettings: strict),
    .testTarget(
      name: "AdvisoryTests",
      dependencies: ["Advisory", "Feeds", "Matching", "Store", "SkillModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Advisory", "Wording", "Feeds", "Store", "SkillModel", "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["OverstapCommand", "Feeds", "Server", "Wire", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "WireTests", dependencies: ["Wire", "SkillModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "Server", "Wire", "Advisory", "Store", "SkillModel", "TestSupport", logging,
      ] + nio, exclude: ["Certificates"], swiftSettings: strict),
    .testTarget(name: "FeedsTests", dependencies: ["Feeds", "SkillModel"], swiftSettings: strict),
    .testTarget(
      name: "LinkingTests", dependencies: ["Linking", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["SkillModel", "Feeds", "Matching", "Store", "Advisory", "TestSupport"],
      swiftSettings: strict),
    // Optimised too: it tries every plan of thousands of small questions.
    .testTarget(
      name: "PlanningTests", dependencies: ["Planning", "TestSupport"],
      swiftSettings: strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]),
  ],
  swiftLanguageModes: [.v6]
)
