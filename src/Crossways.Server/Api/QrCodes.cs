using QRCoder;

namespace Crossways.Server.Api;

/// <summary>Codes to scan.</summary>
public static class QrCodes
{
    /// <summary>An address as a drawing that takes the size of its place.</summary>
    public static string Svg(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return svg.GetGraphic(4, "#000000", "#ffffff", drawQuietZones: true, SvgQRCode.SizingMode.ViewBoxAttribute);
    }
}
