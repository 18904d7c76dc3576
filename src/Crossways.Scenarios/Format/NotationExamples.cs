namespace Crossways.Scenarios;

/// <summary>The notation by example, for the format reference. Tests read every one of them.</summary>
internal static class NotationExamples
{
    public static readonly IReadOnlyList<(string Notation, string Meaning)> Conditions =
    [
        ("after day 1 09:20", "That time has come."),
        ("before day 1 09:20", "That time has not come yet."),
        (
            "prosecutor knows passport-kept",
            "A seat has learned a fact: from an exhibit, an interview or an observation."
        ),
        (
            "team town holds notebook",
            "A seat of the team holds an exhibit. `state valdora`, `anyone` or one seat can stand in its place."
        ),
        ("site-visit of car-wash done", "A measure has been carried out and has brought its result."),
        ("search of flat started", "A measure is under way or done."),
        ("search of anything done by investigator", "Whatever it was directed at; only if that seat did it."),
        ("lena is sheltered", "A person is in a [condition](#conditions-of-people)."),
        ("viktor is not arrested", "A person is not in it."),
        ("acc-shine is frozen", "What would leave the account is stopped."),
        ("lena is at flat", "A person is at a place, and can be met there."),
        ("trust of lena is 3 or more", "Trust in the authorities, from 0 to 5."),
        ("trust of lena is below 2", "The same from the other side."),
        ("fear of lena is 3 or more", "Fear of the exploiters, the police, or for the family, from 0 to 5; `is below 2` likewise."),
        ("lena presumed", "Some team has recorded a presumption of trafficking for the person."),
        ("lena presumed as child", "And that he or she is, or may be, under 18: from then on the person is treated as a child."),
        ("lena spared", "A prosecutor has recorded that the person is not punished for what he or she was compelled to do."),
        ("lena interviewed by team town", "Somebody of the team has asked the person a first question in an interview. Without `by`: anyone has."),
        ("lena interviewed with interpreter", "The same, with an interpreter in the room: holds from the first question on, not from the start of the interview."),
        ("viktor charged in valdora", "A charge has been filed in that state. Without `in`: in any."),
        ("viktor charged with trafficking", "A charge for one offence; `proven of trafficking` likewise."),
        ("viktor proven in valdora", "A charge whose every element is proven by lawfully obtained exhibits."),
        ("viktor convicted", "A court has convicted the person. `in valdora` and `of trafficking` as with a charge."),
        ("viktor acquitted of trafficking", "A court has acquitted the person."),
        ("hearing of viktor held", "A court has decided on the person, on detention or at a trial."),
        ("inject tip released", "An inject has gone out."),
        (
            "viktor noticed site-visit of car-wash",
            "A person saw a visible measure, at the place where they are or at something they watch, or was told of it. What was noticed stays noticed."
        ),
        (
            "viktor noticed anything at car-wash",
            "The same of any visible measure, directed at it or at somebody there. `viktor noticed arrest`: of anybody. `viktor noticed anything`: anywhere."
        ),
        ("viktor noticed article", "A person read what was published: an inject that came by `media`, a press statement, an article or a leak of control."),
        ("viktor did burn-notebook", "A person did what one of their `acts` says."),
        (
            "operation at flat prepared",
            "An operation is planned there, and every [preparation](#preparations) that some seat could make is confirmed."
        ),
        ("operation at anything done", "A measure of an operation has been carried out; at one place, name it."),
        (
            "joint-team of valdora and arvania signed",
            "The prosecutions of the two states named have signed a joint investigation team."
        ),
    ];

    public static readonly IReadOnlyList<(string Notation, string Meaning)> Combinations =
    [
        ("lena is safe and viktor proven", "Both."),
        ("search of flat done or search of car-wash done", "One of them, or both."),
        ("not lena interviewed", "The opposite."),
        (
            "(lena is missing or lena is expelled) and viktor is not arrested",
            "Parentheses group. `not` binds strongest, then `and`, then `or`."
        ),
    ];

    public static readonly IReadOnlyList<(string Notation, string Meaning)> Triggers =
    [
        ("day 1 09:20", "At that time."),
        ("when site-visit of car-wash done", "As soon as the condition holds."),
        ("30m after lena is sheltered", "That long after it first holds."),
        ("by hand", "When control releases it."),
        (
            "day 1 11:00 if inject tip released",
            "At that time, but only if the condition holds then; otherwise the inject lapses."
        ),
        (
            "1h after viktor is warned unless viktor is arrested",
            "That long after, but not if the other condition holds by then."
        ),
        (
            "day 1 15:30 unless site-visit of flat started or search of flat started",
            "If nobody has come by then: what the world does when it is left alone."
        ),
        ("when search of flat done if before day 1 15:00 unless lena is sheltered", "Both may stand together."),
    ];

    public static readonly IReadOnlyList<(string Notation, string Meaning)> Effects =
    [
        ("viktor becomes warned", "A person gets into a condition."),
        ("lena is no longer at-risk", "A person gets out of it."),
        ("lena moves to flat", "A person goes to a place."),
        ("notebook is destroyed", "An exhibit nobody holds yet is gone."),
        ("notebook moves to car-wash", "An exhibit nobody holds yet is elsewhere, or with somebody else."),
        ("acc-shine becomes frozen", "Nothing leaves the account any more. `account-freeze` does it to its target."),
        ("acc-shine is no longer frozen", "The freezing is lifted."),
        ("trust of lena rises by 1", "It never rises above 5."),
        ("trust of lena falls by 2", "It never falls below 0."),
        ("fear of lena rises by 1", "Fear rises and falls in the same way."),
        ("everyone at flat becomes at-risk", "Each person who can be met at the place at that moment."),
        (
            "every child at flat who is not guarded moves to car-wash",
            "Only children, by their true age; `adult`, `victim` and `suspect` likewise. `who is` and `who is not` narrow it to a condition. `becomes`, `is no longer` and `moves to` can follow."
        ),
        ("trust of every victim at flat falls by 1", "Trust and fear of a group."),
    ];
}
