using Crossways.Scenarios;
using Crossways.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Crossways.Web.Look;

/// <summary>
/// What every component of the client is: it speaks the chosen language, and inside a desk it shows anew whatever
/// the desk's feed has changed.
/// </summary>
public abstract class LiveComponent : ComponentBase, IDisposable
{
    private DeskSession? watched;

    [Inject]
    public required Words W { get; init; }

    /// <summary>The desk this component stands on; null outside of one.</summary>
    [CascadingParameter]
    public DeskSession? Session { get; set; }

    /// <summary>The desk's session, where a component only stands on a desk.</summary>
    protected DeskSession Desk => Session ?? throw new InvalidOperationException("This component belongs on a desk.");

    protected Simulation.SeatView View => Desk.View;

    protected override void OnInitialized() => W.Changed += Refresh;

    protected override void OnParametersSet()
    {
        if (watched == Session)
        {
            return;
        }

        watched?.Changed -= Refresh;
        watched = Session;
        watched?.Changed += Refresh;
    }

    /// <summary>A text of the case or of an exercise in the chosen language.</summary>
    protected string Say(LocalText? text) => W[text];

    /// <summary>A moment of exercise time: the clock alone where the whole play is one day.</summary>
    protected string Moment(ExerciseTime at) =>
        Session?.View.Opening is { } opening && opening.Starts.Day == opening.Ends.Day && at.Day == opening.Starts.Day
            ? at.Clock
            : W["common.moment", at.Day, at.Clock];

    /// <summary>HTML that the server has sanitised.</summary>
    /// <remarks>Tables scroll in a frame of their own, which the keyboard can reach.</remarks>
    protected MarkupString Html(LocalText? text) =>
        new(
            W[text]
                .Replace("<table>", $"<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{W["common.table"]}\"><table>", StringComparison.Ordinal)
                .Replace("</table>", "</table></div>", StringComparison.Ordinal)
        );

    protected void Refresh() => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        W.Changed -= Refresh;
        watched?.Changed -= Refresh;
    }
}
