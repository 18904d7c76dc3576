using Crossways.Programmes.Results;
using Crossways.Programmes.Statistics;
using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.ProgrammeResults;

/// <summary>How it was measured, for whoever wants to know or to check.</summary>
internal static class MethodChapter
{
    public static void Write(ReportText text, ProgrammeOutcome results)
    {
        text.Chapter("method", new("How this was measured", "Comment on a mesuré"));
        text.List(
        [
            new("Four questionnaires: before, on the last day, after three and after six months. Four forms of the knowledge test with different questions of equal make-up; everybody gets each once, dealt evenly.", "Quatre questionnaires\u00a0: avant, le dernier jour, après trois et six mois. Quatre formes du test, aux questions différentes et de composition égale\u202f; chacun reçoit chacune une fois, par répartition égale."),
            new("Change is that of people who answered both times: mean with a 95% interval by Student’s t; effect size is Hedges’ g of paired answers (in standard deviations, the mean of before and after) with Bonett’s interval. Steps of confidence: intervals by 2,000 draws (BCa).", "Le changement est celui des personnes ayant répondu les deux fois\u00a0: moyenne avec intervalle à 95\u00a0% (t de Student)\u202f; la taille d’effet est le g de Hedges pour réponses appariées (en écarts-types, moyenne d’avant et d’après) avec l’intervalle de Bonett. Degrés d’assurance\u00a0: intervalles par 2\u202f000 tirages (BCa)."),
            new("Shares have Wilson’s interval. Groups are compared by Welch’s analysis of variance and pairwise, adjusted by Holm; nothing was tested that is not shown here.", "Les parts ont l’intervalle de Wilson. Les groupes sont comparés par l’analyse de variance de Welch puis deux à deux, avec l’ajustement de Holm\u202f; rien n’a été testé qui ne soit montré ici."),
            new($"Fewer than {Wording.Fewest} answers are not shown; fewer than {Wording.Few} get no percentage and no size.", $"Moins de {Wording.Fewest} réponses ne sont pas montrées\u202f; moins de {Wording.Few} ne reçoivent ni pourcentage ni ampleur."),
        ]);
        if (results.Learning.Forms.Any(form => form.Figures is not null))
        {
            Forms(text, results.Learning.Forms);
        }
    }

    private static void Forms(ReportText text, IReadOnlyList<FormResult> forms)
    {
        text.Section("forms", new("How the test worked", "Comment le test a fonctionné"));
        text.Say(new(
            "Before the exercise. Alpha says how far the questions of a form measure one thing; twelve questions on six topics are not meant to reach the 0.7 asked of tests that decide about persons, and this one decides about nobody.",
            "Avant l’exercice. L’alpha dit à quel point les questions d’une forme mesurent une même chose\u202f; douze questions sur six sujets n’ont pas à atteindre le 0,7 demandé aux tests qui décident de personnes, et celui-ci ne décide de personne."
        ));
        text.Table(
            "alpha",
            new("Parallel forms", "Formes parallèles"),
            [(new("Form", "Forme"), Alignment.Start, 1), (new("People", "Personnes"), Alignment.End, 1), (new("Mean of 100", "Moyenne sur 100"), Alignment.End, 1.4), (new("Alpha", "Alpha"), Alignment.End, 1)],
            forms.Select(form => (IReadOnlyList<string>)[$"{(char)('A' + form.Number)}", $"{form.Figures?.People ?? 0}", form.Figures is { } known ? $"{100 * known.Items.Average(item => item.Difficulty):0}" : "–", Number(text, form.Figures?.Alpha)])
        );
        var worst = forms
            .Where(form => form.Figures is { People: >= Wording.Few })
            .SelectMany(form => form.Figures!.Items.Select(item => (Question: form.Questions[item.Item], Figures: item)))
            .Where(item => item.Figures.Discrimination is < 0.1)
            .OrderBy(item => item.Figures.Discrimination)
            .Take(6)
            .ToList();
        if (worst.Count > 0)
        {
            text.Say(new("Questions to look at: those who know more hardly answered them better. With so few answers for each, chance does that too.", "Questions à revoir\u00a0: ceux qui savent plus n’y ont guère mieux répondu. Avec si peu de réponses chacune, le hasard le fait aussi."));
            text.Table(
                "items",
                new("Questions that told little", "Questions qui distinguent peu"),
                [(new("Question", "Question"), Alignment.Start, 5), (new("Right", "Justes"), Alignment.End, 1), (new("Discrimination", "Discrimination"), Alignment.End, 1.5)],
                worst.Select(item => (IReadOnlyList<string>)[item.Question.Text.In(text.Language), text.In($"{100 * item.Figures.Difficulty:0}%", $"{100 * item.Figures.Difficulty:0}\u00a0%"), Number(text, item.Figures.Discrimination)])
            );
        }
    }

    private static string Number(ReportText text, double? value)
    {
        var written = value is { } known ? $"{known:0.00}".Replace('-', '−') : "–";
        return text.In(written, written.Replace('.', ','));
    }
}
