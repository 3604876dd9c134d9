internal import Figures
internal import Findings
internal import Records
internal import Tables

extension Severity {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .error: Bilingual("Error", "ভুল")
        case .warning: Bilingual("Warning", "সতর্কতা")
        case .note: Bilingual("Note", "টীকা")
        }
    }

    /// What a person calls several of them.
    var plural: Bilingual { Bilingual(words.english + "s", words.bengali) }

    /// A shape that tells it apart without colour.
    var sign: String {
        switch self {
        case .error: "■"
        case .warning: "▲"
        case .note: "●"
        }
    }
}

extension Verdict {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .author: Bilingual("the author's own", "লেখকের নিজস্ব ভুল")
        case .misread: Bilingual("probably misread", "সম্ভবত ভুল পঠিত")
        case .ambiguous: Bilingual("one of several causes", "একাধিক কারণ সম্ভব")
        case .oddity: Bilingual("legal, though odd", "নিয়মমাফিক, তবে অস্বাভাবিক")
        case .undecided: Bilingual("not decided", "অমীমাংসিত")
        }
    }
}

extension ExplanationKind {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .arithmetic: Bilingual("The author's arithmetic", "লেখকের হিসাবের ভুল")
        case .misread: Bilingual("A figure read for another", "একটি সংখ্যা অন্যটি বলে পঠিত")
        case .misplaced: Bilingual("A figure in the wrong place", "একটি সংখ্যা ভুল জায়গায়")
        case .missing: Bilingual("A figure that cannot be read", "একটি সংখ্যা পড়া যায় না")
        }
    }
}

extension DocumentKind {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .agreement: Bilingual("Agreement", "চুক্তি")
        case .actionPlan: Bilingual("Action plan", "কর্মপরিকল্পনা")
        case .monthlyReport: Bilingual("Monthly report", "মাসিক প্রতিবেদন")
        case .quarterlyReport: Bilingual("Quarterly report", "ত্রৈমাসিক প্রতিবেদন")
        case .halfYearlyReport: Bilingual("Half-yearly report", "অর্ধবার্ষিক প্রতিবেদন")
        case .annualReport: Bilingual("Annual report", "বার্ষিক প্রতিবেদন")
        case .evidence: Bilingual("Evidence", "প্রমাণক")
        case .other: Bilingual("Other", "অন্যান্য")
        }
    }
}

extension TableKind {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .quarterlyProgress: Bilingual("Progress by quarter", "ত্রৈমাসিক অগ্রগতি")
        case .cumulativeProgress: Bilingual("Cumulative progress", "ক্রমপুঞ্জিভূত অগ্রগতি")
        case .quarterlyPlan: Bilingual("Plan by quarter", "ত্রৈমাসিক লক্ষ্যমাত্রা")
        case .tierTargets: Bilingual("Targets by tier", "ধাপভিত্তিক লক্ষ্যমাত্রা")
        case .outcome: Bilingual("Outcomes by year", "চূড়ান্ত ফলাফল")
        case .areaWeights: Bilingual("Areas and weights", "ক্ষেত্র ও মান")
        case .activityList: Bilingual("Activities", "কার্যক্রমের তালিকা")
        case .register: Bilingual("Register", "নিবন্ধন তালিকা")
        case .contents: Bilingual("Contents", "সূচিপত্র")
        case .list: Bilingual("List", "তালিকা")
        case .other: Bilingual("Other table", "অন্যান্য সারণি")
        }
    }
}

extension PlanKind {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .main: Bilingual("agreement", "মূল চুক্তি")
        case .integrity: Bilingual("integrity", "শুদ্ধাচার")
        case .eGovernance: Bilingual("e-governance", "ই-গভর্ন্যান্স")
        case .grievance: Bilingual("grievance redress", "অভিযোগ প্রতিকার")
        case .citizenCharter: Bilingual("citizen's charter", "সেবা প্রদান প্রতিশ্রুতি")
        case .rightToInformation: Bilingual("right to information", "তথ্য অধিকার")
        }
    }
}

extension BlockKind {
    /// What a person calls it.
    var words: Bilingual {
        switch self {
        case .title: Bilingual("title", "শিরোনাম")
        case .letterhead: Bilingual("letterhead", "পত্রশীর্ষ")
        case .paragraph: Bilingual("paragraph", "অনুচ্ছেদ")
        case .list: Bilingual("list", "তালিকা")
        case .signature: Bilingual("signature", "স্বাক্ষর")
        case .pageMark: Bilingual("page mark", "পৃষ্ঠাচিহ্ন")
        case .foreign: Bilingual("foreign text", "ভিন্ন লিপি")
        case .noise: Bilingual("noise", "অর্থহীন চিহ্ন")
        }
    }
}
