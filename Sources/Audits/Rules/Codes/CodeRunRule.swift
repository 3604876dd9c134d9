/// A rule over the run of a table's codes: it asks of each fault that the walk along them found.
protocol CodeRunRule: PrintRule {
    /// What is asked of a fault; nil where it is another rule's.
    static func question(_ fault: CodeFault, _ witnesses: CodeWitnesses, _ context: AuditContext) -> PrintQuestion?
}

extension CodeRunRule {
    /// What is asked of a document, in the order of the source.
    static func questions(_ context: AuditContext) -> [PrintQuestion] {
        guard context.codeFaults.contains(where: { !$0.isEmpty }) else { return [] }
        let witnesses = CodeWitnesses(context)
        return context.codeFaults.flatMap { faults in faults.compactMap { question($0, witnesses, context) } }
    }
}
