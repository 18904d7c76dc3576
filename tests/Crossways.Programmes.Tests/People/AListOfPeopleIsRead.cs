using Crossways.Programmes.People;

namespace Crossways.Programmes.Tests.People;

public class AListOfPeopleIsRead
{
    [Fact]
    public void Headings_may_come_in_French_and_in_any_order()
    {
        var read = PeopleTable.Read(
            [["Courriel", "NOM", "Pays", "Langues", "Profession"], ["amina@north.example", "Amina Haddad", "italie", "anglais C2, français B1", "procureure"], ["", "", "", "", ""]],
            []
        );

        Assert.Empty(read.Bad);
        var amina = Assert.Single(read.People);
        Assert.Equal(("Amina Haddad", "amina@north.example", Profession.Prosecutor, "IT"), (amina.Name, amina.Address, amina.Profession, amina.State));
        Assert.Equal([new("en", LanguageLevel.Native), new("fr", LanguageLevel.Basic)], amina.Languages);
    }

    [Fact]
    public void Each_bad_cell_is_named_and_its_row_left_out()
    {
        var read = PeopleTable.Read(
            [
                ["name", "e-mail", "profession", "state", "languages"],
                ["", "a@b.example", "Judge", "Italy", ""],
                ["Bo", "no address", "Wizard", "Atlantis", "Klingon B2"],
                ["Cem", "known@x.example", "", "", ""],
                ["Dunja", "dunja@x.example", "", "", "English"],
                ["Dunja again", "DUNJA@x.example", "", "", ""],
            ],
            ["known@x.example"]
        );

        Assert.Equal("Dunja", Assert.Single(read.People).Name);
        Assert.Equal(
            [(2, "name"), (3, "e-mail"), (3, "profession"), (3, "state"), (3, "languages"), (4, "e-mail"), (6, "e-mail")],
            read.Bad.Select(bad => (bad.Row, bad.Column))
        );
    }

    [Fact]
    public void Without_a_heading_for_the_name_the_list_says_how_to_begin() =>
        Assert.Equal(1, Assert.Single(PeopleTable.Read([["Amina", "Judge"]], []).Bad).Row);
}
