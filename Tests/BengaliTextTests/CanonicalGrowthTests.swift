import BengaliText
import Foundation
import Testing

@Suite("The canonical pass grows with its text")
struct CanonicalGrowthTests {
    static let marks: [UInt32] = [
        0x09BC, 0x09CD, 0x09BE, 0x09BF, 0x09C7, 0x09D7, 0x0981, 0x0982, 0x0983, 0x09FE, 0x0995, 0x09DF, 0x0985, 0x09F7,
        0x0301, 0x0323, 0x0F73, 0x200B, 0x200D, 0x00AD, 0xFF11, 0x0915, 0x201C, 0x2003,
    ]

    private func seconds(_ piece: [UInt8], bytes: Int) -> Double {
        let source = Array(repeating: piece, count: bytes / piece.count).flatMap { $0 }
        var least = Double.infinity
        for _ in 0..<3 {
            let start = Self.threadSeconds
            #expect(Laws.canonical.normalise(source).source.count == source.count)
            least = min(least, Self.threadSeconds - start)
        }
        return least
    }

    /// The time that the processor gave to this thread, whatever else runs.
    private static var threadSeconds: Double {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Work that grew with the square would take sixteen times as long on four times the text.
    @Test(
        "four times as much of any mark, or any two in turn, takes no ten times as long", .serialized, arguments: marks)
    func pairs(first: UInt32) {
        for second in Self.marks where second >= first {
            var text = ""
            text.unicodeScalars.append(contentsOf: [first, second].compactMap(Unicode.Scalar.init))
            let piece = Array(text.utf8)
            let short = seconds(piece, bytes: 8_000)
            let long = seconds(piece, bytes: 32_000)
            #expect(long < 10 * max(short, 0.002), "\(Laws.shown(piece)): \(short) s, then \(long) s")
        }
    }

    @Test("four times as much of a sign typed before a cluster that never ends takes no ten times as long")
    func clusters() {
        for piece in ["\u{9BF}ক্", "“\u{9BF}ক", "ক\u{9BF}্", "\u{9C7}ক\u{981}্"] {
            let (short, long) = (seconds(Array(piece.utf8), bytes: 20_000), seconds(Array(piece.utf8), bytes: 80_000))
            #expect(long < 10 * max(short, 0.005), "\(piece): \(short) s, then \(long) s")
        }
        // One sign, then a cluster as long as the text.
        for start in ["\u{9BF}", "ক\u{9BF}্"] {
            let times = [10_000, 40_000].map {
                seconds(Array((start + String(repeating: "ক্", count: $0)).utf8), bytes: $0 * 6 + 9)
            }
            #expect(times[1] < 10 * max(times[0], 0.005), "\(start): \(times)")
        }
    }
}
