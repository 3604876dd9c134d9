internal import Figures
internal import Findings

/// The same words in English and in Bengali.
struct Bilingual: Sendable {
    var english: String
    var bengali: String

    init(_ english: String, _ bengali: String) {
        self.english = english
        self.bengali = bengali
    }

    /// The words in one of the languages.
    func callAsFunction(_ language: Language) -> String {
        language == .english ? english : bengali
    }

    /// The same text in both, its digits in those of the language.
    static func digits(_ text: String) -> Bilingual {
        Bilingual(MessageCatalogue.digits(text, bengali: false), MessageCatalogue.digits(text, bengali: true))
    }

    /// A count, in the digits of the language.
    static func count(_ value: Int) -> Bilingual { digits(String(value)) }

    /// A finding's message.
    static func message(_ message: Message) -> Bilingual {
        Bilingual(
            MessageCatalogue.shared.render(message, in: .english), MessageCatalogue.shared.render(message, in: .bengali)
        )
    }

    /// What a rule holds, in one line; its name where the messages table does not say.
    static func title(of rule: RuleName) -> Bilingual {
        let key = rule.rawValue + ".summary"
        return MessageCatalogue.shared.contains(key) ? message(Message(key)) : Bilingual(rule.rawValue, rule.rawValue)
    }

    static func + (left: Bilingual, right: Bilingual) -> Bilingual {
        Bilingual(left.english + right.english, left.bengali + right.bengali)
    }

    static func + (left: Bilingual, right: String) -> Bilingual { left + Bilingual(right, right) }
}
