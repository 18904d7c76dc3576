using Crossways.Scenarios;

namespace Crossways.Publishing.Slides;

/// <summary>
/// Theme, master and layouts (ISO/IEC 29500 part 1, chapter 19). Slides hold placeholders that refer to these, so that
/// whoever takes over the file can give it their own design in one step.
/// </summary>
internal static class PptxLook
{
    public const string Namespaces = """xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" """;

    // English Metric Units; 16:9.
    public const long Width = 12_192_000;
    public const long Height = 6_858_000;
    public const long Margin = 685_800;
    public const long TextWidth = Width - (2 * Margin);
    public const long Top = 1_700_000;
    public const long TextHeight = 4_350_000;

    // Eight rows and their heading fill the place of the text, and can be read from the last row of a room (18 points).
    public const long TableRow = 500_000;
    public const int TableLetters = 1_800;

    private const string Group = """<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>""";

    /// <summary>Opens the tree of shapes that every slide, layout and master has.</summary>
    public static Markup Tree(Markup shapes) => Markup.Of($"""<p:cSld><p:spTree>{Markup.Trusted(Group)}{shapes}</p:spTree></p:cSld>""");

    /// <summary>A shape that takes its place and its letters from the layout, or sets them for the slides that use it.</summary>
    public static Markup Placeholder(int id, string name, string type, Markup properties, Markup text, int? index = null) =>
        Markup.Of($"""<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{type}"{(index is { } number ? Markup.Of($" idx=\"{number}\"") : Markup.None)}/></p:nvPr></p:nvSpPr><p:spPr>{properties}</p:spPr>{text}</p:sp>""");

    public static Markup At(long x, long y, long wide, long high) =>
        Markup.Of($"""<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>""");

    private static Markup Body(string anchor, string style, string sample) =>
        Markup.Of($"""<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr><a:lstStyle>{Markup.Trusted(style)}</a:lstStyle><a:p><a:r><a:rPr lang="en-GB"/><a:t>{sample}</a:t></a:r></a:p></p:txBody>""");

    private static Markup Rectangle(long x, long y, long wide, long high) => Markup.Of($"""{At(x, y, wide, high)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>""");

    private static string Level(int size, string colour, bool bold = false, bool bullet = false) =>
        $"""<a:lvl1pPr marL="{(bullet ? 342900 : 0)}" indent="{(bullet ? -342900 : 0)}" algn="l"><a:lnSpc><a:spcPct val="105000"/></a:lnSpc><a:spcBef><a:spcPts val="{(bullet ? 900 : 0)}"/></a:spcBef>{(bullet ? "<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>" : "<a:buNone/>")}<a:defRPr sz="{size}" b="{(bold ? 1 : 0)}"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr>""";

    private static Markup Title => Placeholder(2, "Title", "title", Rectangle(Margin, 420_000, TextWidth, 760_000), Body("b", "", "Title"));

    private static Markup Footer => Placeholder(90, "Mark", "ftr", Rectangle(Margin, 6_380_000, TextWidth - 900_000, 300_000), Body("ctr", Level(1_100, "tx2", bold: true), ""), 11);

    private static Markup Number =>
        Placeholder(
            91,
            "Number",
            "sldNum",
            Rectangle(Width - Margin - 800_000, 6_380_000, 800_000, 300_000),
            Markup.Of($$"""<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="en-GB"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody>"""),
            12
        );

    /// <summary>The master: title, body, footer and number, with the letters of all.</summary>
    public static string Master(IEnumerable<string> layouts) =>
        Markup.Of($"""<p:sldMaster {Markup.Trusted(Namespaces)}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{Markup.Trusted(Group)}{Title}{Placeholder(3, "Text", "body", Rectangle(Margin, Top, TextWidth, TextHeight), Body("t", "", "Text"), 1)}{Footer}{Number}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/><p:sldLayoutIdLst>{layouts.Select((id, place) => Markup.Of($"""<p:sldLayoutId id="{2_147_483_649 + place}" r:id="{id}"/>"""))}</p:sldLayoutIdLst><p:txStyles><p:titleStyle>{Markup.Trusted(Level(2_800, "tx1", bold: true))}</p:titleStyle><p:bodyStyle>{Markup.Trusted(Level(2_400, "tx1", bullet: true))}</p:bodyStyle><p:otherStyle/></p:txStyles></p:sldMaster>""").ToString();

