internal import Glibc

/// The command line's arguments as text, and the bytes of those that are no UTF-8: names of files may be of any bytes.
///
/// A byte that is no text is written `\xE9`, which tells two such names apart and can be printed.
enum RawArguments {
    private static let read = spelled(unsafe bytes())

    /// The arguments behind the program's name.
    static var texts: [String] { read.texts }

    /// The bytes that a name was written for; nil where it is its own bytes.
    static func bytes(of name: String) -> [UInt8]? { read.raw[name] }

    @unsafe private static func bytes() -> [[UInt8]] {
        (1..<max(1, Int(CommandLine.argc))).compactMap { index in
            guard let argument = unsafe CommandLine.unsafeArgv[index] else { return nil }
            let length = unsafe strlen(argument)
            return unsafe Array(UnsafeRawBufferPointer(start: argument, count: length))
        }
    }

    private static func spelled(_ arguments: [[UInt8]]) -> (texts: [String], raw: [String: [UInt8]]) {
        var texts: [String] = []
        var raw: [String: [UInt8]] = [:]
        for argument in arguments {
            if let text = String(validating: argument, as: UTF8.self) {
                texts.append(text)
                continue
            }
            let text = spelled(argument[...])
            raw[text] = argument
            texts.append(text)
        }
        return (texts, raw)
    }

    /// Text for bytes that are not all UTF-8.
    private static func spelled(_ bytes: ArraySlice<UInt8>) -> String {
        var text = ""
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let length = (1...4).first { length in
                start + length <= bytes.endIndex
                    && String(validating: bytes[start..<start + length], as: UTF8.self) != nil
            }
            if let length {
                text += String(decoding: bytes[start..<start + length], as: UTF8.self)
            } else {
                text += "\\x" + String(bytes[start], radix: 16, uppercase: true)
            }
            start += length ?? 1
        }
        return text
    }
}
