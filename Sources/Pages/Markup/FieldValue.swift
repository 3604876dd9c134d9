/// The value that a field of a form shows: a page of the reporting system that was saved holds its figures in fields.
enum FieldValue {
    /// What a field may be called to show its value as text; one that says nothing does.
    private static let types: Set<[UInt8]> = Set(["text", "number", "date", "tel", "email"].map { Array($0.utf8) })

    /// Longer tags and values are no field of a figure or a name; within these bounds a tag is searched in a moment.
    private static let longest = (tag: 4096, value: 600)

    /// Where the value of a field stands in the source; nil for any other element, for a value that nobody sees, and for one
    /// that is not written as it reads.
    ///
    /// - Complexity: O(n) in the tag.
    static func shown(_ tag: MarkupTag, in source: [UInt8]) -> Range<Int32>? {
        guard tag.isNamed("input"), let value = tag.attribute("value"), !value.isEmpty else { return nil }
        if let type = tag.attribute("type"), !types.contains(type.map { $0 | 0x20 }) { return nil }
        let range = Int(tag.source.lowerBound)..<min(Int(tag.source.upperBound), source.count)
        guard range.count <= longest.tag, value.count <= longest.value else { return nil }
        guard let start = start(of: value, in: source, range) else { return nil }
        return Int32(start)..<Int32(start + value.count)
    }

    /// Where `value="` and the value stand.
    private static func start(of value: [UInt8], in source: [UInt8], _ range: Range<Int>) -> Int? {
        let name = Array("value".utf8)
        var offset = range.lowerBound
        while offset + name.count < range.upperBound {
            defer { offset += 1 }
            guard name.indices.allSatisfy({ source[offset + $0] | 0x20 == name[$0] }) else { continue }
            var next = offset + name.count
            var isAssigned = false
            while next < range.upperBound, [0x20, 0x3D, 0x22, 0x27].contains(source[next]) {
                isAssigned = isAssigned || source[next] == 0x3D
                next += 1
            }
            guard isAssigned, next + value.count <= range.upperBound,
                value.indices.allSatisfy({ source[next + $0] == value[$0] })
            else { continue }
            return next
        }
        return nil
    }
}
