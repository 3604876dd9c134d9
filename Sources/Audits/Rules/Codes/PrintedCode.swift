internal import BengaliText
internal import Findings
internal import Pages
internal import Provenance
internal import Records

/// One code as it stands on the page, once however many rows it was filled down to.
struct PrintedCode {
    /// The indicator it stands at first.
    var indicator: Int
    /// The code; nil where none could be read.
    var code: Code?
    /// Whether the code is at odds with its activity's, and so says nothing of its place.
    var isForeign: Bool
    /// Where it stands.
    var passage: Passage?
    /// The activity's code.
    var activity: Code?

    /// The codes of a table, in the order of its rows.
    static func all(ofTable table: Int, in context: AuditContext) -> [PrintedCode] {
        var result: [PrintedCode] = []
        for index in context.records.indicators(ofTable: table) {
            let passage = context.records.indicators[index].codePassage
            guard passage == nil || passage != result.last?.passage else { continue }
            var code = context.records.indicators[index].code
            if let found = code, found.numbers.isEmpty || found.numbers.count > CodeSuccession.deepest { code = nil }
            result.append(
                PrintedCode(
                    indicator: index, code: code, isForeign: CodeParent.isBroken(index, context.records),
                    passage: passage, activity: context.records.indicators[index].activityCode))
        }
        return result
    }
}

/// How codes are written, for saying how one would read in the place of another.
enum CodeSpelling {
    /// The printed code with other numbers, in the digits and the brackets it is printed with; nil where it holds no
    /// digit.
    static func rewritten(_ printed: String, as code: Code) -> String? {
        let scalars = Array(printed.unicodeScalars)
        guard let first = scalars.firstIndex(where: PrintedDigits.isDigit),
            let last = scalars.lastIndex(where: PrintedDigits.isDigit)
        else { return nil }
        // One ASCII digit among Bengali ones is the reader's, not the printer's.
        let isBengali = scalars.contains { PrintedDigits.isDigit($0) && $0.value >= 0x9E6 }
        let numbers = code.numbers.map { String($0) }.joined(separator: ".")
        // A number lost before a point leaves two of them.
        let isLost = scalars[..<first].suffix(2).elementsEqual([".", "."])
        var result = String.UnicodeScalarView(scalars[..<(isLost ? first - 1 : first)])
        result += MessageCatalogue.digits(numbers, bengali: isBengali).unicodeScalars
        result += scalars[(last + 1)...]
        return String(result)
    }

    /// How many letters two codes differ by.
    static func distance(_ left: Code, _ right: Code) -> Int {
        TextDistance.between(Array(left.description.utf8), Array(right.description.utf8), limit: 40)
    }
}
