import Testing

/// Columns that few rows fill, and cells that stand where two columns nearly touch.
@Suite("Sparse and touching columns of spaces")
struct SparseColumnTests {
    private func rows(_ lines: [[(Int, String)]]) -> [[String]] {
        TranscribedPage(lines.map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n").rows
    }

    @Test("a heading beside its column's figures stays theirs where a cell's further lines hold one figure")
    func wrapped() {
        let page = TranscribedPage(
            """
            কর্মসম্পাদনের      ক্ষেত্রের                                                    নির্ধারিত   প্রকৃত      প্রকৃত
            ক্ষেত্র (Area of   মান         কর্মসম্পাদনের সূচক               একক (Unit)      মান         অর্জন       অর্জন
            Performance)                                                                                (২০২২-২৩)   ২০২৩-২৪
            কার্যক্রমের                    [এম.১.২.১]ই-গভর্ন্যান্স ও
                                           প্রতিশ্রুতি কর্মপরিকল্পনা        প্রাপ্ত নম্বর          ০৩
            """)
        #expect(page.rows.first?[4] == "নির্ধারিত মান")
        #expect(page.rows.last?[4] == "০৩")
    }

    @Test("a heading that reaches to the space before the next one of a lower line lies over several")
    func near() {
        let page = TranscribedPage(
            """
                               কর্মসম্পাদনের ক্ষেত্রের                                                             কর্মসম্পাদন সূচকের                                          লক্ষ্যমাত্রা ২০২১-২০২২
            of Performance)     of Area of        কর্মসম্পাদনের কার্যক্রম                সূচকের নাম           একক        of        ২০১৯-২০   ২০২০-২১    অসাধারণ      অতি উত্তম      উত্তম       চলতি মান    চলতি মানের    প্রমাণক
            সক্ষমতা বৃদ্ধি                 ১৫        [২.১] স্বতঃপ্রণোদিত তথ্য প্রকাশ     [২.১.১] হালনাগাদকৃত তথ্য প্রকাশিত   তারিখ         ৫           -         -      ০৩/০২/২২   ১৯/০২/২২   ০৭/০৩/২২   ২৩/০৩/২২   ০২/০৪/২২
            """)
        #expect(
            page.rows.last?[8...].elementsEqual(["০৩/০২/২২", "১৯/০২/২২", "০৭/০৩/২২", "২৩/০৩/২২", "০২/০৪/২২", ""])
                == true)
    }

    @Test("a date stays whole where its space lies in a gutter of other rows")
    func dates() {
        let page = TranscribedPage(
            """
            inland fisheries              waters                      released
            [1] Animals               28  [1.2] Training of fishers   [1.2.1] Fishers trained     Person                  11     7127    7,613         8,099          7,363           6627         5,891           5155
            [1] Animals               28  [1.3] Demonstration ponds  [1.3.1] Ponds established    Number                  10      167      178           190            167            144           121             98
            Objectives        Strategic   Activities                  Performance Indicators      Unit           Performance  2012-13  2013-14  100%          Very Good 90% Good 80%        Fair 70%      Poor 60%
            1                          2  3                           4                           5                        6        7        8             9             10             11            12             13
            [2] Poultry               39  [2.2] Farm visits           [2.2.1] Farms visited       Number                  16      629     672০            715           673            631           589             547
            [2] Poultry                39 [2.3] Animal health         [2.3.1] Charter published   Date                   10         -        -   2 March 2015 12 March 2015  23 March 2015  9 April 1015  22 April 2015
            [3] Food safety           31  [3.1] Sampling of markets   [3.1.1] Samples tested       Number                  7      888      949         1,010            951             51           833           774
            [3] Food safety            31 [3.2] Safe produce          [3.2.1] Share of safe       %                       14     83%       89%           95%            91%            87%
            [3] Food safety           31  [3.3] Laboratory upgrade    [3.3.1] Funds spent         Crore Taka              10     25.6     27.3          29.1           27.8           25.7            24           22.3
            """)
        #expect(page.rows.contains { $0.contains("23 March 2015") && $0.contains("22 April 2015") })
    }

    private let tiers = [(72, "অসাধারণ"), (90, "উত্তম"), (107, "চলতি মান"), (125, "নিম্নে")]

