/// What a file is that is no text, by the bytes that files of its kind begin with.
public enum BinaryFormat: Sendable, Hashable {
    /// A PDF, of text or of pictures.
    case pdf
    /// A picture, by the name of its format.
    case image(String)
    /// A document or a workbook of an office program.
    case office(String)
    /// Other files in one.
    case archive(String)

    private static let beginnings: [(bytes: [UInt8], format: BinaryFormat)] = [
        (Array("%PDF-".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image("PNG")),
        ([0xFF, 0xD8, 0xFF], .image("JPEG")),
        (Array("GIF87a".utf8), .image("GIF")), (Array("GIF89a".utf8), .image("GIF")),
        ([0x49, 0x49, 0x2A, 0x00], .image("TIFF")), ([0x4D, 0x4D, 0x00, 0x2A], .image("TIFF")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .office("DOC, XLS")),
        ([0x50, 0x4B, 0x03, 0x04], .archive("ZIP")),
        ([0x1F, 0x8B, 0x08], .archive("gzip")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive("7z")),
        (Array("Rar!\u{1A}".utf8), .archive("RAR")),
    ]

    /// The folders of a ZIP that say which program's file it is.
    private static let folders: [(name: [UInt8], format: String)] = [
        (Array("word/".utf8), "DOCX"), (Array("xl/".utf8), "XLSX"), (Array("ppt/".utf8), "PPTX"),
        (Array("mimetypeapplication/vnd.oasis".utf8), "ODF"),
    ]
    /// In so many bytes the first folders of a ZIP are named.
    private static let sampleSize = 1 << 16
    /// So many blanks at most stand before a PDF's mark.
    private static let mostBlanks = 16

    /// The format that the bytes begin as; nil where they may be text.
    public init?(_ bytes: [UInt8]) {
        let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let blanks = bytes[mark...].prefix(BinaryFormat.mostBlanks).prefix { $0 == 0x20 || (0x09...0x0D).contains($0) }
        if bytes[blanks.endIndex...].starts(with: "%PDF-".utf8) {
            self = .pdf
            return
        }
        guard let known = BinaryFormat.beginnings.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = known.format
        guard known.format == .archive("ZIP") else { return }
        let sample = bytes.prefix(BinaryFormat.sampleSize)
        for place in sample.indices {
            for folder in BinaryFormat.folders where sample[place] == folder.name[0] {
                guard sample[place...].starts(with: folder.name) else { continue }
                self = .office(folder.format)
                return
            }
        }
    }
}
