internal import Synchronization
internal import Templates

/// What recognition remembers of the texts it has read, from one document to the next.
struct RecognitionMemory: Sendable {
    /// The classes of cells.
    var classes = TextMemory<CellClass>(capacity: 1 << 12)
    /// What cells of headings say.
    var headings = TextMemory<HeadingReading>(capacity: 1 << 10)
    /// What they say of periods, and of targets and achievements.
    var paired = TextMemory<PairedWords.Reading>(capacity: 1 << 10)
    /// What the letters of headings are like.
    var matches = HeadingMatches()
}

/// The memories of a recogniser: one for each thread that recognises at the same time.
///
/// Offices write the same headings, units and names year after year, so that an archive's documents have each read what
/// the next one holds. What is remembered is what would be worked out again: documents are read alike in any order.
final class RecognitionMemories: Sendable {
    private let idle = Mutex<[RecognitionMemory]>([])

    /// A memory that no one uses: one that was given back, else a new one.
    func take() -> RecognitionMemory {
        idle.withLock { $0.popLast() } ?? RecognitionMemory()
    }

    /// Gives a memory back.
    func giveBack(_ memory: consuming RecognitionMemory) {
        let memory = memory
        idle.withLock { $0.append(memory) }
    }
}
