public import BengaliText
public import Provenance

/// What is known of an input before it is read: its name and its bytes' identity.
public struct SourceDescription: Sendable, Hashable {
    /// The input's name as the user gave it; `-` for standard input.
    public var name: String
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    public var sha256: String
    /// How many bytes it has.
    public var bytes: Int
    /// `text/plain`.
    public var mediaType: String
    /// The encoding its text is in.
    public var encoding: TextEncoding
    /// Leads from the bytes of the text, which the stages count, to the bytes of the source.
    public var offsets: SourceOffsets

    /// Makes a description; of UTF-8 text, unless told otherwise.
    public init(
        name: String, sha256: String, bytes: Int, mediaType: String = "text/plain", encoding: TextEncoding = .utf8,
        offsets: SourceOffsets = SourceOffsets()
    ) {
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
        self.mediaType = mediaType
        self.encoding = encoding
        self.offsets = offsets
    }
}
