public import AccordWording

extension LifeCycleDocument {
  /// Where the document stands on a day: what is to take effect later has not yet.
  public func status(on day: CalendarDate) -> Status {
    let happened = steps.prefix { $0.date <= day }
    guard happened.count < steps.count else { return status }
    return Self.lifeCycle.state(after: happened.map(\.event)) ?? status
  }

  /// The event that lies ahead of a day and takes effect then; `nil` where none does.
  public func ahead(of day: CalendarDate) -> LifeCycleStep<Event>? {
    steps.first { $0.date > day }
  }

  /// Where the document stands on a day, and what it becomes when: `signed, in force from
  /// 1 January 2027`.
  public func standing(on day: CalendarDate) -> Text {
    let now = status(on: day).shown
    guard let step = ahead(of: day) else { return now }
    let next = status(on: step.date).shown
    return Text.each { language in
      now[language] + ", " + next[language] + " " + step.date.effect[language]
    }
  }
}

extension CalendarDate {
  /// From when something takes effect: `from 1 January 2027`, `à compter du 1er janvier 2027`.
  public var effect: Text {
    Text(en: "from \(long(in: .english))", fr: "à compter du \(long(in: .french))")
  }
}
