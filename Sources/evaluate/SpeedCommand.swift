internal import ArgumentParser
internal import BengaliText
internal import Glibc
internal import ICUText
internal import Pages

/// `evaluate speed`: what each step of stage 1 costs, beside ICU's NFC over the same bytes in the same process.
struct SpeedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speed",
        abstract: "Measure stage 1, step by step, beside ICU's NFC with edits on the same bytes.",
        discussion: """
            Best of some rounds of the processor's time of one thread. Every kernel is given the same chunks, cut at a \
            line's end. Build in release, and use text whose words are shuffled: what repeats is learnt by heart.
            """)

    @Argument(help: "The file to read.", completion: .file())
    var file: String

    @Option(help: "The rounds of which the best counts.")
    var rounds = 3

    @Option(name: .customLong("chunk"), help: "The size of a chunk, in kilobytes.")
    var chunkKilobytes = 256

    func run() throws {
        guard let bytes = Self.contents(of: file) else { throw ValidationError("\(file) cannot be read") }
        let chunks = Self.chunks(of: bytes, size: max(1, chunkKilobytes) * 1024)
        let kernels = Kernel.all
        var best = [Double](repeating: .infinity, count: kernels.count)
        for _ in 0..<max(1, rounds) {
            for (index, kernel) in kernels.enumerated() {
                best[index] = min(best[index], Self.seconds { for chunk in chunks { kernel.work(chunk) } })
            }
        }
        let size = Double(bytes.count) / 1e6
        let icu = kernels.firstIndex { $0.isICU }.map { best[$0] } ?? 1
        print("\(Int(size.rounded())) MB in chunks of \(chunkKilobytes) KB, one thread, best of \(rounds)\n")
        print(Self.row("", "MB/s", "of ICU"))
        for (kernel, seconds) in zip(kernels, best) {
            print(Self.row(kernel.name, Self.decimal(size / seconds, 1), Self.decimal(icu / seconds, 2) + "x"))
        }
        let seconds = Dictionary(zip(kernels.map(\.name), best)) { first, _ in first }
        Self.printShares(
            whole: seconds[Kernel.wholeName] ?? 0, unicode: seconds[Kernel.unicodeName] ?? 0,
            canonical: seconds[Kernel.canonicalName] ?? 0)
    }

    /// What each step takes of the whole: what the whole takes more than it would without the step.
    private static func printShares(whole: Double, unicode: Double, canonical: Double) {
        let parts = [
            ("Bijoy's codes", whole - unicode), ("canonical", canonical), ("evidenced", unicode - canonical),
        ]
        let shares = parts.map { "\($0) \(Int((100 * max(0, $1) / max(whole, .leastNormalMagnitude)).rounded())) %" }
        print("\nOf stage 1: " + shares.joined(separator: ", "))
    }

    /// Where ICU writes; one buffer for all chunks.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// One thing to measure: what it does with a chunk.
    private struct Kernel {
        var name: String
        var isICU = false
        static let canonicalName = "canonical, with offsets"
        static let unicodeName = "stage 1 without Bijoy's codes"
        static let wholeName = "all of stage 1"
        var work: ([UInt8]) -> Void

        static var all: [Kernel] {
            let composition = CanonicalForm.nfc
            let canonical = CanonicalForm()
            let unicode = Normaliser(encoding: .unicode)
            let whole = Normaliser()
            let reader = TextReader()
            let output = Output()
            return [
                Kernel(name: "copy of memory") { keep(($0 + [0]).count) },
                Kernel(name: "UTF8Span(validating:)") { keep((try? UTF8Span(validating: $0.span))?.count ?? 0) },
                Kernel(name: "ICU normalizeUTF8 with Edits", isICU: true) { chunk in
                    if output.bytes.count < chunk.count * 3 {
                        output.bytes = [UInt8](repeating: 0, count: chunk.count * 3)
                    }
                    keep(ICUNormalizer.changeCount(of: chunk[...], writingTo: &output.bytes) ?? 0)
                },
                Kernel(name: "NFC alone, with offsets") { keep(composition.normalise($0).bytes.count) },
                Kernel(name: canonicalName) { keep(canonical.normalise($0).bytes.count) },
                Kernel(name: unicodeName) { keep(unicode.normalise($0).bytes.count) },
                Kernel(name: wholeName) { keep(whole.normalise($0).bytes.count) },
                Kernel(name: "stage 1, lines and cells") { keep(reader.read(whole.normalise($0)).text.bytes.count) },
                Kernel(name: "grapheme clusters") { chunk in
                    var count = 0
                    for _ in GraphemeClusters(chunk) { count += 1 }
                    keep(count)
                },
            ]
        }
    }

    /// Keeps the work from being left out.
    @inline(never)
    @_optimize(none)
    private static func keep(_ value: Int) {}

    private static func seconds(_ work: () -> Void) -> Double {
        let start = clock()
        work()
        return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }

    private static func chunks(of bytes: [UInt8], size: Int) -> [[UInt8]] {
        var chunks: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            var end = min(bytes.count, start + size)
            while end < bytes.count, bytes[end - 1] != 0x0A { end += 1 }
            chunks.append(Array(bytes[start..<end]))
            start = end
        }
        return chunks
    }

    static func contents(of path: String) -> [UInt8]? {
        guard let file = unsafe fopen(path, "rb") else { return nil }
        defer { unsafe fclose(file) }
        unsafe fseek(file, 0, SEEK_END)
        let size = unsafe ftell(file)
        unsafe rewind(file)
        guard size >= 0 else { return nil }
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = unsafe fread(buffer.baseAddress, 1, size, file)
        }
    }

    static func row(_ name: String, _ speed: String, _ ratio: String) -> String {
        name + String(repeating: " ", count: max(1, 34 - name.count)) + left(speed, 9) + left(ratio, 10)
    }

    /// A column's text, to the right.
    static func left(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }

    static func decimal(_ value: Double, _ places: Int) -> String {
        let scale = places == 1 ? 10 : 100
        let whole = Int((value * Double(scale)).rounded())
        let rest = String(whole % scale)
        return "\(whole / scale)." + String(repeating: "0", count: places - rest.count) + rest
    }
}
