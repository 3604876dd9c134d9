import BengaliText
import Pages
import Provenance

/// A text in any form after stage 1 and the division into lines and cells.
struct TranscribedPage {
    let paged: PagedText

    init(_ text: String) {
        let bytes = Array(text.utf8)
        guard let transcription = Transcriber().transcribe(bytes) else {
            paged = TextReader().read(Normaliser(evidenced: false).normalise(bytes))
            return
        }
        paged = TextReader().read(Normaliser(evidenced: false).normalise(transcription, of: bytes))
    }

    /// Whether anything but plain text was found.
    var isTranscribed: Bool { paged.text.transcription != nil }

    /// The cells of each line, or the line itself where it has none.
    var rows: [[String]] {
        paged.lines.map { line in
            line.cells.isEmpty
                ? [paged.text.string(line.passage)] : line.cells.map { paged.text.string(paged.cells[$0]) }
        }
    }

    /// What the source prints of each cell.
    var raws: [[String]] {
        paged.lines.map { line in
            line.cells.isEmpty ? [paged.text.raw(line.passage)] : line.cells.map { paged.text.raw(paged.cells[$0]) }
        }
    }

    /// How far a cell reaches, by its row and place.
    func extent(_ row: Int, _ place: Int) -> CellExtent? {
        paged.extents[paged.lines[row].cells.lowerBound + place]
    }
}
