using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Crossways.Server.Access;

/// <summary>Under which addresses people reach this server.</summary>
public static class Addresses
{
    /// <summary>An address that a browser on this machine understands, without a slash at its end.</summary>
    public static string OnThisMachine(string listening) => With(listening, "localhost");

    /// <summary>An address for other machines on the network; the machine's own when it does not listen there.</summary>
    public static string OnTheNetwork(string listening) =>
        ListensEverywhere(listening) && OwnAddress() is { } own ? With(listening, own) : OnThisMachine(listening);

    /// <summary>Where a link has to lead so that others can open it.</summary>
    /// <param name="asked">The address that the request came in on.</param>
    /// <param name="listening">The addresses that the server listens on.</param>
    public static string ForOthers(Uri asked, IEnumerable<string> listening) =>
        (asked.IsLoopback ? listening.FirstOrDefault(url => ListensEverywhere(url) && Port(url) == asked.Port) : null)
            is { } url
            ? OnTheNetwork(url)
            : asked.GetLeftPart(UriPartial.Authority);

    private static bool ListensEverywhere(string url) =>
        Anywhere.Any(part => url.Contains(part, StringComparison.Ordinal));

    private static readonly string[] Anywhere = ["//0.0.0.0", "//[::]", "//*", "//+"];

    private static string With(string url, string host) =>
        Anywhere.Aggregate(url, (text, part) => text.Replace(part, "//" + host, StringComparison.Ordinal)).TrimEnd('/');

    private static int Port(string url) => new Uri(With(url, "localhost")).Port;

    // The card that leads out, before those of containers and virtual machines.
    private static string? OwnAddress() =>
        NetworkInterface
            .GetAllNetworkInterfaces()
            .Where(card =>
                card.OperationalStatus == OperationalStatus.Up
                && card.NetworkInterfaceType != NetworkInterfaceType.Loopback
            )
            .Select(card => card.GetIPProperties())
            .OrderByDescending(card => card.GatewayAddresses.Any(gateway => !gateway.Address.Equals(IPAddress.Any)))
            .SelectMany(card => card.UnicastAddresses)
            .FirstOrDefault(address => address.Address.AddressFamily == AddressFamily.InterNetwork)
            ?.Address.ToString();
}
