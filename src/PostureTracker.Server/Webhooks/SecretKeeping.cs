using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;

namespace PostureTracker.Server.Webhooks;

/// <summary>Encrypts secrets for the database, and decrypts them to sign.</summary>
/// <remarks>Data Protection lives in a container of its own, made when it is first needed: in the host's it would read
/// the key ring, and write to it, at every start.</remarks>
public sealed class SecretKeeping(NpgsqlDataSource source, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly Lock _opening = new();
    private Ring? _ring;

    public byte[] Protect(byte[] secret) => Open(reread: false).Protector.Protect(secret);

    /// <summary>Null: the key is not in the ring.</summary>
    public byte[]? TryUnprotect(byte[] kept) =>
        TryUnprotect(Open(reread: false), kept) ?? TryUnprotect(Open(reread: true), kept);

    public void Dispose() => _ring?.Services.Dispose();

    private static byte[]? TryUnprotect(Ring ring, byte[] kept)
    {
        try
        {
            return ring.Protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <param name="reread">Another server may have added a key since the ring was read; at most once a minute.</param>
    private Ring Open(bool reread)
    {
        lock (_opening)
        {
            if (_ring is { } ring && !(reread && clock.GetElapsedTime(ring.ReadAt) > Fresh))
                return ring;
            var services = new ServiceCollection();
            services.AddDataProtection().SetApplicationName("posturetracker");
            services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyRing(source));
            var provider = services.BuildServiceProvider();
            return _ring = new(provider, provider.GetDataProtector("webhook secrets"), clock.GetTimestamp());
        }
    }

    private sealed record Ring(ServiceProvider Services, IDataProtector Protector, long ReadAt);
}
