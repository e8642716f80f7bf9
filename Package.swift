// swift-tools-version: 6.3

import PackageDescription

// MARK: - Map of the package

/// What a plugin may import besides the commands that all share, `AccordOffice`.
let officeUses = ["AccordShell", "AccordPartnership", "AccordDocuments", "AccordWording"]

/// The layers, lowest first. A module may import only the modules that its line names.
let layers: [Module] = [
  .layer("AccordWording"),
  .layer("AccordPlatform", uses: ["AccordWording"]),
  .layer("AccordJSON", uses: ["AccordPlatform", "AccordWording"]),
  .layer(
    "AccordDocuments", uses: ["AccordJSON", "AccordPlatform", "AccordWording"],
    pages: ["README.md"], testsWith: ["store-probe"]),
  .layer("AccordLanguage", uses: ["AccordJSON", "AccordWording"]),
  .layer(
    "AccordTables", uses: ["AccordLanguage", "AccordJSON", "AccordPlatform", "AccordWording"],
    testsWith: ["AccordPartnership"]),
  .layer(
    "AccordRendering", uses: ["AccordTables", "AccordLanguage", "AccordJSON", "AccordWording"]),
  .layer(
    "AccordEditing",
    uses: ["AccordRendering", "AccordLanguage", "AccordPlatform", "AccordWording"]),
  .layer("AccordTemplates", uses: ["AccordDocuments", "AccordWording"]),
  .layer("AccordPartnership", uses: ["AccordDocuments", "AccordJSON", "AccordWording"]),
  .layer(
    "AccordShell",
    uses: [
      "AccordEditing", "AccordRendering", "AccordTables", "AccordLanguage", "AccordDocuments",
      "AccordJSON", "AccordPlatform", "AccordWording",
    ],
    pages: ["README.md"]),
  .layer("AccordOffice", uses: officeUses, testsWith: ["AccordTesting"]),
  .layer(
    "AccordTesting",
    uses: [
      "AccordShell", "AccordEditing", "AccordRendering", "AccordTables", "AccordLanguage",
      "AccordDocuments", "AccordJSON", "AccordPlatform", "AccordWording",
    ],
    testsWith: ["AccordPartnership"]),
]

/// The plugins of the shell. To add one: its folder `Plugins/<Name>/{Sources,Tests}`, one line
/// here and one line in `Sources/accord/Plugins.swift`.
let plugins: [Module] = [
  .plugin("Registry"),
  .plugin("Conventions"),
  .plugin("Payments", testsWith: ["AccordRegistry", "AccordConventions", "AccordSignatories"]),
  .plugin(
    "Reports",
    testsWith: ["AccordRegistry", "AccordConventions", "AccordSignatories", "AccordPayments"]),
  .plugin("Calls"),
  .plugin(
    "Publications",
    testsWith: [
      "AccordRegistry", "AccordConventions", "AccordSignatories", "AccordPayments", "AccordCalls",
      "AccordOperations",
    ]),
  .plugin("Operations", testsWith: ["AccordCalls"]),
  .plugin("Signatories", testsWith: ["AccordRegistry", "AccordConventions"]),
  .plugin("Press"),
  .plugin("Visits", testsWith: ["AccordRegistry"]),
  .plugin(
    "Trace",
    testsWith: [
      "AccordRegistry", "AccordConventions", "AccordSignatories", "AccordPayments", "AccordReports",
      "AccordCalls", "AccordOperations", "AccordPublications",
    ]),
  .plugin(
    "MadeDocuments", uses: ["AccordTemplates"],
    testsWith: ["AccordRegistry", "AccordConventions", "AccordSignatories", "AccordPayments"]),
]

