import Foundation

/// What is true of a document, as a person typed it: `truth/records.json`.
///
/// A figure is a compact string: `4`, `90%`, `money:50000`, `2025-03-09`, `[2 2022-12-25 2023-06-25]`, or the name of a
/// kind without a value (`blank`, `dash`, `notApplicable`, `unreadable`, `text`). A figure left out is `missing`.
struct Truth: Decodable {
    /// What the document says of itself.
    var document: Document
    /// Its tables, in order.
    var tables: [Table]
    /// Its areas, in order.
    var areas: [Area]
    /// The totals it declares.
    var totals: [Total]
    /// Its indicators, in order.
    var indicators: [Indicator]
    /// Every finding expected; one that is `optional` may also be left out.
    var findings: [Finding]

    /// The truth of one of our documents.
    static func of(_ name: String) throws -> Truth {
        let file = CorpusFolder.corpus.appending(path: name).appending(path: "truth/records.json")
        return try JSONDecoder().decode(Truth.self, from: Data(contentsOf: file))
    }
}

extension Truth {
    /// What the document says of itself.
    struct Document: Decodable {
        var kind: String
        var fiscalYear: String?
        var quarter: Int?
        var office: Office
    }

    /// The office it is of.
    struct Office: Decodable {
        var name: String?
        var upazila: String?
        var district: String?
    }

    /// A table; `*` as its plan where nothing hangs on it, `list|register` as its kind where the contract allows both.
    struct Table: Decodable {
        var kind: String
        var plan: String?
        var lines: [Int]
    }

    /// An area of performance.
    struct Area: Decodable {
        var table: String
        var line: Int
        var serial: Int?
        var text: String
        var weight: String
    }

    /// A declared total.
    struct Total: Decodable, Hashable {
        var table: String
        var line: Int
        var of: String
        var figure: String
    }

    /// One quarter's figures.
    struct Quarter: Decodable {
        var target: String?
        var achieved: String?
    }

    /// A named year's figure; `*` as its year where the heading was lost.
    struct History: Decodable {
        var year: String?
        var kind: String
        var figure: String
    }

    /// An indicator.
    struct Indicator: Decodable {
        var table: String
        var line: Int
        var serial: Int?
        var code: String?
        var activity: String?
        var area: String?
        var unit: String
        var scale: Int?
        var weight: String?
        var annualTarget: String?
        var tiers: [String: String]?
        var quarters: [Quarter]?
        var history: [History]?
        var halfYear: String?
        var total: String?
        var score: String?
        var responsible: String?
        var remarks: String?
    }

    /// A finding, with the cause as it was planted: `author`, `misread` or `layout`.
    struct Finding: Decodable {
        var rule: String
        var line: Int
        var table: String?
        var code: String?
        var declared: String?
        var computed: String?
        var blocked: Bool?
        var optional: Bool?
        var cause: String
    }
}
