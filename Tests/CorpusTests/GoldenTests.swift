import Foundation
import Testing

/// What the stages print against what they printed when a person last looked.
@Suite("Goldens")
struct GoldenTests {
    @Test(
        "a stage prints what it printed when its goldens were recorded", .enabled(if: !Goldens.isRecording),
        arguments: CorpusDocument.ours)
    func compare(_ document: CorpusDocument) throws {
        let printed = Goldens.printed(try document.processed())
        for (file, text) in zip(Goldens.files, printed) {
            let url = Goldens.folder(of: document.name).appending(path: file)
            guard let data = try? Data(contentsOf: url) else {
                Issue.record("\(document.name): \(file) was never recorded; see Scripts/goldens")
                return
            }
            guard let part = Goldens.firstDifference(String(decoding: data, as: UTF8.self), text) else { continue }
            Issue.record(
                """
                \(document.name): the first stage that differs is \(file), in line \(part.line)
                recorded: \(part.golden)
                printed:  \(part.printed)
                """)
            return
        }
    }

    @Test("re-recording goldens fails the run that does it", .enabled(if: Goldens.isRecording))
    func record() throws {
        for document in CorpusDocument.ours {
            let folder = Goldens.folder(of: document.name)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (file, text) in zip(Goldens.files, Goldens.printed(try document.processed())) {
                try Data(text.utf8).write(to: folder.appending(path: file), options: .atomic)
            }
        }
        Issue.record("goldens were recorded anew: read what changed, then run the tests again")
    }
}
