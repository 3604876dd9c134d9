import Glibc

// libFuzzer's own loop, which SwiftPM's way of naming `main` leaves room for.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let laws = Laws()
/// One in so many short inputs is repeated to so many bytes, for what costs more than its length's worth, and for what
/// only a long text shows; all laws are held against the first, and that it ends against the others.
private let repetitions: [(oneIn: UInt64, bytes: Int, isWhole: Bool)] = [
    (32, 4_000, true), (128, 200_000, false), (2048, 1_000_000, false),
]
/// One in so many is made a text of few long lines.
private let longOneIn: UInt64 = 1024
/// The longest input that is repeated.
private let longestRepeated = 64

private var count = CommandLine.argc
private var arguments = unsafe CommandLine.unsafeArgv
private let status = unsafe runFuzzer(&count, &arguments) { start, size in
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: size))
    // The cuts follow from the input, so that a failure can be made again.
    let seed = bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    laws.checkRaw(bytes)
    laws.check(bytes, seed: seed)
    guard size > 0, size <= longestRepeated else { return 0 }
    for repetition in repetitions where (seed >> 20) % repetition.oneIn == 0 {
        let repeated = Array(repeating: bytes, count: repetition.bytes / size).flatMap(\.self)
        let text = Array(String(decoding: repeated, as: UTF8.self).utf8)
        if repetition.isWhole { laws.check(text, seed: seed) } else { laws.checkRaw(text) }
    }
    if (seed >> 40) % longOneIn == 0 { laws.checkLong(bytes) }
    return 0
}
exit(status)
