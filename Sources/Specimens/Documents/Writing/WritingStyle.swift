/// How one document's author writes: what is the same all over it.
struct WritingStyle: Sendable {
    /// How dates are written, mostly.
    var date: Int
    /// Whether four digits of a year are.
    var hasLongYears: Bool
    /// What stands where there is nothing.
    var dash: String
    /// Whether quarters still to come are left empty, not dashed.
    var leavesFutureBlank: Bool
    /// Whether percentages have their sign.
    var hasPercentSigns: Bool
    /// How codes are written: 0 in brackets, 1 in brackets with a space behind, 2 bare.
    var code: Int
    /// How serials are written.
    var serial: Int
    /// Whether one-digit weights are padded with a zero.
    var padsWeights: Bool
    /// Whether merged cells are printed in each row again.
    var repeatsMerged: Bool
    /// Whether English is written, with ASCII digits.
    var isEnglish: Bool
    /// Whether the lines of a pair say which is the target's and which the achievement's.
    var labelsPairs: Bool
    /// How many figures in a hundred are written in an odd way.
    var oddity: Int

    init(isEnglish: Bool, using random: inout SeededGenerator) {
        date = random.pick([0, 0, 0, 1, 2, 3])
        hasLongYears = random.chance(60)
        dash = random.pick(["-", "-", "-", "--", "–", "…"])
        leavesFutureBlank = random.chance(40)
        hasPercentSigns = random.chance(75)
        code = random.pick([0, 0, 1, 1, 1, 2])
        serial = random.pick([0, 0, 1, 2, 3, 4])
        padsWeights = random.chance(20)
        repeatsMerged = random.chance(10)
        self.isEnglish = isEnglish
        oddity = random.pick([0, 2, 5, 10])
        labelsPairs = random.chance(60)
    }
}
