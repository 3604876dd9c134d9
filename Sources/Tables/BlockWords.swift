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
    let page: UInt128
    /// The phrases of a letterhead where a scan damaged them.
    let nearLetterhead: NearPhrases
    /// What offices are called.
    let offices = OfficeWords.embedded
    /// What the buttons of the reporting system say.
    let screens: PhraseIndex
    /// Words with which a heading begins.
    let headings: [[UInt8]]
    /// What makes a line that names a year a title.
    let evaluations: [[UInt8]]
    /// What a title says before its table's total of weights.
    let declared: PhraseIndex
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
        page = index.set(ofKind: "page")
        nearLetterhead = NearPhrases(index.phrases.filter { $0.kind == "letterhead" })
        let lines = PhraseTable(named: "lineWords")
        plans = lines.words(ofKind: "plan")
        reports = lines.words(ofKind: "report")
        totals = lines.words(ofKind: "total")
        totalled = lines.words(ofKind: "totalled")
        screens = PhraseIndex(lines.phrases.filter { $0.kind == "screen" })
        evaluations = lines.words(ofKind: "evaluation")
        headings = lines.words(ofKind: "heading")
        declared = PhraseIndex(lines.phrases.filter { $0.kind == "declared" })
        genitives = lines.words(ofKind: "genitive")
        labels =
            lines.words(ofKind: "target").map { HeadingLabel($0, isTarget: true) }
            + lines.words(ofKind: "achievement").map { HeadingLabel($0, isTarget: false) }
    }
}
