internal import ArgumentParser
internal import Specimens

/// Which generated documents a measurement draws, and how many of its failures are listed.
struct SpecimenOptions: ParsableArguments {
    @Option(help: "The seed that every document follows from.")
    var seed: UInt64 = 1

    @Option(help: "How many documents of each template and condition.")
    var count = 10

    @Option(help: "A level of noise: clean, mild or hard; all if not given.")
    var noise: String?

    @Option(help: "A template; all if not given.")
    var template: String?

    @Option(help: "How many rows in a thousand hold an author's error.")
    var faults = 50

    @Option(help: "List so many failures, each with its line.")
    var show = 0

    /// The levels of noise.
    func levels() throws -> [NoiseLevel] {
        try noise.map { [try SpecimenOptions.named($0, "noise")] } ?? NoiseLevel.allCases
    }

    /// The templates.
    func templates() throws -> [String] {
        guard let template else { return SpecimenDocuments.templates }
        guard SpecimenDocuments.templates.contains(template) else {
            throw ValidationError("templates: \(SpecimenDocuments.templates.joined(separator: " "))")
        }
        return [template]
    }

    /// What a name stands for; the error lists those there are.
    static func named<Name: RawRepresentable & CaseIterable>(
        _ name: String, _ what: String
    ) throws -> Name where Name.RawValue == String {
        guard let value = Name(rawValue: name) else {
            throw ValidationError("\(what): \(Name.allCases.map(\.rawValue).joined(separator: " "))")
        }
        return value
    }
}
