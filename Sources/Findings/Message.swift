public import Figures

/// One value that a message names.
public enum MessageArgument: Sendable, Hashable {
    /// A number, shown in the digits of the language.
    case number(Decimal)
    /// A count, shown in the digits of the language.
    case count(Int)
    /// A date.
    case date(CalendarDate)
    /// Words of the document or a code; only their digits are shown in the digits of the language.
    case text(String)
}

/// What a finding says, as data: a key of the messages table and the values it names.
public struct Message: Sendable, Hashable {
    /// The key, `total.quarters.sum`; the first two words are the rule's name.
    public var key: String
    /// The values by the names that stand in braces in the table.
    public var arguments: [String: MessageArgument]

    /// Makes a message.
    public init(_ key: String, _ arguments: [String: MessageArgument] = [:]) {
        self.key = key
        self.arguments = arguments
    }
}
