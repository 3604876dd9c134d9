/// The report page's style: nothing is fetched, colour is never the only mark, and paper is thought of.
enum PageStyle {
    static let css = screen + tables + paper

    private static let screen = """
        :root{--ink:#1b2530;--soft:#55636f;--line:#d5dce2;--ground:#f4f6f7;--card:#fff;--accent:#0f5c63;
        --error:#9c1c28;--error-tint:#fbeced;--warning:#7a4b00;--warning-tint:#fff4dc;--note:#2f5373;--note-tint:#eaf1f7}
        *{box-sizing:border-box}
        html{font:16px/1.55 "Noto Sans","Noto Sans Bengali","Segoe UI","Helvetica Neue",Arial,"SolaimanLipi","Nikosh",\
        "Nirmala UI","Vrinda",sans-serif;color:var(--ink);background:var(--ground)}
        body{margin:0}
        [lang=bn]{font-family:"Noto Sans Bengali","Noto Sans","SolaimanLipi","Nikosh","Vrinda","Nirmala UI",sans-serif;\
        line-height:1.65}
        [lang=en]{font-family:"Noto Sans","Segoe UI","Helvetica Neue",Arial,sans-serif}
        .choice{position:absolute;opacity:0;pointer-events:none}
        #show-en:checked~.page .bn,#show-bn:checked~.page .en{display:none}
        #show-both:checked~.page .bn.numeral{display:none}
        #show-bn:checked~.page ol{list-style-type:bengali}
        #show-both:checked~.page span.en+span.bn::before{content:" · ";color:var(--soft)}
        .page{max-width:76rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}
        .top{display:flex;flex-wrap:wrap;gap:.75rem 2rem;align-items:baseline;justify-content:space-between;\
        border-bottom:3px solid var(--accent);padding-bottom:.75rem;margin-bottom:1.25rem}
        h1{font-size:1.6rem;line-height:1.3;margin:0}
        h2{font-size:1.35rem;line-height:1.35;margin:2.5rem 0 .25rem;overflow-wrap:anywhere}
        h3{font-size:1.12rem;margin:2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
        h4{font-size:1rem;margin:0}
        h5{font-size:.88rem;margin:0 0 .2rem;color:var(--soft);font-weight:600}
        p{margin:.3rem 0}
        a{color:var(--accent)}
        code{font:.84em/1.4 ui-monospace,"Noto Sans Mono","DejaVu Sans Mono",Consolas,monospace;color:var(--soft)}
        .switch{display:flex;border:1px solid var(--accent);border-radius:6px;overflow:hidden;font-size:.9rem}
        .switch label{padding:.2rem .8rem;cursor:pointer;color:var(--accent);background:var(--card)}
        .switch label+label{border-left:1px solid var(--accent)}
        #show-en:checked~.page label[for=show-en],#show-bn:checked~.page label[for=show-bn],\
        #show-both:checked~.page label[for=show-both]{background:var(--accent);color:#fff;text-decoration:underline}
        .choice:focus-visible~.page .switch{outline:3px solid #e0a100;outline-offset:2px}
        .tiles{display:flex;flex-wrap:wrap;gap:.75rem;margin:0 0 1.25rem;padding:0}
        .tiles>div{flex:1 1 8rem;background:var(--card);border:1px solid var(--line);border-radius:8px;padding:.6rem .9rem}
        .tiles dt{font-size:.85rem;color:var(--soft)}
        .tiles dd{margin:0;font-size:1.7rem;font-weight:650;line-height:1.35;font-variant-numeric:tabular-nums}
        .tiles .error dd{color:var(--error)}.tiles .warning dd{color:var(--warning)}.tiles .note dd{color:var(--note)}
        .about{color:var(--soft);font-size:.92rem;margin:0 0 .5rem}
        .about span.fact+span.fact::before{content:"  |  ";white-space:pre;color:var(--line)}
        .calm{background:var(--card);border:1px solid var(--line);border-left:5px solid #2c7a4b;border-radius:8px;\
        padding:.8rem 1rem}
        .finding{background:var(--card);border:1px solid var(--line);border-left:6px solid var(--tone);border-radius:8px;\
        padding:.85rem 1.1rem 1rem;margin:0 0 1.1rem}
        .finding.error{--tone:var(--error);--tint:var(--error-tint)}
        .finding.warning{--tone:#b97a00;--tint:var(--warning-tint)}
        .finding.note{--tone:var(--note);--tint:var(--note-tint)}
        .finding>header{display:flex;flex-wrap:wrap;gap:.3rem .8rem;align-items:baseline}
        .badge{display:inline-block;font-size:.82rem;font-weight:650;padding:.05rem .55rem;border-radius:4px;white-space:nowrap}
        .badge.error{background:var(--error-tint);color:var(--error);border:1px solid var(--error)}
        .badge.warning{background:var(--warning-tint);color:var(--warning);border:1px solid var(--warning)}
        .badge.note{background:var(--note-tint);color:var(--note);border:1px solid var(--note)}
        .verdict{font-size:.87rem;color:var(--soft);font-style:italic}
        .verdict[lang=bn]{font-style:normal}
        .message{font-size:1.1rem;font-weight:600;line-height:1.5;margin:.5rem 0 .15rem;max-width:64rem;overflow-wrap:anywhere}
        .rule{font-size:.9rem;color:var(--soft);margin:0 0 .3rem}
        #show-both:checked~.page .message.bn{margin-top:0}
        .numbers{display:flex;flex-wrap:wrap;gap:.4rem 2.2rem;margin:.5rem 0 .7rem}
        .numbers dt{font-size:.82rem;color:var(--soft)}
        .numbers dd{margin:0;font-size:1.25rem;font-weight:650;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
        .numbers .computed dd{color:var(--accent)}
        .why{margin-top:.7rem;background:var(--ground);border-radius:6px;padding:.55rem .8rem}
        .why ol{margin:.3rem 0 0;padding-left:1.4rem;color:var(--soft);font-size:.93rem}
        .odds{font-weight:650;white-space:nowrap}
        .quote{margin:.4rem 0;padding:.3rem .8rem;border-left:3px solid var(--line);font-size:.95rem;overflow-wrap:anywhere}
        .quote .place{color:var(--soft);font-size:.85rem;margin-right:.6rem}
        details{margin:.6rem 0}summary{cursor:pointer;color:var(--accent)}
        footer{margin-top:3rem;padding-top:.8rem;border-top:1px solid var(--line);font-size:.88rem;color:var(--soft)}

        """

