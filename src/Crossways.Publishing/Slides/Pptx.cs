using System.Text;
using Crossways.Publishing.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;

namespace Crossways.Publishing.Slides;

/// <summary>Writes slides for PowerPoint and its kin: real placeholders, vector pictures with pixels beside them, and notes.</summary>
public static class Pptx
{
    public static byte[] Write(Deck deck)
    {
        using var file = new MemoryStream();
        using (var package = PresentationDocument.Create(file, PresentationDocumentType.Presentation))
        {
            var presentation = package.AddPresentationPart();
            var (master, layouts) = Master(presentation);
            var notes = presentation.AddNewPart<NotesMasterPart>("notes");
            Put(notes, PptxLook.NotesMaster);
            Put(notes.AddNewPart<ThemePart>("theme"), PptxLook.Theme);
            var slides = deck.Slides.Select((slide, place) => Slide(presentation, deck, slide, $"slide{place + 1}", layouts, notes)).ToList();
            presentation.Presentation = new Presentation(
                new SlideMasterIdList(new SlideMasterId { Id = 2_147_483_648, RelationshipId = presentation.GetIdOfPart(master) }),
                new NotesMasterIdList(new NotesMasterId { Id = "notes" }),
                new SlideIdList(slides.Select((slide, place) => new SlideId { Id = 256 + (uint)place, RelationshipId = presentation.GetIdOfPart(slide) })),
                new SlideSize { Cx = (int)PptxLook.Width, Cy = (int)PptxLook.Height },
                new NotesSize { Cx = 6_858_000, Cy = 9_144_000 }
            );
            package.PackageProperties.Title = deck.Title;
            package.PackageProperties.Language = deck.Language.Tag();
        }

        return file.ToArray();
    }

    private static (SlideMasterPart Master, Dictionary<Type, SlideLayoutPart> Layouts) Master(PresentationPart presentation)
    {
        var master = presentation.AddNewPart<SlideMasterPart>("master");
        var layouts = new Dictionary<Type, SlideLayoutPart>();
        foreach (var (kind, xml) in new[]
                 {
                     (typeof(TitleSlide), PptxLook.TitleLayout), (typeof(PointsSlide), PptxLook.PointsLayout), (typeof(PictureSlide), PptxLook.PictureLayout),
                     (typeof(QuoteSlide), PptxLook.QuoteLayout), (typeof(TableSlide), PptxLook.TableLayout),
                 })
        {
            var layout = layouts[kind] = master.AddNewPart<SlideLayoutPart>($"layout{layouts.Count + 1}");
            Put(layout, xml);
            layout.AddPart(master, "master");
        }

        Put(master, PptxLook.Master(layouts.Values.Select(layout => master.GetIdOfPart(layout))));
        Put(master.AddNewPart<ThemePart>("theme"), PptxLook.Theme);
        presentation.AddPart(master.ThemePart!, "theme");
        return (master, layouts);
    }

    private static SlidePart Slide(PresentationPart presentation, Deck deck, Slide slide, string id, Dictionary<Type, SlideLayoutPart> layouts, NotesMasterPart notesMaster)
    {
        var part = presentation.AddNewPart<SlidePart>(id);
        part.AddPart(layouts[slide.GetType()], "layout");
        var writer = new PptxSlide(deck);
        if (slide is PictureSlide { Picture: var picture })
        {
            Put(part.AddImagePart(ImagePartType.Png, "pixels"), SvgPixels.Png(picture));
            Put(part.AddImagePart(ImagePartType.Svg, "vectors"), Encoding.UTF8.GetBytes(picture.Svg));
        }

        Put(part, writer.Xml(slide, "pixels", "vectors"));
        var notes = part.AddNewPart<NotesSlidePart>("notes");
        notes.AddPart(notesMaster, "master");
        notes.AddPart(part, "slide");
        Put(notes, writer.Notes(slide));
        return part;
    }

    private static void Put(OpenXmlPart part, string xml) => Put(part, Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml.Trim()));

    private static void Put(OpenXmlPart part, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        part.FeedData(stream);
    }
}
