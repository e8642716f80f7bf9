extension HTMLPage {
  /// Black on white with rules instead of colours, so that it prints as it looks; the header of a
  /// long table is printed again on each sheet, and no row is cut by the end of one.
  static let style = """
    :root { color-scheme: light; }
    body { margin: 2rem; font: 1rem/1.5 system-ui, sans-serif; color: #161616; background: #fff; }
    main { max-width: 75rem; margin: 0 auto; }
    h1 { font-size: 1.5rem; } h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; }
    table { border-collapse: collapse; margin: 0 0 2rem; }
    caption { text-align: left; font-weight: bold; font-size: 1.25rem; padding: 0 0 .5rem; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; }
    thead th { border-bottom: 2px solid #161616; }
    tbody th, tbody td { border-bottom: 1px solid #cecece; }
    tbody th { font-weight: normal; }
    th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    th.k, td.k { white-space: nowrap; }
    dl { margin: 0 0 2rem; } dl div { display: flex; padding: .2rem 0; }
    dt { flex: 0 0 14rem; color: #3a3a3a; } dd { margin: 0; }
    pre { white-space: pre-wrap; font: inherit; }
    @media print {
      body { margin: 0; font-size: 10pt; } main { max-width: none; }
      thead { display: table-header-group; } tr, dl div { break-inside: avoid; }
      h1, h2, h3, caption { break-after: avoid; }
      @page { margin: 15mm; }
    }
    """
}
