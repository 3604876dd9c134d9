/// How much text one input may hold; what bounds the work that hostile input can cause.
///
/// The largest published agreement volumes are some hundred kilobytes, so these leave two orders of magnitude.
public enum TextLimits {
    /// The most bytes of one input: 64 MiB.
    public static let bytes = 64 << 20
    /// The most cells of one row; a longer row is a line without cells, which recognition sets aside.
    public static let cellsInRow = 512
    /// The most cells of one input, over all rows that are within `cellsInRow`.
    public static let cells = 2_000_000
    /// The most lines of one input: a hundred bytes are kept of each, however short it is.
    public static let lines = 2_000_000
}
