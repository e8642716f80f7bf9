import AccordDocuments
import AccordWording

/// What holds within one application, and between an application and its call.
extension Application {
  /// Checks the cost, and that the steps give the status.
  public func validate() throws {
    try validateSteps()
    guard !title.isEmpty else { throw Failure.noTitleOfCall(id.name) }
    // While it is prepared its budget may be empty.
    guard cost > .zero || cost == .zero && status == .draft else { throw Failure.cost(self) }
    try validateProject()
  }

  /// A batch that declares the application again keeps its progress when the terms agree.
  public func ensuring(_ declared: Application) throws -> Application {
    var declared = declared
    // One that is declared before its budget is known keeps what its budget comes to.
    if declared.cost == .zero { (declared.cost, declared.requested) = (cost, requested) }
    let result = try keepingProgress(with: declared)
    let names = ["steps": Text(en: "day of filing", fr: "jour du dépôt")]
    let differing = try decidedDifferences(from: result, declared, calling: names)
    guard differing.isEmpty else { throw Failure.otherTermsOfApplication(self, differing) }
    return result
  }

  /// The same applicant and the same title in one call is told.
  func remarksOnTwins(in state: any DocumentReader) throws -> [Text] {
    guard try before(in: state) == nil else { return [] }
    let twins = try state.documents(Application.where(\.applicant, is: applicant.id)).filter {
      $0.id != id && $0.call == call && $0.status != .withdrawn && isTwin(of: $0)
    }
    return twins.map { twin in
      Text(
        en:
          "The application \"\(twin.id)\" of the same applicant has the same title: is it the same project filed twice?",
        fr:
          "La candidature « \(twin.id) » du même candidat a le même intitulé : est-ce le même projet déposé deux fois ?"
      )
    }
  }

  private func isTwin(of other: Application) -> Bool {
    let names = [title[.french], title[.english]].map(\.folded).filter { !$0.isEmpty }
    return [other.title[.french], other.title[.english]].contains { names.contains($0.folded) }
  }

  /// An application has a theme and a year of its call and asks for the cost at the call’s rate;
  /// one that is being filed also comes from an eligible organisation, in time. While it is under
  /// way its applicant stays eligible. An organisation may close meanwhile: that is a fact, which
  /// a check reports.
  static let fitsItsCall: Guard = Guard(
    "applications.terms",
    Text(
      en:
        "An application keeps to the themes, years, rate and dates of its call, and its applicant is eligible",
      fr:
        "Une candidature respecte les thèmes, les années, le taux et les dates de son appel, et son candidat est éligible"
    ), over: [Application.self, CallForProjects.self, Organisation.self]
  ) { state, changed in
    try state.all(Application.self).compactMap { application in
      let isNew = changed.contains(application.key)
      let (callKey, applicantKey) = (application.call.id.key, application.applicant.id.key)
      let touched = [callKey, applicantKey].first { changed.contains($0) }
      guard isNew || touched != nil, let call = try state.document(application.call.id),
        let applicant = try state.document(application.applicant.id)
      else { return nil }
      if isNew || touched == callKey,
        let fault = application.fault(
          for: call, from: applicant,
          in: try call.under.flatMap { try state.document($0.id) }, isNew: isNew)
      {
        return Violation(
          fault.code, fault.message, advice: fault.advice, document: application.key)
      }
      guard touched != nil, application.status.isUnderWay, application.status != .draft,
        !call.eligibleKinds.contains(applicant.kind)
      else { return nil }
      let fault = Failure.noLongerEligible(application, call, applicant)
      return Violation(
        fault.code, fault.message, advice: fault.advice,
        document: changed.contains(applicantKey) ? applicantKey : callKey)
    }
  }

  private func fault(
    for call: CallForProjects, from applicant: Organisation, in programme: Programme?, isNew: Bool
  ) -> Failure? {
    guard call.theme(theme) != nil else { return .noTheme(call, theme) }
    for year in drawnYears where call.budget(year) == nil { return .noBudget(call, year) }
    let expected = call.requested(for: cost)
    guard requested == expected else { return .requested(self, call, expected) }
    if isNew, [.submitted, .admissible].contains(status), let shares = call.shares(in: programme) {
      let asked = (financing ?? []).filter { $0.source == .fund }.map(\.amount).total()
      let most = shares.fund.share(of: cost)
      if asked > most { return .aboveFundRate(self, asked, most, shares.fund) }
    }
    guard isNew, status == .submitted, let day = date(of: .submit) else { return nil }
    do {
      try call.requireFiling(by: applicant, theme: theme, year: year, on: day)
      try requireEligibleDays(in: programme)
      return nil
    } catch {
      return error
    }
  }
}

extension Failure {
  fileprivate static func aboveFundRate(
    _ application: Application, _ asked: Money, _ most: Money, _ rate: Rate
  ) -> Failure {
    Failure(
      "applications.above-fund-rate",
      Text(
        en:
          "The financing plan of \"\(application.id)\" has \(asked) of the fund; \(rate) of \(application.cost) is \(most).",
        fr:
          "Le plan de financement de « \(application.id) » inscrit \(asked) au titre du fonds ; \(rate) de \(application.cost) donnent \(most)."
      ),
      about: "application",
      advice: Text(
        en: "Give at most that: \"application finance \(application.id) fund \(most.code)\".",
        fr:
          "Donnez au plus ce montant : « candidature financer \(application.id) fonds \(most.code) »."
      ))
  }

  static func requested(
    _ application: Application, _ call: CallForProjects, _ expected: Money
  ) -> Failure {
    Failure(
      "applications.requested",
      Text(
        en:
          "The application \"\(application.id)\" asks for \(application.requested); \(application.cost) at \(call.fundingRate) is \(expected).",
        fr:
          "La candidature « \(application.id) » demande \(application.requested) ; \(application.cost) à \(call.fundingRate) donnent \(expected)."
      ))
  }
}