let package = Package(
  name: "accord",
  platforms: [.macOS(.v15)],
  // A library for each layer and each plugin: a program of one's own picks what it compiles in.
  products: [.executable(name: "accord", targets: ["accord"])]
    + (layers + plugins).map { .library(name: $0.name, targets: [$0.name]) },
  dependencies: [],
  targets: (layers + plugins).flatMap(\.targets) + [
    .executableTarget(
      name: "accord",
      dependencies: ["AccordShell", "AccordExamples", "AccordGuide", "AccordWording"]
        + plugins.map { .target(name: $0.name) }
    ),
    // The example partnership, compiled in for "accord demo".
    .target(
      name: "AccordExamples", path: "Scripts",
      exclude: [
        "README.md", "StoreBenchmark", "allocation-2025.accord", "benchmark", "check",
        "completion-benchmark", "crash-test", "documentation", "kill-test", "large-call",
        "large-partnership", "new-plugin", "outside-plugin", "public-api", "release",
      ],
      sources: ["Examples.swift"],
      resources: [
        "normandie-2024.accord", "normandie-2024/missions-locales.csv",
        "normandie-2024/points.csv", "normandie-2024/activites-2023.csv", "year-2024.accord",
        "year-2024.csv", "year-2024-figures.csv", "year-2024-budgets.csv",
        "year-2024-activity.csv", "call-2024.accord", "call-2024.csv", "call-2024-scores.csv",
      ].map { .embedInCode($0) }),
    // The first hour, compiled in for "accord guide".
    .target(
      name: "AccordGuide",
      resources: [.embedInCode("guide.en.md"), .embedInCode("guide.fr.md")]),
    // What the tests of several modules share.
    .target(name: "TestSupport", path: "Tests/Support"),
    // A process for the tests of the store to kill.
    .executableTarget(
      name: "store-probe",
      dependencies: ["AccordDocuments", "AccordJSON", "AccordPlatform", "AccordWording"],
      path: "Tests/StoreProbe"),
    // The shell with code that never ends, for the tests of Ctrl-C.
    .executableTarget(
      name: "looping-shell",
      dependencies: [
        "AccordShell", "AccordDocuments", "AccordJSON", "AccordPlatform", "AccordWording",
        "AccordLanguage",
      ],
      path: "Tests/LoopingShell"),
    .executableTarget(
      name: "store-benchmark",
      dependencies: ["AccordDocuments", "AccordJSON", "AccordPlatform", "AccordWording"],
      path: "Scripts/StoreBenchmark"
    ),
    // The shell itself on a terminal.
    .testTarget(
      name: "AccordTerminalTests",
      dependencies: [
        "accord", "looping-shell", "TestSupport", "AccordTesting", "AccordDocuments", "AccordJSON",
        "AccordPlatform", "AccordWording",
      ]),
    .testTarget(
      name: "AccordTranscripts",
      dependencies: [
        "accord", "AccordExamples", "AccordGuide", "TestSupport", "AccordShell", "AccordTesting",
        "AccordPartnership",
        "AccordDocuments", "AccordRendering",
        "AccordTables", "AccordEditing", "AccordLanguage", "AccordJSON", "AccordPlatform",
        "AccordWording",
      ]
        + plugins.map { .target(name: $0.name) },
      exclude: ["Files", "Sessions"]
    ),
  ]
)

// MARK: - How a line becomes targets

struct Module {
  var name: String
  var uses: [String]
  var sources: String
  var tests: String
  var testUses: [String]
  /// Whether it may use what is `package`. A plugin may not: it has what a newcomer's would have.
  var hasPackageAccess = true
  /// Documents among the sources, which are not built.
  var pages: [String] = []

  static func layer(
    _ name: String, uses: [String] = [], pages: [String] = [], testsWith others: [String] = []
  ) -> Module {
    Module(
      name: name, uses: uses, sources: "Sources/\(name)", tests: "Tests/\(name)Tests",
      testUses: others, pages: pages)
  }

  /// A plugin; its tests may play with other plugins, which it never imports itself.
  static func plugin(
    _ name: String, uses: [String] = [], testsWith others: [String] = []
  ) -> Module {
    Module(
      name: "Accord\(name)",
      uses: ["AccordOffice"] + officeUses + uses,
      sources: "Plugins/\(name)/Sources", tests: "Plugins/\(name)/Tests",
      testUses: ["AccordTesting"] + others, hasPackageAccess: false)
  }

  var targets: [Target] {
    [
      .target(
        name: name, dependencies: uses.map { .target(name: $0) }, path: sources, exclude: pages,
        packageAccess: hasPackageAccess),
      .testTarget(
        name: "\(name)Tests",
        dependencies: ([name] + uses + testUses + (hasPackageAccess ? ["TestSupport"] : []))
          .map { .target(name: $0) }, path: tests,
        packageAccess: hasPackageAccess),
    ]
  }
}

for target in package.targets {
  target.swiftSettings = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  ]
}
