import AccordDocuments
import AccordPartnership
import AccordShell
import AccordWording

extension NetworkCommands {
  /// The networks, their members and the members' reception points, one under the other.
  static var tree: Command {
    Command(
      "network tree", fr: "réseau arbre", .read,
      Text(
        en: "Show who belongs to whom, down to the reception points",
        fr: "Montrer qui dépend de qui, jusqu’aux points d’accueil"),
      takes: OptionalArgument<ID<Network>>(
        "network", fr: "réseau",
        Text(en: "one network; otherwise all", fr: "un réseau ; sinon tous")),
      Flag(
        "points", fr: "points", Text(en: "with reception points", fr: "avec les points d’accueil")),
      examples: [
        Example("network tree", Text(en: "See all networks", fr: "Voir tous les réseaux")),
        Example(
          "network tree spro --points",
          Text(en: "See one down to its sites", fr: "En voir un jusqu’à ses sites")),
      ]
    ) { session, id, showsPoints in
      let networks = try id.map { [try session.find($0)] } ?? session.all(Network.self)
      let organisations = try session.all(Organisation.self)
      let points = showsPoints ? try session.all(ReceptionPoint.self) : []
      guard !networks.isEmpty else {
        return .message(
          Text(
            en: "No network yet. Add one with \"network add\".",
            fr: "Aucun réseau. Ajoutez-en un avec « réseau ajouter »."))
      }
      let trees = networks.map { network in
        let members = organisations.filter { $0.networks.contains(network.id.reference) }
        return Tree(
          network.name,
          members.map { member in
            Tree(
              .same(member.label),
              points.filter { $0.organisation == member.id.reference }.map {
                Tree(.same($0.label), [])
              })
          })
      }
      return .text(trees.map(\.text).joined(separator: "\n"))
    }
  }
}

/// A text with others under it.
private struct Tree {
  let text: Text

  init(_ label: Text, _ children: [Tree]) {
    var lines = [label]
    for (index, child) in children.enumerated() {
      let isLast = index == children.count - 1
      lines.append(
        Text.each { language in
          child.text[language].split(separator: "\n").enumerated().map { number, line in
            (number == 0 ? isLast ? "└─ " : "├─ " : isLast ? "   " : "│  ") + line
          }.joined(separator: "\n")
        })
    }
    text = lines.joined(separator: "\n")
  }
}
