"""A build that has nothing to do: found by listing and hashing, without Prefect, its server and the model."""

from flows import plan
from flows.clock import Clock
from flows.plan import Plan
from flows.settings import Settings
from flows.summary import Summary
from flows.warehouse import manifest, remote, snapshots
from flows.warehouse.layout import Warehouse


def find(settings: Settings) -> Summary | None:
    """The summary where neither a source nor what makes the rows has changed; None where there is work to do.

    Raises what the build itself would: `UsageError` for a source that does not exist, `WarehouseBusy`.
    """
    place, clock = Warehouse(settings.warehouse), Clock()
    with snapshots.locked(place, wait=settings.wait):
        remote.pull(place)
        if snapshots.current_id(place) is None:
            return None
        with clock.stage("read"):
            decided = plan.make(settings, limits=settings.limits)
        if not decided.nothing_to_do:
            return None
        snapshots.heal(place, run_id=decided.run_id)
    return summarise(decided, clock)


def summarise(decided: Plan, clock: Clock) -> Summary:
    """The summary of a run that found nothing to do."""
    assert decided.parent_folder is not None
    before, place = manifest.read(decided.parent_folder), Warehouse(decided.settings.warehouse)
    rows = {name: before.rows(name) for name in before.tables}
    return Summary(
        status="unchanged", run_id=decided.run_id, warehouse=str(place.root), snapshot=decided.parent,
        n_read=len(decided.files), n_unchanged=rows["documents"], n_documents=rows["documents"], rows=rows,
        seconds=clock.total, stages=dict(clock.seconds),
        report=str(place.reports / str(decided.parent) / "index.html"),
        review=str(place.current / "review" / "index.html"),
    )  # fmt: skip
