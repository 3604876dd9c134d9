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

    /// Makes a description.
    public init(name: String, sha256: String, bytes: Int, mediaType: String = "text/plain") {
        self.name = name
        self.sha256 = sha256
        self.bytes = bytes
        self.mediaType = mediaType
    }
}
