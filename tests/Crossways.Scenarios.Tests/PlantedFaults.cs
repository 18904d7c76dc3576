namespace Crossways.Scenarios.Tests;

/// <summary>One fault at a time in a sound case: named where it stands, and nothing else with it.</summary>
public class PlantedFaults
{
    private static readonly Dictionary<string, (string Code, Action<EditedCase> Plant)> Faults = new()
    {
        // Files
        ["A file is missing"] = ("missing-file", c => c.Delete("map.geojson").ExpectAt("map.geojson", 1, 1)),
        ["A file has the wrong extension"] = ("unknown-file", c => c.Write("objectivs.yml", "‹x: 1\n")),
        ["A folder is misspelt"] = ("unknown-file", c => c.Write("exhibit/letter.md", "‹---\n")),
        ["A French text has lost its English"] = (
            "unknown-file",
            c => c.Write("exhibits/letter.fr.md", "‹Chère Lena\n")
        ),
        ["A document is not translated"] = (
            "untranslated",
            c => c.Delete("injects/tip.fr.md").ExpectAt("injects/tip.md", 1, 1)
        ),
        ["Front matter is forgotten"] = (
            "front-matter",
            c => c.Write("seats/clerk.md", "‹You are the clerk.\n").Write("seats/clerk.fr.md", "Vous êtes.\n")
        ),
        ["The id and the file's name differ"] = (
            "bad-id",
            c => c.Replace("exhibits/notebook.md", "exhibit: notebook", "exhibit: ‹note-book")
        ),

        // YAML and keys
        ["A quotation mark is not closed"] = (
            "yaml",
            c => c.Replace("facts/lena.yaml", "    en: An advert", "    en: ‹\"An advert")
        ),
        ["A text with a colon has no quotation marks"] = (
            "yaml",
            c => c.Replace("facts/lena.yaml", "    en: Viktor keeps", "    en: Passport‹: Viktor keeps")
        ),
        ["A line is indented with a tab"] = (
            "yaml",
            c => c.Replace("facts/lena.yaml", "  by: viktor\n  proves: act", "‹\tby: viktor\n  proves: act")
        ),
        ["An indicator is not in the list of the case"] = (
            "other-list",
            c =>
                c.Replace("scenario.yaml", "format: 1\n", "format: 1\nindicators: children-labour\n")
                    .Replace("facts/lena.yaml", "  indicator: exploitation/excessive-working-hours", "  indicator: ‹exploitation/no-social-protection")
        ),
        ["Two parts of a day at the venue overlap"] = (
            "plan",
            c =>
                c.Write(
                    "plan.yaml",
                    "plan:\n  - { day: 1, from: 09:00, to: 12:00, is: play, what: Play }\n  - ‹{ day: 1, from: 11:30, to: 12:30, is: debrief, what: Debrief }\n"
                )
        ),
        ["A paper says the true name of somebody who is known under another"] = (
            "gives-away",
            c =>
                c.Replace("people/lena.md", "name: Lena Moraru", "name: Zora Kelm\nknown as: { name: Lena Moraru, until: passport-kept }")
                    .Replace("exhibits/notebook.md", "title: { en: Black notebook", "title: ‹{ en: Zora’s notebook")
        ),
        ["The id of a person says the name that nobody is to know"] = (
            "gives-away",
            c =>
                c.Write("people/zora.md", "---\nperson: ‹zora\nname: Zora Kelm\nknown as: { name: Ana Bell, until: passport-kept }\nstate: valdora\nrole: witness\nage: 50\n---\nA cousin.\n")
                    .Write("people/zora.fr.md", "Une cousine.\n")
        ),
        ["Somebody is out of sight where nobody can look"] = (
            "never-found",
            c =>
                c.Write("people/anton.md", "---\nperson: anton\nname: Anton Brandt\nstate: valdora\nrole: witness\nage: 50\nis: ‹out-of-sight\n---\nThe brother.\n")
                    .Write("people/anton.fr.md", "Le frère.\n")
        ),
        ["A group has no place"] = (
            "bad-notation",
            c => c.Replace("injects/viktor-is-warned.md", "then: [viktor becomes warned", "then: [everyone ‹becomes warned")
        ),
        ["Somebody is in two places at once"] = (
            "whereabouts",
            c =>
                c.Replace("people/lena.md", "tells:\n", "was: [{ at: flat, from: 2026-03-01 10:00, to: 2026-03-01 12:00 }]\ntells:\n")
                    .Replace("exhibits/notebook.md", "at: flat\n", "at: flat\nshows:\n  - ‹{ who: lena, at: car-wash, when: 2026-03-01 11:00 }\n")
        ),
        ["Nobody gets from one town to the next in ten minutes"] = (
            "whereabouts",
            c =>
                c.Write("places.yaml", c.Files["places.yaml"] + "\nfar-town:\n  name: { en: Far town, fr: Ville lointaine }\n  state: valdora\n  longitude: 10.5\n  latitude: 45.19\n")
                    .Replace("people/lena.md", "tells:\n", "was:\n  - { at: far-town, from: 2026-03-01 10:00, to: 2026-03-01 12:00 }\n  - ‹{ at: flat, from: 2026-03-01 12:03, to: 2026-03-01 13:00 }\ntells:\n")
        ),
        ["A stay ends before it begins"] = (
            "whereabouts",
            c => c.Replace("people/lena.md", "tells:\n", "was: [‹{ at: flat, from: 2026-03-01 12:00, to: 2026-03-01 10:00 }]\ntells:\n")
        ),
        ["A paper is older than the firm that issued it"] = (
            "paper-date",
            c =>
                c.Replace("things.yaml", "  sort: company\n", "  sort: company\n  since: 2023-06-14\n")
                    .Replace("exhibits/notebook.md", "at: flat\n", "at: flat\nissued by: shine-ltd\ndated: ‹2021-05-01\n")
        ),
        ["A paper is younger than the day on which it can be found"] = (
            "paper-date",
            c => c.Replace("exhibits/notebook.md", "at: flat\n", "at: flat\ndated: ‹2026-03-09\n")
        ),
        ["A paper shows what happened after it was made"] = (
            "paper-date",
            c => c.Replace("exhibits/notebook.md", "at: flat\n", "at: flat\ndated: 2026-02-01\nshows:\n  - ‹{ who: lena, at: flat, when: 2026-02-20 09:00 }\n")
        ),
        ["A key is misspelt"] = ("unknown-key", c => c.Replace("people/lena.md", "consents at: 2", "‹consent at: 2")),
        ["A key inside a block is misspelt"] = (
            "unknown-key",
            c => c.Replace("people/lena.md", "    to: [ngo, police]", "    ‹too: [ngo, police]")
        ),
        ["A key is missing"] = (
            "missing-key",
            c =>
                c.Replace("facts/lena.yaml", "  proves: act/transport\n", "")
                    .Replace("facts/lena.yaml", "driven-to-town:\n  text", "driven-to-town:\n  ‹text")
        ),
        ["A key is given twice"] = (
            "duplicate",
            c => c.Replace("things.yaml", "  state: valdora", "  state: valdora\n  ‹state: valdora")
        ),
        ["A value is missing"] = ("no-value", c => c.Replace("people/viktor.md", "age: 46", "age:‹")),
        ["A number is a word"] = ("bad-value", c => c.Replace("people/viktor.md", "age: 46", "age: ‹forty")),
        ["A number is out of range"] = (
            "bad-value",
            c => c.Replace("people/lena.md", "consents at: 2", "consents at: ‹7")
        ),
        ["A list stands where one word is wanted"] = (
            "wrong-type",
            c => c.Replace("people/viktor.md", "at: car-wash", "at: ‹[car-wash, flat]")
        ),
        ["A choice is misspelt"] = ("bad-value", c => c.Replace("people/viktor.md", "role: suspect", "role: ‹suspekt")),
        ["A comma ends a text too early"] = (
            "unknown-key",
            c => c.Replace("endings/lost.md", "{ en: Moved on, fr: Ailleurs }", "{ en: Gone, ‹far away, fr: Ailleurs }")
        ),
        ["The French of a short text is missing"] = (
            "untranslated",
            c => c.Replace("endings/lost.md", "{ en: Moved on, fr: Ailleurs }", "‹{ en: Moved on }")
        ),
        ["A sentence is the same in both languages"] = (
            "untranslated",
            c =>
                c.Replace(
                    "people/viktor.md",
                    "about:\n  en: Runs the car wash on Mill Road.\n  fr: Exploite la station de lavage de la rue du Moulin.",
                    "about: ‹Runs the car wash on Mill Road."
                )
        ),
        ["A text was copied, not translated"] = (
            "untranslated",
            c => c.Write("endings/lost.fr.md", "‹" + c.Files["endings/lost.md"].Split("---\n")[2])
        ),
        ["An id has capital letters"] = (
            "bad-id",
            c =>
                c.Write(
                    "things.yaml",
                    c.Files["things.yaml"] + "\n‹Van-1: { sort: vehicle, name: V 1, state: valdora }\n"
                )
        ),
        ["An id is a word of the notation"] = (
            "bad-id",
            c =>
                c.Write(
                    "things.yaml",
                    c.Files["things.yaml"] + "\n‹target: { sort: vehicle, name: V 1, state: valdora }\n"
                )
        ),
        ["Two things have one id"] = (
            "duplicate",
            c =>
                c.Write(
                    "things.yaml",
                    c.Files["things.yaml"] + "\n‹lena: { sort: vehicle, name: V 1, state: valdora }\n"
                )
        ),
        ["A word stands in a list twice"] = (
            "duplicate",
            c =>
                c.Replace(
                    "exhibits/notebook.md",
                    "[debt-in-notebook, driven-to-town]",
                    "[debt-in-notebook, driven-to-town, ‹debt-in-notebook]"
                )
        ),
        ["The case is of a newer format"] = ("format", c => c.Replace("scenario.yaml", "format: 1", "format: ‹2")),
        ["A YAML alias is used"] = ("yaml-alias", c => c.Replace("things.yaml", "state: valdora", "state: ‹*v")),
        ["The map is broken"] = (
            "map",
            c =>
                c.Replace(
                    "map.geojson",
                    "\"type\": \"FeatureCollection\",",
                    "\"type\": \"FeatureCollection\"\n  ‹\"bbox\": [],"
                )
        ),
        ["A feature of the map is of no known kind"] = (
            "map",
            c =>
                c.Replace(
                    "map.geojson",
                    "{\n      \"type\": \"Feature\",\n      \"properties\": { \"kind\": \"road\" }",
                    "‹{\n      \"type\": \"Feature\",\n      \"properties\": { \"kind\": \"rood\" }"
                )
        ),

        // Names
        ["A place is misspelt"] = ("dangling", c => c.Replace("people/viktor.md", "at: car-wash", "at: ‹car-whash")),
        ["A person stands where a place is meant"] = (
            "dangling",
            c => c.Replace("people/viktor.md", "at: car-wash", "at: ‹lena")
        ),
        ["An indicator is misspelt"] = (
            "dangling",
            c =>
                c.Replace(
                    "facts/lena.yaml",
                    "coercion-at-destination/debt-bondage",
                    "‹coercion-at-destination/dept-bondage"
                )
        ),
        ["A seat in a list is misspelt"] = (
            "dangling",
            c => c.Replace("injects/tip.md", "[investigator, case-worker]", "[investigator, ‹case-woker]")
        ),
        ["A team in a list is misspelt"] = (
            "dangling",
            c => c.Replace("injects/neighbour-names-flat.md", "to: team town", "to: [team ‹toun, all]")
        ),
        ["A register row is about nobody"] = (
            "dangling",
            c => c.Replace("registers/companies.yaml", "[shine-ltd, viktor]", "[shine-ltd, ‹victor]")
        ),
        ["An agency kind is unknown"] = (
            "dangling",
            c => c.Replace("people/lena.md", "to: [ngo, police]", "to: [ngo, ‹polise]")
        ),

        // Conditions, triggers and effects
        ["A word of a condition is misspelt"] = (
            "bad-notation",
            c => c.Replace("endings/justice.md", "lena is safe and viktor proven", "lena is safe and viktor ‹prooven")
        ),
        ["A fact in a condition is misspelt"] = (
            "dangling",
            c =>
                c.Replace(
                    "endings/justice.md",
                    "lena is safe and viktor proven",
                    "lena is safe and prosecutor knows ‹pasport-kept"
                )
        ),
        ["A parenthesis is not closed"] = (
            "bad-notation",
            c => c.Replace("endings/justice.md", "lena is safe and viktor proven", "(lena is safe and viktor proven‹")
        ),
        ["A condition goes on after its end"] = (
            "bad-notation",
            c => c.Replace("endings/justice.md", "viktor proven", "viktor proven ‹lena presumed")
        ),
        ["A fault in a condition over two lines"] = (
            "bad-notation",
            c =>
                c.Replace(
                    "endings/justice.md",
                    "when: lena is safe and viktor proven",
                    "when: >-\n  lena is safe\n  and viktor ‹pruven"
                )
        ),
        ["A fault in a quoted condition"] = (
            "dangling",
            c =>
                c.Replace(
                    "endings/justice.md",
                    "when: lena is safe and viktor proven",
                    "when: \"lena is safe and ‹wiktor proven\""
                )
        ),
        ["A time of day does not exist"] = (
            "bad-notation",
            c => c.Replace("injects/tip.md", "when: day 1 08:10", "when: day 1 ‹24:10")
        ),
        ["A trigger is no trigger"] = (
            "bad-notation",
            c => c.Replace("injects/tip.md", "when: day 1 08:10", "when: ‹soon")
        ),
        ["An effect is no effect"] = (
            "bad-notation",
            c =>
                c.Replace(
                    "injects/viktor-is-warned.md",
                    "[viktor becomes warned, notebook is destroyed]",
                    "[viktor ‹become warned, notebook is destroyed]"
                )
        ),
        ["A duration has no unit"] = ("bad-value", c => c.Replace("measures.yaml", "takes: 1h", "takes: ‹90")),
        ["A date is written the other way round"] = (
            "bad-value",
            c => c.Replace("scenario.yaml", "date: 2026-03-02", "date: ‹02.03.2026")
        ),

        // Sense
        ["The play ends before it starts"] = (
            "bad-time",
            c =>
                c.Replace("scenario.yaml", "ends: day 1 14:00", "ends: ‹day 1 07:00")
                    .Replace(
                        "injects/neighbour-names-flat.md",
                        "day 1 09:30 if before day 1 13:00 and inject tip released",
                        "when inject tip released"
                    )
        ),
        ["An inject comes after the end"] = (
            "outside-play",
            c =>
                c.Replace("injects/tip.md", "when: day 1 08:10", "when: ‹day 1 18:10")
                    .Replace("injects/neighbour-names-flat.md", " and inject tip released", "")
        ),
        ["A condition can never hold in time"] = (
            "never-holds",
            c =>
                c.Replace("endings/justice.md", "lena is safe and viktor proven", "‹lena is safe and after day 2 09:00")
        ),
        ["A condition denies itself"] = (
            "never-holds",
            c =>
                c.Replace(
                    "endings/justice.md",
                    "lena is safe and viktor proven",
                    "‹lena presumed and viktor proven and not lena presumed"
                )
        ),
        ["Nothing ever makes a person so"] = (
            "never-holds",
            c => c.Replace("endings/justice.md", "lena is safe and viktor proven", "‹lena is expelled")
        ),
        ["A deadline passed before its inject"] = (
            "never-holds",
            c =>
                c.Replace(
                    "injects/neighbour-names-flat.md",
                    "day 1 09:30 if before day 1 13:00 and inject tip released",
                    "‹day 1 09:30 if before day 1 09:00"
                )
        ),
        ["An inject goes to nobody"] = (
            "addressed",
            c =>
                c.Replace("injects/tip.md", "to: [investigator, case-worker]\n", "")
                    .Replace("injects/tip.md", "inject: tip", "inject: ‹tip")
                    .Replace("exhibits/tip-line-call.md", "of: car-wash", "of: car-wash\nheld by: all")
        ),
        ["Nobody exercises an objective"] = (
            "not-exercised",
            c =>
                c.Write(
                    "objectives.yaml",
                    c.Files["objectives.yaml"]
                        + "\n‹money:\n  name: { en: Money, fr: Argent }\n  look for:\n    - text: { en: Follows it., fr: La suit. }\n"
                )
        ),
        ["There is no last ending"] = (
            "endings",
            c => c.Replace("endings/lost.md", "order: 3\n", "order: 3\nwhen: ‹before day 1 12:00\n")
        ),
        ["Two endings have one place"] = (
            "duplicate",
            c => c.Replace("endings/safe-without-proof.md", "order: 2", "order: ‹1")
        ),
        ["Nobody may bring up an exhibit"] = (
            "unreachable",
            c =>
                c.Replace("exhibits/notebook.md", "at: flat\n", "at: ‹flat\nfound by: age-assessment\n")
                    .Replace("exhibits/notebook.md", "carries: [debt-in-notebook, driven-to-town]", "carries: []")
                    .Replace(
                        "facts/lena.yaml",
                        "  proves: act/transport",
                        "  proves: act/transport\n  seen by: surveillance\n  seen at: car-wash"
                    )
                    .Replace("endings/justice.md", "and viktor proven", "")
        ),
        ["Nobody can learn a fact"] = (
            "unknowable",
            c =>
                c.Write(
                    "facts/more.yaml",
                    "‹sent-home: { text: { en: Sent home., fr: Renvoyée. }, about: lena, proves: harm }\n"
                )
        ),
        ["Nobody can hear of a hidden place"] = (
            "unheard-of",
            c =>
                c.Write(
                    "places.yaml",
                    c.Files["places.yaml"]
                        + "\nvilla: { name: Villa, state: valdora, longitude: 10.3, latitude: 45.1, hidden: ‹true }\n"
                )
        ),
        ["A person tied to themselves"] = (
            "tied-to-self",
            c => c.Replace("people/viktor.md", "trust: 1", "tied to: ‹[viktor]\ntrust: 1")
        ),
        ["A place is off the map"] = (
            "off-the-map",
            c => c.Replace("places.yaml", "longitude: 10.32", "longitude: ‹103.2")
        ),
        ["A victim has nowhere to go"] = (
            "no-safety",
            c =>
                c.Replace("people/lena.md", "role: victim\nage: 24", "role: ‹victim\nage: 16")
                    .Replace("endings/justice.md", "lena is safe and ", "")
                    .Replace("endings/safe-without-proof.md", "lena is safe", "lena is sheltered")
        ),
        ["A role player has nothing to tell"] = (
            "nothing-to-tell",
            c => c.Replace("people/viktor.md", "trust: 1", "role-played: ‹true")
        ),
        ["A limit is set for what nobody confirms"] = (
            "law-without-effect",
            c =>
                c.Replace(
                    "states/valdora.md",
                    "state: valdora\n",
                    "state: valdora\nlaw: { measures: { search: { urgent: false, confirm within: ‹10h } } }\n"
                )
        ),
        ["A law speaks of a measure that is none"] = (
            "dangling",
            c => c.Replace("states/valdora.md", "state: valdora\n", "state: valdora\nlaw: { measures: { ‹serch: { urgent: true } } }\n")
        ),
        ["A seat may do nothing"] = (
            "no-power",
            c =>
                c.Replace(
                        "scenario.yaml",
                        "offences:",
                        "  clinic: { name: { en: Clinic, fr: Clinique }, state: valdora, kind: control }\n\noffences:"
                    )
                    .Write(
                        "seats/nurse.md",
                        "---\nseat: nurse\nname: { en: Nurse, fr: Infirmière }\nagency: ‹clinic\nteam: town\nprofession: { en: Nurse, fr: Infirmière }\n---\nYou wait.\n"
                    )
                    .Write("seats/nurse.fr.md", "Vous attendez.\n")
        ),
        ["A brief is empty"] = ("no-text", c => c.Write("seats/prosecutor.fr.md", "‹")),
        ["A text contains HTML"] = (
            "markdown",
            c =>
                c.Replace("endings/lost.md", "Nobody on Mill Road", "‹<b>Nobody</b> on Mill Road")
                    .Replace("endings/lost.md", "<b>Nobody</b>", "<b>Nobody")
        ),
        ["A text links to a script"] = (
            "markdown",
            c => c.Replace("endings/lost.md", "Nobody on Mill Road", "‹[Nobody](javascript:alert) on Mill Road")
        ),
        ["A heading is too large"] = ("markdown", c => c.Replace("people/lena.md", "## Who you are", "‹# Who you are")),
        ["Somebody is safe from the start"] = ("derived", c => c.Replace("people/lena.md", "is: at-risk", "is: ‹safe")),
        ["A measure's answer has an unknown placeholder"] = (
            "placeholder",
            c =>
                c.Replace(
                    "measures.yaml",
                    "takes: 1h",
                    "takes: 1h\n  nothing: ‹{ en: \"{place}: nothing.\", fr: \"Rien.\" }"
                )
        ),
        ["A preparation is missed where nobody is met"] = (
            "meets-nobody",
            c => c.Write("operations.yaml", "shelter:\n  at: ‹payroll-records\n")
        ),
        ["A preparation that is missing befalls somebody who is not there"] = (
            "effect",
            c => c.Write("operations.yaml", "shelter:\n  then: ‹viktor becomes warned\n")
        ),
        ["What is said of a missing preparation has an unknown placeholder"] = (
            "placeholder",
            c => c.Write("operations.yaml", "shelter:\n  because: ‹{ en: \"Nothing for {place}.\", fr: \"Rien.\" }\n")
        ),
        ["A preparation of the case's own has no name"] = (
            "missing-key",
            c => c.Write("operations.yaml", "transport:\n  ‹about: { en: A bus., fr: Un car. }\n  filled by: police\n  because: { en: No bus., fr: Pas de car. }\n")
        ),
        ["An operation is awaited where nobody can plan one"] = (
            "never-holds",
            c => c.Replace("endings/justice.md", "lena is safe and viktor proven", "‹operation at viktor prepared and joint-team of valdora and valdora signed")
        ),
        ["A fact is told to nobody in that state"] = (
            "told-to-nobody",
            c => c.Replace("people/lena.md", "to: [ngo, police]", "to: ‹[health]")
        ),
        ["A row that only a search would find is in a register that cannot be searched"] = (
            "unreachable",
            c =>
                c.Replace("registers/social-insurance.yaml", "rows:\n", "rows:\n  - about: ‹[]\n    Employer: Grey Ltd\n")
        ),
        ["A register is given a background twice"] = (
            "duplicate",
            c => c.Write("registers/more.yaml", "register: companies\nstate: valdora\nbackground: ‹100\n")
        ),
        ["A register has neither rows nor a background"] = (
            "missing-key",
            c => c.Write("registers/more.yaml", "‹register: phones\nstate: valdora\n")
        ),
        ["Nobody may search a register"] = (
            "unsearchable",
            c => c.Write("registers/reception.yaml", "register: reception\nstate: valdora\nbackground: ‹100\n")
        ),
        ["A style of names is misspelt"] = (
            "bad-value",
            c => c.Replace("states/valdora.md", "state: valdora\n", "state: valdora\nnames: { style: ‹rivers }\n")
        ),
        ["A row carries a fact that does not exist"] = (
            "dangling",
            c => c.Replace("registers/companies.yaml", "    Company: Shine Ltd", "    carries: [‹pasport-kept]\n    Company: Shine Ltd")
        ),
        ["A register row is in the wrong state"] = (
            "unreachable",
            c =>
                c.Write("states/nordia.md", "---\nstate: nordia\nname: Nordia\n---\nLaw.\n")
                    .Write("states/nordia.fr.md", "Droit.\n")
                    .Write(
                        "registers/nordia.yaml",
                        "register: companies\nstate: nordia\nrows:\n  - about: ‹viktor\n    Company: Shine\n"
                    )
        ),
        ["An inject has an id that play gives"] = (
            "reserved",
            c =>
                c.Write(
                        "injects/added-1.md",
                        c.Files["injects/tip.md"].Replace("inject: tip", "inject: ‹added-1", StringComparison.Ordinal)
                    )
                    .Write("injects/added-1.fr.md", c.Files["injects/tip.fr.md"])
        ),
        ["A storyline is misspelt"] = (
            "dangling",
            c => c.Replace("injects/tip.md", "storyline: car-wash", "storyline: ‹car-whash")
        ),
        ["An exhibit has the id of a place"] = (
            "two-meanings",
            c =>
                c.Write(
                        "exhibits/car-wash.md",
                        "---\nexhibit: ‹car-wash\ntitle: { en: Picture, fr: Image }\nkind: photo\nof: flat\n---\nThe car wash.\n"
                    )
                    .Write("exhibits/car-wash.fr.md", "La station.\n")
        ),

        // People who act
        ["An act that the person cannot pay for"] = (
            "no-resource",
            c => c.Replace("people/viktor.md", "about:", "has: { cash: 400 }\n" + Act("needs: { cash: ‹500 }") + "about:")
        ),
        ["An act that takes what nobody has"] = (
            "no-resource",
            c => c.Replace("people/viktor.md", "about:", Act("needs: { cars: ‹1 }") + "about:")
        ),
        ["An amount with a comma in it"] = (
            "bad-value",
            c => c.Replace("people/viktor.md", "about:", "has: { cash: \"‹3,000 VAL\" }\n" + "about:")
        ),
        ["An act that changes nothing and that nobody could see"] = (
            "idle-act",
            c => c.Replace("people/viktor.md", "about:", Act("").Replace("    then: viktor becomes warned\n", "", StringComparison.Ordinal).Replace("act: leave", "act: ‹leave", StringComparison.Ordinal) + "about:")
        ),
        ["An act that waits for what the person cannot see"] = (
            "never-holds",
            c => c.Replace("people/viktor.md", "about:", Act("").Replace("day 1 09:00", "‹when viktor noticed anything at flat", StringComparison.Ordinal) + "about:")
        ),
        ["An act that waits for an open look at what cannot be looked at openly"] = (
            "never-holds",
            c => c.Replace("people/viktor.md", "about:", "watches: shine-ltd\n" + Act("").Replace("day 1 09:00", "‹when viktor noticed tip-line-review of shine-ltd", StringComparison.Ordinal) + "about:")
        ),
        ["Two acts of one person with one name"] = (
            "duplicate",
            c => c.Replace("people/viktor.md", "about:", Act("") + Act("").Replace("acts:\n", "", StringComparison.Ordinal).Replace("act: leave", "act: ‹leave", StringComparison.Ordinal) + "about:")
        ),
        ["An act that is misspelt"] = (
            "dangling",
            c =>
                c.Replace("people/viktor.md", "about:", Act("") + "about:")
                    .Replace("injects/viktor-is-warned.md", "1h after site-visit of car-wash done unless", "when viktor did ‹leaf unless")
        ),
        ["Somebody warns themself"] = (
            "warns-self",
            c => c.Replace("people/viktor.md", "about:", "warns: [{ who: ‹viktor, after: 15m }]\nabout:")
        ),
        ["The press is to be read and writes nothing"] = (
            "never-holds",
            c =>
                c.Replace("people/viktor.md", "about:", Act("").Replace("day 1 09:00", "‹when viktor noticed article", StringComparison.Ordinal) + "about:")
                    .Write("measures.yaml", "press-statement: { powers: [health] }\n")
        ),
    };

