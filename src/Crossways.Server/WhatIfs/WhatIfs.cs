using Crossways.Client;
using Crossways.Debriefing;
using Crossways.Rehearsal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Crossways.Server.WhatIfs;

/// <summary>
/// What was asked of exercises that are over: one question at a time is played, beside live exercises. The last answers of each
/// exercise stay until the program ends; asked again they are the same.
/// </summary>
public sealed class WhatIfs(IHostApplicationLifetime lifetime, ILogger<WhatIfs> logger)
{
    /// <summary>Plays of each way: beyond, the intervals hardly narrow any more.</summary>
    internal const int Plays = 40;

    private const int KeptOfAnExercise = 12;

    private readonly List<Question> questions = [];
    private readonly Lock changing = new();
    private readonly SemaphoreSlim turn = new(1);
    private int last;

    /// <summary>Begins to play.</summary>
    internal WhatIfCard Ask(string exercise, WhatIf asked)
    {
        var question = new Question(exercise, new WhatIfCard(Interlocked.Increment(ref last), asked.At, asked.Words, Plays, UnderWay: true, null));
        lock (changing)
        {
            questions.Insert(0, question);
            foreach (var old in questions.Where(kept => kept.Exercise == exercise).Skip(KeptOfAnExercise).ToList())
            {
                old.Stop.Cancel();
                questions.Remove(old);
            }
        }

        // A thread of its own: it calculates for a while, and requests must not wait for it.
        new Thread(() => Play(question, asked)) { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = $"What if, {exercise}" }.Start();
        return question.Card;
    }

    /// <summary>The questions asked of an exercise, the last first.</summary>
    public IReadOnlyList<WhatIfCard> Of(string exercise)
    {
        lock (changing)
        {
            return [.. questions.Where(question => question.Exercise == exercise).Select(question => question.Card)];
        }
    }

    /// <summary>What is known so far is kept; a question without an answer goes.</summary>
    public void Stop(string exercise, int number)
    {
        lock (changing)
        {
            if (questions.Find(question => question.Exercise == exercise && question.Card.Number == number) is not { } question)
            {
                return;
            }

            question.Stop.Cancel();
            if (question.Card is { Report: null } or { UnderWay: false })
            {
                questions.Remove(question);
            }
        }
    }

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

        void Tell(WhatIfReport report) => question.Card = question.Card with { Report = report.Plays > 0 ? report : null };
    }

    private sealed class Question(string exercise, WhatIfCard card)
    {
        private volatile WhatIfCard card = card;

        public string Exercise { get; } = exercise;
        public CancellationTokenSource Stop { get; } = new();

        public WhatIfCard Card
        {
            get => card;
            set => card = value;
        }
    }
}
