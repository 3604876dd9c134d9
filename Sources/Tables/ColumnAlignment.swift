/// The best alignment of a table's physical columns to one template.
struct ColumnAlignment: Sendable {
    /// The template's place among those tried.
    var template: Int
    /// For each physical column the slot it was aligned to, or nil.
    var slots: [Int?]
    /// How good it is, in hundredths; comparable between templates over the same table.
    var score: Int
}
