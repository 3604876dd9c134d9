extension Constraint {
    /// Whether it says that something printed twice is the same, or that one figure follows another which is itself
    /// declared, or that templates say it too.
    var isRedundancy: Bool {
        switch relation {
        case .equal, .ratioOfTotal, .positive, .template: true
        default: false
        }
    }

    /// Whether it says what a figure is, and not only in which bounds it lies.
    var pinsValue: Bool {
        switch relation {
        case .order, .bounds, .positive, .template, .dated, .inYear, .inQuarter: false
        default: true
        }
    }

    /// Whether it says in which bounds one figure lies by itself, whatever the others say.
    var isOfOneCell: Bool {
        switch relation {
        case .dated, .inYear, .inQuarter: true
        default: false
        }
    }
}
