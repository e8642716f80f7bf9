import AccordTemplates
import AccordWording
import Testing

struct TemplateFaultTests {
  private static let field = Text(en: "convention.amount", fr: "convention.montant")
  private static let kind = Text(en: "amount", fr: "montant")

  private static let problems: [TemplateProblem] = [
    .notFlat(.compressed), .notFlat(.empty), .notFlat(.plainText), .notFlat(.utf16),
    .notFlat(.webPage), .notFlat(.otherXML), .notFlat(.otherDocument("x")),
    .notWellFormed(.notUTF8), .notWellFormed(.forbiddenCharacter(line: 2)),
    .notWellFormed(.documentType), .notWellFormed(.malformed(line: 2)),
    .notWellFormed(.unknownEntity("&x;", line: 2)), .notWellFormed(.tooDeep(line: 2)),
    .notWellFormed(.tooManyAttributes(line: 2)), .tooLarge(bytes: 20_000_000), .openBrace("{a"),
    .incomplete(""), .notAlone("fin"), .withoutEnd("si a"), .withoutBeginning("fin"),
    .apart("si a"),
    .tooDeep("si a"), .unknownField("a", nearest: field), .unknownField("a", nearest: nil),
    .unknownFormat("a", nearest: .inWords), .unknownFormat("a", nearest: nil),
    .formatMismatch(field: field, kind: kind, format: .iso),
    .outsideLoop(field: field, list: field),
    .notAList(field: field, kind: kind), .noValue(field: field, kind: kind),
    .notComparable(field: field, kind: kind),
    .unknownWord(field: field, word: "a", nearest: kind, words: [kind]),
    .missing(field: field, filledBy: .same("x add")), .missing(field: field, filledBy: nil),
    .forbiddenCharacter(field: field, code: "0001"), .tooGreat(field: field),
    .otherKind(field: field, kind: kind),
  ]

  @Test(arguments: problems)
  func `a problem is worded in both languages, with an end and without an empty part`(
    problem: TemplateProblem
  ) {
    let fault = TemplateFault(problem)
    for language in Language.allCases {
      let sentences = [fault.message[language]] + (fault.advice.map { [$0[language]] } ?? [])
      for sentence in sentences {
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(sentence)")
        #expect(!sentence.hasSuffix(".."), "\(sentence)")
        #expect(sentence.count > 10)
        #expect(sentence.first?.isLowercase == false, "\(sentence)")
      }
    }
    #expect(fault.message.en != fault.message.fr)
    #expect(fault.advice.map { $0.en != $0.fr } ?? true)
    #expect(fault.code.hasPrefix("template."))
  }

  @Test func `each kind of problem has a code of its own`() {
    let codes = Set(TemplateFaultTests.problems.map { TemplateFault($0).code })
    #expect(codes.count == 22)
  }

  @Test func `one fault is told by itself, several as a list with their advice`() throws {
    func refusal(_ body: String) throws -> TemplateRefusal? {
      let template = try Template(data: SampleTemplate.bytes(body))
      do throws(TemplateRefusal) {
        _ = try template.checked(against: SampleTemplate.fields)
        return nil
      } catch {
        return error
      }
    }
    let one = try #require(try refusal("<text:p>{convention.montat}</text:p>"))
    #expect(one.code == "template.unknown-field")
    #expect(one.message.en == "Unknown field \"convention.montat\": \"{convention.montat}\".")
    #expect(one.advice?.en == "Did you mean \"convention.amount\"?")
    #expect(one.details == [])
    let two = try #require(
      try refusal("<text:p>{convention.montat}</text:p><text:p>{fin}</text:p>"))
    #expect(two.code == "template.faults")
    #expect(two.message == Text(en: "There are 2 faults.", fr: "Il y a 2 anomalies."))
    #expect(two.details.count == 2)
    #expect(two.details[0].en.hasSuffix("Did you mean \"convention.amount\"?"))
  }
}
