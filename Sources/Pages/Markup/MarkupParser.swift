internal import CMarkup

/// Elements that mean something to the readers.
enum MarkupElement: Int32 {
    case other, table, row, cell, rowGroup, caption, lineBreak, block, hidden, struck, raised, lowered

    /// Whether it stands among the words of a line and parts none of them.
    var isInline: Bool { self == .other || self == .struck || self == .raised || self == .lowered }

    fileprivate init(_ number: Int32) { self = MarkupElement(rawValue: number) ?? .other }
}

/// The tag of an element that begins; holds for the call that it is handed to.
@safe
struct MarkupTag {
    fileprivate let event: UnsafePointer<jachai_markup_event>
    /// The bytes up to the tag's end, from the end of what stood before.
    let source: Range<Int32>
    let element: MarkupElement

    /// Whether the element has a name, whatever prefix its namespace has.
    func isNamed(_ name: StaticString) -> Bool {
        let prefix = unsafe event.pointee.length - name.utf8CodeUnitCount
        guard prefix >= 0, let text = unsafe event.pointee.text else { return false }
        guard unsafe prefix == 0 || text[prefix - 1] == 0x3A else { return false }
        return name.withUTF8Buffer { name in
            name.indices.allSatisfy { unsafe text[prefix + $0] == name[$0] }
        }
    }

    /// An attribute's value, or nil.
    func attribute(_ name: String) -> [UInt8]? {
        var length = 0
        guard let value = unsafe jachai_markup_attribute(event, name, &length) else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: value, count: length))
    }
}

/// Takes what a parser meets; the base of the readers of HTML and XML.
class MarkupReader {
    /// An element begins.
    func begin(_ tag: MarkupTag) {}
    /// An element ends; the range reaches from what stood before to the end of its tag.
    func end(_ element: MarkupElement, _ source: Range<Int32>) {}
    /// Text stands there as it is.
    func text(_ source: Range<Int32>) {}
    /// A reference stands there for a scalar.
    func reference(_ source: Range<Int32>, to scalar: UInt32) {}
}

/// The parser of HTML and XML, hardened: it fetches nothing, defines no entity and builds no tree.
enum MarkupParser {
    /// How deep elements may nest.
    private static let depth: Int32 = 256

    /// The languages it reads.
    enum Language {
        /// HTML, a page or a fragment, however broken.
        case html
        /// XML, up to its first error of form.
        case xml
    }

    /// Reads a stretch of the source.
    ///
    /// - Returns: Whether it was read to the end; false where elements nest too deep, a tag has too many attributes or
    ///   memory ran out.
    /// - Complexity: O(n) in the stretch's bytes.
    static func read(_ source: [UInt8], _ range: Range<Int>, as language: Language, into reader: MarkupReader) -> Bool {
        let call = Call(reader: reader, base: Int32(range.lowerBound))
        let context = unsafe Unmanaged.passUnretained(call).toOpaque()
        let handler: jachai_markup_handler = { context, event in
            guard let context = unsafe context, let event = unsafe event else { return 1 }
            unsafe Unmanaged<Call>.fromOpaque(context).takeUnretainedValue().take(event)
            return 0
        }
        let result = unsafe source.withUnsafeBufferPointer { bytes in
            guard let base = bytes.baseAddress else { return Int32(JACHAI_MARKUP_DONE) }
            let start = unsafe base + range.lowerBound
            return switch language {
            case .html: unsafe jachai_markup_html(start, range.count, depth, handler, context)
            case .xml: unsafe jachai_markup_xml(start, range.count, depth, handler, context)
            }
        }
        return withExtendedLifetime(call) { result == Int32(JACHAI_MARKUP_DONE) }
    }

    /// What the parser's callbacks carry.
    private final class Call {
        let reader: MarkupReader
        let base: Int32

        init(reader: MarkupReader, base: Int32) {
            self.reader = reader
            self.base = base
        }

        func take(_ pointer: UnsafePointer<jachai_markup_event>) {
            let start = unsafe base + Int32(pointer.pointee.start)
            let source = unsafe start..<max(start, base + Int32(pointer.pointee.end))
            let element = unsafe MarkupElement(pointer.pointee.element)
            switch unsafe Int(pointer.pointee.kind) {
            case JACHAI_MARKUP_START: unsafe reader.begin(MarkupTag(event: pointer, source: source, element: element))
            case JACHAI_MARKUP_END: reader.end(element, source)
            case JACHAI_MARKUP_TEXT: reader.text(source)
            default:
                let text = unsafe UnsafeBufferPointer(start: pointer.pointee.text, count: pointer.pointee.length)
                if let scalar = unsafe String(decoding: text, as: UTF8.self).unicodeScalars.first {
                    reader.reference(source, to: scalar.value)
                }
            }
        }
    }
}
