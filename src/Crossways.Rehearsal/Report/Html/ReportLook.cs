using Crossways.Scenarios;

namespace Crossways.Rehearsal;

/// <summary>How the report looks, on screen and on paper, and the few lines that sort and filter one of its tables.</summary>
internal static class ReportLook
{
    /// <param name="exercise">The word that stands above every printed page.</param>
    public static Markup Style(string exercise) => Markup.Trusted(Css.Replace("%EXERCISE%", exercise, StringComparison.Ordinal));

    public static Markup Script { get; } = Markup.Trusted(SortAndFilter);

    private const string Css = """
        :root {
          color-scheme: light dark;
          --page: #f3f4f1; --surface: #ffffff; --sunken: #eef0ec; --ink: #17222b; --soft: #4b5963;
          --line: #d5dad4; --strong: #8b968f; --accent: #0d5c63; --accent-soft: #d9eceb;
          --attention: #8a4b00; --attention-soft: #fdebcf; --danger: #a1221f; --danger-soft: #fbe3e0;
          --good: #22683a; --good-soft: #dcefdf; --exercise: #17222b; --on-exercise: #ffd98a;
          --heat: 13 92 99;
          --tone-0: #0d5c63; --tone-1: #5fa8a3; --tone-2: #b9d5c6; --tone-3: #ecd9a8; --tone-4: #d99a4e; --tone-5: #a85432; --tone-6: #6b3a4c; --tone-7: #8b968f;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --page: #10171c; --surface: #182229; --sunken: #1f2b33; --ink: #e8ecea; --soft: #a9b6bb;
            --line: #2d3b44; --strong: #6c7c85; --accent: #6fc7c5; --accent-soft: #17393c;
            --attention: #f2b866; --attention-soft: #3a2b12; --danger: #ff9a90; --danger-soft: #43201d;
            --good: #8fd3a0; --good-soft: #173322; --exercise: #0a0f13; --heat: 111 199 197;
            --tone-0: #1f8a8f; --tone-1: #6fb9b3; --tone-2: #b3d2c4; --tone-3: #e6d199; --tone-4: #d99a4e; --tone-5: #b9603b; --tone-6: #8d5268; --tone-7: #7d8a85;
          }
        }
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 100%/1.5 "Noto Sans", system-ui, -apple-system, "Segoe UI", sans-serif; -webkit-text-size-adjust: 100%; scroll-behavior: smooth; }
        body { margin: 0; background: var(--page); color: var(--ink); font-size: 0.9375rem; }
        .mark { background: var(--exercise); color: var(--on-exercise); text-align: center; font-weight: 650; font-size: 0.8125rem; letter-spacing: 0.06em; padding: 0.4rem 1rem; }
        main, header.top, nav, footer.end { max-width: 76rem; margin-inline: auto; padding-inline: clamp(1rem, 3vw, 2rem); }
        header.top { padding-block: 2.25rem 1rem; }
        .over { margin: 0; color: var(--soft); font-size: 0.8125rem; letter-spacing: 0.08em; text-transform: uppercase; }
        h1 { margin: 0.15rem 0 0.75rem; font-size: clamp(1.7rem, 4vw, 2.4rem); line-height: 1.15; font-weight: 700; letter-spacing: -0.01em; }
        h2 { margin: 0 0 0.35rem; font-size: 1.375rem; line-height: 1.25; font-weight: 680; }
        h3 { margin: 0; font-size: 1rem; font-weight: 650; }
        .facts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; margin: 0; }
        .facts div { display: flex; gap: 0.45rem; }
        .facts dt { color: var(--soft); }
        .facts dd { margin: 0; font-weight: 600; }
        code { font: 0.92em/1.4 ui-monospace, "Cascadia Code", "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        .warning { margin: 1rem 0 0; padding: 0.6rem 0.9rem; border-left: 4px solid var(--attention); background: var(--attention-soft); border-radius: 0.3rem; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); gap: 0.75rem; margin: 1.5rem 0 0; padding: 0; list-style: none; }
        .tiles li { background: var(--surface); border: 1px solid var(--line); border-top: 3px solid var(--strong); border-radius: 0.4rem; padding: 0.7rem 0.9rem 0.75rem; }
        .tiles .bad { border-top-color: var(--danger); }
        .tiles .so { border-top-color: var(--attention); }
        .tiles .well { border-top-color: var(--good); }
        .tiles b { display: block; font-size: 1.75rem; line-height: 1.2; font-weight: 680; font-variant-numeric: tabular-nums; }
        .tiles span { color: var(--soft); font-size: 0.8125rem; line-height: 1.35; display: block; }
        nav ol { display: flex; flex-wrap: wrap; gap: 0.35rem 0.5rem; margin: 0.5rem 0 1.5rem; padding: 0; list-style: none; font-size: 0.8125rem; }
        nav a { display: block; padding: 0.2rem 0.65rem; border: 1px solid var(--line); border-radius: 1rem; background: var(--surface); text-decoration: none; }
        a { color: var(--accent); }
        a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, summary:focus-visible, .wide:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        section { background: var(--surface); border: 1px solid var(--line); border-radius: 0.6rem; padding: clamp(1rem, 2.5vw, 1.75rem); margin-bottom: 1.25rem; }
        .lead { margin: 0 0 1rem; max-width: 52rem; color: var(--soft); }
        .fine { display: flex; align-items: baseline; gap: 0.5rem; margin: 0; color: var(--good); font-weight: 600; }
        .wide { overflow-x: auto; margin-inline: -0.25rem; padding-inline: 0.25rem; }
        table { border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; }
        caption { text-align: left; color: var(--soft); font-size: 0.8125rem; padding-bottom: 0.4rem; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        th, td { text-align: left; vertical-align: middle; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); }
        thead th { color: var(--soft); font-weight: 600; font-size: 0.8125rem; vertical-align: bottom; border-bottom-color: var(--strong); }
        tbody th { font-weight: 550; }
        tbody tr:last-child > * { border-bottom: 0; }
        .number:not(:last-child) { padding-right: 1.5rem; }
        .heat .number, .heat .number:not(:last-child) { padding-inline: 0.4rem; }
        .heat thead .number { white-space: normal; }
        td.witness { min-width: 9rem; }
        .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .name { white-space: nowrap; }
        .figures { font-variant-numeric: tabular-nums; white-space: nowrap; }
        .id, .soft { color: var(--soft); font-weight: 400; font-size: 0.8125rem; }
        .id { display: block; overflow-wrap: anywhere; }
        .plot-cell { width: 45%; min-width: 14rem; }
        .plot-cell.narrow { width: 22%; min-width: 9rem; }
        .plot { display: block; overflow: visible; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .plot text { font-size: 11.5px; fill: var(--soft); font-variant-numeric: tabular-nums; }
        .rule { stroke: var(--line); stroke-width: 1; }
        .zero { stroke: var(--strong); stroke-width: 1.5; }
        .one { stroke: var(--strong); stroke-width: 1.5; stroke-dasharray: 3 3; }
        .whisker { stroke: var(--accent); stroke-width: 2; }
        .dot { fill: var(--accent); stroke: var(--surface); stroke-width: 1; }
        .hollow { fill: var(--surface); stroke: var(--attention); stroke-width: 2.5; }
        .half { fill: var(--accent); opacity: 0.32; }
        .band { fill: var(--accent-soft); }
        .planned { fill: none; stroke: var(--attention); stroke-width: 2; }
        .tone { stroke: var(--surface); stroke-width: 1.5; }
        .tone-0 { fill: var(--tone-0); } .tone-1 { fill: var(--tone-1); } .tone-2 { fill: var(--tone-2); } .tone-3 { fill: var(--tone-3); }
        .tone-4 { fill: var(--tone-4); } .tone-5 { fill: var(--tone-5); } .tone-6 { fill: var(--tone-6); } .tone-7 { fill: var(--tone-7); }
        svg .on-tone { fill: #10171c; font-weight: 650; }
        svg .on-tone-0, svg .on-tone-5, svg .on-tone-6 { fill: #ffffff; }
        .border { stroke: var(--ink); stroke-width: 3; }
        .keys { display: flex; flex-wrap: wrap; gap: 0.25rem 2.5rem; margin-bottom: 0.75rem; }
        .keys p { margin: 0 0 0.2rem; color: var(--soft); font-size: 0.8125rem; font-weight: 600; }
        .keys .key { margin: 0; }
        .key { display: flex; flex-wrap: wrap; gap: 0.3rem 1.25rem; margin: 0 0 0.75rem; padding: 0; list-style: none; font-size: 0.8125rem; }
        .key li { display: flex; align-items: center; gap: 0.45rem; }
        .key svg { flex: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .key text { font-size: 11.5px; }
        .tag { display: inline-block; padding: 0.05rem 0.5rem; border-radius: 0.25rem; font-size: 0.75rem; font-weight: 650; white-space: nowrap; border: 1px solid currentcolor; }
        .tag.bad { color: var(--danger); background: var(--danger-soft); }
        .tag.so { color: var(--attention); background: var(--attention-soft); }
        .tag.well { color: var(--good); background: var(--good-soft); }
        .advice { margin: 0; padding: 0; list-style: none; }
        .advice li { display: grid; grid-template-columns: 5.25rem 1fr; gap: 0.1rem 0.75rem; padding: 0.75rem 0; border-top: 1px solid var(--line); break-inside: avoid; }
        .advice li:first-child { border-top: 0; padding-top: 0; }
        .advice .tag { justify-self: start; align-self: start; margin-top: 0.1rem; }
        .advice h3 { line-height: 1.4; }
        .advice h3 code, .sets code { overflow-wrap: normal; white-space: nowrap; }
        .advice dl { grid-column: 2; display: grid; grid-template-columns: auto 1fr; gap: 0.1rem 0.75rem; margin: 0.2rem 0 0; font-size: 0.875rem; }
        .advice dt { color: var(--soft); }
        .advice dd { margin: 0; overflow-wrap: anywhere; }
        .advice .where { margin: 0 0 0.3rem; }
        .where { color: var(--soft); font-size: 0.8125rem; }
        .effect { min-width: 9.5rem; }
        .effect .figures { display: flex; flex-wrap: wrap; gap: 0.1rem 0.5rem; align-items: center; white-space: normal; }
        .heat td.cell { text-align: center; padding: 0.2rem 0.1rem; min-width: 1.8rem; font-size: 0.75rem; font-variant-numeric: tabular-nums; border-bottom: 1px solid var(--surface); border-right: 1px solid var(--surface); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .heat th.hour { text-align: center; padding: 0.2rem 0.1rem; font-size: 0.6875rem; font-weight: 500; font-variant-numeric: tabular-nums; }
        .heat th[scope="row"] { min-width: 9rem; }
        .heat-1 { background: rgb(var(--heat) / 0.1); } .heat-2 { background: rgb(var(--heat) / 0.24); } .heat-3 { background: rgb(var(--heat) / 0.4); }
        .heat-4 { background: rgb(var(--heat) / 0.62); } .heat-5 { background: rgb(var(--heat) / 0.88); color: var(--surface); font-weight: 650; }
        .heat + .gap, .wide + .wide { margin-top: 1.25rem; }
        .tools { display: flex; flex-wrap: wrap; align-items: end; gap: 0.6rem 1rem; margin-bottom: 0.75rem; font-size: 0.8125rem; }
        .tools[hidden] { display: none; }
        .tools label { display: grid; gap: 0.15rem; color: var(--soft); }
        .tools select, .tools input { font: inherit; color: var(--ink); background: var(--surface); border: 1px solid var(--strong); border-radius: 0.3rem; padding: 0.3rem 0.5rem; min-height: 2.1rem; max-width: 100%; }
        .tools p { margin: 0; color: var(--soft); padding-bottom: 0.35rem; }
        th button { all: unset; cursor: pointer; }
        th button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
        th[aria-sort] button::after { content: " ▲"; font-size: 0.7em; }
        th[aria-sort="descending"] button::after { content: " ▼"; }
        summary { cursor: pointer; color: var(--accent); font-weight: 600; font-size: 0.875rem; padding-block: 0.4rem; }
        details { margin-top: 0.75rem; }
        td details { margin: 0; }
        td summary { font-weight: 500; padding: 0; }
        .sets { margin: 0.25rem 0 0; padding-left: 1.1rem; }
        .reading { display: grid; grid-template-columns: minmax(8rem, 13rem) 1fr; gap: 0.6rem 1.25rem; margin: 0; max-width: 60rem; }
        .reading dt { font-weight: 650; }
        .reading dd { margin: 0; }
        footer.end { padding-block: 0.5rem 2rem; color: var(--soft); font-size: 0.8125rem; overflow-wrap: anywhere; }
        @media (max-width: 40rem) {
          .advice li { grid-template-columns: 1fr; }
          .advice h3 code, .sets code { overflow-wrap: anywhere; white-space: normal; }
          .advice dl { grid-column: 1; grid-template-columns: 1fr; }
          .advice dd { margin-bottom: 0.25rem; }
          .reading { grid-template-columns: 1fr; gap: 0.1rem; }
          .reading dd { margin-bottom: 0.75rem; }
          .tiles { grid-template-columns: repeat(2, 1fr); }
          .tiles li:last-child:nth-child(odd) { grid-column: 1 / -1; }
          .plot-cell { min-width: 13rem; }
          th[scope="row"] { min-width: 8.5rem; }
          th, td { padding-right: 0.6rem; }
        }
        @page { size: A4; margin: 16mm 14mm; @top-center { content: "%EXERCISE%"; font: 700 9pt sans-serif; letter-spacing: 0.12em; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
        @media print {
          :root {
            color-scheme: light;
            --page: #ffffff; --surface: #ffffff; --sunken: #eef0ec; --ink: #000000; --soft: #444444; --line: #cccccc; --strong: #777777;
            --accent: #0d5c63; --accent-soft: #d9eceb; --attention: #8a4b00; --attention-soft: #fdebcf; --danger: #a1221f; --danger-soft: #fbe3e0;
            --good: #22683a; --good-soft: #dcefdf; --heat: 13 92 99; --exercise: #ffffff; --on-exercise: #000000;
            --tone-0: #0d5c63; --tone-1: #5fa8a3; --tone-2: #b9d5c6; --tone-3: #ecd9a8; --tone-4: #d99a4e; --tone-5: #a85432; --tone-6: #6b3a4c; --tone-7: #8b968f;
          }
          body { font-size: 9pt; }
          table { font-size: 8pt; }
          nav, .tools { display: none; }
          main, header.top, footer.end { max-width: none; padding-inline: 0; }
          header.top { padding-top: 0.5rem; }
          section { border: 0; border-radius: 0; padding: 0; margin: 0 0 8mm; }
          .wide { overflow: visible; }
          .plot-cell { min-width: 5cm; } .plot-cell.narrow { min-width: 2.6cm; } .effect { min-width: 0; }
          .heat td.cell { min-width: 0; font-size: 6.5pt; } .heat th.hour { font-size: 6pt; } .heat th[scope="row"] { min-width: 2.5cm; }
          h2, .lead, caption { break-after: avoid; }
          tr, .advice li, .tiles { break-inside: avoid; }
          th, td { padding-block: 0.12rem; }
          .id, .where, .tag, .soft { font-size: 6.5pt; }
          th[scope="row"] { min-width: 2.4cm; }
          .tiles { grid-template-columns: repeat(5, 1fr); gap: 2mm; }
          #reach { break-before: page; }
          #reach th[scope="row"] { width: 42%; }
          #reach .id { display: inline; margin-left: 0.4rem; }
          td code { font-size: 7pt; }
          .mark ~ .mark { display: none; }
          thead { display: table-header-group; }
          details::details-content { content-visibility: visible; display: block; height: auto; }
          details > summary { list-style: none; color: inherit; }
        }
        """;