    private static string Act(string key) =>
        $"acts:\n  - act: leave\n    title: {{ en: Leaves, fr: Part }}\n    when: day 1 09:00\n    then: viktor becomes warned\n{(key.Length > 0 ? $"    {key}\n" : "")}";

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_named_where_it_stands(string fault)
    {
        var (code, plant) = Faults[fault];
        var edited = new EditedCase();
        plant(edited);

        var reading = edited.Read();

        var finding = Assert.Single(reading.Findings, finding => finding.Severity == Severity.Error);
        Assert.Equal(code, finding.Code);
        Assert.Equal(edited.Marked, (finding.File, finding.Line, finding.Column));
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.Null(reading.Scenario);
    }

    [Fact]
    public void A_suggestion_is_made_for_a_misspelt_name()
    {
        var reading = new EditedCase().Replace("people/viktor.md", "at: car-wash", "at: car-whash").Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal("car-whash", finding.Text);
        Assert.Equal("Did you mean `car-wash`?", finding.Suggestion);
        Assert.Equal(
            "people/viktor.md:8:5: error dangling: There is no place `car-whash`. Did you mean `car-wash`?",
            finding.ToString()
        );
    }

    [Fact]
    public void An_interpreter_of_a_language_nobody_speaks_is_pointed_out()
    {
        var reading = new EditedCase().Replace("people/viktor.md", "trust: 1", "interprets: [{ en: Romansh, fr: romanche }]\ntrust: 1").Read();

        var finding = Assert.Single(reading.Findings);
        Assert.Equal((Severity.Warning, "interprets-for-nobody", "people/viktor.md", 9), (finding.Severity, finding.Code, finding.File, finding.Line));
    }

