/// Tells what was achieved in the year of a report from what was achieved in years before it, by the headings alone.
///
/// `প্রকৃত অর্জন` heads both. A column of an earlier year says which; one that stands alone and says no year is the achievement
/// that the report is about, and beside a score it is nothing else.
struct SoleAchievement {
    /// - Complexity: O(c) in the columns.
    func settle(_ headings: inout [HeadingEvidence]) {
        var sole: Int?
        var isJudged = false
        for place in headings.indices {
            guard let first = headings[place].roles.first else { continue }
            if first == .score, headings[place].isSure { isJudged = true }
            // A quarter's achievement is not the year's.
            guard first == .actual || first == .total, headings[place].roles.contains(.actual) else { continue }
            // Another beside it is of another year, whether it says so or lost it.
            guard sole == nil else { return }
            sole = place
        }
        guard let sole, headings[sole].roles.contains(.total), headings[sole].years.isEmpty, !headings[sole].isShared
        else { return }
        headings[sole].roles = isJudged ? [.total] : [.total] + headings[sole].roles.filter { $0 != .total }
    }
}