    private const string SortAndFilter = """
        (() => {
          const table = document.getElementById("reach-table");
          const tools = document.getElementById("reach-tools");
          if (!table || !tools) return;
          const rows = [...table.tBodies[0].rows];
          const [kind, claim, find, count] = ["kind", "claim", "find", "count"].map(id => document.getElementById("reach-" + id));
          const show = () => {
            const words = find.value.trim().toLowerCase();
            let shown = 0;
            for (const row of rows) {
              const fits = (!kind.value || row.dataset.kind === kind.value) && (!claim.value || row.dataset.claim === claim.value)
                && (!words || row.textContent.toLowerCase().includes(words));
              row.hidden = !fits;
              shown += fits ? 1 : 0;
            }
            count.textContent = shown + " / " + rows.length;
          };
          for (const control of [kind, claim, find]) control.addEventListener("input", show);
          [...table.tHead.rows[0].cells].forEach((head, column) => {
            const button = document.createElement("button");
            button.type = "button";
            button.append(...head.childNodes);
            head.append(button);
            button.addEventListener("click", () => {
              const down = head.getAttribute("aria-sort") === "ascending";
              for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
              head.setAttribute("aria-sort", down ? "descending" : "ascending");
              const key = row => row.cells[column].dataset.sort ?? row.cells[column].textContent.trim();
              rows.sort((a, b) => (down ? -1 : 1) * key(a).localeCompare(key(b), document.documentElement.lang, { numeric: true }));
              table.tBodies[0].append(...rows);
            });
          });
          tools.hidden = false;
          show();
        })();
        """;
}
