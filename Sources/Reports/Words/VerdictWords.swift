internal import Findings
internal import Records

/// Why a finding's verdict is what it is, and what follows from it.
enum VerdictWords {
    /// One sentence or two, in both languages.
    static func reason(_ finding: Finding, among records: DocumentRecords) -> Bilingual {
        let best = finding.explanations.first.map { ExplanationWords.odds($0) } ?? Bilingual("–", "–")
        switch finding.verdict {
        case .author where ExplanationWords.isOfText(finding):
            return Bilingual(
                "it is taken as printed; no misreading accounts for it as well (",
                "যেমন ছাপা তেমনই ধরা হয়েছে; কোনো ভুল পাঠ এর চেয়ে ভালো ব্যাখ্যা নয় (") + best
                + Bilingual("). It is the office's to correct.", ")। সংশোধন কার্যালয়ের কাজ।")
        case .author:
            return Bilingual(
                "every figure is taken as printed; no misreading accounts for it as well (",
                "সব সংখ্যা যেমন ছাপা তেমনই ধরা হয়েছে; কোনো ভুল পাঠ এর চেয়ে ভালো ব্যাখ্যা নয় (") + best
                + Bilingual("). The figure is the office's to correct.", ")। সংখ্যাটি সংশোধন কার্যালয়ের কাজ।")
        case .misread where finding.explanations.first?.kind == .misplaced:
            return Bilingual(
                "every figure stands as printed; with the row under the area next to it both areas' sums hold (",
                "সব সংখ্যা যেমন ছাপা তেমনই থাকে; সারিটি পাশের ক্ষেত্রের অধীনে ধরলে দুই ক্ষেত্রের যোগফলই মেলে (") + best
                + Bilingual(
                    "). Look where the area's cell ends on the page: nothing has been moved.",
                    ")। মূল পাতায় ক্ষেত্রের ঘরটি কোথায় শেষ হয়েছে দেখুন: কিছুই সরানো হয়নি।")
        case .misread where ExplanationWords.isOfText(finding):
            return Bilingual(
                "one reading of it agrees with what stands elsewhere on the page (",
                "এর একটি পাঠ পাতার অন্যত্র যা আছে তার সাথে মেলে (") + best
                + Bilingual(
                    "). Look at the page: what it may read is said here, and has changed nothing.",
                    ")। মূল পাতা দেখুন: সম্ভাব্য পাঠটি এখানে বলা হয়েছে, কিছুই বদলায়নি।")
        case .misread:
            return Bilingual(
                "one change of what was read settles rules that do not depend on each other (",
                "পাঠের একটি পরিবর্তনেই পরস্পর-নিরপেক্ষ নিয়মগুলো মেলে (") + best
                + Bilingual(
                    "). Look at the page: what it may read is said here, and has changed nothing.",
                    ")। মূল পাতা দেখুন: সম্ভাব্য পাঠটি এখানে বলা হয়েছে, কিছুই বদলায়নি।")
        case .ambiguous:
            return Bilingual(
                "several readings settle it, and none is likelier than the others together. Look at the page; none is suggested.",
                "একাধিক পাঠে এটি মেলে, কোনোটিই বাকি সবগুলোর চেয়ে বেশি সম্ভাব্য নয়। মূল পাতা দেখুন; কোনোটিই প্রস্তাব করা হয়নি।")
        case .oddity:
            return Bilingual(
                "no rule forbids it; it is worth a look.", "কোনো নিয়মে নিষেধ নেই; তবে একবার দেখা ভালো।")
        case .undecided:
            return Bilingual(
                "the odds do not decide between the office's error and a misreading. Look at the page before asking the office.",
                "কার্যালয়ের ভুল না পাঠের ভুল, তা নিশ্চিত নয়। কার্যালয়কে জিজ্ঞাসার আগে মূল পাতা দেখুন।")
        }
    }
}
