namespace Crossways.Scenarios;

internal sealed class CallsThatConnect : ICheck
{
    public string Rule =>
        "Every call goes from one phone to another and at least one of them is of the case; phones that ring are somebody’s; and nobody rings after the end of the play.";

    public IEnumerable<Finding> Check(ReadCase read) =>
        read.Scenario.Calls.Select(call => Check(read, call)).OfType<Finding>()
            .Concat(read.Scenario.Subjects.OfType<Phone>().Select(phone => Used(read, phone)).OfType<Finding>());

    private static Finding? Check(ReadCase read, Call call) =>
        call.From.Phone == call.To.Phone
            ? call.From.Phone is { } same
                ? read.Error("call", call, "to", $"{same} rings itself.", "Name the other phone.")
                : read.Error("call", call, "", "No phone of the case is involved: nobody would ever see this call.", "Let one end be a phone of things.yaml.")
        : call.At.On(read.Scenario) > read.Scenario.Ends
            ? read.Error("call", call, "at", $"The play ends at {read.Scenario.Ends}, before this call.", "Let it happen earlier, or take it away.")
        : call.If is not null && !call.At.IsInPlay(read.Scenario)
            ? read.Error("call", call, "at", "What happened before the play does not depend on it.", "Take `if` and `unless` away, or write `at: day 1 …`.")
        : call is { IsText: true, Minutes: > 0 }
            ? read.Error("call", call, "minutes", "A text message takes no minutes.", "Take `minutes` or `sms` away.")
        : null;

    private static Finding? Used(ReadCase read, Phone phone) =>
        phone.User is { } user && read.Scenario.Subjects.TryGet(user, out var who) && who.Kind is not (SubjectKind.Person or SubjectKind.Company)
            ? read.Error("user", phone.Id, "user", $"{user} is a {Shapes.Hyphened(who.Kind.ToString())}, and cannot use a phone.", "Name a person or a company.")
        : phone.User is null && read.Scenario.Calls.Any(call => call.IsOn(phone.Id))
            ? read.Error("user", phone.Id, "", $"{phone.Id} rings or is rung and is nobody’s.", "Add `user:` with a person or a company.")
        : null;
}
