"""A warehouse on an object store: a real server process, two writers, a cut upload, readers that follow the pointer.

S3 is moto's server. Google's and Azure's stores are tried where their packages and emulators are there:
`pip install gcsfs gcp-storage-emulator adlfs` and `npm install --global azurite`.
"""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import fsspec
import pytest

from flows.errors import UsageError, WarehouseBusy, WarehouseError
from flows.warehouse import remote, snapshots
from flows.warehouse.layout import Warehouse
from tests.conftest import Tallywire
from tests.e2e.test_build import contents, write_articles
from tests.unit.flows.published import publish

AZURE = (
    "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6"
    "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;BlobEndpoint=http://127.0.0.1:{port}/devstoreaccount1;"
)
"""The account that every Azurite has, with the key that its manual prints."""


def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], answer: str) -> Iterator[None]:
    """A server process that has answered."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        try:
            urlopen(answer, timeout=1).close()
            break
        except HTTPError:
            break
        except OSError:
            time.sleep(0.1)
    yield
    process.terminate()
    process.wait()


@contextmanager
def s3() -> Iterator[dict[str, str]]:
    number = port()
    address = f"http://127.0.0.1:{number}"
    with running([sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(number)], f"{address}/moto-api/"):
        yield {
            "AWS_ENDPOINT_URL": address, "AWS_ACCESS_KEY_ID": "someone", "AWS_SECRET_ACCESS_KEY": "something",
            "AWS_DEFAULT_REGION": "us-east-1",
        }  # fmt: skip


@contextmanager
def az() -> Iterator[dict[str, str]]:
    pytest.importorskip("adlfs")
    if (azurite := shutil.which("azurite-blob")) is None:
        pytest.skip("no Azurite is installed")
    number = port()
    silent = ["--inMemoryPersistence", "--skipApiVersionCheck", "--silent", "--blobPort", str(number)]
    with running([azurite, *silent], f"http://127.0.0.1:{number}/"):
        yield {"AZURE_STORAGE_CONNECTION_STRING": AZURE.format(port=number)}


@contextmanager
def gs() -> Iterator[dict[str, str]]:
    os.environ.setdefault("GCSFS_EXPERIMENTAL_ZB_HNS_SUPPORT", "false")  # it would ask Google by gRPC what a bucket is
    pytest.importorskip("gcsfs")
    emulator = pytest.importorskip("gcp_storage_emulator.server")
    objects = pytest.importorskip("gcp_storage_emulator.handlers.objects")
    number, upload = port(), objects._multipart_upload

    def conditional(request: Any, response: Any, storage: Any) -> None:
        """The emulator ignores conditions: it is taught the one that matters here."""
        names = (request.params["bucket_name"], request.data["meta"]["name"])
        if request.query.get("ifGenerationMatch") == ["0"] and names[1] in storage.objects.get(names[0], {}):
            response.status = HTTPStatus.PRECONDITION_FAILED
            response.json({"error": {"code": 412, "message": "conditionNotMet"}})
        else:
            upload(request, response, storage)

    server = emulator.create_server("127.0.0.1", number, in_memory=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(objects, "_multipart_upload", conditional)
        server.start()
        yield {"STORAGE_EMULATOR_HOST": f"http://127.0.0.1:{number}", "FSSPEC_GS_TOKEN": "anon"}
        server.stop()


SERVERS: dict[str, Callable[[], Any]] = {"s3": s3, "gs": gs, "az": az}


@pytest.fixture(scope="module", params=SERVERS)
def store(request: pytest.FixtureRequest) -> Iterator[str]:
    """A bucket's address, reached with the environment that a user would set."""
    with pytest.MonkeyPatch.context() as patch, SERVERS[request.param]() as environment:
        for name, value in environment.items():
            patch.setenv(name, value)
        fsspec.config.set_conf_env(fsspec.config.conf)
        fsspec.get_filesystem_class(request.param).clear_instance_cache()
        fsspec.filesystem(request.param).mkdir("newsroom")
        yield f"{request.param}://newsroom"


@pytest.fixture
def bucket(store: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """A folder of the bucket that no other test has, and the mirror of one machine."""
    monkeypatch.setenv("TALLYWIRE_CACHE", str(tmp_path / "here"))
    return f"{store}/{tmp_path.name}"


def mirror(bucket: str, where: Path, monkeypatch: pytest.MonkeyPatch) -> Warehouse:
    """The mirror on another machine."""
    monkeypatch.setenv("TALLYWIRE_CACHE", str(where))
    return Warehouse(remote.folder(bucket))


def test_what_one_pushes_the_other_pulls(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here, there = mirror(bucket, tmp_path / "here", monkeypatch), mirror(bucket, tmp_path / "there", monkeypatch)
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
    here, there = mirror(bucket, tmp_path / "here", monkeypatch), mirror(bucket, tmp_path / "there", monkeypatch)
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


def cut(*_: object, **__: object) -> None:
    raise OSError("connection reset")


def test_an_upload_that_was_cut_is_not_seen_and_is_ended_by_the_next(
    bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = mirror(bucket, tmp_path / "here", monkeypatch), mirror(bucket, tmp_path / "there", monkeypatch)
    publish(here, "a1")
    remote.push(here)
    publish(here, "a2")
    store = fsspec.filesystem(bucket.split("://")[0])
    with monkeypatch.context() as patch:
        patch.setattr(store, "put_file", cut)  # the manifest's, which comes last
        with pytest.raises(WarehouseError, match="connection reset"):
            remote.push(here)
    remote.pull(there)
    assert snapshots.current_id(there) == "a1"
    remote.pull(here)
    remote.pull(there)
    assert snapshots.current_id(there) == "a2"


def test_an_answer_that_was_lost_is_looked_for(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = mirror(bucket, tmp_path / "here", monkeypatch)
    publish(here, "a1")
    store = fsspec.filesystem(bucket.split("://")[0])
    write = store.pipe_file

    def lost(*arguments: Any, **options: Any) -> None:
        write(*arguments, **options)
        raise OSError("connection reset")

    with monkeypatch.context() as patch:
        patch.setattr(store, "pipe_file", lost)
        remote.push(here)
    with monkeypatch.context() as patch:
        publish(here, "a2")
        patch.setattr(store, "pipe_file", cut)
        with pytest.raises(WarehouseError, match="connection reset"):
            remote.push(here)
    remote.pull(here)
    assert snapshots.current_id(mirror(bucket, tmp_path / "here", monkeypatch)) == "a2"


def test_pointers_that_are_gone_are_told(bucket: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = mirror(bucket, tmp_path / "here", monkeypatch)
    publish(here, "a1")
    remote.push(here)
    fsspec.filesystem(bucket.split("://")[0]).rm(f"{bucket}/{remote.POINTERS}", recursive=True)
    with pytest.raises(WarehouseError, match="pointers are gone"):
        remote.pull(here)


@pytest.mark.parametrize("address", ["https://bucket.example/warehouse", "s3://key:word@bucket/warehouse"])
def test_other_stores_and_credentials_are_refused(address: str) -> None:
    with pytest.raises(UsageError):
        remote.folder(address)


@pytest.mark.slow
def test_a_build_publishes_to_a_store_and_queries_read_from_there(
    bucket: str, tallywire: Tallywire, tmp_path: Path
) -> None:
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
