internal import BengaliText
internal import Pages
internal import Provenance
internal import Reports

/// What `normalise` prints of one input: its clean text or its edits, piece by piece, in bounded memory.
struct Normalisation: ~Copyable {
    /// What is asked for.
    struct Form: Sendable {
        let normaliser: Normaliser
        /// Whether the edits are printed, not the text.
        let trace: Bool
        let digits: DigitStyle
    }

    private let name: String
    private let form: Form
    private var decoder = TextDecoder()
    private var stream: NormaliserStream
    /// The source offset of the next piece, once the first is there.
    private var sourceOffset: Int?

    /// Begins with the input of a name.
    init(of name: String, as form: Form) {
        self.name = name
        self.form = form
        stream = NormaliserStream(form.normaliser)
    }

    /// Takes the next bytes of the input and appends what is settled by now.
    ///
    /// At the first byte that is not text, the lines before its own are appended, and no more.
    mutating func append(_ bytes: [UInt8], to output: inout [UInt8]) throws(InputProblem) {
        var text: [UInt8] = []
        do throws(DecodingProblem) {
            try decoder.decode(bytes, into: &text)
            print(stream.append(text), to: &output)
        } catch {
            throw end(text, with: error, to: &output)
        }
    }

    /// Appends the rest; nothing comes after it.
    mutating func finish(to output: inout [UInt8]) throws(InputProblem) {
        var text: [UInt8] = []
        do throws(DecodingProblem) {
            try decoder.finish(into: &text)
            print(stream.append(text), to: &output)
            print(stream.finish(), to: &output)
        } catch {
            throw end(text, with: error, to: &output)
        }
    }

    private mutating func end(_ text: [UInt8], with problem: DecodingProblem, to output: inout [UInt8]) -> InputProblem
    {
        print(stream.append(text), to: &output)
        print(stream.finishLines(), to: &output)
        return .text(TextProblem(problem))
    }

    private mutating func print(_ pieces: [NormalisedPiece], to output: inout [UInt8]) {
        for piece in pieces {
            if form.trace {
                let offsets = decoder.offsets(of: piece.text.source, from: sourceOffset ?? decoder.textStart)
                JSONReport.appendEdits(of: piece, offsets: offsets, source: name, to: &output)
                sourceOffset = offsets.source(of: piece.text.source.count)
            } else {
                output += DigitWriter(style: form.digits).written(piece.bytes)
            }
        }
    }
}