    private static let tables = """
        figure{margin:.6rem 0 0}
        figcaption,caption{text-align:left;font-size:.87rem;color:var(--soft);padding:.1rem 0 .3rem}
        caption{caption-side:top}
        .scroll{overflow-x:auto;max-width:100%}
        table{border-collapse:collapse;background:var(--card);font-size:.87rem;line-height:1.45;width:100%}
        th,td{border:1px solid var(--line);padding:.28rem .5rem;text-align:left;vertical-align:top;overflow-wrap:break-word}
        thead th{background:#e8eef0;font-weight:600;vertical-align:bottom;overflow-wrap:break-word}
        .recognised th,.recognised td{padding:.25rem .35rem}.recognised thead th{font-size:.76rem;line-height:1.4}
        thead small{display:block;font-weight:400;color:var(--soft)}
        tbody th{font-weight:400;color:var(--soft);white-space:nowrap}
        td.short,th.short{overflow-wrap:normal;white-space:nowrap}
        td.wide,th.wide{min-width:7.5rem;overflow-wrap:anywhere}
        table.narrow{width:auto;min-width:min(26rem,100%)}
        .records+.records,.plain{margin-top:0}.list{margin-top:1.3rem}
        td.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
        tr.total td,tr.total th{background:#f2f5f6;font-weight:600}
        tr.numbering td,tr.header td{color:var(--soft);font-size:.82rem}
        tr.gap td{color:var(--soft);text-align:center;background:var(--ground);padding:.1rem}
        mark{background:none;color:inherit;font-weight:700}
        td.declared{background:var(--tint,var(--error-tint));outline:3px solid var(--tone,var(--error));outline-offset:-3px}
        td.declared .tag{display:block;font-size:.74rem;font-weight:650;color:var(--tone,var(--error));white-space:nowrap}
        td.input{background:#eef5f5;outline:2px dashed var(--accent);outline-offset:-2px}
        mark.declared{background:var(--tint,var(--error-tint));outline:2px solid var(--tone,var(--error));padding:0 .25rem}
        mark.input{outline:2px dashed var(--accent);padding:0 .25rem}
        .would{display:inline-block;font-weight:650;color:var(--accent);white-space:nowrap;border-bottom:2px dotted}
        .legend{font-size:.8rem;color:var(--soft);margin:.3rem 0 0}
        .legend i{display:inline-block;width:1.4em;height:.95em;vertical-align:-.1em;margin:0 .35em 0 .9em}
        .legend i:first-child{margin-left:0}
        .legend .declared{outline:3px solid var(--tone);outline-offset:-3px;background:var(--tint)}
        .legend .input{outline:2px dashed var(--accent);outline-offset:-2px;background:#eef5f5}
        .activity{display:block;font-size:.82rem;color:var(--soft)}
        .kind{font-size:.78rem;color:var(--soft)}
        td.unread{background:repeating-linear-gradient(135deg,#fff,#fff 6px,#f1e9d6 6px,#f1e9d6 8px)}
        @media(max-width:44rem){.page{padding:1rem .75rem 3rem}.finding{padding:.7rem .7rem .8rem}h1{font-size:1.3rem}}

        """

    private static let paper = """
        @page{size:A4 landscape;margin:12mm}
        @media print{
        html{font-size:10.5pt;background:#fff}
        .page{max-width:none;padding:0}
        .switch{display:none}
        .document~.document{break-before:page}
        .finding{border-color:#888 #888 #888 var(--tone)}
        td{overflow-wrap:anywhere}td.short{overflow-wrap:normal}
        .legend,.numbers,.rule{break-before:avoid}
        .finding>header,h2,h3,h4,figcaption,caption{break-after:avoid}
        .message,.numbers,.why,.quote,tr{break-inside:avoid}
        .scroll{overflow:visible}
        table{font-size:8.5pt}
        th,td{padding:.15rem .3rem}
        td.wide,th.wide{min-width:0}
        thead{display:table-header-group}
        a{color:inherit;text-decoration:none}
        *{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        }

        """
}
