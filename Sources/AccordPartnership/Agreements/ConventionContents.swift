import AccordDocuments
public import AccordWording

/// What the law asks a convention to say.
extension Convention {
  /// The contents that lack on the day on which it is sent: four of them, six since 3 July 2021 (loi
  /// 2000-321, art. 10).
  public func missingContents(on day: CalendarDate) -> [Text] {
    func isBlank(_ text: Text?) -> Bool {
      text.map { $0.en.folded.isEmpty && $0.fr.folded.isEmpty } ?? true
    }
    var missing: [Text] = []
    if isBlank(object) { missing.append(Text(en: "the object", fr: "l’objet")) }
    if instalments.isEmpty {
      missing.append(Text(en: "how it is paid", fr: "les modalités de versement"))
    }
    if isBlank(conditions) {
      missing.append(
        Text(
          en: "the conditions of use (--conditions-fr)",
          fr: "les conditions d’utilisation (--conditions-fr)"))
    }
    guard let since = GrantLaw.sixContentsSince, day >= since else { return missing }
    if isBlank(control) {
      missing.append(
        Text(
          en: "how it is controlled and evaluated (--control-fr)",
          fr: "les modalités de contrôle et d’évaluation (--contrôle-fr)"))
    }
    if unused == nil {
      missing.append(
        Text(
          en: "what may be kept of an unused part (--unused)",
          fr: "le sort de la part non utilisée (--non-utilisé)"))
    }
    return missing
  }

  /// Requires the contents of the law where it is sent, to a private body whose grants of the year
  /// pass the threshold; what was entered with its past is exempt. Remarks otherwise.
  func reviewContents(
    before: Convention?, in state: any DocumentReader
  ) throws -> [Text] {
    guard !isEntered, let sent = date(of: .send), status == .sent, before?.status != .sent else {
      return []
    }
    let missing = missingContents(on: sent)
    guard !missing.isEmpty else { return [] }
    let organisation = try state.readable(state.current(beneficiary).id)
    let others = try state.documents(Convention.where(\.beneficiary, is: beneficiary.id)).filter {
      $0.id != id && $0.year == year && $0.status(on: sent) != .terminated
    }
    let total = (others + [self]).map { $0.amount(on: sent) + ($0.inKind ?? .zero) }.total()
    let list = missing.joined(separator: ", ")
    guard organisation?.isPrivate ?? true, total > GrantLaw.writtenConventionThreshold else {
      return [
        Text(
          en: "The convention \"\(id)\" does not say: \(list).",
          fr: "La convention « \(id) » ne dit pas : \(list).")
      ]
    }
    throw Failure(
      "conventions.contents",
      Text(
        en:
          "The convention \"\(id)\" cannot be sent: it does not say \(list) (loi 2000-321, art. 10).",
        fr:
          "La convention « \(id) » ne peut pas être envoyée : elle ne dit pas \(list) (loi 2000-321, art. 10)."
      ),
      about: "convention",
      advice: Text(
        en:
          "Return it for correction and give them: \"convention return …\", \"convention edit …\". \"convention draft\" takes them for all.",
        fr:
          "Renvoyez-la pour correction et donnez-les : « convention renvoyer … », « convention modifier … ». « convention préparer » les prend pour toutes."
      ))
  }

  /// The pieces that the beneficiary owes after the year: of an earmarked grant to a private body the
  /// financial report (loi 2000-321, art. 10; arrêté du 11 octobre 2006), of a global one its accounts
  /// and activity report; of any grant its budget and accounts on request (CGCT L1611-4).
  public func piecesDue(from beneficiary: Organisation) -> [ReportPiece] {
    guard beneficiary.isPrivate, nature != .operating else { return [.accounts, .activityReport] }
    return [.financialReport, .accounts, .activityReport]
  }
}
