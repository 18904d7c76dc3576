namespace Crossways.Scenarios;

internal sealed class WarningsThatArrive : ICheck
{
    public string Rule =>
        "Nobody warns themself; whoever warns others can notice something; and it makes a difference to those who watch or are warned.";

    public bool NeedsEverything => true;

    public IEnumerable<Finding> Check(ReadCase read)
    {
        var noticing = new Possibility(read.Scenario, read.Reach, _ => true);
        var asked = read.Conditions.All.SelectMany(written => written.Condition.Atoms()).ToHashSet();
        foreach (var person in read.Scenario.People)
        {
            var (matters, arrives) = (Matters(person, []), noticing.CanNotice(new Noticed(person.Id, null, null), besides: person.Id));
            for (var i = 0; i < person.Warns.Count; i++)
            {
                var who = person.Warns[i].Who;
                if (who == person.Id)
                {
                    yield return read.Error(
                        "warns-self",
                        person.Id,
                        $"warns[{i}].who",
                        $"{who} cannot be warned by {who}.",
                        "Name somebody else; for what the person does then, write an act."
                    );
                }
                else if (!arrives)
                {
                    yield return read.Warning(
                        "warns-nobody",
                        person.Id,
                        $"warns[{i}]",
                        $"{person.Id} warns {who}, but can notice nothing except being taken: nothing visible happens at a place {person.Id} can be at or watches, and nobody who notices warns {person.Id}.",
                        "Add what the person has an eye on to `watches`."
                    );
                }
                else if (read.Scenario.Subjects.TryGet(who, out var other) && other is Person warned && !Matters(warned, [person.Id]))
                {
                    yield return read.Warning(
                        "warns-nobody",
                        person.Id,
                        $"warns[{i}].who",
                        $"{person.Id} warns {who}, to whom it makes no difference.",
                        $"Let an act of {who} depend on it (`{who} noticed anything`), or take the warning away."
                    );
                }
            }

            if (person.Watches.Count > 0 && person.Warns.Count == 0 && !matters)
            {
                yield return read.Warning(
                    "watches-idly",
                    person.Id,
                    "watches",
                    $"What {person.Id} notices there makes no difference.",
                    $"Let something depend on it (`{person.Id} noticed anything`), or take `watches` away."
                );
            }
        }

        // Something asks what the person noticed, or somebody further down the chain is concerned.
        bool Matters(Person person, HashSet<SubjectId> before) =>
            asked.Any(atom => atom is Noticed noticed && noticed.Person == person.Id || atom is NoticedArticle article && article.Person == person.Id)
            || (before.Add(person.Id)
                && person.Warns.Any(warning =>
                    read.Scenario.Subjects.TryGet(warning.Who, out var next) && next is Person further && Matters(further, before)));
    }
}
