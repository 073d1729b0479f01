using PostureTracker.Benchmarks;

// Each benchmark measures what is claimed and its baseline in turn, in one run, and prints the ratio.
var ratio = await LoggingBenchmark.RunAsync();
Console.WriteLine(ratio);
await Report.WriteAsync([ratio]);