    [Fact]
    public void Warnings_that_make_no_difference_are_pointed_out()
    {
        var reading = new EditedCase()
            .Replace("people/viktor.md", "about:", "watches: flat\nwarns: [{ who: lena, after: 15m }]\nabout:")
            .Replace("people/lena.md", "hidden: true\n", "hidden: true\nwatches: car-wash\n")
            .Read();

        var silent = new EditedCase()
            .Write("people/anton.md", "---\nperson: anton\nname: Anton Brandt\nstate: valdora\nrole: suspect\nage: 50\nwarns: [{ who: viktor }]\n---\nThe brother.\n")
            .Write("people/anton.fr.md", "Le frère.\n")
            .Replace("people/viktor.md", "about:", Act("").Replace("day 1 09:00", "when viktor noticed anything", StringComparison.Ordinal) + "about:")
            .Read();

        Assert.Equal(["watches-idly", "warns-nobody"], reading.Findings.Select(finding => finding.Code));
        Assert.Equal("people/anton.md:7:9", Assert.Single(silent.Findings, finding => finding.Code == "warns-nobody").Source.ToString());
        Assert.All(reading.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void An_immunity_from_nothing_is_pointed_out()
    {
        var reading = new EditedCase()
            .Replace("people/viktor.md", "about:", "immune: { source: { en: Treaty, fr: Traité } }\nabout:")
            .Replace("places.yaml", "  longitude: 10.32", "  immune: { from: [search, arrest], charges: true, source: { en: Treaty, fr: Traité } }\n  longitude: 10.32")
            .Read();

        Assert.Equal(["idle-immunity", "idle-immunity", "idle-immunity"], reading.Findings.Select(finding => finding.Code));
        Assert.All(reading.Findings, finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void A_day_of_play_without_a_debrief_is_worth_a_warning()
    {
        var reading = new EditedCase().Write("plan.yaml", "plan:\n  - { day: 1, from: 09:00, to: 12:00, is: play, what: Play }\n").Read();

        Assert.Equal(("plan", Severity.Warning, 2), Assert.Single(reading.Findings.Select(finding => (finding.Code, finding.Severity, finding.Line))));
    }

    [Fact]
    public void All_faults_together_are_all_named()
    {
        var edited = new EditedCase();
        edited.Replace("people/viktor.md", "at: car-wash", "at: car-whash");
        edited.Replace("places.yaml", "longitude: 10.32", "longitude: east");
        edited.Write("things.yaml", "shine-ltd: [\n");
        edited.Replace("endings/justice.md", "viktor proven", "viktor prooven");
        edited.Delete("injects/tip.fr.md");

        var files = edited.Read().Findings.Select(finding => finding.File).Distinct().ToList();

        Assert.Contains("people/viktor.md", files);
        Assert.Contains("places.yaml", files);
        Assert.Contains("things.yaml", files);
        Assert.Contains("endings/justice.md", files);
        Assert.Contains("injects/tip.md", files);
    }
}
