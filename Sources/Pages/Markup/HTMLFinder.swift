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
            if source[offset] == 0x3C, begins("<table", at: offset), isNameEnd(offset + 6) {
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
            guard source[offset] == 0x3C else {
                offset += 1
                continue
            }
            if begins("<table", at: offset), isNameEnd(offset + 6) {
                depth += 1
                last = offset + 6
            } else if begins("</table", at: offset) {
                depth -= 1
                last = tagEnd(offset + 7)
                if depth == 0 { return last }
            } else if isTablePart(offset) {
                last = offset
            }
            offset += 1
        }
        while last < source.count, source[last] != 0x0A, source[last] != 0x0D { last += 1 }
        return last
    }

    private static let partNames: [StaticString] = ["<tr", "</tr", "<td", "</td", "<th", "</th"]

    /// The byte behind a closing tag; right behind its name where nothing ends it soon.
    private func tagEnd(_ offset: Int) -> Int {
        let most = min(source.count, offset + 256)
        return (offset..<most).first { source[$0] == 0x3E }.map { $0 + 1 } ?? min(offset, source.count)
    }

    private func isTablePart(_ offset: Int) -> Bool {
        HTMLFinder.partNames.contains { name in
            begins(name, at: offset) && isNameEnd(offset + name.utf8CodeUnitCount)
        }
    }

    private static let inlineNames: [StaticString] = [
        "<br", "<b", "</b", "<i", "</i", "<u", "</u", "<p", "</p", "<sup", "</sup", "<sub", "</sub", "<div", "</div",
        "<span", "</span", "<strong", "</strong", "<em", "</em", "<h1", "</h1", "<h2", "</h2", "<h3", "</h3", "<h4",
        "</h4", "<center", "</center", "<font", "</font", "<caption", "</caption", "<img", "<header", "</header",
        "<footer", "</footer", "<section", "</section", "<figure", "</figure", "<ul", "</ul", "<ol", "</ol", "<li",
        "</li", "<hr", "</table", "<tr", "</tr", "<td", "</td", "<th", "</th", "<thead", "</thead", "<tbody", "</tbody",
    ]

    /// Whether a tag of HTML stands in a line.
    func holdsTag(_ line: Range<Int>) -> Bool {
        for offset in line where source[offset] == 0x3C {
            let isTag = HTMLFinder.inlineNames.contains { name in
                begins(name, at: offset) && isNameEnd(offset + name.utf8CodeUnitCount)
            }
            if isTag { return true }
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
