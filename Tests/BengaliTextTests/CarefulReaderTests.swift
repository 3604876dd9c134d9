import BengaliText
import Testing

/// Lines as offices write and scans break them, and what a careful reader of Bengali would write instead.
@Suite("What a careful reader would write")
struct CarefulReaderTests {
    @Test(
        "what is written as its author means it stays, byte for byte",
        arguments: [
            "ফোন: ০২-৫৫৬৬৭৭৮৮, মোবাইল: ০১৭০০-০০০০০০", "উদ্‌যাপন কমিটি ও বাক্ স্বাধীনতা", "১২:৩০ টায়, দূরত্ব ১৫ কি:মি:",
            "ভর্ৎসনা এ্যাকশন অ্যাকশন হ্যাঁংচা ক্রঃ মোঃ খড়্গ", "বেশী তৈরী ফেব্রুয়ারী উর্ধ্বতন", "৫০,০০০/- টাকা, ৳৫০,০০০/-",
            "[১.১.১] প্রশিক্ষণ প্রদান ......... ১০", "সম্পন্ন হয়েছে|", "মোট ২৮/০৮/২ ৪ তারিখ", "কর্মকর্তা/কর্মচারী ৭৫%-১০০%",
            "SDGএর লক্ষ্য, ICT-র ব্যবহার", "Mr. Rahim, AC (Land), e-nothi system", "O৫ জন, ১O টি, l০ টি",
            "http://www.example.gov.bd/কার্যালয় office@example.org", "র‍্যাব র‍্যালি ব্র‍্যাক র্যাব", "ଅଧିକାର ପ୍ରକାଶ",
            "নং-০৫.৪৩.৬৯০০.০১১.১৮.০০১.২৩-১২৩", "১ম ২য় ৩য় ৪র্থ ৫ম", "কর্ম সম্পাদন সূচক, উপ পরিচালক, সেবা সমূহ",
            "মোবাইল bs 01700-000000", "The village council van arrived.", "তারিখঃ ১২/০৩/২০২৪ খ্রি.", "মৃৎশিল্প উৎস তৎক্ষণাৎ",
        ])
    func stays(line: String) { #expect(Laws.normalised(line) == line) }

    @Test(
        "what was typed, decoded or read wrongly is written as it was meant",
        arguments: [
            ("উপজেলা নিৰ্বাহী অফিসাৰ, গোৱালন্দ", "উপজেলা নির্বাহী অফিসার, গোবালন্দ"), ("কাৰ্যক্ৰম ৰিপোৰ্ট", "কার্যক্রম রিপোর্ট"),
            ("wefvMxq Kwgkbv‡ii Kvh©vjq (a@example.org)", "বিভাগীয় কমিশনারের কার্যালয় (a@example.org)"),
            ("মোট বরাদ্দ 5,00,000/- UvKv gvÎ", "মোট বরাদ্দ 5,00,000/- টাকা মাত্র"), ("A_©eQi 2023-24", "অর্থবছর 2023-24"),
            ("ক্রঃ নং\tKvh©µg\tGKK\tj¶¨gvÎv", "ক্রঃ নং\tকার্যক্রম\tএকক\tলক্ষ্যমাত্রা"), ("i¨vwj I i¨ve", "র‍্যালি ও র‍্যাব"),
            ("Report on cÖwZ‡e`b ২০২৪", "Report on প্রতিবেদন ২০২৪"), ("১jv Rvbyqvwi", "১লা জানুয়ারি"),
            ("evsjv (Bangla) `ß‡i cÖwkÿY", "বাংলা (Bangla) দপ্তরে প্রশিক্ষণ"), ("ঝঃৎধঃবমরপ Plan", "Strategic Plan"),
            ("শুরম্ন বাষির্ক", "শুরু বার্ষিক"), ("সম্পন্ন হয়েছে ৷", "সম্পন্ন হয়েছে ।"), ("একটি অাবেদন", "একটি আবেদন"),
            ("উত্‍সব ভাতা", "উৎসব ভাতা"), ("উৎ্সব", "উৎসব"), ("বিদ্যুৎায়ন", "বিদ্যুতায়ন"), ("প্রতি্বেদন", "প্রতিবেদন"),
            ("নির্ধাারিত", "নির্ধারিত"), ("প্রকল্প\u{200C}গুলাে", "প্রকল্পগুলো"), ("শ্রেণী\u{200B}কক্ষ", "শ্রেণীকক্ষ"),
            ("জেলা প্রশা সক", "জেলা প্রশাসক"), ("বিভাগী য় কমিশনার", "বিভাগীয় কমিশনার"), ("তারি খ", "তারিখ"),
            ("ইউনি য়ন পরিষ দ", "ইউনিয়ন পরিষদ"), ("অতি রিক্ত জেলা", "অতিরিক্ত জেলা"),
        ])
    func isMended(line: String, meant: String) { #expect(Laws.normalised(line) == meant) }
}
