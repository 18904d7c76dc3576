using Crossways.Publishing.Documents;
using Crossways.Scenarios;

namespace Crossways.Publishing.Slides;

/// <summary>One slide as PresentationML: what it says, in the placeholders of its layout.</summary>
internal sealed class PptxSlide(Deck deck)
{
    private readonly string tag = deck.Language == Language.French ? "fr-FR" : "en-GB";

    /// <param name="pixels">Relationship of the picture, for programs that know no vectors.</param>
    /// <param name="vectors">Relationship of the same picture as SVG.</param>
    public string Xml(Slide slide, string pixels, string vectors) =>
        Markup.Of($"""<p:sld {Markup.Trusted(PptxLook.Namespaces)}>{PptxLook.Tree(Markup.Of($"{Shapes(slide, pixels, vectors)}{Foot(slide)}"))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>""").ToString();

    public string Notes(Slide slide) =>
        Markup.Of($"""<p:notes {Markup.Trusted(PptxLook.Namespaces)}>{PptxLook.Tree(Markup.Of($"{PptxLook.SlideImage(Markup.None)}{PptxLook.Placeholder(3, "Notes", "body", Markup.None, Text([slide.Notes]), 1)}"))}<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>""").ToString();

    private Markup Shapes(Slide slide, string pixels, string vectors) =>
        slide switch
        {
            TitleSlide title => Markup.Of($"{PptxLook.Placeholder(2, "Title", "ctrTitle", Markup.None, Text([title.Title]))}{PptxLook.Placeholder(3, "Subtitle", "subTitle", Markup.None, Text(title.Subtitle.Split('\n')), 1)}"),
            PointsSlide points => Markup.Of($"{Title(slide)}{PptxLook.Placeholder(3, "Points", "body", Markup.None, Text(points.Points), 1)}"),
            QuoteSlide quote => Markup.Of($"{Title(slide)}{PptxLook.Placeholder(3, "Quotation", "body", Markup.None, Text([quote.Text]), 1)}{PptxLook.Placeholder(4, "Who", "body", Markup.None, Text([quote.Who]), 14)}"),
            PictureSlide picture => Markup.Of($"{Title(slide)}{PptxLook.Placeholder(3, "Sentence", "body", Markup.None, Text([picture.Says]), 1)}{Picture(picture.Picture, pixels, vectors)}"),
            TableSlide table => Markup.Of($"{Title(slide)}{Table(table)}"),
            _ => throw new ArgumentException($"No slide is written for {slide.GetType().Name}."),
        };

    private Markup Title(Slide slide) => PptxLook.Placeholder(2, "Title", "title", Markup.None, Text([slide.Title]));

    // The title slide carries the mark too, but no number.
    private Markup Foot(Slide slide)
    {
        var mark = deck.Mark.Length > 0 ? PptxLook.Placeholder(90, "Mark", "ftr", Markup.None, Mark(), 11) : Markup.None;
        var number = slide is TitleSlide
            ? Markup.None
            : PptxLook.Placeholder(91, "Number", "sldNum", Markup.None, Markup.Of($$"""<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="{{tag}}"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody>"""), 12);
        return Markup.Of($"{mark}{number}");
    }

    // Its letters are said here too: not every program takes them for a foot from the layout.
    private Markup Mark() =>
        Markup.Of($"""<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"/><a:r><a:rPr lang="{tag}" sz="1100" b="1"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr><a:t>{deck.Mark}</a:t></a:r></a:p></p:txBody>""");

    private Markup Text(IEnumerable<string> paragraphs) =>
        Markup.Of($"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs.Select(text => Markup.Of($"<a:p>{Run(text)}</a:p>"))}</p:txBody>");

    private Markup Run(string text, bool bold = false) =>
        text.Length == 0 ? Markup.Of($"""<a:endParaRPr lang="{tag}"/>""") : Markup.Of($"""<a:r><a:rPr lang="{tag}"{(bold ? Markup.Of($" b=\"1\"") : Markup.None)}/><a:t>{text}</a:t></a:r>""");

    // As large as its place allows, in the middle of it.
    private static Markup Picture(Picture picture, string pixels, string vectors)
    {
        const long top = 1_980_000;
        const long high = 4_250_000;
        var scale = Math.Min(PptxLook.TextWidth / picture.Width, high / picture.Height);
        var (wide, tall) = ((long)(picture.Width * scale), (long)(picture.Height * scale));
        var at = PptxLook.At(PptxLook.Margin + ((PptxLook.TextWidth - wide) / 2), top + ((high - tall) / 2), wide, tall);
        return Markup.Of($$"""<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="{{picture.Says}}"/><p:cNvPicPr><a:picLocks noGrp="1" noChangeAspect="1"/></p:cNvPicPr><p:nvPr><p:ph type="pic" idx="13"/></p:nvPr></p:nvPicPr><p:blipFill><a:blip r:embed="{{pixels}}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{{vectors}}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{{at}}</p:spPr></p:pic>""");
    }

    private Markup Table(TableSlide table)
    {
        var all = table.Widths.Sum();
        var columns = table.Widths.Select(width => Markup.Of($"""<a:gridCol w="{(long)(PptxLook.TextWidth * width / all)}"/>"""));
        return Markup.Of($"""<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table"/><p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="{PptxLook.Margin}" y="1500000"/><a:ext cx="{PptxLook.TextWidth}" cy="{PptxLook.TableRow * (table.Rows.Count + 1)}"/></p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>{Row(table.Headings, head: true)}{table.Rows.Select(row => Row(row, head: false))}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>""");
    }

    private Markup Row(IReadOnlyList<string> cells, bool head)
    {
        var line = Markup.Trusted(head ? """<a:lnB w="19050"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:lnB>""" : """<a:lnB w="9525"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:lnB>""");
        return Markup.Of($"""<a:tr h="{PptxLook.TableRow}">{cells.Select(text => Markup.Of($"""<a:tc><a:txBody><a:bodyPr/><a:lstStyle/><a:p>{Sized(text, head)}</a:p></a:txBody><a:tcPr marL="45720" marR="45720" anchor="ctr">{line}<a:noFill/></a:tcPr></a:tc>"""))}</a:tr>""");
    }

    private Markup Sized(string text, bool bold) =>
        text.Length == 0
            ? Markup.Of($"""<a:endParaRPr lang="{tag}" sz="{PptxLook.TableLetters}"/>""")
            : Markup.Of($"""<a:r><a:rPr lang="{tag}" sz="{PptxLook.TableLetters}" b="{(bold ? 1 : 0)}"><a:solidFill><a:schemeClr val="{(bold ? "tx2" : "tx1")}"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr><a:t>{text}</a:t></a:r>""");
}
