/// What the figures of an indicator count, as its unit column says.
public enum UnitKind: String, Sendable, Hashable, CaseIterable {
    /// সংখ্যা, টি and other things counted or measured.
    case count
    /// শতকরা হার.
    case percent
    /// তারিখ.
    case date
    /// জন.
    case person
    /// টাকা.
    case money
    /// দিন.
    case day
    /// প্রাপ্ত নম্বর.
    case score
    /// সংখ্যা ও তারিখ.
    case countAndDate
    /// Any other unit, or none.
    case other
}
