/// A random number generator with a seed: the same seed gives the same specimens on every machine.
///
/// Source: xorshift64*, Vigna 2016, "An experimental exploration of Marsaglia's xorshift generators, scrambled"; the seed
/// is spread by one step of SplitMix64, so that neighbouring seeds give unlike specimens.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Makes a generator; every seed is allowed.
    public init(seed: UInt64) {
        var spread = seed &+ 0x9E37_79B9_7F4A_7C15
        spread = (spread ^ spread >> 30) &* 0xBF58_476D_1CE4_E5B9
        spread = (spread ^ spread >> 27) &* 0x94D0_49BB_1331_11EB
        state = (spread ^ spread >> 31) | 1
    }

    /// The next 64 random bits.
    public mutating func next() -> UInt64 {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        return state &* 2_685_821_657_736_338_717
    }

    /// Whether something of so many parts in a million happens this time.
    public mutating func happens(perMillion: Int) -> Bool {
        Int.random(in: 0..<1_000_000, using: &self) < perMillion
    }
}
