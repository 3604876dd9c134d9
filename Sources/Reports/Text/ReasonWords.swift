internal import Findings

/// The words for why a block was set aside, from the messages table; a key it lacks is shown as it is.
struct ReasonWords {
    private let catalogue: MessageCatalogue

    init(_ catalogue: MessageCatalogue) {
        self.catalogue = catalogue
    }

    /// The reason in English.
    func english(_ key: String) -> String { catalogue.render(Message(key), in: .english) }

    /// The reason in Bengali.
    func bengali(_ key: String) -> String { catalogue.render(Message(key), in: .bengali) }
}

extension MessageCatalogue {
    /// The one catalogue of this module, read when a report first needs words.
    static let shared = MessageCatalogue()
}
