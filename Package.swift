// swift-tools-version: 6.2

import PackageDescription

/// The settings of every target. `Tests/run` and CI turn warnings into errors; a newer compiler's stop no other build.
let strict: [SwiftSetting] =
  [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["XINGLIN_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "xinglin",
  products: [
    .executable(name: "xinglin", targets: ["XinglinProgram"]),
    // For a site with a package of its own: the commands, and what its theme imports.
    .library(name: "Xinglin", targets: ["Xinglin"]),
    .library(name: "Theme", targets: ["Theme"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    // swift-crypto's own dependency, pinned here because Package.resolved is not committed.
    .package(url: "https://github.com/apple/swift-asn1", exact: "1.7.4"),
  ],
  targets: [
    // The data flows downwards: bytes, Markdown, Content, Site, command.
    .systemLibrary(name: "CHeap"),
    .systemLibrary(name: "CFiles"),
    .target(name: "Platform", dependencies: ["CHeap", "CFiles"], swiftSettings: strict),
    .target(name: "Essentials", swiftSettings: strict),
    .target(name: "Bytes", dependencies: ["Platform"], swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["Bytes", "Platform"], swiftSettings: strict),
    .target(name: "HTML", dependencies: ["Bytes"], swiftSettings: strict),
    .systemLibrary(name: "CMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(
      name: "Markdown", dependencies: ["CMark", "Bytes", "Diagnostics", "HTML", "Platform"],
      swiftSettings: strict),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "SourceFiles", dependencies: ["CYAML", "CZlib", "Bytes", "Diagnostics", "Platform"], swiftSettings: strict),
    .target(name: "Names", dependencies: ["Bytes", "Diagnostics", "Markdown"], swiftSettings: strict),
    .target(
      name: "Entities", dependencies: ["Bytes", "Diagnostics", "Markdown", "Names", "SourceFiles"],
      swiftSettings: strict),
    .target(
      name: "Content",
      dependencies: [
        "Bytes", "Diagnostics", "Entities", "Markdown", "Names", "SourceFiles", "Platform",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(
      name: "Gate",
      dependencies: [
        "Bytes", "Diagnostics", "Essentials", "Names", "Platform", "SourceFiles",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
      ],
      swiftSettings: strict),
    .target(name: "Search", dependencies: ["Bytes", "Names"], swiftSettings: strict),
    .target(
      name: "Manuscripts", dependencies: ["Bytes", "Diagnostics", "Essentials", "Names", "Platform", "SourceFiles"],
      swiftSettings: strict),
    .target(name: "Theme", dependencies: ["Bytes", "HTML"], swiftSettings: strict),
    .target(name: "LuntanFiles", path: "themes/luntan/AssetBytes"),
    .target(
      name: "LuntanTheme", dependencies: ["LuntanFiles", "Theme"], path: "themes/luntan",
      exclude: ["AssetBytes", "Assets"], swiftSettings: strict),
    .target(
      name: "JianbaoTheme", dependencies: ["Theme"], path: "themes/jianbao",
      resources: [.embedInCode("Assets")], swiftSettings: strict),
    .target(
      name: "Site",
      dependencies: [
        "Bytes", "Diagnostics", "HTML", "Markdown", "Names", "SourceFiles", "Entities", "Content", "Gate", "Search",
        "Manuscripts", "Theme", "Platform",
      ],
      swiftSettings: strict),
    .target(
      name: "Releases",
      dependencies: ["Bytes", "CZlib", "Diagnostics", "Essentials", "Platform", "Site", "SourceFiles"],
      swiftSettings: strict),
    .target(
      name: "Changes",
      dependencies: [
        "Bytes", "Diagnostics", "Essentials", "HTML", "Platform", "Site",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Preview",
      dependencies: ["Bytes", "Diagnostics", "Platform"], resources: [.embedInCode("Assets")], swiftSettings: strict),
    .target(
      name: "Xinglin",
      dependencies: [
        "Bytes", "Changes", "Content", "Diagnostics", "Entities", "Essentials", "Gate", "HTML", "Manuscripts",
        "Markdown",
        "Platform", "Preview", "Releases", "Site", "SourceFiles", "Theme", "LuntanTheme", "JianbaoTheme",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      path: "Sources/Commands", swiftSettings: strict),
    // Its name differs from the library's in more than case, for file systems that ignore case.
    .executableTarget(
      name: "XinglinProgram", dependencies: ["Xinglin"], path: "Sources/xinglin", swiftSettings: strict),
    .executableTarget(
      name: "markdown-benchmark", dependencies: ["CMark", "Markdown", "Diagnostics"], path: "Tests/Benchmarks/Markdown",
      swiftSettings: strict),
    .executableTarget(
      name: "floor-benchmark", dependencies: ["CMark"], path: "Tests/Benchmarks/Floor", swiftSettings: strict),
    // Nearly right bytes for the tests of readers.
    .target(name: "Mutations", path: "Tests/Fuzzing/Mutations", swiftSettings: strict),
    // Pictures with metadata, for the tests of two targets.
    .target(name: "Pictures", path: "Tests/Pictures", swiftSettings: strict),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "MarkdownTests", dependencies: ["Markdown", "Diagnostics"], exclude: ["Cases"], swiftSettings: strict),
    .testTarget(
      name: "SourceFilesTests", dependencies: ["Diagnostics", "Mutations", "Pictures", "SourceFiles"],
      swiftSettings: strict),
    .testTarget(
      name: "NamesTests", dependencies: ["Bytes", "Markdown", "Names"], swiftSettings: strict),
    // A reader of the search's files, for the tests of two targets.
    .target(name: "SearchReading", path: "Tests/SearchReading", swiftSettings: strict),
    .testTarget(
      name: "SearchTests", dependencies: ["Bytes", "Names", "Search", "SearchReading"], exclude: ["Browser"],
      resources: [.copy("Vectors")],
      swiftSettings: strict),
    .testTarget(
      name: "ManuscriptsTests", dependencies: ["Bytes", "Essentials", "Manuscripts", "Mutations"], swiftSettings: strict
    ),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Bytes", "Content", "Diagnostics", "Entities", "Markdown", "Mutations", "Names", "SourceFiles",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GateTests", dependencies: ["Bytes", "Diagnostics", "Gate", "Mutations", "SourceFiles"],
      exclude: ["Browser"], resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests", dependencies: ["Bytes", "Preview", "Diagnostics", "Platform", "Mutations"],
      swiftSettings: strict),
    .testTarget(
      name: "ChangesTests", dependencies: ["Bytes", "Changes", "Diagnostics", "HTML", "Mutations", "Site"],
      swiftSettings: strict),
    .testTarget(
      name: "ReleasesTests", dependencies: ["Bytes", "Diagnostics", "Mutations", "Releases", "Site"],
      swiftSettings: strict),
    // The examples of the documentation.
    .testTarget(name: "ExampleTests", dependencies: ["Theme"], swiftSettings: strict),
    .testTarget(
      name: "LuntanTests", dependencies: ["Bytes", "LuntanTheme", "Theme"], swiftSettings: strict),
    .testTarget(name: "JianbaoTests", dependencies: ["Bytes", "JianbaoTheme", "Theme"], swiftSettings: strict),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Bytes", "Content", "Diagnostics", "Entities", "Gate", "HTML", "Manuscripts", "Mutations", "Names", "Pictures",
        "Platform", "Search",
        "SearchReading", "Site", "SourceFiles", "Theme", "LuntanTheme",
      ],
      exclude: ["Import/Fixtures"], swiftSettings: strict),
  ]
)

// Only the fuzzer's library has the main function of this program; see Tests/Fuzzing/run.
if Context.environment["XINGLIN_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-readers",
      dependencies: [
        "Bytes", "Changes", "Content", "Diagnostics", "Essentials", "Gate", "Manuscripts", "Markdown", "Preview",
        "Releases", "Search", "Site", "SourceFiles", "Theme",
      ],
      path: "Tests/Fuzzing/Readers", swiftSettings: strict))
}
