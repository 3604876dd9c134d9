// swift-tools-version: 6.3
import PackageDescription

// The order below is the order of the flow: leaves first, then the stages, then what composes them.
// Sources/README.md says what each module is for; Tests/TidyTests holds the arrows to it.
let package = Package(
    name: "jachai",
    products: [
        .executable(name: "jachai", targets: ["jachai"]),
        .library(name: "BengaliText", targets: ["BengaliText"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // Leaves.
        .systemLibrary(name: "CSystemICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .systemLibrary(name: "CSystemNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
        .systemLibrary(name: "CSystemXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CICU", dependencies: ["CSystemICU"]),
        .target(name: "CDigest", dependencies: ["CSystemNettle"]),
        .target(name: "CMarkup", dependencies: ["CSystemXML"]),
        .target(name: "CKnowledge", exclude: ["tables"]),
        .target(name: "Knowledge", dependencies: ["CKnowledge"]),
        .target(name: "ICUText", dependencies: ["CICU"]),
        .target(name: "Provenance"),
        .target(name: "Figures", dependencies: ["Provenance", "Knowledge"]),
        .target(name: "Findings", dependencies: ["Provenance", "Figures", "Knowledge"]),
        .target(name: "Confusions", dependencies: ["Knowledge"]),
        .target(name: "Templates", dependencies: ["Knowledge"]),
        .target(name: "BengaliText", dependencies: ["Provenance", "Knowledge", "Confusions", "ICUText"]),

        // The flow.
        .target(name: "Pages", dependencies: ["Provenance", "BengaliText", "Knowledge", "Templates", "CMarkup"]),
        .target(
            name: "Tables",
            dependencies: ["Provenance", "Pages", "Templates", "Figures", "Knowledge", "Confusions", "BengaliText"]),
        .target(
            name: "Records",
            dependencies: ["Provenance", "Pages", "Tables", "Templates", "Figures", "Knowledge", "BengaliText"]),
        .target(
            name: "Audits",
            dependencies: [
                "Provenance", "Pages", "Tables", "Records", "Templates", "Figures", "Findings", "Confusions",
                "Knowledge", "BengaliText",
            ]),
        .target(
            name: "Reports",
            dependencies: [
                "Provenance", "Pages", "Tables", "Records", "Figures", "Findings", "Audits", "BengaliText", "Knowledge",
            ],
            exclude: ["Schema"]),

        // Around it.
        .target(
            name: "Pipeline",
            dependencies: [
                "BengaliText", "Pages", "Tables", "Records", "Audits", "Findings", "Provenance", "CDigest",
            ]),
        .executableTarget(
            name: "jachai",
            dependencies: [
                "Pipeline", "Reports", "BengaliText", "ICUText", "Pages", "Tables", "Records", "Audits", "Findings",
                "Provenance", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // What measures it: specimens with known truth, scores on them, and the command that prints the scores.
        .target(
            name: "Specimens",
            dependencies: ["Provenance", "Figures", "Findings", "Confusions", "Templates", "BengaliText", "Knowledge"]),
        .target(
            name: "Evaluation",
            dependencies: [
                "Specimens", "Pipeline", "Reports", "BengaliText", "Pages", "Tables", "Records", "Audits", "Findings",
                "Figures", "Confusions", "Templates", "Provenance", "Knowledge", "ICUText",
            ]),
        .executableTarget(
            name: "evaluate",
            dependencies: [
                "Evaluation", "Specimens", "Pipeline", "BengaliText", "ICUText", "Pages", "Tables", "Records", "Audits",
                "Reports",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests, cut like the sources; then what runs over the whole.
        .testTarget(name: "FiguresTests", dependencies: ["Figures", "Provenance"]),
        .testTarget(
            name: "BengaliTextTests", dependencies: ["BengaliText", "Confusions", "ICUText", "Knowledge", "Provenance"]),
        .testTarget(name: "PagesTests", dependencies: ["Pages", "BengaliText", "Provenance"]),
        .testTarget(
            name: "TablesTests",
            dependencies: ["Tables", "Templates", "Figures", "Pages", "BengaliText", "Provenance", "Pipeline"]),
        .testTarget(
            name: "RecordsTests",
            dependencies: ["Records", "Tables", "Figures", "Pages", "BengaliText", "Provenance", "Pipeline"]),
        .testTarget(
            name: "AuditsTests",
            dependencies: [
                "Audits", "Findings", "Records", "Tables", "Figures", "Pages", "BengaliText", "Provenance", "Pipeline",
                "Confusions",
            ]),
        .testTarget(
            name: "ReportsTests",
            dependencies: [
                "Reports", "Audits", "Findings", "Records", "Tables", "Figures", "Pages", "BengaliText", "Provenance",
                "Pipeline",
            ],
            exclude: ["Programs"]),
        .testTarget(
            name: "CorpusTests",
            dependencies: [
                "Pipeline", "Reports", "Audits", "Findings", "Records", "Tables", "Figures", "Pages", "BengaliText",
                "Provenance",
            ]),
        .testTarget(name: "SpecimensTests", dependencies: ["Specimens", "Confusions"]),
        .testTarget(
            name: "EvaluationTests",
            dependencies: [
                "Evaluation", "Specimens", "BengaliText", "Figures", "Findings", "Provenance", "Audits", "Pages",
                "Pipeline",
                "Records",
            ]),
        .testTarget(name: "CommandLineTests", dependencies: ["jachai"]),
        .testTarget(name: "TidyTests"),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .c2x,
    cxxLanguageStandard: .cxx17
)

// The fuzzers of the text stage and of the readers, which need libFuzzer to link: Scripts/fuzz asks for it.
if Context.environment["JACHAI_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(name: "fuzzText", dependencies: ["BengaliText", "ICUText"], path: "Tests/Fuzz"))
    package.targets.append(
        .executableTarget(
            name: "fuzzReaders",
            dependencies: ["Pipeline", "Records", "Tables", "Pages", "BengaliText", "Provenance", "Audits"],
            path: "Tests/FuzzReaders"))
}

for target in package.targets where target.type != .system && !target.name.hasPrefix("C") {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .strictMemorySafety(),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .enableUpcomingFeature("ImmutableWeakCaptures"),
            .treatAllWarnings(as: .error),
            .treatWarning("DeprecatedDeclaration", as: .warning),
        ]
}
