extension HTMLPage {
  /// Dark ink on the page, light and dark by the reader's choice; printed light, with the header of
  /// a long table again on each sheet, and no row cut by the end of one.
  static let style = #"""
    :root{color-scheme:light dark;\#(lightColours)}
    @media (prefers-color-scheme:dark){:root{\#(darkColours)}}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
    body{margin:0 auto;max-width:74rem;padding:2.5rem 2rem 3rem;background:var(--bg);color:var(--ink);font:1rem/1.5 system-ui,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans","Liberation Sans",Arial,sans-serif;font-variant-numeric:lining-nums}
    h1,h2,h3,h4,h5,h6,p,ul,dl,dd,figure{margin:0;padding:0}
    h1{font-size:2.25rem;line-height:1.15;letter-spacing:-.015em;font-weight:700;max-width:24em;text-wrap:balance}
    h2{font-size:1.5rem;line-height:1.25;letter-spacing:-.008em;font-weight:700;max-width:32em;text-wrap:balance}
    h3,h4,h5,h6{font-size:1rem;font-weight:700}
    main>h1+*{margin-top:1rem}
    section{margin-top:3.25rem}
    section section{margin-top:1.25rem}
    section>h2+p,section>h2+pre,section>h2+ul{margin-top:.5rem}
    p,pre{max-width:44rem}
    p+p,p+ul,ul+p{margin-top:.75rem}
    ul{padding-left:1.2rem}
    pre{margin:0;white-space:pre-wrap;font:inherit}
    :focus-visible{outline:3px solid var(--d2);outline-offset:2px}
    table{border-collapse:collapse;width:100%}
    .scroll{overflow-x:auto;padding-bottom:.75rem}
    .plain{font-size:.9375rem}
    .plain caption{text-align:left;font-weight:600;padding:.5rem 0}
    .plain caption h1{font-size:1.5rem}
    @media screen{.plain th:not([class]),.plain td:not([class]){min-width:9rem}.dl th,.dl td{min-width:0!important}}
    main>h1~.scroll>.plain caption{font-size:1.25rem}
    .plain th,.plain td{text-align:left;padding:.4rem 1rem .4rem 0;border-top:1px solid var(--hair);vertical-align:top}
    .plain th{font-weight:400}
    .plain thead th,.plain tfoot *{font-weight:600}
    .plain thead th{border-top:0;border-bottom:2px solid var(--ink);vertical-align:bottom}
    .plain tfoot *{border-top:2px solid var(--ink)}
    .plain td:last-child,.plain th:last-child{padding-right:0}
    .plain time{white-space:nowrap}
    .n,.plain .n{text-align:right;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}
    .k{white-space:nowrap}
    .fields{margin:0 0 2rem}
    .fields div{display:flex;padding:.2rem 0}
    .fields dt{flex:0 0 14rem;color:var(--soft)}
    @media (max-width:40rem){body{padding:1.25rem 1rem 2rem}h1{font-size:1.625rem}h2{font-size:1.25rem}.fields dt{flex-basis:9rem}}
    @media print{
    @page{size:A4;margin:15mm 14mm 17mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#4c5966}}
    :root{color-scheme:light;\#(lightColours)}
    html{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
    body{padding:0;max-width:none}
    section{margin-top:1.75rem}
    h1,h2,h3,caption{break-after:avoid;break-inside:avoid}
    tr,.fields div{break-inside:avoid}
    thead{display:table-header-group}tfoot{display:table-row-group}
    .scroll{overflow:visible}
    .plain{font-size:8pt;line-height:1.35}
    .plain th,.plain td{padding-top:.2rem;padding-bottom:.2rem;padding-right:.6rem}
    }
    """#

  private static let lightColours =
    "--bg:#fff;--ink:#17212b;--soft:#4c5966;--rule:#cfd6dd;--hair:#e6eaee;--panel:#f3f6f9;--land:#e9edf1;--coast:#fff;--d1:#0b3c6f;--d2:#2f7cc0;--d3:#9fc6e8;--line:#0b3c6f;--warn:#a8201a;--note:#fff7e0;--noteline:#8a6100"
  private static let darkColours =
    "--bg:#11161c;--ink:#e9eef3;--soft:#adb8c3;--rule:#3b4651;--hair:#28313a;--panel:#1a2129;--land:#27313b;--coast:#11161c;--d1:#a9d3fa;--d2:#5598d8;--d3:#2f5f8d;--line:#a9d3fa;--warn:#ff9c92;--note:#2a2413;--noteline:#d8b04a"
}
