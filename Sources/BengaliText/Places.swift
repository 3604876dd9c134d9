internal import Knowledge

/// The divisions, districts and upazilas of Bangladesh: the `places` table.
public struct Places: Sendable {
    /// One place.
    public struct Place: Sendable, Hashable {
        /// `division`, `district` or `upazila`.
        public let kind: String
        /// Its name in Bengali, NFC.
        public let name: String
        /// The district of an upazila, the division of a district, empty for a division.
        public let parent: String
    }

    private let table = KnowledgeTable(named: "places")
    /// The rows by the hashes of their names, in the order of the table.
    private var byName: [WordHash: [Int]] = [:]
    /// The rows of upazilas by the hashes of their districts' names, in the order of the table.
    private var byDistrict: [WordHash: [Int]] = [:]

    /// Reads the embedded table; columns `kind`, `name`, `parent`.
    public init() {
        byName.reserveCapacity(table.rows.count)
        for (index, row) in table.rows.enumerated() where row.count >= 3 {
            byName[WordHash.of(row.bytes(1)), default: []].append(index)
            if row.bytes(0).elementsEqual("upazila".utf8) {
                byDistrict[WordHash.of(row.bytes(2)), default: []].append(index)
            }
        }
    }

    /// The places of a kind with that name, in the order of the table.
    private func places(_ kind: String, named name: [UInt8]) -> [Place] {
        guard let rows = byName[WordHash.of(name)] else { return [] }
        return rows.compactMap { index in
            let row = table.rows[index]
            guard row.bytes(0).elementsEqual(kind.utf8), row.bytes(1).elementsEqual(name) else { return nil }
            return Place(kind: kind, name: row[1], parent: row[2])
        }
    }

    /// The district of that name, given as canonical UTF-8 without endings; nil where there is none.
    public func district(named name: some Collection<UInt8>) -> Place? { places("district", named: Array(name)).last }

    /// The division of that name; nil where there is none.
    public func division(named name: some Collection<UInt8>) -> Place? { places("division", named: Array(name)).last }

    /// The upazilas of that name, in the order of the table; empty where there is none.
    ///
    /// Several districts have one of the same name.
    public func upazilas(named name: some Collection<UInt8>) -> [Place] { places("upazila", named: Array(name)) }

    /// The upazila of that name, where only one district has it, or the one in the district named; nil else.
    public func upazila(named name: some Collection<UInt8>, district: String? = nil) -> Place? {
        let found = upazilas(named: name)
        guard let district else { return found.count == 1 ? found[0] : nil }
        return found.first { $0.parent.utf8.elementsEqual(district.utf8) }
    }

    /// The names of all districts, in every spelling, in the order of the table.
    public var districts: [String] { table.rows.lazy.filter { $0.count >= 3 && $0[0] == "district" }.map { $0[1] } }

    /// The names of a district's upazilas, in every spelling, in the order of the table.
    public func upazilas(of district: String) -> [String] {
        guard let rows = byDistrict[WordHash.of(Array(district.utf8))] else { return [] }
        return rows.lazy.map { table.rows[$0] }.filter { $0.bytes(2).elementsEqual(district.utf8) }.map { $0[1] }
    }
}
