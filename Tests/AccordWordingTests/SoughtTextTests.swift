import AccordWording
import Testing

struct SoughtTextTests {
  @Test(arguments: [
    ("Saint-Lô", "saint lo"), ("L’Aigle", "l aigle"), ("Élan", "ELAN"),
    ("999 990 013 00016", "99999001300016"), ("02\u{A0}31\u{A0}92\u{A0}60\u{A0}55", "0231926055"),
    ("02 31 92 60 55", "+33 2 31 92 60 55"), ("02.31.92.60.55", "0033231926055"),
    ("02 31 92 60 55", "+33 (0)2 31 92 60 55"), ("0262 12 34 56", "+262 262 12 34 56"),
    ("FR76 3000 1007 9412", "fr76300010079412"), ("14327S00", "14327 s 00"), ("-", "-"),
  ])
  func `a text is the same as it is shown, stored and typed`(_ one: String, _ other: String) {
    #expect(SoughtText(one).isSame(as: SoughtText(other)))
    #expect(SoughtText(other).isSame(as: SoughtText(one)))
  }

  @Test(arguments: [
    ("Saint-Lô", "Saint-Loup"), ("1 2", "12"), ("2024-2026", "2024"), ("50 000", "5 0000"),
    ("99999001300016", "99999001300017"), ("-", "'"), ("", "a"),
    ("00331234500012", "01234500012"),
  ])
  func `other texts are others`(_ one: String, _ other: String) {
    #expect(!SoughtText(one).isSame(as: SoughtText(other)))
  }

  @Test(arguments: [
    ("Mission locale de Saint-Lô", "saint lo", true), ("Accord 2024-2026", "2024-2026", true),
    ("02 31 92 60 55", "31 92", true), ("02 31 92 60 55", "3192", true),
    ("02 31 92 60 55", "+33 2 31", true), ("2024-2026", "42", false), ("12-3", "23", false),
    ("a-b", "-", true), ("Saint-Lô", "", true), ("99999001300016", "999 990 013", true),
  ])
  func `a part is found as it is shown, stored and typed`(
    _ text: String, _ part: String, _ isFound: Bool
  ) {
    #expect(SoughtText(text).contains(SoughtText(part)) == isFound)
  }
}
