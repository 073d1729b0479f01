using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;

namespace PostureTracker.Server.Webhooks;

/// <summary>Encrypts secrets for the database, and decrypts them to sign.</summary>
/// <remarks>Data Protection lives in a container of its own, made when it is first needed: in the host's it would read
/// the key ring, and write to it, at every start.</remarks>
public sealed class SecretKeeping(NpgsqlDataSource source)
{
    private IDataProtector? _protector;

    public byte[] Protect(byte[] secret) => (_protector ??= Open()).Protect(secret);

    /// <exception cref="CryptographicException">The key is not in the ring.</exception>
    public byte[] Unprotect(byte[] kept)
    {
        try
        {
            return (_protector ??= Open()).Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Another server may have added a key since the ring was read.
            return (_protector = Open()).Unprotect(kept);
        }
    }

    private IDataProtector Open()
    {
        var services = new ServiceCollection();
        services.AddDataProtection().SetApplicationName("posturetracker");
        services.Configure<KeyManagementOptions>(options => options.XmlRepository = new KeyRing(source));
        return services.BuildServiceProvider().GetDataProtector("webhook secrets");
    }
}
