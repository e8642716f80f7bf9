import AccordWording

/// A session as a guide holds it, drawn as the screen on which it is typed: what the person types, the
/// answers, and what was refused, each in its own weight and colour.
struct ScreenOfSession {
  let lines: [Substring]

  func figure(in language: Language) -> String {
    let label = Text(en: "Session in Accord", fr: "Session dans Accord")[language]
    return """
      <figure class="screen" role="group" aria-label="\(Markup.escaped(label))"><div class="bar" aria-hidden="true"><i></i><i></i><i></i></div><pre tabindex="0"><code>\(lines.map(marked).joined(separator: "\n"))</code></pre></figure>

      """
  }

  private func marked(_ line: Substring) -> String {
    let text = Markup.escaped(String(line))
    if line.hasPrefix("accord> ") {
      return
        "<span class=\"prompt\">accord&gt;</span> <b>\(Markup.escaped(String(line.dropFirst(8))))</b>"
    }
    return kind(of: line).map { "<span class=\"\($0)\">\(text)</span>" } ?? text
  }

  private func kind(of line: Substring) -> String? {
    if line.hasPrefix("error[") || line.hasPrefix("erreur[") { return "refused" }
    if line.hasPrefix("warning[") || line.hasPrefix("avertissement[") { return "told" }
    if line.hasPrefix("~ ") { return "told" }
    if line.hasPrefix("+ ") { return "new" }
    if line.hasPrefix("- ") { return "refused" }
    if !line.isEmpty, line.allSatisfy({ "─═ ".contains($0) }) { return "rule" }
    return nil
  }

  static let style = """
    .screen{max-width:56rem;margin:1rem 0;border-radius:8px;background:#16202b;color:#e6edf3;box-shadow:0 1px 6px rgba(0,0,0,.25);overflow:hidden}
    .screen .bar{display:flex;gap:.4rem;padding:.5rem .75rem;background:#0e151d}
    .screen .bar i{width:.65rem;height:.65rem;border-radius:50%;background:#44515e}
    .text .screen pre{margin:0;background:none;border-radius:0;color:inherit}
    .screen .prompt{color:#7ee787}
    .screen .refused{color:#ff9b8e}
    .screen .told{color:#f2cc60}
    .screen .new{color:#7ee787}
    .screen .rule{color:#9fb0c0}
    @media print{.screen{background:none;color:#000;box-shadow:none;border:1px solid #888;break-inside:avoid}.screen .bar{display:none}.screen span{color:inherit!important}.text .screen pre{border:0}}
    """
}
