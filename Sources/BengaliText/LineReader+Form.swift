internal import ICUText

/// Whether a reading leaves the text in NFC, which it was in before.
extension LineReader {
    /// Whether nothing that a reading writes composes with what stands beside it, or changes places with it.
    ///
    /// NFC ties a scalar only to what stands before it. A reading that keeps the scalar before such a border ties what was
    /// tied; one that writes another there (English before a mark of Latin's, a hasanta for a sign before an overlay) is
    /// no reading: the mark hangs on what is printed.
    static func keepsForm(_ proposal: Proposal, in bytes: Span<UInt8>) -> Bool {
        let old = proposal.old
        if isTied(bytes, at: old.upperBound), !hasSameEnd(proposal, bytes) { return false }
        let reading = proposal.reading.span
        return !isTied(reading, at: 0) || hasSameBeginning(proposal, bytes)
    }

    /// Whether NFC may join or reorder the scalar at an offset with what stands before it.
    private static func isTied(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
        // No scalar below U+0300 is.
        guard offset < bytes.count, bytes[offset] >= 0xCC else { return false }
        let scalar = ScalarBytes.decode(bytes, at: offset, before: bytes.count).scalar
        return Unicode.Scalar(scalar).map { !ICUNormalizer.hasBoundary(before: $0) } ?? false
    }

    private static func hasSameEnd(_ proposal: Proposal, _ bytes: Span<UInt8>) -> Bool {
        let (reading, old) = (proposal.reading, proposal.old)
        guard let begin = reading.lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return false }
        let length = reading.count - begin
        guard old.count >= length else { return false }
        return (0..<length).allSatisfy { reading[begin + $0] == bytes[old.upperBound - length + $0] }
    }

    private static func hasSameBeginning(_ proposal: Proposal, _ bytes: Span<UInt8>) -> Bool {
        let (reading, old) = (proposal.reading, proposal.old)
        let length = ScalarBytes.decode(reading.span, at: 0, before: reading.count).length
        guard old.count >= length else { return false }
        return (0..<length).allSatisfy { reading[$0] == bytes[old.lowerBound + $0] }
    }
}
