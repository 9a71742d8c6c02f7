/// How a page looks on a screen and on A4: dark on white, edges and words beside every shade, so that
/// it reads in greyscale; contrast of text at least 7 to 1.
enum PageStyle {
  static let rules: StaticString = """

    @page { size: A4; margin: 11mm 14mm 12mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #333; } }
    :root { color-scheme: light; }
    * { box-sizing: border-box; }
    html { font: 16px/1.5 "Source Sans 3", "Segoe UI", "Liberation Sans", Arial, sans-serif; color: #161616;
      background: #fff; }
    body { max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; overflow-wrap: break-word; }
    h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .25rem; color: #10304f; }
    h2 { font-size: 1.25rem; line-height: 1.25; margin: 1.75rem 0 .4rem; padding-bottom: .15rem; color: #10304f;
      border-bottom: 2px solid #10304f; }
    h3 { font-size: 1.02rem; margin: 1rem 0 .2rem; color: #10304f; }
    h4 { font-size: .95rem; margin: .7rem 0 .1rem; }
    p { margin: .3rem 0; }
    ul, ol { margin: .2rem 0 .5rem; padding-left: 1.2rem; }
    li { margin: .1rem 0; }
    a { color: #0b3d78; overflow-wrap: anywhere; }
    .who, .small, figcaption, td .small { font-size: .875rem; color: #3a3a3a; }
    .lead { font-size: 1.05rem; }
    .box { border: 2px solid #10304f; border-radius: 4px; padding: .5rem .8rem; margin: .6rem 0; }
    .warn { border-left: 6px double #161616; padding: .1rem 0 .1rem .6rem; margin: .4rem 0; }
    .columns { columns: 2; column-gap: 2rem; }
    .columns li, .columns > div { break-inside: avoid; }
    .columns > div > h3 { margin-top: .4rem; }
    table { border-collapse: collapse; width: 100%; margin: .4rem 0; }
    caption { text-align: left; font-size: .875rem; color: #3a3a3a; padding-bottom: .2rem; }
    th, td { text-align: left; vertical-align: top; padding: .3rem .5rem .3rem 0;
      border-bottom: 1px solid #767676; }
    thead th { border-bottom: 2px solid #161616; font-size: .875rem; }
    tbody th { font-weight: 600; }
    th.number, td.number { text-align: right; white-space: nowrap; }
    .roles thead th:first-child { width: 33%; } .roles thead th:nth-child(2) { width: 29%; }
    .role tr:first-child:not(:last-child) > * { border-bottom: 0; padding-bottom: 0; }
    td.bar span { white-space: nowrap; }
    td.about { font-size: .875rem; padding-top: .1rem; }
    .small { font-weight: 400; }
    .plan caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    .states thead th:first-child { width: 20%; }
    .plan th.number, .plan td.number { width: 1.6rem; padding-right: .6rem; }
    .plan thead th, .plan td:nth-child(n+3):not(:last-child) { white-space: nowrap; }
    .mark { display: inline-block; border: 1px solid #161616; border-radius: 3px; padding: 0 .3rem;
      font-size: .8rem; font-weight: 600; white-space: nowrap; }
    svg { display: block; width: 100%; height: auto; }
    svg text { font-size: 12.5px; fill: #161616; font-family: inherit; }
    svg .week { font-size: 11px; fill: #3a3a3a; }
    svg.interval { display: inline-block; width: 6rem; margin-right: .5rem; vertical-align: -.1rem; }
    .interval .scale { fill: #fff; stroke: #555; stroke-width: .5; }
    .interval .band { fill: #8fb0d0; stroke: #10304f; stroke-width: .6; }
    .interval .tick { stroke: #555; stroke-width: .5; }
    .interval .now { stroke: #000; stroke-width: 1.6; }
    .timeline .grid { stroke: #b5b5b5; stroke-width: 1; }
    .timeline .bar { fill: #8fb0d0; stroke: #10304f; stroke-width: 1.5; }
    .timeline .open { fill: #fff; stroke-dasharray: 5 3; }
    figure { margin: .6rem 0; }
    footer { margin-top: 1.75rem; border-top: 2px solid #10304f; padding-top: .4rem; }
    footer h2 { border: 0; margin-top: .3rem; font-size: 1.05rem; }
    @media print {
      html { font-size: 9.2pt; line-height: 1.3; }
      body { max-width: none; padding: 0; }
      h1 { font-size: 1.6rem; }
      h2 { margin-top: .6rem; margin-bottom: .25rem; font-size: 1.18rem; }
      h3 { margin-top: .45rem; margin-bottom: .1rem; }
      p { margin: .2rem 0; }
      .box { padding: .25rem .7rem; margin: .35rem 0; }
      figure { margin: .3rem 0; }
      footer { margin-top: .9rem; }
      ul, ol { margin: .15rem 0 .3rem; }
      th, td { padding-top: .2rem; padding-bottom: .2rem; }
      a { color: inherit; text-decoration: none; }
      .adviser .small a::after, .employer .small a::after { content: " " attr(href); }
      h1, h2, h3, h4, caption, thead { break-after: avoid; }
      tr, .role, li, figure, .box, .keep { break-inside: avoid; }
      .states tr { break-inside: auto; }
      p, td { orphans: 3; widows: 3; }
      thead { display: table-header-group; }
    }
    @media (max-width: 34rem) {
      .columns { columns: 1; }
    }

    """
}
