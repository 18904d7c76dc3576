using SkiaSharp;
using Svg.Skia;
using Svg.Skia.TypefaceProviders;

namespace Crossways.Publishing.Documents;

/// <summary>A vector picture as pixels, for programs that know no vectors.</summary>
internal static class SvgPixels
{
    // 192 dots per inch at natural size: sharp enough in print for a picture that is only the second choice.
    private const float Scale = 2;

    public static byte[] Png(Picture picture)
    {
        using var svg = new SKSvg();
        svg.Settings.TypefaceProviders!.Clear();
        foreach (var file in HouseFont.Files)
        {
            svg.Settings.TypefaceProviders.Add(new CustomTypefaceProvider(new MemoryStream(file.Bytes)));
        }

        // Noto Sans has no minus sign and no arrow, and nothing else may be fallen back on: without this, −5 would read 5.
        if (svg.FromSvg(picture.Svg.Replace('−', '–').Replace('→', '›')) is not { } drawn)
        {
            throw new ArgumentException($"This picture cannot be drawn: {picture.Says}");
        }

        using var stream = new MemoryStream();
        drawn.ToImage(stream, SKColors.White, SKEncodedImageFormat.Png, 100, Scale, Scale, SKColorType.Rgba8888, SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        return stream.ToArray();
    }
}
