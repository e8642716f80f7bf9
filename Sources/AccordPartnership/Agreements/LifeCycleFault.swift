import AccordDocuments
public import AccordWording

/// An event that cannot happen to a document now.
public struct LifeCycleFault: Fault, Hashable {
  public let code: String
  public let message: Text
  public var details: [Text] = []
  /// The events that are possible now.
  public var possible: [String] = []
  public let advice: Text?
  public let parameter: String?

  static func impossible<D: LifeCycleDocument>(_ event: D.Event, of document: D) -> LifeCycleFault {
    let possible = D.lifeCycle.events(in: document.status)
    let listed = Text.each { language in
      possible.map { $0.written(in: language) }.joined(separator: ", ")
    }
    let before = Text.each { language in
      D.lifeCycle.states(before: event).map { $0.written(in: language) }.joined(separator: ", ")
    }
    return LifeCycleFault(
      code: "\(D.schema.collection).event",
      message: Text(
        en:
          "The event \"\(event)\" is not possible for the \(D.schema.name) \"\(document.id)\", whose status is \(document.status.shown).",
        fr:
          "L’événement « \(event) » n’est pas possible pour \(D.schema.definite) « \(document.id) », dont le statut est « \(document.status.shown) »."
      ),
      possible: possible.map(\.code),
      advice: possible.isEmpty
        ? Text(
          en: "This status is the last one. \"\(event)\" is possible from: \(before).",
          fr: "Ce statut est le dernier. « \(event) » est possible depuis : \(before).")
        : Text(
          en: "Possible now: \(listed). \"\(event)\" is possible from: \(before).",
          fr: "Possible maintenant : \(listed). « \(event) » est possible depuis : \(before)."),
      parameter: D.parameterName)
  }

  static func tooEarly<D: LifeCycleDocument>(
    _ event: D.Event, on date: CalendarDate, after last: LifeCycleStep<D.Event>, of document: D
  ) -> LifeCycleFault {
    LifeCycleFault(
      code: "\(D.schema.collection).order",
      message: Text(
        en:
          "For \"\(document.id)\", the event \"\(event)\" is dated \(date), before the last one: \(last.event), \(last.date).",
        fr:
          "Pour « \(document.id) », l’événement « \(event) » est daté du \(date), avant le précédent : « \(last.event) », le \(last.date)."
      ),
      advice: Text(
        en: "Give a day from \(last.date) on.",
        fr: "Donnez une date à partir du \(last.date)."),
      parameter: "on")
  }

  static func unfounded<D: LifeCycleDocument>(_ document: D) -> LifeCycleFault {
    LifeCycleFault(
      code: "\(D.schema.collection).status",
      message: Text(
        en:
          "The status of the \(D.schema.name) \"\(document.id)\" (\(document.status.shown)) does not follow from the events recorded in it.",
        fr:
          "Le statut « \(document.status.shown) » ne découle pas des événements enregistrés pour \(D.schema.definite) « \(document.id) »."
      ),
      advice: Text(
        en: "A status changes by an event only.",
        fr: "Un statut ne change que par un événement."),
      parameter: nil)
  }
}

extension LifeCycleDocument {
  /// How commands name the parameter that is the identity of such a document: the last word of
  /// its English name, `agreement` for a framework agreement.
  static var parameterName: String? {
    schema.name.en.split(separator: " ").last.map { String($0) }
  }
}
