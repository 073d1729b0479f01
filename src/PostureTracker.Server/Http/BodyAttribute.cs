namespace PostureTracker.Server.Http;

/// <summary>The JSON an endpoint reads from the body; told to the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyAttribute<T> : Attribute, IBodyMetadata
{
    public Type Type => typeof(T);
}

public interface IBodyMetadata
{
    Type Type { get; }
}

/// <summary>What an endpoint answers; told to the OpenAPI document. Problems need not be said: any may come.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class AnswersAttribute<T>(int status, string meaning) : Attribute, IAnswerMetadata
{
    public Type Type => typeof(T);

    public int Status => status;

    public string Meaning => meaning;

    public string Format { get; init; } = "application/json";
}

/// <summary>That an endpoint answers with a status alone.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AnswersNothingAttribute(int status, string meaning) : Attribute, IAnswerMetadata
{
    public Type Type => typeof(void);

    public int Status => status;

    public string Meaning => meaning;

    public string Format => "";
}

public interface IAnswerMetadata
{
    Type Type { get; }
    int Status { get; }
    string Meaning { get; }

    /// <summary>The media type.</summary>
    string Format { get; }
}

/// <summary>One line on what an endpoint does, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DoesAttribute(string summary) : Attribute
{
    public string Summary => summary;
}
