# The server in a container of its own. Its adapters are written out before the Release build, which carries no compiler.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish src/PostureTracker.Server -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
USER app
ENV ASPNETCORE_URLS=http://+:5080 POSTURE_LISTEN=container
EXPOSE 5080
ENTRYPOINT ["dotnet", "PostureTracker.Server.dll"]
