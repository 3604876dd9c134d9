/// What causes spare at one failing constraint.
struct Sparing {
    /// The causes that make it hold by themselves, and spare the author's error there.
    let repairs: LoneRepairs
    /// What those spare.
    let whole: Double
    /// What every other cause spares.
    let part: Double

    /// What a cause spares.
    func amount(_ edit: Int) -> Double { repairs.contains(edit) ? whole : part }
}
