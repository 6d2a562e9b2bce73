"""How a build ended."""

from dataclasses import dataclass, field

from schemas.vocabulary import RunStatus


@dataclass(frozen=True, slots=True)
class Summary:
    """How a build ended; what the command line prints and the run's artifacts show."""

    status: RunStatus
    run_id: str
    warehouse: str
    snapshot: str | None
    n_read: int = 0
    n_new: int = 0
    n_unchanged: int = 0
    n_rejected: int = 0
    n_rejected_rows: int = 0
    n_documents: int = 0
    checks_passed: int = 0
    checks_failed: int = 0
    failures: tuple[str, ...] = ()
    rows: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    stages: dict[str, float] = field(default_factory=dict)
    words_per_second: float | None = None
    report: str | None = None
    review: str | None = None
    """The first of the review pages."""
