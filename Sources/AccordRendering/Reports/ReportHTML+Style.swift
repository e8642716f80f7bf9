extension ReportHTML {
  /// What a report has beyond any page: its head, its drawings, and tables that open; in print the
  /// story stands first and each table on a sheet of its own.
  static let style = #"""
    .vh{position:absolute!important;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
    .skip{position:absolute;left:-999em}.skip:focus{left:1rem;top:.5rem;background:var(--bg);padding:.4rem .8rem;outline:3px solid var(--d2)}
    .over{text-wrap:balance;color:var(--soft);font-weight:600;margin-bottom:.4rem}
    .date{font-size:1.125rem;color:var(--soft);margin-top:.4rem}
    .demo{margin-top:1rem;padding:.5rem .8rem;border-left:4px solid var(--noteline);background:var(--note);font-size:.9375rem;max-width:52rem}
    .lead{font-size:1.25rem;line-height:1.45;max-width:44rem;margin:1.5rem 0 1.75rem;text-wrap:pretty}
    #main>section:first-child{margin-top:0}
    figure{margin-top:.35rem}
    figcaption{color:var(--soft);margin-bottom:1rem;max-width:44rem}
    .kpis{list-style:none;margin-top:1.5rem;padding:0;display:grid;grid-template-columns:repeat(5,minmax(0,1fr));border-top:3px solid var(--ink);border-bottom:1px solid var(--rule)}
    .kpis li{padding:.9rem 1rem 1rem;border-left:1px solid var(--rule);display:flex;flex-direction:column}
    .kpis li:first-child{border-left:0;padding-left:0}
    .kpis b{font-size:1.75rem;line-height:1.2;font-weight:700;letter-spacing:-.015em;white-space:nowrap}
    .kpis .w{font-weight:600}.kpis .x{color:var(--soft);font-size:.9375rem;line-height:1.4;margin-top:.15rem}
    .todo{margin-top:1.5rem;padding:1rem 1.25rem;background:var(--panel);border-radius:.25rem}
    .todo ul{list-style:none;padding:0;margin-top:.4rem;display:grid;gap:.35rem 2rem}
    .todo li{padding-left:1.25rem;position:relative}.todo li::before{content:"→";position:absolute;left:0;color:var(--soft)}
    .stack{display:flex;gap:3px;height:2.75rem}
    .stack i{flex:0 1 var(--v);display:block;border:1px solid transparent}
    .segs{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.75rem 1.5rem;margin-top:.9rem}
    .segs dt{color:var(--soft);display:flex;align-items:center;gap:.5rem}
    .segs b{font-size:1.125rem;font-variant-numeric:tabular-nums lining-nums;white-space:nowrap}.segs dd span{color:var(--soft);margin-left:.35rem;white-space:nowrap}
    .full{background:var(--d1);fill:var(--d1)}.half{background:var(--d2);fill:var(--d2);border-color:var(--d2);stroke:var(--d2)}.light{background:var(--d3);fill:var(--d3)}.ring,.dashed{background:var(--bg);fill:var(--bg)}.ended{background:var(--soft);fill:var(--soft)}
    .stack .light,.key.light{border-color:var(--soft)}.stack .ring{border:2px solid var(--line)}.stack .dashed,.key.dashed{border:1px dashed var(--soft)}
    .key{display:inline-block;flex:none;width:.9rem;height:.9rem;border-radius:50%;border:2px solid var(--line);vertical-align:-.1rem;margin-right:.45rem}
    .key.half{border-color:var(--d2)}.key.ended{border-color:var(--soft)}.key.ring{border-width:3px}
    .key.block,.k-bud,.k-sel,.k-req{border-radius:2px;border:1px solid transparent}.segs .key{margin:0}
    .key.block.light{border-color:var(--soft)}.key.block.dashed{border:1px dashed var(--soft)}.key.block.ring{border:2px solid var(--line)}
    .key.site{width:.5rem;height:.5rem;border-radius:0;border:0;background:var(--soft);transform:rotate(45deg);margin:0 .65rem 0 .2rem;vertical-align:.1rem}
    .k-bud{background:var(--land);border-color:var(--soft)}.k-sel{background:var(--d1)}.key.k-req{width:3px;border:0;border-radius:0;background:var(--ink);margin:0 .6rem 0 .3rem}
    .legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.35rem 1.4rem;margin:.6rem 0 .9rem;font-size:.9375rem}
    .legend b{font-variant-numeric:tabular-nums}
    .pair{display:grid;grid-template-columns:minmax(0,.97fr) minmax(0,1fr);gap:2.5rem;align-items:start}
    .under{color:var(--soft);font-size:.9375rem;margin-top:.75rem}
    .map{display:block;width:100%;height:auto;overflow:visible}
    .land path{fill:var(--land);stroke:var(--coast);stroke-width:2;stroke-linejoin:round}
    .deps text{font-size:12px;fill:var(--soft);text-anchor:middle;letter-spacing:.08em}
    .sites rect{fill:var(--soft);stroke:var(--land);stroke-width:1}
    .dots circle{stroke:var(--bg);stroke-width:1.5}.dots .ring{stroke:var(--line);stroke-width:3.5}.dots .dashed{stroke:var(--soft);stroke-width:2.5;stroke-dasharray:4 3}
    .labs text{font-size:13.8px;fill:var(--ink);paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-opacity:.75;stroke-linejoin:round}.labs .big{font-weight:600}
    .labs.phone{display:none}
    .size circle,.size line{fill:none;stroke:var(--soft)}.size text{font-size:13px;fill:var(--soft)}
    .bars th{text-align:left;font-weight:400;white-space:nowrap;padding:0 .75rem 0 0;width:1%;font-size:.9375rem}
    .bars td{padding:.14rem 0;font-size:.9375rem}.bars .bar{padding-right:.75rem}
    .bars i{display:block;height:1rem;width:var(--v);border:2px solid var(--line);min-width:4px}
    .bars i.half{border-color:var(--d2)}.bars i.dashed{border-style:dashed;border-color:var(--soft)}.bars i.ended{border-color:var(--soft)}
    .bars .n{width:1%}.bars .st{width:1%;white-space:nowrap;color:var(--soft);padding-left:.9rem;font-size:.875rem}
    .matrix th{text-align:left;font-weight:600;white-space:nowrap;padding:.5rem 1.25rem .5rem 0;vertical-align:top;width:1%;line-height:1.9}
    .matrix td{padding:.5rem 0;vertical-align:top}.matrix tr{border-top:1px solid var(--hair)}
    .matrix td.n{line-height:1.9;padding-left:1rem;width:1%;color:var(--soft)}
    .matrix ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.3rem}
    .matrix li{padding:.2rem .5rem;border:1px dashed var(--soft);border-radius:.2rem;line-height:1.4;font-size:.875rem}
    .matrix li.yes{background:var(--d1);border:1px solid var(--d1);color:var(--bg);font-weight:600}
    .calls th,.calls td{padding:.45rem 0 .45rem 1.25rem;border-top:1px solid var(--hair);vertical-align:middle}.calls thead th{border:0;color:var(--soft);font-weight:600;font-size:.9375rem;padding-bottom:.2rem}.calls thead th:not(.n){text-align:left}
    .calls th[scope=row],.calls thead th:first-child{padding-left:0;text-align:left;max-width:20rem}.calls .n{width:8.5rem}.calls .bul{min-width:10rem}
    .bul div{position:relative;height:1.75rem}.bul i{position:absolute;left:0;display:block;width:var(--v)}
    .bul .bud{top:0;bottom:0;background:var(--land);border:1px solid var(--soft)}.bul .sel{top:.45rem;bottom:.45rem;background:var(--d1)}.bul .req{top:-.15rem;bottom:-.15rem;border-right:3px solid var(--ink)}
    .dl{margin-top:.75rem}.dl td:first-child,.dl td:last-child{white-space:nowrap}.dl td:nth-child(3){min-width:7rem}.dl th{font-weight:600!important}.dl thead th{color:var(--soft)}
    .late{color:var(--warn);font-weight:600}
    details{margin-top:1.25rem;border-top:1px solid var(--rule);border-bottom:1px solid var(--rule)}details+details{border-top:0;margin-top:0}summary{cursor:pointer;padding:.6rem 0;font-weight:600;min-height:2.75rem}
    footer{margin-top:3.5rem;border-top:3px solid var(--ink);padding-top:1rem;color:var(--soft);font-size:.9375rem}footer h2{font-size:1.125rem;color:var(--ink)}
    .prov{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:.4rem 3rem;margin-top:.6rem}.prov div{display:grid;grid-template-columns:9rem minmax(0,1fr)}.prov dt{font-weight:600}code{font:.875rem ui-monospace,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
    @media (max-width:62rem){.pair{grid-template-columns:minmax(0,1fr);gap:2rem}.kpis{grid-template-columns:repeat(3,minmax(0,1fr))}.kpis li:nth-child(4){border-left:0;padding-left:0}.kpis li:nth-child(n+4){border-top:1px solid var(--rule)}.prov{grid-template-columns:minmax(0,1fr)}}
    @media screen and (max-width:56rem){.calls,.calls tbody{display:block}.calls thead{display:none}.calls tr{display:grid;grid-template-columns:repeat(4,1fr);gap:.1rem 1rem;padding:.6rem 0;border-top:1px solid var(--hair)}.calls td,.calls th{border:0!important;padding:0!important}.calls.three tr{grid-template-columns:repeat(3,1fr)}.calls th,.calls .bul{grid-column:1/-1;max-width:none!important}.calls .n{width:auto;text-align:left}.calls .n::before{content:attr(data-l);display:block;color:var(--soft);font-size:.9375rem}.bul div{height:1.5rem;margin:.2rem 0 .4rem}}
    @media (max-width:40rem){.lead{font-size:1.0625rem;margin:1rem 0}.kpis{grid-template-columns:repeat(2,minmax(0,1fr))}.kpis li{padding-left:.9rem}.kpis li:nth-child(odd){border-left:0;padding-left:0}.kpis li:nth-child(4){border-left:1px solid var(--rule);padding-left:.9rem}.kpis li:nth-child(n+3){border-top:1px solid var(--rule)}.kpis li:last-child:nth-child(odd){grid-column:1/-1}.kpis b{font-size:1.5rem;white-space:normal}
    .segs{grid-template-columns:minmax(0,1fr);gap:.35rem}.segs div{display:flex;justify-content:space-between;gap:1rem}.segs dd{text-align:right}
    .bars,.bars tbody{display:block}.bars tr{display:grid;grid-template-columns:minmax(0,1fr) 7.25rem;grid-template-areas:"h n" "b s";padding:.3rem 0;border-top:1px solid var(--hair)}.bars th{grid-area:h;width:auto;white-space:normal}.bars .bar{grid-area:b;padding:.1rem 0}.bars .n{grid-area:n;width:auto}.bars .st{grid-area:s;padding:0 0 0 .75rem;width:auto;text-align:right;white-space:normal}
    .labs:not(.phone),.deps{display:none}.labs.phone{display:inline}.labs.phone text{font-size:22px;font-weight:600;stroke-width:5px}.size text{font-size:20px}.size :nth-child(n+4){display:none}
    .matrix,.matrix tbody,.dl,.dl tbody{display:block}.matrix tr{display:grid;grid-template-columns:1fr auto}.matrix th{padding:.5rem 0 0;width:auto;white-space:normal}.matrix td{grid-column:1/-1}.matrix td.n{grid-column:2;grid-row:1;width:auto}.matrix ul{grid-template-columns:repeat(auto-fill,minmax(10.2rem,1fr))}
    .dl thead{display:none}.calls:not(.three) tr{grid-template-columns:1fr 1fr}.dl tr{display:grid;padding:.5rem 0;border-top:1px solid var(--hair)}.dl td,.dl th{border:0!important;padding:0!important}.prov div{grid-template-columns:minmax(0,1fr)}}
    @media print{figcaption,summary{break-after:avoid;break-inside:avoid}body{display:flex;flex-direction:column}main{display:contents}footer{order:1;margin-top:2rem;break-inside:avoid}main>details{order:2;margin-top:0;break-before:page}
    .calls .n{width:6.6rem}.calls th,.calls td{padding-left:.6rem}.calls .bul{min-width:8rem}.kpis{grid-template-columns:repeat(5,minmax(0,1fr));margin-top:1rem}.kpis li,.kpis li:nth-child(4){padding:.6rem .5rem;border-top:0;border-left:1px solid var(--rule)}.kpis li:nth-child(n+4){border-top:0}.kpis li:first-child{border-left:0;padding-left:0}.kpis b{font-size:1.25rem;white-space:normal}.lead{margin:1rem 0}.todo{font-size:.9375rem;padding:.7rem 1rem}.dl tr{break-inside:avoid}.dl{font-size:.9375rem}.legend{break-after:avoid}.map{max-width:122mm;margin:0 auto}.bars td,.bars th{padding-top:.02rem;padding-bottom:.02rem;font-size:.875rem;line-height:1.35}.bars i{height:.8rem}.pair{gap:1rem}.long{break-before:page;margin-top:0}figure,.todo,.kpis,.bars,.matrix tr{break-inside:avoid}.skip{display:none}
    details::details-content{content-visibility:visible;block-size:auto}details{border:0}summary::marker{content:""}summary{list-style:none;padding:.2rem 0;min-height:0}}
    @media (forced-colors:active){.stack i,.bars i,.bul i,.key,.matrix li{forced-color-adjust:none}}
    """#
}
