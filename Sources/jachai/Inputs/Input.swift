internal import BengaliText
internal import Glibc
internal import Pages
internal import Pipeline

/// One input, read whole and found to be text.
struct Input: Sendable {
    /// The name that stands for standard input.
    static let standardInput = "-"

    /// Its name as the user gave it.
    let name: String
    /// Its bytes as they lie on disk.
    private let source: [UInt8]
    private let decoded: DecodedText

    /// Reads a file or a pipe, or standard input for the name that stands for it.
    ///
    /// Never holds more than the limit of an input and one piece, and as much again where its text is to be converted.
    init(reading name: String) throws(InputProblem) {
        self.name = name
        var file = try InputFile(opening: name)
        source = try file.contents(upTo: TextLimits.bytes + 1)
        do throws(TextProblem) {
            decoded = try TextProblem.text(of: source)
        } catch {
            throw .text(error)
        }
    }

    /// Its text as UTF-8, which the stages work on; its very bytes where they are UTF-8.
    var text: [UInt8] { decoded.bytes }

    /// What is known of it before its text is looked at.
    var description: SourceDescription {
        SourceDescription(
            name: name, sha256: Digest.sha256(source), bytes: source.count, encoding: decoded.encoding,
            offsets: decoded.offsets)
    }
}
