namespace Crossways.Scenarios;

/// <summary>Runs every check.</summary>
internal static class Checking
{
    public static readonly IReadOnlyList<ICheck> All =
    [
        new DanglingReferences(),
        new CompleteCase(),
        new TimesInOrder(),
        new InjectsWithinPlay(),
        new ConditionsThatNeverHold(),
        new InjectsAddressed(),
        new ObjectivesExercised(),
        new EndingsComplete(),
        new ExhibitsWithinReach(),
        new IndicatorsOfTheList(),
        new FactsThatCanBeLearned(),
        new SubjectsThatCanBeHeardOf(),
        new RegisterRowsWithinReach(),
        new AccountsThatAddUp(),
        new CurrenciesThatAgree(),
        new TotalsThatAgree(),
        new TransfersInTime(),
        new CallsThatConnect(),
        new RegistersSomebodyMaySearch(),
        new OffencesThatCanBeProven(),
        new VictimsWithoutSafety(),
        new PeopleSomewhere(),
        new PeopleInTheirState(),
        new PeopleInOnePlace(),
        new PapersInTime(),
        new TellingToSomebody(),
        new TellingOnce(),
        new InterpretersForSomebody(),
        new TiesToOthers(),
        new RolePlayersPrepared(),
        new AgesThatAgree(),
        new NamesThatAreKept(),
        new PeopleOutOfSight(),
        new ImmunitiesThatProtect(),
        new OwedBySomebody(),
        new SeatsWithPowers(),
        new MeasuresSomebodyMayTake(),
        new LawThatBinds(),
        new MeasureAnswers(),
        new ActsThatCanHappen(),
        new WarningsThatArrive(),
        new EffectsThatCanHappen(),
        new PreparationsThatMatter(),
        new DerivedConditions(),
        new PlacesOnTheMap(),
        new PlanThatFits(),
        new TextsPresent(),
        new TextsTranslated(),
        new TextsOfReadableLength(),
        new MarkdownOnly(),
        new NamesThatDiffer(),
        new WordsWithOneMeaning(),
        new IdsMadeInPlay(),
    ];

    public static void Run(ReadCase read)
    {
        read.Report(All[0].Check(read));
        read.TakeStock();
        foreach (var check in All.Skip(1).Where(check => !check.NeedsEverything || (!read.IsPartial && (!read.IsVersion || check.IsForVersions))))
        {
            read.Report(check.Check(read));
        }
    }
}
