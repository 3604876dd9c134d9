internal import Provenance
internal import Records
internal import Tables

/// What a number or an address is of; only those of one kind are compared.
enum ContactKind: Hashable, CaseIterable {
    /// A mobile telephone: eleven digits from 01.
    case mobile
    /// Any other telephone.
    case landLine
    /// An e-mail address.
    case email
}

/// One telephone number or e-mail address that stands outside the tables.
struct ContactMention {
    /// Its kind.
    var kind: ContactKind
    /// The number's digits without the country's code, or the address.
    var value: [UInt8]
    /// Where it stands.
    var passage: Passage

    /// The contacts of a document outside its tables, in the order of the source; a table of them is a directory.
    static func all(in context: AuditContext) -> [ContactMention] {
        var tables = context.layout.tables.map(\.lines)[...]
        return context.records.mentions.compactMap { mention in
            while let first = tables.first, first.upperBound < mention.passage.line { tables.removeFirst() }
            if let first = tables.first, first.contains(mention.passage.line) { return nil }
            switch mention.content {
            case .telephone(let number): return telephone(Array(number.utf8), mention.passage)
            case .email(let address):
                return ContactMention(kind: .email, value: Array(address.utf8), passage: mention.passage)
            default: return nil
            }
        }
    }

    private static func telephone(_ number: [UInt8], _ passage: Passage) -> ContactMention {
        let country = Array("88".utf8)
        var digits = number.filter { (0x30...0x39).contains($0) }
        if digits.starts(with: country), digits.count >= 12 { digits.removeFirst(2) }
        let isMobile = digits.starts(with: Array("01".utf8))
        return ContactMention(kind: isMobile ? .mobile : .landLine, value: digits, passage: passage)
    }
}
