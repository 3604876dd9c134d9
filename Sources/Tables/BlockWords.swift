internal import Templates

/// The words by which lines outside tables tell what they are.
struct BlockWords: Sendable {
    let index = PhraseIndex(named: "blockWords")
    let letterhead: UInt128
    let title: UInt128
    let signature: UInt128
    let designation: UInt128
    let invented: UInt128
    let continued: UInt128
    let office: UInt128
    let period: UInt128

    init() {
        letterhead = index.set(ofKind: "letterhead")
        title = index.set(ofKind: "title")
        signature = index.set(ofKind: "signature")
        designation = index.set(ofKind: "designation")
        invented = index.set(ofKind: "invented")
        continued = index.set(ofKind: "continued")
        office = index.set(ofKind: "office")
        period = index.set(ofKind: "period")
    }
}
