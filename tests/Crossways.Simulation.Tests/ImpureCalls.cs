using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Crossways.Tests;

/// <summary>What the code of an assembly calls that is different in every run: clocks, chance, files, threads, hash codes.</summary>
static class ImpureCalls
{
    /// <summary>Types of which no member may be used.</summary>
    static readonly HashSet<string> Types =
    [
        "System.Random", "System.TimeProvider", "System.TimeZoneInfo", "System.Environment", "System.HashCode", "System.Console",
        "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Security.Cryptography.RandomNumberGenerator",
        "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.Threading.Thread", "System.Threading.ThreadPool", "System.Threading.Timer", "System.Threading.PeriodicTimer",
    ];

    static readonly HashSet<string> Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
        "System.String.GetHashCode", "System.Object.GetHashCode", "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode",
        "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task.Delay",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
    ];

    /// <summary>The compiler writes this into every <c>yield</c>; it decides only whether an enumerator can be used again.</summary>
    const string OfIterators = "System.Environment.get_CurrentManagedThreadId";

    public static IReadOnlyList<string> Of(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var code = file.GetMetadataReader();
        return
        [
            .. code.MemberReferences
                .Select(code.GetMemberReference)
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: TypeOf(code, member), Name: code.GetString(member.Name)))
                .Where(member => Types.Contains(member.Type) || Members.Contains($"{member.Type}.{member.Name}"))
                .Select(member => $"{member.Type}.{member.Name}")
                .Where(call => call != OfIterators)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    static string TypeOf(MetadataReader code, MemberReference member)
    {
        var type = code.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{code.GetString(type.Namespace)}.{code.GetString(type.Name)}";
    }
}
