"""A warehouse on S3: a real server process, two writers, a cut upload, and readers that follow the pointer."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from flows.errors import UsageError, WarehouseBusy, WarehouseError
from flows.warehouse import manifest, remote, snapshots
from flows.warehouse.layout import Warehouse
from tests.conftest import Tallywire
from tests.e2e.test_build import contents, write_articles
from tests.unit.flows.published import publish

URL = "s3://newsroom/warehouse"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address, deadline = f"http://127.0.0.1:{port}", time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            urlopen(f"{address}/moto-api/", timeout=1).close()
            break
        except OSError:
            time.sleep(0.1)
    yield address
    process.terminate()
    process.wait()


@pytest.fixture
def bucket(server: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """An empty bucket, reached with the environment that a user would set."""
    import s3fs

    for name, value in {
        "AWS_ENDPOINT_URL": server, "AWS_ACCESS_KEY_ID": "someone", "AWS_SECRET_ACCESS_KEY": "something",
        "AWS_DEFAULT_REGION": "us-east-1", "TALLYWIRE_CACHE": str(tmp_path / "here"),
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    s3fs.S3FileSystem.clear_instance_cache()
    store = s3fs.S3FileSystem()
    if store.exists("newsroom"):
        store.rm("newsroom", recursive=True)
    store.invalidate_cache()
    if not store.exists("newsroom"):
        store.mkdir("newsroom")
    return URL


def mirror(where: Path, monkeypatch: pytest.MonkeyPatch) -> Warehouse:
    """The mirror on another machine."""
    monkeypatch.setenv("TALLYWIRE_CACHE", str(where))
    return Warehouse(remote.folder(URL))


def test_what_one_pushes_the_other_pulls(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = mirror(tmp_path / "here", monkeypatch), mirror(tmp_path / "there", monkeypatch)
    remote.pull(here)
    publish(here, "a1")
    remote.push(here)
    remote.pull(there)
    assert snapshots.find(there).name == "a1"
    assert (there.current / "documents" / "part-0.parquet").read_bytes() == (
        here.current / "documents" / "part-0.parquet"
    ).read_bytes()


def test_of_two_writers_one_wins_and_the_other_is_told(
    bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = mirror(tmp_path / "here", monkeypatch), mirror(tmp_path / "there", monkeypatch)
    for parent, names in ((None, ("a1", "b1")), ("a1", ("a2", "b2"))):
        remote.pull(here)
        remote.pull(there)
        publish(here, names[0])
        publish(there, names[1])
        remote.push(here)
        with pytest.raises(WarehouseBusy, match="another build"):
            remote.push(there)
        assert snapshots.current_id(there) == parent
        remote.pull(there)
        assert snapshots.current_id(there) == names[0]


def test_an_upload_that_was_cut_is_not_seen_and_is_ended_by_the_next(
    bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = mirror(tmp_path / "here", monkeypatch), mirror(tmp_path / "there", monkeypatch)
    publish(here, "a1")
    remote.push(here)
    publish(here, "a2")
    every = remote._files

    def cut(root: Path) -> Iterator[Path]:
        for path in every(root):
            if path.name == manifest.NAME:
                raise OSError("connection reset")
            yield path

    with monkeypatch.context() as patch:
        patch.setattr(remote, "_files", cut)
        with pytest.raises(WarehouseError, match="connection reset"):
            remote.push(here)
    remote.pull(there)
    assert snapshots.current_id(there) == "a1"
    remote.pull(here)
    remote.pull(there)
    assert snapshots.current_id(there) == "a2"


@pytest.mark.parametrize("address", ["gs://bucket/warehouse", "s3://key:word@bucket/warehouse"])
def test_other_stores_and_credentials_are_refused(address: str) -> None:
    with pytest.raises(UsageError):
        remote.folder(address)


@pytest.mark.slow
def test_a_build_publishes_to_s3_and_queries_read_from_there(bucket: str, tallywire: Tallywire, tmp_path: Path) -> None:
    source = write_articles(tmp_path / "in", 2)
    done = tallywire("build", source, "-w", bucket)
    assert done.returncode == 0, done.stderr
    asked = tallywire(
        "sql", "SELECT count(*) AS n FROM documents", "-w", bucket, "--format", "csv",
        env={"TALLYWIRE_CACHE": str(tmp_path / "elsewhere")},
    )  # fmt: skip
    assert asked.stdout.split() == ["n", "2"], asked.stderr
    (elsewhere,) = filter(Path.is_dir, (tmp_path / "elsewhere").iterdir())
    (here,) = filter(Path.is_dir, (tmp_path / "here").iterdir())
    assert contents(elsewhere) == contents(here)
