import Glibc

// libFuzzer's own loop, which SwiftPM's way of naming `main` leaves room for.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The reader that the inputs are for, by name.
private let form =
    unsafe getenv("JACHAI_FUZZ_READER").flatMap { unsafe ReaderForm(rawValue: String(cString: $0)) } ?? .records
private let laws = ReaderLaws(form)

private var count = CommandLine.argc
private var arguments = unsafe CommandLine.unsafeArgv
private let status = unsafe runFuzzer(&count, &arguments) { start, size in
    laws.check(unsafe Array(UnsafeBufferPointer(start: start, count: size)))
    return 0
}
exit(status)
