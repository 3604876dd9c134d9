/// Documents of our own for the command line's tests; the offices are invented.
enum Samples {
    /// A quarterly table whose first indicator's quarters, 2 and 3, do not make its total, 4.
    static let wrongTotal = """
        উপজেলা নমুনা কার্যালয়, শালবন, দিনাজপুর
        ২০২৪-২০২৫ অর্থবছরের ২য় ত্রৈমাসিক মূল্যায়ন প্রতিবেদন

        ক্র.নং\tকার্যক্রম\tকর্মসম্পাদন সূচক\tএকক\tকর্মসম্পাদন সূচকের মান\tবার্ষিক লক্ষ্যমাত্রা\t১ম কোয়ার্টার\t২য় কোয়ার্টার\t৩য় কোয়ার্টার\t৪র্থ কোয়ার্টার\tমোট অর্জন\tঅর্জিত মান\tমন্তব্য
        ১\t২\t৩\t৪\t৫\t৬\t৭\t৮\t৯\t১০\t১১\t১২\t১৩
        ০১\t[১.১] সভা আয়োজন\t[১.১.১] আয়োজিত সভা\tসংখ্যা\t৬\t৮\t২\t৩\t-\t-\t৪\t৩\t-
        ০২\t[২.১] প্রশিক্ষণ আয়োজন\t[২.১.১] প্রশিক্ষণপ্রাপ্ত কর্মচারী\tজন\t৪\t১০\t৫\t৫\t-\t-\t১০\t৪\t-

        """

    /// The same with nothing to object to in its sums.
    static var rightTotal: String { wrongTotal.replacing("\t৪\t৩\t-", with: "\t৫\t৩.৭৫\t-") }
}
