/// A word's identity for looking it up: its scalars in one order of composition, Latin in lower case, joiners and a
/// visarga at the end left out.
///
/// It is a 64-bit FNV-1a hash. Two words of the table never share one (a test says so); that a word of a page meets
/// one by chance is less likely than a fault of the machine.
struct WordKey: Hashable {
    private var running: UInt64 = 0xCBF2_9CE4_8422_2325
    /// The key of what was added so far.
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    private mutating func mix(_ scalar: UInt32) {
        running = (running ^ UInt64(scalar)) &* 0x100_0000_01B3
        running ^= running >> 29
    }

    /// Adds a scalar of the word.
    mutating func add(_ scalar: UInt32) {
        if Scalars.isInvisible(scalar) { return }
        if scalar == 0x983 {
            mix(scalar)
            return
        }
        if let base = Scalars.base(ofComposed: scalar) {
            mix(base)
            mix(0x9BC)
        } else {
            mix(scalar &- 0x41 < 26 ? scalar + 0x20 : scalar)
        }
        value = running
    }
}
