/// The columns of all templates as one tree: what several templates begin with stands in it once, and is aligned once.
struct TemplateTree: Sendable {
    /// A column of a template, behind those that lead to it.
    struct Node: Sendable {
        let slot: RoleTemplate.Slot
        /// How many columns lead to it, itself among them.
        let depth: Int
    }

    /// The nodes, each behind the one that it goes on from and before that one's next child.
    private(set) var nodes: [Node] = []
    /// By template the node of its last column.
    private(set) var ends: [Int]
    /// The most columns that a template has.
    private(set) var depth = 0

    init(_ templates: [RoleTemplate]) {
        ends = [Int](repeating: 0, count: templates.count)
        grow(Array(templates.indices), of: templates, depth: 0)
    }

    /// Adds what stands behind so many columns that some templates share.
    private mutating func grow(_ sharing: [Int], of templates: [RoleTemplate], depth: Int) {
        self.depth = max(self.depth, depth)
        var rest = sharing.filter { templates[$0].slots.count > depth }
        while let first = rest.first {
            let slot = templates[first].slots[depth]
            nodes.append(Node(slot: slot, depth: depth + 1))
            let same = rest.filter { TemplateTree.isEqual(templates[$0].slots[depth], slot) }
            for template in same where templates[template].slots.count == depth + 1 { ends[template] = nodes.count - 1 }
            grow(same, of: templates, depth: depth + 1)
            rest.removeAll { same.contains($0) }
        }
    }

    /// Whether two columns are scored alike.
    private static func isEqual(_ left: RoleTemplate.Slot, _ right: RoleTemplate.Slot) -> Bool {
        left.kind.index == right.kind.index && left.isOptional == right.isOptional && left.isRare == right.isRare
    }
}
