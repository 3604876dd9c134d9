/// Why bytes are not text in an encoding that is read.
///
/// Offsets count the source's bytes from 0, lines from 1; LF, CR LF and CR end lines.
public enum DecodingProblem: Error, Sendable, Hashable {
    /// There are no bytes, or a byte order mark alone.
    case empty
    /// A NUL stands there: no text has one.
    case nul(offset: Int, line: Int)
    /// They are not UTF-8 from there on, and not text in another encoding either.
    case notUTF8(offset: Int, line: Int)
    /// They are more text than was to be read.
    case tooLarge
    /// They are text of that encoding, which the installed ICU does not convert.
    case noConverter(TextEncoding)
}
