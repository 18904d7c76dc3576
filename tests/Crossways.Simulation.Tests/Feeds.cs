using Crossways.Scenarios;

namespace Crossways.Simulation.Tests;

/// <summary>Reads every desk's feed act by act, and compares what arrives with what its <see cref="Audience"/> may know.</summary>
static class Feeds
{
    static readonly Texts Harvest = new(Plays.Harvest);

    /// <summary>Fails at the first entry that a desk should not have got.</summary>
    /// <param name="opening">
    /// Also what lies on the desks at the beginning: long, and the same in every play, so that reading it once will do.
    /// </param>
    public static void AreAllowed(IEnumerable<Act> acts, bool opening = false)
    {
        var world = new World(Plays.Harvest, 1);
        var audience = new Audience(world, Harvest);
        var read = world.Desks.All.Where(desk => desk.Kind != DeskKinds.Control).ToDictionary(desk => desk, _ => 0);
        foreach (var act in acts)
        {
            world.Apply(act);
            audience.Follow(act);
            foreach (var (desk, last) in read)
            {
                foreach (var entry in world.FeedOf(desk.Id).After(last).Where(entry => opening || entry.Item is not DeskSet))
                {
                    IsAllowed(world, audience, desk, entry.Item, Wire.Write(entry));
                }

                read[desk] = world.FeedOf(desk.Id).Count;
            }
        }
    }

    static void IsAllowed(World world, Audience audience, Desk desk, FeedItem item, string json)
    {
        foreach (var text in Harvest.In(json))
        {
            Assert.True(audience.MayRead(desk.Id, text), $"{desk.Id} reads “{text}” in: {json}");
            Assert.True(
                !text.StartsWith("fact ", StringComparison.Ordinal) || item is MeasureShown or ExhibitShown or GuideShown,
                $"{desk.Id} reads the bare truth of “{text}” in: {json}");
        }

        Assert.True(MayGet(world, audience, desk, item), $"{desk.Id} gets: {json}");
        foreach (var subject in SubjectsIn(item))
        {
            Assert.True(audience.HasHeardOf(desk.Id, subject), $"{desk.Id} has not heard of {subject} and gets: {json}");
        }
    }

    static bool MayGet(World world, Audience audience, Desk desk, FeedItem item) =>
        item switch
        {
            InjectShown or ExhibitWentTo or NoPlayReason or DeskTakenShown => false,
            PaymentShown or FreezeShown => false,
            EndingShown => audience.EndingIsOpen,
            ObjectivesShown or PromptShown or ObservationShown => desk.Kind == DeskKinds.Observer,
            BookmarkShown mark => mark.By == desk.Id && desk.Kind == DeskKinds.Observer,
            PlenaryMomentShown or PlenaryOrderShown => false,
            PersonState state => state.Person == desk.Person?.Id,
            OutlookShown outlook => outlook.Person == desk.Person?.Id,
            GuideShown guide => desk.Person is { } person && guide.Lines.All(line => person.Tells.Any(tells => tells.Fact == line.Fact)),
            FactsToldShown told => told.Person == desk.Person?.Id,
            ExhibitShown exhibit => audience.Holds(desk.Id, exhibit.Id),
            SearchShown search => search.By == desk.Id && (desk.Seat is not { } seat || world.Scenario.MaySearch(seat, search.Register, search.State)),
            CommsConfirmedShown confirmed => confirmed.Desk == desk.Id,
            // A role player's name in a list of recipients would give a person of the case away.
            MessageShown message => message.Inject is null
                && (message.Mine || message.To.All(to => to == desk.Id || !to.Value.StartsWith("play-", StringComparison.Ordinal))),
            DeskSet set => set.Directory.All(card => card.Kind is not DeskKinds.RolePlayer),
            _ => true,
        };

    static IEnumerable<SubjectId> SubjectsIn(FeedItem item) =>
        item switch
        {
            DeskSet set => set.Subjects.Select(subject => subject.Id),
            SubjectsShown shown => shown.Subjects.Select(subject => subject.Id),
            MeasureShown measure => [measure.Target],
            InterviewShown interview => [interview.Person],
            AssessmentShown assessment => [assessment.Person],
            PresumptionShown presumption => [presumption.Person],
            ReferralShown referral => [referral.Person],
            ChargeShown charge => [charge.Suspect, .. charge.Victims],
            HearingShown hearing => [hearing.Person, .. hearing.Victims, .. hearing.Claims.Select(claim => claim.Person), .. hearing.Awards.Select(award => award.Person)],
            DisclosureShown disclosure => [disclosure.Person],
            CustodyShown custody => [custody.Person],
            NonPunishmentShown spared => [spared.Person],
            PersonState state => [state.Person],
            FactsToldShown told => [told.Person],
            ExhibitShown { Statement: { } statement } => statement.Lines.Select(line => line.OtherAccount).OfType<SubjectId>().Append(statement.Account),
            ExhibitShown { Calls: { } record } => record.Lines.Select(line => line.OtherPhone).OfType<SubjectId>().Append(record.Phone),
            _ => [],
        };
}
