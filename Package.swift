// swift-tools-version: 6.2
import PackageDescription

// Every room is built with the same strict settings.
let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room: a folder of Swift in `Sources`, and what it stands on.
func room(_ name: String, on foundations: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: foundations, swiftSettings: strict)
}

/// The tests of a room; what they read themselves is no source.
func tests(of room: String, with others: [Target.Dependency] = [], reading files: [String] = []) -> Target {
  .testTarget(
    name: "\(room)Tests",
    dependencies: [.init(stringLiteral: room), "TestSupport"] + others,
    exclude: files,
    swiftSettings: strict)
}

let package = Package(
  name: "Claimlog",
  products: [
    .library(name: "Claimlog", targets: ["Claims", "Reading", "Extraction", "Matching", "Ledgers"]),
    .executable(name: "claimlog", targets: ["claimlog"]),
  ],
  targets: [
    // C libraries, from Debian's packages.
    .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibcurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Kits: each wraps one thing from outside, and knows nothing of claims.
    room("GitKit", on: ["CLibgit2"]),
    room("SQLiteKit", on: ["CSQLite"]),
    room("DigestKit", on: ["CCrypto"]),
    room("JSONKit"),
    room("MarkupKit", on: ["CLibxml2"]),
    room("HTTPKit", on: ["CLibcurl"]),
    room("ArchiveKit", on: ["CZlib"]),
    room("CommandLineKit", on: ["JSONKit"]),

    // The language: numbers, dates, sentences. Knows nothing of claims either.
    room("Measures"),
    .target(name: "EnglishModel"),
    room("English", on: ["Measures", "EnglishModel"]),

    // Claims: bytes → article → claims → ledger → views.
    room("Claims", on: ["JSONKit", "DigestKit", "Measures"]),
    room("Pages", on: ["MarkupKit", "JSONKit", "Measures"]),
    room(
      "Reading", on: ["Claims", "Pages", "MarkupKit", "HTTPKit", "ArchiveKit", "JSONKit", "DigestKit", "Measures"]),
    room("Extraction", on: ["Claims", "English", "Measures"]),
    room("Matching", on: ["Claims", "English", "Measures"]),
    room(
      "Ledgers", on: ["Claims", "Extraction", "Matching", "GitKit", "SQLiteKit", "JSONKit", "Measures", "RepoTemplate"]),
    .target(
      name: "RepoTemplate", path: "Repo-Template",
      resources: [
        ".gitattributes", ".github/workflows/claimlog.yml", ".gitignore", "README.md", "ledger.json",
        "schemas/article.schema.json", "schemas/claim.schema.json", "schemas/decision.schema.json",
        "schemas/ledger.schema.json",
      ].map { .embedInCode($0) },
      swiftSettings: strict),

    // The command.
    room(
      "ClaimlogCLI",
      on: [
        "CommandLineKit", "HTTPKit", "Ledgers", "Reading", "Extraction", "Matching", "Claims", "JSONKit", "Measures",
      ]),
    .executableTarget(name: "claimlog", dependencies: ["ClaimlogCLI"], swiftSettings: strict),

    // Scores on public data: `Scripts/score`.
    .executableTarget(
      name: "score",
      dependencies: [
        "JSONKit", "ArchiveKit", "Claims", "English", "Extraction", "Ledgers", "Matching", "Measures", "Pages",
        "Treebanks",
      ],
      swiftSettings: strict),

    // Learning English: `Scripts/train`.
    room("Treebanks", on: ["English"]),
    .executableTarget(name: "train", dependencies: ["English", "Treebanks"], swiftSettings: strict),

    // Speed beside plain Git: `Scripts/bench`.
    .executableTarget(
      name: "bench", dependencies: ["Claims", "English", "JSONKit", "Measures"], swiftSettings: strict),

    // Tests, a target a room.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    tests(of: "JSONKit"),
    tests(of: "GitKit"),
    tests(of: "SQLiteKit"),
    tests(of: "CommandLineKit"),
    tests(of: "Measures"),
    tests(of: "English", with: ["Measures"]),
    tests(of: "Treebanks", with: ["English"]),
    tests(of: "Claims", with: ["JSONKit", "Measures"]),
    tests(of: "MarkupKit"),
    tests(of: "HTTPKit"),
    tests(of: "ArchiveKit", with: ["CZlib"]),
    tests(of: "Pages", with: ["MarkupKit", "JSONKit", "Measures"]),
    tests(of: "Reading", with: ["Claims", "Pages", "MarkupKit", "HTTPKit", "ArchiveKit", "JSONKit", "Measures"]),
    tests(of: "Extraction", with: ["Claims", "English", "Measures"]),
    tests(of: "Matching", with: ["Claims", "Measures"]),
    tests(
      of: "Ledgers",
      with: ["Claims", "English", "Extraction", "GitKit", "JSONKit", "Matching", "Measures", "Reading", "SQLiteKit"]),
    tests(of: "RepoTemplate", with: ["Claims", "JSONKit"]),
    tests(
      of: "ClaimlogCLI",
      with: ["Claims", "CommandLineKit", "Extraction", "JSONKit", "Ledgers", "Matching", "Measures"],
      reading: ["Stories"]),
  ],
  swiftLanguageModes: [.v6]
)

// Readers under libFuzzer: `Scripts/fuzz`.
if Context.environment["CLAIMLOG_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["ArchiveKit", "MarkupKit", "Measures", "Pages", "Reading"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
