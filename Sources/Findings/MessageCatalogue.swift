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
    private let texts: [String: (english: [UInt8], bengali: [UInt8])]

    /// Reads the embedded table.
    public init() {
        let table = KnowledgeTable(named: "messages")
        var texts: [String: (english: [UInt8], bengali: [UInt8])] = [:]
        for row in table.rows where row.count >= 3 { texts[row[0]] = (Array(row[1].utf8), Array(row[2].utf8)) }
        self.texts = texts
    }

    /// Whether the table has words for a key.
    public func contains(_ key: String) -> Bool { texts[key] != nil }

    /// The message in a language; a key that the table lacks is shown as it is.
    ///
    /// Numbers are in Bengali digits in Bengali and in ASCII digits in English; `bengaliDigits` overrules that.
    public func render(_ message: Message, in language: Language, bengaliDigits: Bool? = nil) -> String {
        var result: [UInt8] = []
        append(message, in: language, bengaliDigits: bengaliDigits, to: &result)
        return String(decoding: result, as: UTF8.self)
    }

    /// Appends what `render` makes, in UTF-8.
    ///
    /// - Complexity: O(n) in the words.
    public func append(
        _ message: Message, in language: Language, bengaliDigits: Bool? = nil, to output: inout [UInt8]
    ) {
        guard let text = texts[message.key] else { return output.append(contentsOf: message.key.utf8) }
        let useBengali = bengaliDigits ?? (language == .bengali)
        let template = language == .english ? text.english : text.bengali
        var place = 0
        while let open = template[place...].firstIndex(of: 0x7B),
            let close = template[open...].firstIndex(of: 0x7D)
        {
            output += template[place..<open]
            let name = String(decoding: template[(open + 1)..<close], as: UTF8.self)
            if let argument = message.arguments[name] {
                append(argument, bengaliDigits: useBengali, to: &output)
            } else {
                output += template[open...close]
            }
            place = close + 1
        }
        output += template[place...]
    }

    private func append(_ argument: MessageArgument, bengaliDigits: Bool, to output: inout [UInt8]) {
        let text =
            switch argument {
            case .number(let value): value.description
            case .count(let value): String(value)
            case .date(let value): value.description
            case .text(let value): value
            }
        MessageCatalogue.append(text, bengaliDigits: bengaliDigits, to: &output)
    }

    /// Appends a text with its decimal digits, ASCII or Bengali, all in the one or the other.
    private static func append(_ text: String, bengaliDigits: Bool, to output: inout [UInt8]) {
        let bytes = text.utf8Span.span
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if bengaliDigits, byte >= 0x30, byte <= 0x39 {
                output.append(0xE0)
                output.append(0xA7)
                output.append(byte - 0x30 + 0xA6)
            } else if !bengaliDigits, byte == 0xE0, bytes[place + 1] == 0xA7, bytes[place + 2] >= 0xA6,
                bytes[place + 2] <= 0xAF
            {
                // A string's bytes are well-formed: the sequence is whole.
                output.append(bytes[place + 2] - 0xA6 + 0x30)
                place += 2
            } else {
                output.append(byte)
            }
            place += 1
        }
    }

    /// The text with its decimal digits, ASCII or Bengali, all in the one or the other.
    public static func digits(_ text: String, bengali: Bool) -> String {
        var result: [UInt8] = []
        append(text, bengaliDigits: bengali, to: &result)
        return String(decoding: result, as: UTF8.self)
    }
}
