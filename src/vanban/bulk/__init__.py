"""Archives in, Parquet out: `vanban bulk`. What is beyond the standard library comes with the extras `bulk`, `cluster`."""
