import Foundation

/// Unicode's own test files, as Debian installs them; a test whose file is absent says so and is skipped.
enum UnicodeData {
    /// Of the package `unicode-data`, with bzip2 to open it.
    static let normalisation = "/usr/share/unicode/NormalizationTest.txt.bz2"
    /// Of the package `unicode-cldr-core`: with the rule for linking consonants, which Unicode's own file lacks.
    static let graphemes = "/usr/share/unicode/cldr/common/properties/segments/GraphemeBreakTest.txt"
    /// Of the same package: words with their clusters marked.
    static let bengaliGraphemes =
        "/usr/share/unicode/cldr/common/testData/segmentation/graphemeCluster/TestSegmenter-Bengali.txt"

    static func isHere(_ path: String) -> Bool { FileManager.default.isReadableFile(atPath: path) }

    /// The lines of a file, without comments and empty ones.
    static func lines(_ path: String) throws -> [Substring] {
        let text = path.hasSuffix(".bz2") ? try decompressed(path) : try Data(contentsOf: URL(fileURLWithPath: path))
        return String(decoding: text, as: UTF8.self).split(separator: "\n")
            .map { $0.prefix { $0 != "#" } }.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    private static func decompressed(_ path: String) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["bzip2", "-dc", path]
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
