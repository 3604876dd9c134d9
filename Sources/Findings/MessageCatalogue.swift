internal import Figures
internal import Knowledge

/// A language that messages are shown in.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// English.
    case english = "en"
    /// Bengali.
    case bengali = "bn"
}

/// The one place where findings get their words: the messages table, in English and Bengali.
public struct MessageCatalogue: Sendable {
    private let texts: [String: (english: String, bengali: String)]

    /// Reads the embedded table.
    public init() {
        let table = KnowledgeTable(named: "messages")
        var texts: [String: (english: String, bengali: String)] = [:]
        for row in table.rows where row.count >= 3 { texts[row[0]] = (row[1], row[2]) }
        self.texts = texts
    }

    /// Whether the table has words for a key.
    public func contains(_ key: String) -> Bool { texts[key] != nil }

    /// The message in a language; a key that the table lacks is shown as it is.
    ///
    /// Numbers are in Bengali digits in Bengali and in ASCII digits in English; `bengaliDigits` overrules that.
    public func render(_ message: Message, in language: Language, bengaliDigits: Bool? = nil) -> String {
        guard let text = texts[message.key] else { return message.key }
        let useBengali = bengaliDigits ?? (language == .bengali)
        var result = ""
        var rest = Substring(language == .english ? text.english : text.bengali)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            result += rest[..<open]
            let name = String(rest[rest.index(after: open)..<close])
            result += message.arguments[name].map { show($0, bengaliDigits: useBengali) } ?? "{\(name)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func show(_ argument: MessageArgument, bengaliDigits: Bool) -> String {
        let text =
            switch argument {
            case .number(let value): value.description
            case .count(let value): String(value)
            case .date(let value): value.description
            case .text(let value): value
            }
        return MessageCatalogue.digits(text, bengali: bengaliDigits)
    }

    /// The text with its decimal digits, ASCII or Bengali, all in the one or the other.
    public static func digits(_ text: String, bengali: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x30...0x39 where bengali: result.append(Unicode.Scalar(scalar.value - 0x30 + 0x9E6) ?? scalar)
            case 0x9E6...0x9EF where !bengali: result.append(Unicode.Scalar(scalar.value - 0x9E6 + 0x30) ?? scalar)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
