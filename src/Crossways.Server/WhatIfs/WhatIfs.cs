using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Rehearsal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.WhatIfs;

/// <summary>
/// What was asked of exercises that are over: one question at a time is played, beside live exercises. The last answers of each
/// exercise are kept; what a stop of the program broke off is played again when somebody looks, and comes out the same.
/// </summary>
public sealed class WhatIfs(KeptWhatIfs kept, IHostApplicationLifetime lifetime, ILogger<WhatIfs> logger)
{
    /// <summary>Plays of each way: beyond, the intervals hardly narrow any more.</summary>
    internal const int Plays = 40;

    private const int KeptOfAnExercise = 12;

    private readonly List<Question> questions = [];
    private readonly HashSet<string> recalled = [];
    private readonly Lock changing = new();
    private readonly SemaphoreSlim turn = new(1);
    private int last = kept.Last();

    /// <summary>Begins to play. The question is on disk when the task ends.</summary>
    /// <param name="wanted">The same question as it was put.</param>
    internal async Task<WhatIfCard> AskAsync(string exercise, NewWhatIf wanted, WhatIf asked)
    {
        var question = new Question(exercise, wanted, CardOf(asked, Interlocked.Increment(ref last)));
        await kept.KeepAsync(exercise, wanted, question.Card);
        List<Question> old;
        lock (changing)
        {
            questions.Insert(0, question);
            old = [.. questions.Where(one => one.Exercise == exercise).Skip(KeptOfAnExercise)];
            questions.RemoveAll(old.Contains);
        }

        foreach (var gone in old)
        {
            await gone.Stop.CancelAsync();
            await kept.RemoveAsync(exercise, gone.Card.Number);
        }

        Begin(question, asked);
        return question.Card;
    }

    /// <summary>The questions asked of an exercise, the last first.</summary>
    /// <param name="again">Puts a question again whose answer is not whole; null where it can no longer be put.</param>
    internal IReadOnlyList<WhatIfCard> Of(string exercise, Func<NewWhatIf, WhatIf?> again)
    {
        lock (changing)
        {
            if (recalled.Add(exercise))
            {
                Recall(exercise, again);
            }

            return [.. questions.Where(question => question.Exercise == exercise).Select(question => question.Card).OrderByDescending(card => card.Number)];
        }
    }

    /// <summary>What is known so far is kept; a question without an answer goes.</summary>
    public async Task StopAsync(string exercise, int number)
    {
        Question? question;
        lock (changing)
        {
            question = questions.Find(one => one.Exercise == exercise && one.Card.Number == number);
            if (question is not { Card: { Report: null } or { UnderWay: false } } || !questions.Remove(question))
            {
                question?.Stop.Cancel();
                return;
            }
        }

        await question.Stop.CancelAsync();
        await kept.RemoveAsync(exercise, number);
    }

    private void Recall(string exercise, Func<NewWhatIf, WhatIf?> again)
    {
        foreach (var (number, wanted, card) in kept.Of(exercise).Where(row => !questions.Exists(question => question.Exercise == exercise && question.Card.Number == row.Number)))
        {
            if (card is { UnderWay: false, Report: not null })
            {
                questions.Add(new Question(exercise, wanted, card));
            }
            else if (again(wanted) is { } asked)
            {
                var question = new Question(exercise, wanted, CardOf(asked, number));
                questions.Add(question);
                Begin(question, asked);
            }
        }
    }

    private static WhatIfCard CardOf(WhatIf asked, int number) => new(number, asked.At, asked.Words, Plays, UnderWay: true, null);

    // A thread of its own: it calculates for a while, and requests must not wait for it.
    private void Begin(Question question, WhatIf asked) =>
        new Thread(() => Play(question, asked)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"What if, {question.Exercise}" }.Start();

    private void Play(Question question, WhatIf asked)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, question.Stop.Token);
        try
        {
            turn.Wait(stopping.Token);
            try
            {
                // Half of the cores, so that live exercises keep theirs.
                var report = asked.Run(Plays, Math.Max(1, Environment.ProcessorCount / 2), Tell, stopping.Token);
                Tell(report);
            }
            finally
            {
                turn.Release();
            }
        }
        catch (OperationCanceledException)
        {
            // Stopped before its turn came.
        }
        catch (Exception problem) // the server lives on; what was known stays
        {
            logger.LogError(problem, "A what-if broke off.");
        }
        finally
        {
            question.Card = question.Card with { UnderWay = false };
        }

        // What the end of the program broke off stays under way on disk.
        if (!lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Keep(question);
        }

        void Tell(WhatIfReport report) => question.Card = question.Card with { Report = report.Plays > 0 ? report : null };
    }

    private void Keep(Question question)
    {
        try
        {
            Task keeping;
            lock (changing)
            {
                // One that was taken away in the meantime stays away.
                keeping = questions.Contains(question) ? kept.KeepAsync(question.Exercise, question.Wanted, question.Card) : Task.CompletedTask;
            }

            keeping.GetAwaiter().GetResult();
        }
        catch (Storage.StorageException problem) // it is shown all the same, and played again after the next start
        {
            logger.LogError(problem, "The answer to a what-if was not kept.");
        }
    }

    private sealed class Question(string exercise, NewWhatIf wanted, WhatIfCard card)
    {
        private volatile WhatIfCard card = card;

        public string Exercise { get; } = exercise;
        public NewWhatIf Wanted { get; } = wanted;
        public CancellationTokenSource Stop { get; } = new();

        public WhatIfCard Card
        {
            get => card;
            set => card = value;
        }
    }
}
