"""The sample papers that are plain text."""

from pathlib import Path

_SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def sample_texts() -> list[Path]:
    return sorted([*_SAMPLES.glob("papers/**/*.txt"), *_SAMPLES.glob("text/**/*.txt")])
