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
        case .undecided where finding.withheld != nil:
            return finding.withheld.map { reason($0, best) } ?? best
        case .undecided:
            return Bilingual(
                "the odds do not decide between the office's error and a misreading. Look at the page before asking the office.",
                "কার্যালয়ের ভুল না পাঠের ভুল, তা নিশ্চিত নয়। কার্যালয়কে জিজ্ঞাসার আগে মূল পাতা দেখুন।")
        }
    }

    /// Why a likely misreading is not believed.
    private static func reason(_ withheld: Withholding, _ best: Bilingual) -> Bilingual {
        Bilingual("a misreading is the likeliest cause (", "পাঠের ভুলই সবচেয়ে সম্ভাব্য কারণ (") + best
            + Bilingual("), but ", "), তবে ") + guarding(withheld)
            + Bilingual(
                ": the office's error must not be explained away. Look at the page.",
                ": কার্যালয়ের ভুল যেন পাঠের ভুল বলে ঢাকা না পড়ে। মূল পাতা দেখুন।")
    }

    private static func guarding(_ withheld: Withholding) -> Bilingual {
        switch withheld {
        case .odds:
            Bilingual("it is not as likely as one must be to be believed", "বিশ্বাস করার মতো যথেষ্ট সম্ভাব্য নয়")
        case .soundText:
            Bilingual(
                "the document's words are good, and nothing says that anybody misread its figures",
                "দলিলের শব্দগুলো অক্ষত, সংখ্যা ভুল পড়া হয়েছে এমন কোনো লক্ষণ নেই")
        case .witnesses:
            Bilingual(
                "too few rules that do not depend on each other bear it out",
                "পরস্পর-নিরপেক্ষ যথেষ্ট নিয়ম এর পক্ষে সাক্ষ্য দেয় না")
        case .offRecord:
            Bilingual(
                "no record says that such a digit is read for such another",
                "এমন অঙ্ক এভাবে ভুল পড়ার কোনো নজির জানা নেই")
        case .filling:
            Bilingual(
                "only the arithmetic suggests what was lost or moved", "কী হারিয়েছে বা সরেছে তা শুধু হিসাব থেকেই অনুমান")
        case .columns:
            Bilingual(
                "columns of the table have no heading, or its row lacks a cell, so that its sums may be of others",
                "সারণির কলামের শিরোনাম নেই বা সারিতে একটি ঘর কম, যোগফল অন্য কলামের হতে পারে")
        case .year:
            Bilingual(
                "most other dates of the table lie in another year, so that its year may be wrong",
                "সারণির বেশির ভাগ তারিখ অন্য বছরের, তাই সারণির বছরটিই ভুল হতে পারে")
        case .unit:
            Bilingual(
                "what would be read is of another kind than the row's unit, so that something else is wrong with it",
                "যা পড়া হতো তা সারির এককের সঙ্গে মেলে না, তাই ভুলটি অন্য কোথাও")
        case .ditto:
            Bilingual(
                "a ditto mark stands for one of the figures, and what it repeats may be misread as well",
                "একটি সংখ্যার জায়গায় ঐ আছে, যা সে বোঝায় তাও ভুল পড়া হতে পারে")
        case .method:
            Bilingual(
                "the quarters would have to repeat or be averaged, where figures of such a unit add",
                "কোয়ার্টারগুলো পুনরাবৃত্তি বা গড় ধরলে তবেই মেলে, অথচ এমন এককের সংখ্যা যোগ হয়")
        }
    }
}
