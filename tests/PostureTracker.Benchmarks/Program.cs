using PostureTracker.Benchmarks;

// Each benchmark measures what is claimed and its baseline in turn, in one run, and prints the ratio. With names as
// arguments only those are run, and nothing is written.
var all = args.Length == 0;
List<Ratio> ratios = [];
if (all || args.Contains("without"))
    ratios.Add(WithoutBenchmark.Run());
if (all || args.Contains("logging"))
    ratios.Add(await LoggingBenchmark.RunAsync());
var (latencies, weights) = all || args.Contains("reading") ? await ReadingBenchmark.RunAsync()
    : args.Contains("pages") ? await PageBenchmark.RunAsync() : ([], []);
foreach (var line in ratios.Select(ratio => $"{ratio}").Concat(latencies.Select(latency => $"{latency}"))
    .Concat(weights.Select(weight => $"{weight}")))
    Console.WriteLine(line);
if (all)
    await Report.WriteAsync(ratios, latencies, weights);