    @Test("a heading over several columns lies over all of them, though it reaches but one")
    func spans() {
        let rows = rows([
            [(0, "কার্যক্রম"), (20, "সূচক"), (44, "একক"), (54, "মান"), (60, "অর্জন"), (90, "লক্ষ্যমাত্রা")],
            tiers,
            [(0, "[১.১] সভা"), (20, "[১.১.১] আয়োজিত সভা"), (44, "সংখ্যা"), (54, "৫"), (60, "৩"), (70, "৪"), (87, "৩")],
            [(0, "[১.২] সফর"), (20, "[১.২.১] সম্পন্ন সফর"), (44, "সংখ্যা"), (54, "৪"), (60, "৫"), (70, "৬"), (87, "৫")],
            [
                (0, "[১.৩] নথি"), (20, "[১.৩.১] প্রকাশিত নথি"), (44, "তারিখ"), (54, "৪"), (60, "-"), (70, "১২ মার্চ ২০২৪"),
                (87, "২০ মে ২০২৪"), (105, "৩ জুন ২০২৪"), (122, "৯ জুন ২০২৪"),
            ],
        ])
        #expect(rows.first?.count == 9)
        #expect(rows.first?[5] == "লক্ষ্যমাত্রা")
        #expect(rows.dropFirst().first?[5...].elementsEqual(["অসাধারণ", "উত্তম", "চলতি মান", "নিম্নে"]) == true)
        #expect(rows.last?[5...].elementsEqual(["১২ মার্চ ২০২৪", "২০ মে ২০২৪", "৩ জুন ২০২৪", "৯ জুন ২০২৪"]) == true)
    }

    @Test("two lines of a heading over several columns are one heading")
    func lines() {
        let page = TranscribedPage(
            [
                [(62, "লক্ষ্যমাত্রা বা মান ২০২৪"), (100, "প্রমাণক")],
                [(0, "কার্যক্রম"), (20, "সূচক"), (44, "একক"), (54, "মান"), (66, "(Target Value)")],
                [(60, "১০০%"), (70, "৯০%"), (80, "৮০%")],
                [
                    (0, "[১.১] সভা"), (20, "[১.১.১] আয়োজিত সভা"), (44, "সংখ্যা"), (54, "৫"), (60, "৯"), (70, "৮"), (80, "৭"),
                    (100, "নথি"),
                ],
                [
                    (0, "[১.২] সফর"), (20, "[১.২.১] সম্পন্ন সফর"), (44, "সংখ্যা"), (54, "৪"), (60, "৬"), (70, "৫"), (80, "৪"),
                    (100, "নথি"),
                ],
                [
                    (0, "[১.৩] মেলা"), (20, "[১.৩.১] আয়োজিত মেলা"), (44, "সংখ্যা"), (54, "৪"), (60, "৬"), (70, "৫"), (80, "৪"),
                    (100, "নথি"),
                ],
            ].map { LayoutReaderTests.laid($0) }.joined(separator: "\n") + "\n")
        let whole = "লক্ষ্যমাত্রা বা মান ২০২৪ (Target Value)"
        #expect(page.rows.first == ["", "", "", "", whole, "", "", "প্রমাণক"])
        #expect(page.rows.dropFirst().first == ["কার্যক্রম", "সূচক", "একক", "মান", "১০০%", "৯০%", "৮০%", ""])
    }

    @Test("the heading of the column in the middle is not one more line of that over all of them")
    func middle() {
        let rows = rows([
            [(62, "বাস্তবায়ন অগ্রগতি")],
            [(0, "কার্যক্রম"), (20, "সূচক"), (44, "একক"), (54, "১ম কোয়ার্টার"), (70, "২য় কোয়ার্টার"), (86, "৩য় কোয়ার্টার")],
            [(54, "(জুলাই)"), (70, "(অক্টোবর)"), (86, "(জানুয়ারি)")],
            [(0, "[১.১] সভা"), (20, "[১.১.১] আয়োজিত সভা"), (44, "সংখ্যা"), (58, "৪"), (74, "৩"), (90, "২")],
            [(0, "[১.২] সফর"), (20, "[১.২.১] সম্পন্ন সফর"), (44, "সংখ্যা"), (58, "৫"), (74, "১"), (90, "১")],
        ])
        #expect(rows.joined().contains("২য় কোয়ার্টার (অক্টোবর)"))
    }

