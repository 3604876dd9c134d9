internal import Pages

/// Tells what a line is by those above it: what stands right under the government's name or an office's is its address, and
/// what stands under a signature is the signatory's.
struct BlockNeighbours {
    /// So many lines may still belong to the letterhead, or to the signature, above them.
    private var inLetterhead = 0
    private var inSignature = 0
    private var last = -1

    /// So many lines a letterhead has under the government's name, under an office's, and a signature under its officer.
    private static let underGovernment = 6
    private static let underOffice = 3
    private static let underOfficer = 3
    /// The longest line, in bytes, of an office's address without the government's name over it, and of a signatory's.
    private static let longestAddress = 150

    /// Settles the kind of the next line that is not blank.
    mutating func settle(_ kind: inout BlockKind, of line: Int, _ form: LineForm) {
        let isNext = line == last + 1
        last = line
        let isShort = form.length(line) <= BlockNeighbours.longestAddress && !form.words.endsSentence(line)
        if kind == .letterhead {
            (inLetterhead, inSignature) = (BlockNeighbours.underGovernment, 0)
            return
        }
        if inLetterhead > 0 {
            inLetterhead -= 1
            if kind == .paragraph || kind == .signature {
                kind = .letterhead
                return
            }
            inLetterhead = 0
        }
        if kind == .signature {
            inSignature = BlockNeighbours.underOfficer
        } else if kind == .paragraph, isShort, inSignature > 0, isNext {
            inSignature -= 1
            kind = .signature
        } else if kind == .paragraph, form.words.headsOffice(line) {
            (inLetterhead, inSignature) = (BlockNeighbours.underOffice, 0)
            kind = .letterhead
        } else if kind == .paragraph, form.isBracketedName(line) {
            kind = .signature
        } else {
            inSignature = 0
        }
    }
}
