internal import ArgumentParser
internal import Audits
internal import BengaliText
internal import Glibc
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
            shuffled: what repeats is learnt by heart.
            """)

    @Argument(help: "The documents to read.", completion: .file())
    var files: [String]

    @Option(help: "The rounds of which the best counts.")
    var rounds = 3

    private static let steps = ["text", "tables", "records", "audit", "JSON"]

    func run() throws {
        var best = [Double](repeating: .infinity, count: Self.steps.count)
        let stages = Stages()
        var size = 0
        for _ in 0..<max(1, rounds) {
            var seconds = [Double](repeating: 0, count: Self.steps.count)
            size = 0
            for file in files {
                guard let bytes = SpeedCommand.contents(of: file) else {
                    throw ValidationError("\(file) cannot be read")
                }
                size += bytes.count
                stages.run(bytes, file, adding: &seconds)
            }
            for step in best.indices { best[step] = min(best[step], seconds[step]) }
        }
        report(best, megabytes: Double(size) / 1e6)
    }

    private func report(_ seconds: [Double], megabytes: Double) {
        let rows = Array(zip(Self.steps, seconds)) + [("tables and records, without text", seconds[1] + seconds[2])]
        print("\(Int(megabytes.rounded())) MB in \(files.count) documents, one thread, best of \(rounds)\n")
        print(SpeedCommand.row("", "MB/s", "seconds") + SpeedCommand.left("ms each", 10))
        for (name, seconds) in rows {
            let speed = SpeedCommand.decimal(megabytes / max(seconds, 1e-9), 1)
            let each = seconds * 1000 / Double(max(1, files.count))
            print(
                SpeedCommand.row(name, speed, SpeedCommand.decimal(seconds, 2))
                    + SpeedCommand.left(SpeedCommand.decimal(each, 2), 10))
        }
    }

    private struct Stages {
        let pipeline = Pipeline()
        let recogniser = Recogniser()
        let builder = RecordBuilder()
        let audit = Audit()

        /// Runs every stage over a document and adds the seconds that each took.
        func run(_ bytes: [UInt8], _ name: String, adding seconds: inout [Double]) {
            var clock = Clock()
            var paged = pipeline.page(bytes)
            seconds[0] += clock.lap()
            var layout = recogniser.recognise(paged)
            seconds[1] += clock.lap()
            let records = builder.build(&layout, of: &paged)
            seconds[2] += clock.lap()
            paged.text.sortEdits()
            let audited = audit.run(paged: paged, layout: layout, records: records)
            seconds[3] += clock.lap()
            let document = AuditedDocument(
                source: SourceDescription(name: name, sha256: "", bytes: bytes.count), paged: paged, layout: layout,
                records: audited.records, findings: audited.findings)
            var output: [UInt8] = []
            JSONReport.append(document, to: &output)
            seconds[4] += clock.lap()
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
