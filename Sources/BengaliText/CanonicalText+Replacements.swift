internal import Provenance

extension CanonicalText {
    /// Makes the result of steps that replaced these stretches; `lead` is how many bytes of the source stand before the
    /// text.
    ///
    /// - Complexity: O(n) in the replacements and what they replace.
    init(source: [UInt8], bytes: [UInt8], replacements: [Replacement], lead: Int) {
        var map = OffsetMap(lead: Int32(lead))
        var edits: [TextEdit] = []
        edits.reserveCapacity(replacements.count)
        for replacement in replacements {
            let old = Int32(replacement.old.lowerBound)..<Int32(replacement.old.upperBound)
            map.replace(text: Int32(replacement.new.lowerBound)..<Int32(replacement.new.upperBound), source: old)
            edits.append(
                TextEdit(
                    rule: replacement.rule, sourceStart: old.lowerBound, sourceEnd: old.upperBound,
                    before: String(decoding: source[replacement.old], as: UTF8.self),
                    after: String(decoding: bytes[replacement.new], as: UTF8.self), evidence: replacement.evidence))
        }
        self.init(source: source, bytes: bytes, map: map, edits: edits)
    }
}
