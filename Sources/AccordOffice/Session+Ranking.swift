import AccordDocuments
public import AccordPartnership
public import AccordShell

extension Session {
  /// The ranking of a call for some of its years.
  public func ranking(of call: CallForProjects, in years: Set<Int>) throws -> Ranking {
    let applications = try self.documents(Application.where(\.call, is: call.id))
    return Ranking(
      call, in: years, try call.uses(among: applications, in: documents), among: applications,
      scoredBy: try Assessment.all(of: applications, in: documents))
  }
}