    @Test("of two headings over several columns side by side each lies over its own")
    func twoWide() {
        let rows = rows([
            [(0, "কার্যক্রম"), (20, "সূচক"), (44, "একক"), (62, "লক্ষ্যমাত্রা ২০২৩"), (96, "ত্রৈমাসিক অর্জন"), (134, "মোট")],
            [
                (54, "অসাধারণ"), (64, "উত্তম"), (72, "চলতি মান"), (84, "১ম প্রান্ত"), (98, "২য় প্রান্ত"), (112, "৩য় প্রান্ত"),
            ],
            [(0, "[১.১] সভা"), (20, "[১.১.১] আয়োজিত সভা"), (44, "সংখ্যা"), (56, "৪"), (66, "৩"), (88, "২"), (135, "২")],
            [(0, "[১.২] সফর"), (20, "[১.২.১] সম্পন্ন সফর"), (44, "সংখ্যা"), (56, "৫"), (66, "৪"), (88, "১"), (135, "১")],
            [(0, "[১.৩] মেলা"), (20, "[১.৩.১] আয়োজিত মেলা"), (44, "সংখ্যা"), (56, "৫"), (66, "৪"), (88, "১"), (135, "১")],
        ])
        #expect(rows.first?.count == 10)
        #expect(rows.first?[3...].elementsEqual(["লক্ষ্যমাত্রা ২০২৩", "", "", "ত্রৈমাসিক অর্জন", "", "", "মোট"]) == true)
    }

    private func progress(_ last: [(Int, String)]) -> [[String]] {
        rows([
            [(0, "সূচক"), (24, "মান"), (29, "একক"), (40, "লক্ষ্যমাত্রা"), (54, "১ম"), (60, "২য়"), (66, "মোট")],
            [(0, "[১.১.১] আয়োজিত সভা"), (26, "৫"), (29, "সংখ্যা"), (48, "১২"), (55, "৩"), (61, "৪"), (67, "৭")],
            [(0, "[১.১.২] সম্পন্ন সফর"), (26, "৪"), (29, "সংখ্যা"), (49, "৬"), (55, "২"), (61, "১"), (67, "৩")],
            [(0, "[১.১.৩] প্রকাশিত নথি"), (26, "৪"), (29, "কিঃমিঃ"), (49, "৬"), (55, "২"), (61, "১"), (67, "৩")],
            last,
        ])
    }

    @Test("a figure one space from a word of the next column is a cell of its own")
    func figureAndWord() {
        let rows = progress([
            (0, "[১.১.৪] অনুষ্ঠিত মেলা"), (26, "৩ সংখ্যা"), (47, "৬"), (53, "২"), (59, "১"), (65, "৩"),
        ])
        #expect(rows.last == ["[১.১.৪] অনুষ্ঠিত মেলা", "৩", "সংখ্যা", "৬", "২", "১", "৩"])
    }

    @Test("a count and the date behind it are one cell where the count stands below another column")
    func several() {
        let rows = rows([
            [(0, "সূচক"), (24, "মান"), (29, "একক"), (40, "১ম প্রান্তিকের অর্জন"), (64, "২য় প্রান্তিকের অর্জন")],
            [(0, "[১.১.১] আয়োজিত সভা"), (26, "৫"), (29, "সংখ্যা"), (59, "৩"), (83, "৪")],
            [(0, "[১.১.২] সম্পন্ন সফর"), (26, "৪"), (29, "সংখ্যা"), (59, "২"), (83, "১")],
            [(0, "[১.১.৩] প্রকাশিত নথি"), (26, "৪"), (29, "তারিখ"), (51, "০৩/০৪/২৩"), (76, "০৩/০৪/২৩")],
            [(0, "[১.১.৪] প্রকাশিত নথি"), (26, "৩"), (29, "তারিখ"), (58, "১ ১১/০৫/২৩")],
        ])
        #expect(rows.last == ["[১.১.৪] প্রকাশিত নথি", "৩", "তারিখ", "", "১ ১১/০৫/২৩"])
    }

