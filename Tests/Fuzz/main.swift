import Glibc

// libFuzzer's own loop, which SwiftPM's way of naming `main` leaves room for.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let laws = Laws()
/// How many bytes an input is repeated to, for what costs more than its length's worth; 0 for inputs as they are.
private let length = unsafe getenv("JACHAI_FUZZ_LENGTH").flatMap { unsafe Int(String(cString: $0)) } ?? 0

private var count = CommandLine.argc
private var arguments = unsafe CommandLine.unsafeArgv
private let status = unsafe runFuzzer(&count, &arguments) { start, size in
    let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: size))
    // The cuts follow from the input, so that a failure can be made again.
    let seed = bytes.reduce(14_695_981_039_346_656_037 as UInt64) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    if length > size, size > 0 {
        let repeated = Array(repeating: bytes, count: length / size).flatMap(\.self)
        laws.checkRaw(Array(String(decoding: repeated, as: UTF8.self).utf8))
    } else {
        laws.checkRaw(bytes)
        laws.check(bytes, seed: seed)
    }
    return 0
}
exit(status)
