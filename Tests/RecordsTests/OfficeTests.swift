import BengaliText
import Foundation
import Pages
import Records
import Testing

@Suite("The office a document is of")
struct OfficeTests {
    private static let government = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n"

    private func office(_ text: String) -> (name: String?, upazila: String?, district: String?) {
        let text = ScannedText(text)
        let office = text.description.office
        return (office.name.map { text.paged.text.string($0) }, office.upazila, office.district)
    }

    /// Compares scalars of the decomposed form, since a table and a text may compose letters differently.
    private func same(_ found: String?, _ text: String?) -> Bool {
        found?.decomposedStringWithCanonicalMapping.utf8.elementsEqual(
            text?.decomposedStringWithCanonicalMapping.utf8 ?? "".utf8) ?? (text == nil)
    }

    @Test(
        "under the government's name stands the office, whatever it is: a ministry, a division, a department, a board",
        arguments: [
            "পানি গবেষণা মন্ত্রণালয়", "চর উন্নয়ন বিভাগ", "চর উন্নয়ন অধিদপ্তর", "নিবন্ধন পরীক্ষা পরিদপ্তর", "বাংলাদেশ চর উন্নয়ন বোর্ড",
            "বাংলাদেশ নৌপথ কর্পোরেশন", "বাংলাদেশ নৌপথ কর্তৃপক্ষ", "চরাঞ্চল বিশ্ববিদ্যালয়", "চর গবেষণা ইনস্টিটিউট", "বাংলাদেশ চর ব্যাংক",
            "চর কমিশন সচিবালয়", "নাটোর পৌরসভা", "উপজেলা পরীক্ষা কর্মকর্তার কার্যালয়", "উপপরিচালকের কার্যালয়",
        ])
    func bodies(name: String) {
        #expect(same(office(OfficeTests.government + name + "\n\nবার্ষিক কর্মসম্পাদন চুক্তি ২০২৩-২৪\n").name, name))
    }

    @Test("of a letterhead's offices the one whose head signs goes before those above it")
    func specific() {
        let head = OfficeTests.government + "কৃষি গবেষণা মন্ত্রণালয়\nচর কৃষি অধিদপ্তর\nউপপরিচালকের কার্যালয়\nনাটোর\n\nঅগ্রগতি প্রতিবেদন\n"
        let found = office(head)
        #expect(same(found.name, "উপপরিচালকের কার্যালয়"))
        #expect(same(found.district, "নাটোর"))
        #expect(same(office(OfficeTests.government + "চর মন্ত্রণালয়\nচর উন্নয়ন বিভাগ\n\nঅগ্রগতি প্রতিবেদন\n").name, "চর উন্নয়ন বিভাগ"))
    }

    @Test("a ministry keeps the subjects before its commas, and an officer before it is none of them")
    func subjects() {
        let name = "চর, নদী ও খাল মন্ত্রণালয়"
        #expect(same(office(OfficeTests.government + name + "\n\nঅগ্রগতি প্রতিবেদন\n").name, name))
        #expect(same(office("সচিব, \(name)\n\nবার্ষিক কর্মসম্পাদন চুক্তি\n").name, name))
    }

    @Test("of an agreement's two parties the first is the office")
    func parties() {
        let page = "সচিব, চর মন্ত্রণালয়\nএবং\nসচিব, চুক্তি সমন্বয় বিভাগ-এর মধ্যে স্বাক্ষরিত\n\nবার্ষিক কর্মসম্পাদন চুক্তি ২০২২-২৩\n"
        #expect(same(office(OfficeTests.government + page).name, "চর মন্ত্রণালয়"))
    }

    @Test(
        "an office is named in English, in capitals too, before or under the government's name",
        arguments: [
            "Government of the People's Republic of Bangladesh\nMinistry of Shoals\n\nAnnual Performance Agreement 2014-15\n",
            "Ministry of Shoals, Government of the People's Republic of Bangladesh\n\nAnnual Performance Agreement 2014-15\n",
            "Annual Performance Agreement 2014-15\n\nMinistry of Shoals\nGovernment of the People's Republic of Bangladesh\n",
            "Annual Performance Agreement\nFY 2014-15\n\nBetween\nSecretary, Ministry of Shoals\nAnd\nCabinet Secretary, Treaty Division\n",
        ])
    func english(text: String) {
        #expect(office(text).name == "Ministry of Shoals")
    }

    @Test(
        "the place is read behind labels, after the word that says which it is, and at the district's seat",
        arguments: [
            ("বোদা, পঞ্চগড়", "বোদা"), ("উপজেলা: বোদা, জেলা: পঞ্চগড়", "বোদা"), ("উপজেলাঃ বোদা, জেলাঃ পঞ্চগড়", "বোদা"),
            ("উপজেলা- বোদা, জেলা- পঞ্চগড়", "বোদা"), ("বোদা উপজেলা, পঞ্চগড় জেলা", "বোদা"), ("সদর, পঞ্চগড়", "পঞ্চগড় সদর"),
            ("বোদা, জেলা: পঞ্চগড়।", "বোদা"),
        ])
    func places(address: String, upazila: String) {
        for separator in [", ", "\n"] {
            let found = office("উপজেলা পরীক্ষা কার্যালয়\(separator)\(address)\n\nঅগ্রগতি প্রতিবেদন ২০২৩-২৪\n")
            #expect(same(found.upazila, upazila) && same(found.district, "পঞ্চগড়"), "\(address) \(found)")
        }
    }

    @Test("an upazila that a scan damaged is known by its district, and no other is taken for it")
    func damagedPlace() {
        #expect(same(office("উপজেলা পরীক্ষা কার্যালয়, সাদুল্যাপজুর, গাইবান্ধা\n\nঅগ্রগতি প্রতিবেদন\n").district, "গাইবান্ধা"))
        #expect(office("উপজেলা পরীক্ষা কার্যালয়, সাদুল্যাপজুর, গাইবান্ধা\n\nঅগ্রগতি প্রতিবেদন\n").upazila != nil)
        #expect(office("উপজেলা পরীক্ষা কার্যালয়, অজানাগ্রাম, গাইবান্ধা\n\nঅগ্রগতি প্রতিবেদন\n").upazila == nil)
    }

    @Test("a title may say whose document it is; a place, a building and any office are none")
    func titled() {
        #expect(same(office("২০২৩-২৪ অর্থবছরের চর মন্ত্রণালয়ের বার্ষিক কর্মসম্পাদন চুক্তি\n").name, "চর মন্ত্রণালয়"))
        for line in ["রাজশাহী বিভাগ", "বাংলাদেশ সচিবালয়, ঢাকা", "আওতাধীন সকল দপ্তর", "দপ্তর/সংস্থা"] {
            #expect(office("\(line)\n\nঅগ্রগতি প্রতিবেদন ২০২৩-২৪\n").name == nil, "\(line)")
        }
    }

    @Test("a label names the office, whatever its name ends with")
    func labelled() {
        for label in ["কার্যালয়ের নাম: ", "দপ্তর/সংস্থার নাম : ", "অফিসের নামঃ ", "কার্যালয়ের নাম - "] {
            #expect(same(office("অগ্রগতি প্রতিবেদন ২০২৩-২৪\n\n\(label)চর প্রশিক্ষণ নিকেতন, নাটোর\n").name, "চর প্রশিক্ষণ নিকেতন"), "\(label)")
        }
    }
}
