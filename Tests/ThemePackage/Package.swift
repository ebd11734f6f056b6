// swift-tools-version: 6.2

import PackageDescription

let package = Package(
  name: "my-site",
  dependencies: [.package(path: "../xinglin")],
  targets: [
    .executableTarget(
      name: "my-site",
      dependencies: [
        .product(name: "Theme", package: "xinglin"),
        .product(name: "Xinglin", package: "xinglin"),
      ],
      resources: [.embedInCode("Assets")])
  ]
)
