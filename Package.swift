// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "jixiao",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CMD", providers: [.apt(["libmd-dev"])]),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(
      name: "Evaluation", dependencies: [.product(name: "BigInt", package: "BigInt")],
      swiftSettings: strict),
    .target(
      name: "ReportSource",
      dependencies: ["CCMarkGFM", "CMD", "CYAML", "Diagnostics", "Evaluation"],
      swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "Charts", dependencies: ["Markup"], swiftSettings: strict),
    .target(
      name: "Audit", dependencies: ["Diagnostics", "Evaluation", "ReportSource"], swiftSettings: strict),
    .target(
      name: "ReportSite",
      dependencies: [
        "Audit", "Charts", "Diagnostics", "Evaluation", "Markup", "ReportSource",
        .product(name: "Mustache", package: "swift-mustache"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "jixiao",
      dependencies: [
        "Audit", "Diagnostics", "Evaluation", "ReportSite", "ReportSource",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", .product(name: "BigInt", package: "BigInt")],
      exclude: ["Oracle/scoring_oracle.py"],
      swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
      name: "ChartsTests", dependencies: ["Charts", "Markup"], exclude: ["Goldens"], swiftSettings: strict),
    .testTarget(
      name: "ReportSourceTests", dependencies: ["Diagnostics", "Evaluation", "ReportSource"],
      swiftSettings: strict),
    .testTarget(
      name: "ReportSiteTests",
      dependencies: ["Audit", "Diagnostics", "Evaluation", "Markup", "ReportSite", "ReportSource"],
      exclude: ["Goldens"],
      swiftSettings: strict),
    .target(
      name: "AuditTrials", dependencies: ["Audit", "Diagnostics", "Evaluation", "ReportSource"],
      path: "Tests/AuditTrials", swiftSettings: strict),
    .executableTarget(
      name: "audit-trials", dependencies: ["AuditTrials", "ReportSource"],
      path: "Tests/AuditTrialsCommand", swiftSettings: strict),
    .testTarget(
      name: "AuditTests",
      dependencies: ["Audit", "AuditTrials", "Diagnostics", "Evaluation", "ReportSource"],
      exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "CommandLineTests", dependencies: ["jixiao"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
