using Crossways.Scenarios;
using Crossways.Simulation;

namespace Crossways.Rehearsal;

/// <summary>Looks in the registers for the names, plates and numbers that have been read, and takes what speaks of them.</summary>
internal sealed class SearchRegisters : Duty
{
    // Whoever finds more than a handful cannot tell which is meant.
    private const int Handful = 3;

    public override Step? Next(Work work)
    {
        while (work.Notes.ToTake.TryDequeue(out var answer))
        {
            if (Take(work, answer) is { } step)
            {
                return step;
            }
        }

        if (work.Notes.Registers.Length == 0)
        {
            return null;
        }

        foreach (var note in work.Notes.Subjects.Values)
        {
            if (note.Interest < 1 || note.LooksLikeVictim || note.SearchedFor >= work.Notes.Registers.Length)
            {
                continue;
            }

            var register = work.Notes.Registers[note.SearchedFor++];
            return new Step(
                new SearchRegister(register.Register, register.State, new RegisterQuery(work.Casebook.Called(note), []), 1, "It has come up in what reached this desk.") { Id = work.NewId() },
                40
            );
        }

        return null;
    }

    private static Step? Take(Work work, SearchShown answer)
    {
        var wanted = answer.Rows.Where(row => !row.Near && !work.Notes.Taken.Contains((answer.Register, row.Row))).ToList();
        if (wanted.Count is 0 or > Handful)
        {
            return null;
        }

        work.Notes.Taken.UnionWith(wanted.Select(row => (answer.Register, row.Row)));
        return new Step(new TakeRows(answer.Number, [.. wanted.Select(row => row.Row)]) { Id = work.NewId() }, 30);
    }
}
