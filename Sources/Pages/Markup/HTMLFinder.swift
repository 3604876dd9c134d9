/// Finds where HTML stands in a text: whole pages, tables, and tags in lines.
struct HTMLFinder {
    private let source: [UInt8]

    init(_ source: [UInt8]) { self.source = source }

    /// Whether a page of HTML begins there, behind white space, comments and an XML declaration.
    func isPage(from start: Int) -> Bool {
        var offset = start
        while offset < source.count {
            while offset < source.count, source[offset] <= 0x20 { offset += 1 }
            if begins("<!doctype html", at: offset) { return true }
            if begins("<!--", at: offset) {
                guard let end = find("-->", from: offset + 4) else { return false }
                offset = end + 3
            } else if begins("<?xml", at: offset) || begins("<!doctype", at: offset) {
                guard let end = find(">", from: offset) else { return false }
                offset = end + 1
            } else {
                return (begins("<html", at: offset) || begins("<head", at: offset) || begins("<body", at: offset))
                    && isNameEnd(offset + 5)
            }
        }
        return false
    }

    /// The first table that begins in a line, from `<table` to the end of `</table>`; nil where none does.
    ///
    /// A table that is never closed ends with the line of its last row or cell.
    func table(in line: Range<Int>, from limit: Int) -> Range<Int>? {
        var offset = max(line.lowerBound, limit)
        while offset < line.upperBound {
            if source[offset] == 0x3C, let tag = TagName(source, at: offset), tag.name == TagName.table,
                !tag.isClosing
            {
                return offset..<end(ofTableFrom: offset)
            }
            offset += 1
        }
        return nil
    }

    private func end(ofTableFrom start: Int) -> Int {
        var depth = 0
        var last = start
        var offset = start
        while offset < source.count {
            guard source[offset] == 0x3C, let tag = TagName(source, at: offset) else {
                offset += 1
                continue
            }
            offset = tag.end
            if tag.name == TagName.table {
                depth += tag.isClosing ? -1 : 1
                last = tag.isClosing ? closed(offset) : offset
                if depth == 0 { return last }
            } else if TagName.parts.contains(tag.name) {
                last = offset
            }
        }
        while last < source.count, source[last] != 0x0A, source[last] != 0x0D { last += 1 }
        return last
    }

    /// The byte behind a closing tag whose name ends there.
    private func closed(_ offset: Int) -> Int {
        var end = offset
        while end < source.count, source[end] == 0x20 { end += 1 }
        return end < source.count && source[end] == 0x3E ? end + 1 : offset
    }

    /// Whether a tag of HTML stands in a line.
    func holdsTag(_ line: Range<Int>) -> Bool {
        var offset = line.lowerBound
        while offset < line.upperBound {
            if source[offset] == 0x3C, let tag = TagName(source, at: offset), TagName.known.contains(tag.name) {
                return true
            }
            offset += 1
        }
        return false
    }

    // MARK: Bytes

    /// Whether a name stands there, in letters of either case; the name itself is in lower case.
    private func begins(_ name: StaticString, at offset: Int) -> Bool {
        guard offset + name.utf8CodeUnitCount <= source.count else { return false }
        return name.withUTF8Buffer { name in
            name.indices.allSatisfy { index in
                let byte = source[offset + index]
                let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
                return unsafe lower == name[index]
            }
        }
    }

    /// Whether a tag's name ends before a byte.
    private func isNameEnd(_ offset: Int) -> Bool {
        guard offset < source.count else { return true }
        return source[offset] <= 0x20 || source[offset] == 0x3E || source[offset] == 0x2F
    }

    private func find(_ text: StaticString, from start: Int) -> Int? {
        var offset = start
        while offset < source.count {
            if begins(text, at: offset) { return offset }
            offset += 1
        }
        return nil
    }
}

/// The name of a tag, in lower case, as one number; names are short.
private struct TagName {
    let name: UInt64
    let isClosing: Bool
    /// The byte behind the name.
    let end: Int

    /// The name of the tag that begins with a bracket; nil where none does.
    init?(_ source: [UInt8], at bracket: Int) {
        var offset = bracket + 1
        isClosing = offset < source.count && source[offset] == 0x2F
        if isClosing { offset += 1 }
        var name: UInt64 = 0
        var length = 0
        while offset < source.count, let letter = TagName.letter(source[offset], isFirst: length == 0) {
            guard length < 8 else { return nil }
            name = name << 8 | UInt64(letter)
            length += 1
            offset += 1
        }
        guard length > 0 else { return nil }
        if offset < source.count, source[offset] > 0x20, source[offset] != 0x3E, source[offset] != 0x2F { return nil }
        self.name = name
        end = offset
    }

    private static func letter(_ byte: UInt8, isFirst: Bool) -> UInt8? {
        let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
        return (0x61...0x7A).contains(lower) || (!isFirst && (0x30...0x39).contains(lower)) ? lower : nil
    }

    private static func number(_ name: String) -> UInt64 { name.utf8.reduce(0) { $0 << 8 | UInt64($1) } }

    static let table = number("table")
    static let parts = Set(["tr", "td", "th", "tbody", "thead", "tfoot"].map(number))
    /// Names that a line of text holds for the sake of HTML alone.
    static let known = Set(
        [
            "br", "b", "i", "u", "p", "sup", "sub", "div", "span", "strong", "em", "h1", "h2", "h3", "h4", "h5", "h6",
            "center", "font", "caption", "img", "header", "footer", "section", "figure", "ul", "ol", "li", "hr",
            "table",
            "tr", "td", "th", "thead", "tbody", "tfoot", "small", "big", "a", "pre", "code", "body", "html",
        ].map(number))
}