    /// <summary>For the first slide.</summary>
    public static string TitleLayout => Layout("title", "Title", Markup.Of($"""{Placeholder(2, "Title", "ctrTitle", Rectangle(Margin, 2_000_000, TextWidth, 1_500_000), Body("b", Level(4_000, "accent1", bold: true), "Title"))}{Placeholder(3, "Subtitle", "subTitle", Rectangle(Margin, 3_650_000, TextWidth, 1_200_000), Body("t", Level(2_200, "tx2"), "Subtitle"), 1)}"""));

    /// <summary>Title and points.</summary>
    public static string PointsLayout => Layout("obj", "Points", Markup.Of($"""{Title}{Placeholder(3, "Points", "body", Rectangle(Margin, Top, TextWidth, TextHeight), Body("t", "", "Points"), 1)}"""));

    /// <summary>Title, a sentence, and a picture as wide as the slide.</summary>
    public static string PictureLayout => Layout("picTx", "Picture", Markup.Of($"""{Title}{Placeholder(3, "Sentence", "body", Rectangle(Margin, 1_260_000, TextWidth, 620_000), Body("t", Level(1_700, "tx2"), "Sentence"), 1)}{Placeholder(4, "Picture", "pic", Rectangle(Margin, 1_980_000, TextWidth, 4_250_000), Body("t", Level(1_600, "tx2"), ""), 13)}"""));

    /// <summary>Title and a quotation with who said it.</summary>
    public static string QuoteLayout => Layout("obj", "Quotation", Markup.Of($"""{Title}{Placeholder(3, "Quotation", "body", Rectangle(Margin + 400_000, 2_000_000, TextWidth - 800_000, 2_500_000), Body("ctr", Level(2_800, "accent1"), "Quotation"), 1)}{Placeholder(4, "Who", "body", Rectangle(Margin + 400_000, 4_650_000, TextWidth - 800_000, 500_000), Body("t", Level(1_800, "tx2"), "Who"), 14)}"""));

    /// <summary>Title only, above a table.</summary>
    public static string TableLayout => Layout("titleOnly", "Table", Title);

    private static string Layout(string type, string name, Markup shapes) =>
        Markup.Of($"""<p:sldLayout {Markup.Trusted(Namespaces)} type="{type}" preserve="1"><p:cSld name="{name}"><p:spTree>{Markup.Trusted(Group)}{shapes}{Footer}{Number}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>""").ToString();

    public const string Theme = """
        <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Crossways"><a:themeElements><a:clrScheme name="Crossways"><a:dk1><a:srgbClr val="17222B"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="4A5A62"/></a:dk2><a:lt2><a:srgbClr val="F1F4F2"/></a:lt2><a:accent1><a:srgbClr val="0D5C63"/></a:accent1><a:accent2><a:srgbClr val="B5651D"/></a:accent2><a:accent3><a:srgbClr val="6F9FA3"/></a:accent3><a:accent4><a:srgbClr val="D9A86C"/></a:accent4><a:accent5><a:srgbClr val="8A969B"/></a:accent5><a:accent6><a:srgbClr val="C9D2D0"/></a:accent6><a:hlink><a:srgbClr val="0D5C63"/></a:hlink><a:folHlink><a:srgbClr val="4A5A62"/></a:folHlink></a:clrScheme><a:fontScheme name="Crossways"><a:majorFont><a:latin typeface="Noto Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Noto Sans"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="Crossways"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:fillStyleLst><a:lnStyleLst><a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="19050"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln><a:ln w="28575"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst><a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst><a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>
        """;

    /// <summary>The master of the speaker’s pages: the slide above, the notes below.</summary>
    public static string NotesMaster =>
        Markup.Of($"""<p:notesMaster {Markup.Trusted(Namespaces)}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>{Markup.Trusted(Group)}{SlideImage(Markup.Of($"{At(685_800, 1_143_000, 5_486_400, 3_086_100)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"))}{Placeholder(3, "Notes", "body", Rectangle(685_800, 4_400_550, 5_486_400, 3_600_450), Body("t", Level(1_200, "tx1"), ""), 1)}</p:spTree></p:cSld><p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/></p:notesMaster>""").ToString();

    public static Markup SlideImage(Markup place) =>
        Markup.Of($"""<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr></p:sp>""");
}
