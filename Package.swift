// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 language mode comes with the tools version; every warning is an error.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "doendag",
  targets: [
    .systemLibrary(name: "CNcurses"),
    .target(name: "SessionEngine", swiftSettings: strict),
    .target(
      name: "SessionJournal", dependencies: ["SessionEngine"], exclude: ["Format.md"],
      swiftSettings: strict),
    .target(
      name: "Words", dependencies: ["SessionEngine", "Canvas"],
      resources: [.embedInCode("Playbooks")], swiftSettings: strict),
    .target(name: "Minutes", dependencies: ["SessionEngine", "Words", "Canvas"], swiftSettings: strict),
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "Screens", dependencies: ["SessionEngine", "Words", "Canvas"], swiftSettings: strict),
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"], swiftSettings: strict),
    .target(
      name: "ShippedThemes", path: "Themes", exclude: ["README.md"],
      resources: [.embedInCode("Files")], swiftSettings: strict),
    .executableTarget(
      name: "doendag",
      dependencies: [
        "SessionEngine", "SessionJournal", "Words", "Minutes", "Canvas", "Screens", "Terminal",
        "ShippedThemes",
      ],
      resources: [.embedInCode("Demo")],
      swiftSettings: strict),
    .testTarget(
      name: "SessionEngineTests", dependencies: ["SessionEngine", "TestSupport"], exclude: ["Corpus"],
      swiftSettings: strict),
    .testTarget(
      name: "SessionJournalTests", dependencies: ["SessionJournal", "SessionEngine", "TestSupport"],
      exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "WordsTests", dependencies: ["Words", "SessionEngine", "Canvas"], swiftSettings: strict),
    .testTarget(
      name: "MinutesTests", dependencies: ["Minutes", "Words", "SessionEngine"], exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "ShippedThemesTests", dependencies: ["ShippedThemes", "Canvas", "TestSupport"],
      swiftSettings: strict),
    // What the tests of several modules share.
    .target(
      name: "TestSupport", dependencies: ["SessionEngine", "Canvas"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .executableTarget(
      name: "TerminalFixture", dependencies: ["Terminal", "Canvas"], path: "Tests/TerminalFixture",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "Canvas", "TerminalFixture", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["Screens", "SessionEngine", "Words", "Canvas", "ShippedThemes", "TestSupport"],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "doendag", "SessionEngine", "SessionJournal", "Words", "Screens", "Canvas", "Terminal",
        "TestSupport",
      ],
      exclude: ["Goldens"], swiftSettings: strict),
    // What tortures the journal; not part of what is installed.
    .executableTarget(
      name: "torture",
      dependencies: ["doendag", "SessionEngine", "SessionJournal", "Minutes", "Canvas", "TestSupport"],
      path: "Tests/Torture", swiftSettings: strict),
    // What measures the program beside bare ones; not part of what is installed.
    .executableTarget(
      name: "bench",
      dependencies: [
        "SessionEngine", "SessionJournal", "Words", "Minutes", "Canvas", "Screens", "TestSupport",
      ],
      path: "Tests/Bench", swiftSettings: strict),
    .testTarget(
      name: "FuzzTests",
      dependencies: ["doendag", "SessionEngine", "SessionJournal", "Words", "Canvas", "TestSupport"],
      exclude: ["Seeds"], swiftSettings: strict),
    .testTarget(
      name: "ProgramTests", dependencies: ["doendag", "torture", "TestSupport", "Canvas"],
      exclude: ["Transcripts"],
      swiftSettings: strict),
  ]
)
