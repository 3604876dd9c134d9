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

    private var upazilas: [[UInt8]: [Place]] = [:]
    private var districts: [[UInt8]: Place] = [:]
    private var divisions: [[UInt8]: Place] = [:]

    /// Reads the embedded table; columns `kind`, `name`, `parent`.
    public init() {
        for row in KnowledgeTable(named: "places").rows where row.count >= 3 {
            let place = Place(kind: row[0], name: row[1], parent: row[2])
            let key = Array(row[1].utf8)
            switch row[0] {
            case "upazila": upazilas[key, default: []].append(place)
            case "district": districts[key] = place
            case "division": divisions[key] = place
            default: break
            }
        }
    }

    /// The district of that name, given as canonical UTF-8 without endings; nil where there is none.
    public func district(named name: some Collection<UInt8>) -> Place? { districts[Array(name)] }

    /// The division of that name; nil where there is none.
    public func division(named name: some Collection<UInt8>) -> Place? { divisions[Array(name)] }

    /// The upazilas of that name, in the order of the table; empty where there is none.
    ///
    /// Several districts have one of the same name.
    public func upazilas(named name: some Collection<UInt8>) -> [Place] { upazilas[Array(name)] ?? [] }

    /// The upazila of that name, where only one district has it, or the one in the district named; nil else.
    public func upazila(named name: some Collection<UInt8>, district: String? = nil) -> Place? {
        let found = upazilas(named: name)
        guard let district else { return found.count == 1 ? found[0] : nil }
        return found.first { $0.parent.utf8.elementsEqual(district.utf8) }
    }
}
