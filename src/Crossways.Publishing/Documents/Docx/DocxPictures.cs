using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using S = DocumentFormat.OpenXml.Office2019.Drawing.SVG;
using WP = DocumentFormat.OpenXml.Drawing.Wordprocessing;

namespace Crossways.Publishing.Documents;

/// <summary>Puts pictures into a document for Word: as vectors, with pixels beside them for programs that know no vectors.</summary>
internal sealed class DocxPictures(MainDocumentPart main)
{
    /// <summary>English Metric Units of a CSS pixel.</summary>
    private const double Pixel = 9525;

    /// <summary>Twentieths of a point in a CSS pixel.</summary>
    private const double Twentieths = 15;

    // ISO/IEC 29500 leaves room for extensions; this one says "the same as SVG".
    private const string SvgExtension = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}";

    private const string PictureNamespace = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private uint made;

    public Drawing Draw(Picture picture)
    {
        var number = ++made;
        var scale = Math.Min(1, DocxPage.TextWidth / (picture.Width * Twentieths));
        var (wide, high) = ((long)(picture.Width * scale * Pixel), (long)(picture.Height * scale * Pixel));
        var blip = new A.Blip { Embed = Add(ImagePartType.Png, SvgPixels.Png(picture)) };
        blip.Append(new A.BlipExtensionList(new A.BlipExtension(new S.SVGBlip { Embed = Add(ImagePartType.Svg, Encoding.UTF8.GetBytes(HouseFont.WithFallback(picture.Svg))) }) { Uri = SvgExtension }));
        return new Drawing(
            new WP.Inline(
                new WP.Extent { Cx = wide, Cy = high },
                new WP.EffectExtent { LeftEdge = 0, TopEdge = 0, RightEdge = 0, BottomEdge = 0 },
                new WP.DocProperties { Id = number, Name = $"Picture {number}", Description = picture.Says },
                new A.Graphic(
                    new A.GraphicData(
                        new P.Picture(
                            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = number, Name = $"Picture {number}" }, new P.NonVisualPictureDrawingProperties()),
                            new P.BlipFill(blip, new A.Stretch(new A.FillRectangle())),
                            new P.ShapeProperties(
                                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = wide, Cy = high }),
                                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }
                            )
                        )
                    ) { Uri = PictureNamespace }
                )
            ) { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 }
        );
    }

    private string Add(PartTypeInfo type, byte[] bytes)
    {
        var part = main.AddImagePart(type);
        using var stream = new MemoryStream(bytes);
        part.FeedData(stream);
        return main.GetIdOfPart(part);
    }
}
