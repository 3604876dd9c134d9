internal import ICUText

/// Puts long runs of combining marks into canonical order before ICU sees them.
///
/// ICU inserts each mark from the end of its run, which for a run of thousands grows with the square of its length. Runs
/// that people write are short and go to ICU as they are.
enum CombiningOrder {
    /// Runs up to this length are left to ICU; the Stream-Safe Text Format allows 30 (Unicode Standard Annex 15).
    private static let longestPlain = 64

    /// The scalars, with the marks of long runs in the order of their combining classes, equal classes as they stood.
    ///
    /// - Complexity: O(n) in the scalars.
    static func sorted(_ scalars: [UInt32]) -> [UInt32] {
        guard scalars.count > longestPlain else { return scalars }
        var result: [UInt32] = []
        result.reserveCapacity(scalars.count)
        var run: [UInt32] = []
        for scalar in scalars {
            if let pair = tibetanVowel(scalar) {
                run.append(pair.0)
                run.append(pair.1)
            } else if combiningClass(scalar) != 0 {
                run.append(scalar)
            } else {
                close(&run, into: &result)
                result.append(scalar)
            }
        }
        close(&run, into: &result)
        return result
    }

    private static func combiningClass(_ scalar: UInt32) -> Int {
        Unicode.Scalar(scalar).map(ICUNormalizer.combiningClass) ?? 0
    }

    private static func close(_ run: inout [UInt32], into result: inout [UInt32]) {
        if run.count > longestPlain {
            var classes: [Int: [UInt32]] = [:]
            for scalar in run { classes[combiningClass(scalar), default: []].append(scalar) }
            for key in classes.keys.sorted() { result.append(contentsOf: classes[key] ?? []) }
        } else {
            result.append(contentsOf: run)
        }
        run.removeAll(keepingCapacity: true)
    }

    /// The marks that three vowel signs of Tibetan decompose into: the only ones of class 0 whose parts are not.
    private static func tibetanVowel(_ scalar: UInt32) -> (UInt32, UInt32)? {
        switch scalar {
        case 0x0F73: (0x0F71, 0x0F72)
        case 0x0F75: (0x0F71, 0x0F74)
        case 0x0F81: (0x0F71, 0x0F80)
        default: nil
        }
    }
}
