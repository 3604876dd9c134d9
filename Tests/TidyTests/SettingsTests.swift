import Foundation
import Testing

@Suite("the package's settings are what they say")
struct SettingsTests {
    private let manifest: String

    init() throws {
        manifest = try #require(Repository.files.first { $0.path == "Package.swift" }).text
    }

    private var features: [String] {
        manifest.components(separatedBy: "enableUpcomingFeature(\"").dropFirst()
            .map { String($0.prefix { $0 != "\"" }) }
    }

    // A misspelt name is accepted in silence, so each is looked up in the compiler's own list.
    @Test("every upcoming feature that is asked for is one the compiler knows")
    func knownFeatures() throws {
        #expect(features.count >= 6)
        let known = try supportedFeatures()
        for feature in features { #expect(known.contains(feature)) }
        #expect(!known.contains("ExistentialAnything"))
    }

    /// What `swiftc` prints of the upcoming features it supports.
    private func supportedFeatures() throws -> Set<String> {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["swiftc", "-print-supported-features"]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        let features = try #require((object["features"] as? [String: Any])?["upcoming"] as? [[String: Any]])
        return Set(features.compactMap { $0["name"] as? String })
    }

    @Test("memory safety is strict and warnings are errors in one loop over every target")
    func strictness() {
        #expect(manifest.contains(".strictMemorySafety()"))
        #expect(manifest.contains(".treatAllWarnings(as: .error)"))
        #expect(manifest.contains("for target in package.targets"))
    }
}
