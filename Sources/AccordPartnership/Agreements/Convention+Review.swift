public import AccordDocuments
public import AccordWording

extension Convention {
  /// Besides what its acts are asked: remarks where it enters into force under an agreement that is
  /// not, and where its beneficiary’s grants of the year need a signed convention together.
  public func review(on today: CalendarDate, in state: any DocumentReader) throws -> [Text] {
    var remarks = try reviewActs(on: today, in: state)
    let before = try before(in: state)
    remarks += try reviewContents(before: before, in: state)
    let entersIntoForce = date(of: .enterIntoForce) != before?.date(of: .enterIntoForce)
    if entersIntoForce, let agreement = try state.readable(agreement.id),
      let remark = restsOnNoAgreement(agreement)
    {
      remarks.append(remark)
    }
    let isApproved = date(of: .approve) != before?.date(of: .approve)
    if before == nil || isApproved || before?.beneficiary != beneficiary,
      let remark = try restsOnNoSignature(in: state)
    {
      remarks.append(remark)
    }
    let isOther =
      before?.amount != amount || before?.beneficiary != beneficiary || before?.year != year
    if isOther || entersIntoForce {
      let others = try state.documents(Convention.where(\.beneficiary, is: beneficiary.id))
      if let grants = UnwrittenGrants(with: self, among: others, on: today) {
        remarks.append(grants.message + .same(" ") + grants.remedy)
      }
    }
    return remarks
  }

  /// The remark that it is in force under an agreement that was not on that day; `nil` where the
  /// agreement was, or the convention is not.
  public func restsOnNoAgreement(_ agreement: FrameworkAgreement) -> Text? {
    guard [.inForce, .reported].contains(status), let day = date(of: .enterIntoForce),
      agreement.status(on: day) != .inForce
    else { return nil }
    let standing = agreement.status(on: day).shown
    return Text(
      en:
        "The convention \"\(id)\" enters into force on \(day) under the agreement \"\(agreement.id)\", which is not in force that day: \(standing).",
      fr:
        "La convention « \(id) » entre en vigueur le \(day) au titre de l’accord-cadre « \(agreement.id) », qui ne l’est pas à cette date\u{A0}: \(standing)."
    )
  }

  /// The remark that its beneficiary has not signed the agreement, which is in force between those
  /// who signed it; `nil` where that is not so, or the convention is over.
  public func restsOnNoSignature(in state: any DocumentReader) throws -> Text? {
    guard ![.closed, .terminated].contains(status),
      let agreement = try state.readable(agreement.id), agreement.status == .inForce,
      !agreement.circuit.isEmpty
    else { return nil }
    let standing = try SignatureState(of: agreement, in: state)
    guard standing.missing.contains(beneficiary) else { return nil }
    return Text(
      en:
        "The convention \"\(id)\" is with \"\(beneficiary.id)\", which has not signed the agreement \"\(agreement.id)\": it is in force between those who signed it.",
      fr:
        "La convention « \(id) » est passée avec « \(beneficiary.id) », qui n’a pas signé l’accord-cadre « \(agreement.id) » : celui-ci n’est en vigueur qu’entre ses signataires."
    )
  }
}
