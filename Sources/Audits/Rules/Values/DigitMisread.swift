internal import Confusions

/// How likely it is that a run of digits was read for another, by itself and without the arithmetic of the page.
///
/// Never as likely as a suggestion needs: no sum confirms a code, a date or a telephone number.
enum DigitMisread {
    /// The likelihood in thousandths that `printed` was read as `read`; nil where it takes more than one wrong digit,
    /// or more than one digit lost or gained.
    static func thousandths(printed: [Int], read: [Int]) -> Int? {
        guard printed != read else { return nil }
        if printed.count == read.count {
            let pairs = zip(printed, read).filter { $0 != $1 }
            guard pairs.count == 1, let pair = pairs.first else { return nil }
            return substitution(printed: pair.0, read: pair.1)
        }
        guard abs(printed.count - read.count) == 1 else { return nil }
        let (longer, shorter) = printed.count > read.count ? (printed, read) : (read, printed)
        return isOneDropped(from: longer, leaving: shorter) ? 150 : nil
    }

    /// The likelihood in thousandths that the difference of one digit is a misreading of it.
    static func substitution(printed: Int, read: Int) -> Int {
        let rate = DigitConfusions.embedded.perMillion(printed: printed, read: read)
        return rate == 0 ? 100 : min(700, 200 + rate / 40)
    }

    /// Whether either digit is on record as read for the other.
    static func areConfusable(_ left: Int, _ right: Int) -> Bool {
        let confusions = DigitConfusions.embedded
        return confusions.perMillion(printed: left, read: right) > 0
            || confusions.perMillion(printed: right, read: left) > 0
    }

    private static func isOneDropped(from longer: [Int], leaving shorter: [Int]) -> Bool {
        let place = zip(longer, shorter).prefix { $0 == $1 }.count
        return longer[(place + 1)...].elementsEqual(shorter[place...])
    }
}