    @Test("a weight and the date of the next column are two cells, since no weight's column holds dates")
    func weightAndDate() {
        let rows = rows([
            [(0, "সূচক"), (26, "একক"), (36, "মান"), (42, "অসাধারণ"), (54, "উত্তম")],
            [(0, "[১.১.১] প্রকাশিত নথি"), (26, "তারিখ"), (38, "৫"), (42, "০৩/০৪/২৩"), (54, "০৯/০৪/২৩")],
            [(0, "[১.১.২] প্রেরিত নথি"), (26, "তারিখ"), (38, "৪"), (42, "০৩/০৫/২৩"), (54, "০৯/০৫/২৩")],
            [(0, "[১.১.৩] আয়োজিত সভা"), (26, "সংখ্যা"), (38, "৪"), (44, "৭"), (56, "৬")],
            [(0, "[১.১.৪] প্রকাশিত তালিকা"), (26, "তারিখ"), (38, "১২ ০৩/০৬/২৩"), (54, "০৯/০৬/২৩")],
        ])
        #expect(rows.last == ["[১.১.৪] প্রকাশিত তালিকা", "তারিখ", "১২", "০৩/০৬/২৩", "০৯/০৬/২৩"])
    }

    @Test("a date in words is one cell however far it reaches")
    func dateAcross() {
        let rows = progress([
            (0, "[১.১.৪] প্রকাশিত নথি"), (26, "৩"), (29, "তারিখ"), (40, "২৪ আগস্ট ২০২৪"), (67, "৩"),
        ])
        #expect(rows.last?.contains("২৪ আগস্ট ২০২৪") == true)
    }

    @Test("a cell of a figure and words stays one where its column is free of others")
    func whole() {
        let rows = progress([
            (0, "[১.১.৪] অনুষ্ঠিত মেলা"), (26, "৩"), (29, "সংখ্যা"), (47, "৬ টি"), (55, "২"), (61, "১"), (67, "৩"),
        ])
        #expect(rows.last == ["[১.১.৪] অনুষ্ঠিত মেলা", "৩", "সংখ্যা", "৬ টি", "২", "১", "৩"])
    }

    @Test("a column in which two rows hold two figures each is two columns")
    func crowded() {
        let page = TranscribedPage(
            """
            ক্র.নং  কার্যক্রম                 কর্মসম্পাদনের সূচক        একক         লক্ষ্যমাত্রা       ১ম ত্রৈমাসিক    ২য় ত্রৈমাসিক          ৩য় ত্রৈমাসিক   ৪র্থ ত্রৈমাসিক    মোট   প্রাপ্ত
                                                                                লক্ষ্যমাত্রা অর্ডন   লক্ষ্যমাত্রা        অর্জন  ক্ষ্যমাত্রা  অর্জন  লক্ষ্যমাত্রা  অর্জন  অর্জন  মাান
            ১)   [১.১]পরিবীক্ষণ কমিটি        [১.১.১]কমিটি পুনর্গঠিত  তারিখ  ৫.৫   ২৫-১১-২০২৪            ২৫-১১-২০২৪
             ২)  [২.১]কমিটির সিদ্ধান্ত বাস্তবায়ন   [২.১.১]সিদ্ধান্ত বাস্তবায়িত  শতকরা  ৬.৫          ৯৫    ৯৫   ৯৫          ৯৫        ৯৫         ৯৫        ৯৫   ৬.৫
             ৩)  [৩.১]সেবা পদান প্রতিশ্রুতি     [৩.১.১]সিটিজেনস চাটার   সংখ্যা      ৬           ৪     ১    ১           ১         ১          ১         ১    ৯.৫
             ৪)  [৪.১]সেবা বিষয়ে প্রশিক্ষণ     [৪.১.১]প্রশিক্ষণ আয়োজিত   সংখ্যা      ৫            ৩    ১    ১                     ২                    ১  ১.৬৭
             ৫)  [৫.১]স্টেকহোল্ডারদের সভা      [৫.১.১]অবহিতকরণ সভা  সংখ্যা       ২          ২      ১    ১                               ১         ১    ১
            """)
        let rows = page.rows.filter { $0.count > 12 }
        #expect(
            rows.suffix(4).map { Array($0[5..<9]) } == [
                ["৯৫", "৯৫", "৯৫", "৯৫"], ["৪", "১", "১", "১"], ["৩", "১", "১", ""], ["২", "১", "১", ""],
            ])
    }
}
