internal import ArgumentParser
internal import Pipeline
internal import Pages
internal import Tables
internal import Records
internal import Figures
internal import BengaliText
internal import Provenance
import Glibc

@main
struct Jachai: ParsableCommand {
    @Argument var path: String
    mutating func run() {
        let f = unsafe fopen(path, "r")!
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let n = unsafe fread(&bytes, 1, 1 << 20, f)
        bytes.removeLast(bytes.count - n)
        let (paged, layout) = Pipeline().layOut(bytes)
        for (i, t) in layout.tables.enumerated() {
            print("=== t\(i+1) \(t.kind.rawValue) plan=\(t.plan?.rawValue ?? "-") tmpl=\(t.template ?? "-") lines=\(t.lines) part=\(t.part) title=\(t.title.map { paged.text.string($0) } ?? "-")")
            for (j, c) in t.columns.enumerated() {
                print("   c\(j) \(c.role.rawValue) q=\(c.quarter ?? 0) tier=\(c.tier ?? 0) y=\(c.year?.description ?? "") [\(c.heading.map { String(paged.text.string($0).prefix(24)) }.joined(separator: " | "))]")
            }
            for r in t.rows {
                print("   \(r.line) \(r.kind.rawValue): " + r.cells.map { k in
                    let c = t.cells[k]
                    let s = String(paged.text.string(c.passage).prefix(10))
                    let shift = Int(c.column) == k - r.cells.lowerBound ? "" : "→\(c.column)"
                    return s + shift }.joined(separator: "|"))
            }
        }
        for b in layout.blocks {
            print("--- \(b.kind.rawValue) \(b.lines) \(b.reason ?? "") \(String(paged.text.string(paged.lines[b.lines.lowerBound].passage).prefix(50)))")
        }
    }
}
