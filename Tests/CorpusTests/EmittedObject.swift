import Audits
import Foundation
import Reports

/// The emitted document object, as a reader of another program sees it.
struct EmittedObject {
    let root: [String: Any]

    /// Reads what the report writer emits of a document.
    init(_ document: AuditedDocument) throws {
        var output: [UInt8] = []
        JSONReport.append(document, to: &output)
        let object = try JSONSerialization.jsonObject(with: Data(output))
        root = object as? [String: Any] ?? [:]
    }

    /// Calls `visit` with every object in it, and the path that leads there.
    func walk(_ visit: (String, [String: Any]) -> Void) {
        var pending: [(String, Any)] = [("", root)]
        while let (path, value) = pending.popLast() {
            if let object = value as? [String: Any] {
                visit(path, object)
                for (key, member) in object { pending.append(("\(path)/\(key)", member)) }
            } else if let array = value as? [Any] {
                for (index, member) in array.enumerated() { pending.append(("\(path)/\(index)", member)) }
            }
        }
    }

    /// Every value that is no offset, length or digest, each with its path: what a change of line endings leaves alone.
    func valuesWithoutOffsets() -> [String] {
        var result: [String] = []
        walk { path, object in
            for (key, value) in object where !["start", "end", "sha256", "bytes", "name"].contains(key) {
                if value is [String: Any] || value is [Any] { continue }
                result.append("\(path)/\(key) = \(value)")
            }
        }
        return result.sorted()
    }
}
