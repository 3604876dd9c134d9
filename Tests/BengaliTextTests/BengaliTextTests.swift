import BengaliText
import Foundation
import Testing

@Suite struct SeedDocuments {
    @Test func dump() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../../shared/seeds")
        let normaliser = Normaliser()
        for name in ["000_7d9e1e7956252ea9.txt", "003_93e8c057058ffdac.txt"] {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
            let text = normaliser.normalise(bytes)
            for edit in text.edits {
                print(name, edit.rule.rawValue, edit.before, "→", edit.after, edit.evidence ?? "")
            }
        }
    }
}
