internal import ArgumentParser
internal import Audits
internal import BengaliText
internal import Glibc
internal import ICUText
internal import Pages
internal import Pipeline
internal import Records
internal import Reports
internal import Tables

/// `evaluate stages`: what each stage costs by itself, over whole documents.
struct StagesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stages",
        abstract: "Measure each stage by itself, on documents that the stages before it have been through.",
        discussion: """
            Best of some rounds of the processor's time of one thread. Build in release, and use text whose words are \
            shuffled: what repeats is learnt by heart. Speeds are in bytes of the files and, beside them, in bytes of the \
            canonical text that the later stages are given, without markup and padding. The floor is ICU's NFC, with a \
            list of its edits, of the same bytes in the same rounds.
            """)

    @Argument(help: "The documents to read.", completion: .file())
    var files: [String]

    @Option(help: "The rounds of which the best counts.")
    var rounds = 3

    @Flag(help: "Stop at the records: no audit, and nothing printed of it.")
    var untilRecords = false

    private static let steps = ["ICU's NFC, the floor", "text", "tables", "records", "audit", "JSON"]

    func run() throws {
        var best = [Double](repeating: .infinity, count: Self.steps.count)
        let stages = Stages(endsAtRecords: untilRecords)
        var (size, text) = (0, 0)
        for _ in 0..<max(1, rounds) {
            var seconds = [Double](repeating: 0, count: Self.steps.count)
            (size, text) = (0, 0)
            for file in files {
                guard let bytes = SpeedCommand.contents(of: file) else {
                    throw ValidationError("\(file) cannot be read")
                }
                size += bytes.count
                text += stages.run(bytes, file, adding: &seconds)
            }
            for step in best.indices { best[step] = min(best[step], seconds[step]) }
        }
        report(best, megabytes: Double(size) / 1e6, text: Double(text) / 1e6)
    }

    private func report(_ seconds: [Double], megabytes: Double, text: Double) {
        let rows = Array(zip(Self.steps, seconds)) + [("tables and records, without text", seconds[2] + seconds[3])]
        let (read, given) = (SpeedCommand.decimal(megabytes, 1), SpeedCommand.decimal(text, 1))
        print("\(read) MB in \(files.count) documents, \(given) MB of text, one thread, best of \(rounds)\n")
        let headings = ["of text", "of floor", "seconds", "ms each"]
        print(headings.reduce(SpeedCommand.left("MB/s", 43)) { $0 + SpeedCommand.left($1, 10) })
        for (name, taken) in rows {
            let taken = max(taken, 1e-9)
            let numbers = [
                SpeedCommand.decimal(megabytes / taken, 1), SpeedCommand.decimal(text / taken, 1),
                SpeedCommand.decimal(seconds[0] / taken, 2) + "x", SpeedCommand.decimal(taken, 2),
                SpeedCommand.decimal(taken * 1000 / Double(max(1, files.count)), 2),
            ]
            let start = SpeedCommand.row(name, numbers[0], numbers[1])
            print(numbers.dropFirst(2).reduce(start) { $0 + SpeedCommand.left($1, 10) })
        }
    }

    private struct Stages {
        let endsAtRecords: Bool
        let pipeline = Pipeline()
        let recogniser = Recogniser()
        let builder = RecordBuilder()
        let audit = Audit()

        /// Runs every stage over a document and adds the seconds that each took.
        ///
        /// - Returns: How many bytes of canonical text the document has.
        func run(_ bytes: [UInt8], _ name: String, adding seconds: inout [Double]) -> Int {
            var output = [UInt8](repeating: 0, count: 3 * bytes.count)
            var clock = Clock()
            _ = ICUNormalizer.changeCount(of: bytes[...], writingTo: &output)
            seconds[0] += clock.lap()
            var paged = pipeline.page(bytes)
            seconds[1] += clock.lap()
            let text = paged.text.bytes.count
            var layout = recogniser.recognise(paged)
            seconds[2] += clock.lap()
            let records = builder.build(&layout, of: &paged)
            seconds[3] += clock.lap()
            if endsAtRecords { return text }
            paged.text.sortEdits()
            let audited = audit.run(paged: paged, layout: layout, records: records)
            seconds[4] += clock.lap()
            let document = AuditedDocument(
                source: SourceDescription(name: name, sha256: "", bytes: bytes.count), paged: paged, layout: layout,
                records: audited.records, findings: audited.findings)
            output.removeAll(keepingCapacity: true)
            JSONReport.append(document, to: &output)
            seconds[5] += clock.lap()
            return text
        }
    }

    /// The processor's time of this thread.
    private struct Clock {
        private var last = Clock.now()

        /// The seconds since the lap before.
        mutating func lap() -> Double {
            let now = Clock.now()
            defer { last = now }
            return now - last
        }

        private static func now() -> Double {
            var time = timespec()
            unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
    }
}
