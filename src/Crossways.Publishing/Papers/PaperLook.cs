using Crossways.Scenarios;

namespace Crossways.Publishing;

/// <summary>How papers look, on paper first.</summary>
internal static class PaperLook
{
    /// <param name="mark">Stands at the head of every printed page.</param>
    public static Markup Style(string mark) => Markup.Trusted(Css.Replace("%MARK%", mark, StringComparison.Ordinal));

    private const string Css = """
        :root { color-scheme: light; --ink: #17222b; --soft: #4a5a62; --line: #c9d2d0; --accent: #0d5c63; --shade: #f1f4f2; }
        *, *::before, *::after { box-sizing: border-box; }
        html { font: 100%/1.5 "Noto Sans", system-ui, -apple-system, "Segoe UI", sans-serif; }
        body { margin: 0; background: #fff; color: var(--ink); font-size: 0.9375rem; }
        .mark { background: var(--ink); color: #ffd98a; text-align: center; font-weight: 650; font-size: 0.8125rem; letter-spacing: 0.06em; padding: 0.4rem 1rem; }
        main { max-width: 62rem; margin: 0 auto; padding: 1.5rem clamp(1rem, 3vw, 2rem) 3rem; }
        .over { margin: 0; color: var(--soft); font-size: 0.8125rem; letter-spacing: 0.05em; text-transform: uppercase; }
        h1 { margin: 0.2rem 0 1.25rem; font-size: clamp(1.6rem, 4vw, 2.2rem); line-height: 1.15; }
        h2 { margin: 2rem 0 0.6rem; font-size: 1.3rem; line-height: 1.25; border-bottom: 2px solid var(--accent); padding-bottom: 0.2rem; }
        h3 { margin: 1.25rem 0 0.4rem; font-size: 1.05rem; }
        h4 { margin: 1rem 0 0.3rem; font-size: 0.95rem; }
        section, .card, main { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: 0.85rem; line-height: 1.4; margin: 0.4rem 0 1rem; }
        th, td { text-align: left; vertical-align: top; padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid var(--line); }
        thead th { color: var(--soft); font-weight: 600; border-bottom-color: var(--soft); }
        .card { border: 1px solid var(--line); border-radius: 0.4rem; padding: 1rem 1.25rem; margin: 0 0 1.25rem; }
        .card h2 { margin-top: 0; }
        .soft { color: var(--soft); }
        .small { font-size: 0.85rem; }
        .note { background: var(--shade); border-left: 4px solid var(--accent); padding: 0.6rem 0.9rem; border-radius: 0.2rem; }
        .boxes { white-space: nowrap; letter-spacing: 0.35em; font-size: 1.1rem; }
        .lines { border-bottom: 1px solid var(--line); height: 1.9rem; }
        code { font: 0.9em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
        ul, ol { padding-left: 1.3rem; }
        @page { size: A4; margin: 18mm 15mm; @top-center { content: "%MARK%"; font: 700 8pt sans-serif; letter-spacing: 0.12em; } @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
        @media print {
          body { font-size: 10pt; }
          table { font-size: 8.5pt; }
          .mark { display: none; }
          main { max-width: none; padding: 0; overflow: visible; }
          section, .card { overflow: visible; }
          .card { border: 0; padding: 0; margin: 0; break-after: page; }
          h2, h3, h4 { break-after: avoid; }
          tr, .note { break-inside: avoid; }
          thead { display: table-header-group; }
        }
        """;
}
