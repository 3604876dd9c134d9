/// Follows groups of digits and what parts them, to tell dates.
struct DateShape {
    private var length = 0
    private var groups = 0
    private var fits = true
    private(set) var isDate = false
    private(set) var begun = false

    mutating func take(_ kind: CellShape.ScalarKind) {
        begun = true
        switch kind {
        case .digit: length += 1
        // A space inside a group of digits is damage that the grammar of figures judges; here it parts nothing.
        case .space: break
        case .separator: endGroup(parted: true)
        default: endGroup(parted: false)
        }
    }

    private mutating func endGroup(parted: Bool) {
        if length > 0 {
            groups += 1
            // Several dates may follow one another; the space between them makes the last group look longer.
            if groups <= 2 { fits = fits && length <= 2 } else if groups == 3 && fits { isDate = length >= 2 }
        }
        length = 0
        if !parted {
            groups = 0
            fits = true
        }
    }
}
