internal import ArgumentParser
internal import ICUText
internal import Pages
internal import Pipeline

/// `jachai doctor`: what is installed, and which inputs that opens.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Show which parts are installed and which inputs they open.")

    @OptionGroup var language: MessageLanguageOption

    mutating func run() throws {
        let lang = language.lang
        let yes = lang == .en ? "yes" : "হ্যাঁ"
        let notYet = lang == .en ? "not yet" : "এখনও নয়"
        let size = "\(TextLimits.bytes >> 20) MiB"
        // The widths are those of the first two columns, whose words are the same in both languages.
        let rows = [
            ["jachai", Jachai.version, lang == .en ? "this program" : "এই প্রোগ্রাম"],
            ["ICU", ICUNormalizer.version, lang == .en ? "Unicode text" : "ইউনিকোড লেখা"],
            ["nettle", Digest.libraryVersion, lang == .en ? "fingerprints of inputs" : "ইনপুটের হ্যাশ"],
            ["cores", String(availableCores), lang == .en ? "documents at a time" : "একসঙ্গে যত নথি"],
            ["text", "UTF-8", "\(yes), \(lang == .en ? "up to" : "সর্বোচ্চ") \(size)"],
            ["", "UTF-16, UTF-32", yes],
            ["", "Windows-1252", yes],
            ["PDF", "", notYet],
            ["images", "", notYet],
            ["HTML, Markdown", "", yes],
            ["columns of spaces", "", yes],
            ["hOCR, ALTO, TSV", "", yes],
            ["XLSX", "", notYet],
        ]
        var output = StandardOutput()
        for row in rows {
            let line = DoctorCommand.padded(row[0], to: 12) + DoctorCommand.padded(row[1], to: 20) + row[2]
            try output.write(line + "\n")
        }
        try output.flush()
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
