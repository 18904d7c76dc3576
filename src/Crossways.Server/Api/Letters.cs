using Crossways.Client.Programmes;
using Crossways.Programmes;
using Crossways.Publishing.Tables;
using Crossways.Scenarios;
using Crossways.Server.Programmes;
using Microsoft.AspNetCore.Http;

namespace Crossways.Server.Api;

/// <param name="About">What is written about, a cell for each heading.</param>
internal sealed record Letter(ParticipantId To, IReadOnlyList<string> About);

/// <summary>Lists to merge into letters: who is written to about what, with the link to their own page. Whoever takes one stands in the audit trail.</summary>
internal sealed class Letters(PersonalData personal, PersonLinks links, Cards cards)
{
    private static readonly LocalText Name = new("name", "nom");
    private static readonly LocalText Address = new("e-mail", "courriel");
    private static readonly LocalText Link = new("link", "lien");

    /// <param name="name">Of the file.</param>
    /// <param name="headings">Of what stands in <see cref="Letter.About"/>.</param>
    public async Task<IResult> ListAsync(Organised asked, HttpRequest request, LookKind what, string name, string format, Language language, IReadOnlyList<LocalText> headings, IReadOnlyList<Letter> letters)
    {
        var contacts = await personal.ContactsAsync(asked.Look(what, letters.DistinctBy(letter => letter.To).Count()));
        var secrets = links.Of(asked.Programme.Id);
        // Somebody may have been erased in between.
        var written = letters
            .Where(letter => contacts.ContainsKey(letter.To) && secrets.ContainsKey(letter.To))
            .Select(letter => (Contact: contacts[letter.To], letter.About, Url: cards.LinkTo(request, $"invitation/{secrets[letter.To]}").Url))
            .ToList();
        return format == "txt"
            ? Results.Text(string.Join("\n\n", written.Select(one => $"{one.Contact.Name} <{one.Contact.Address}>\n{one.Url}")))
            : Downloads.Table(
                new Sheet(
                    "Letters",
                    [.. headings.Prepend(Address).Prepend(Name).Append(Link).Select(heading => heading.In(language))],
                    [.. written.Select(one => (IReadOnlyList<string>)[one.Contact.Name, one.Contact.Address, .. one.About, one.Url])]
                ),
                format,
                name
            );
    }
}
