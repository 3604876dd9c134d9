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
    /// What a title of a plan says, and one of a report.
    let plans: [[UInt8]]
    let reports: [[UInt8]]
    /// How a line that declares a total begins, and what it counts.
    let totals: [[UInt8]]
    let totalled: [[UInt8]]
    /// What joins an officer to his office.
    let genitives: [[UInt8]]
    /// What a column of targets beside one of achievements is called, and what that one is.
    let labels: [HeadingLabel]

    init() {
        letterhead = index.set(ofKind: "letterhead")
        title = index.set(ofKind: "title")
        signature = index.set(ofKind: "signature")
        designation = index.set(ofKind: "designation")
        invented = index.set(ofKind: "invented")
        continued = index.set(ofKind: "continued")
        office = index.set(ofKind: "office")
        period = index.set(ofKind: "period")
        let lines = PhraseTable(named: "lineWords")
        plans = lines.words(ofKind: "plan")
        reports = lines.words(ofKind: "report")
        totals = lines.words(ofKind: "total")
        totalled = lines.words(ofKind: "totalled")
        genitives = lines.words(ofKind: "genitive")
        labels =
            lines.words(ofKind: "target").map { HeadingLabel($0, isTarget: true) }
            + lines.words(ofKind: "achievement").map { HeadingLabel($0, isTarget: false) }
    }
}
