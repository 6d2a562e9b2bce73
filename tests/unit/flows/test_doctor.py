"""What `tallywire doctor` says where something is wrong, and what it advises."""

import shutil
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from types import SimpleNamespace

import pytest

from flows import doctor
from flows.cli import operate
from flows.doctor import Finding
from flows.errors import UsageError
from flows.settings import DEFAULT_MODEL


def found(warehouse: Path, start: str, model: str = DEFAULT_MODEL) -> Finding:
    """The finding whose text starts so."""
    (one,) = [finding for finding in doctor.findings(warehouse, model) if finding.text.startswith(start)]
    return one


@pytest.fixture(autouse=True)
def no_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PREFECT_API_URL", raising=False)


def test_a_sound_environment(tmp_path: Path) -> None:
    assert {finding.state for finding in doctor.findings(tmp_path / "new", DEFAULT_MODEL)} <= {"ok", "warn"}
    assert list((tmp_path / "new").iterdir()) == []


@pytest.mark.parametrize(
    ("seen", "state"),
    [((3, 10, 9), "bad"), ((3, 11, 0), "ok"), ((3, 13, 9), "ok"), ((3, 14, 0), "bad")],
)
def test_versions_of_python(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, seen: tuple[int, ...], state: str) -> None:
    looks = doctor.findings(tmp_path, DEFAULT_MODEL)
    with monkeypatch.context() as patch:
        patch.setattr(sys, "version_info", seen)
        one = next(looks)
    assert (one.state, one.text) == (state, f"Python {'.'.join(map(str, seen))}")


def test_packages_that_are_missing_or_do_not_go_together(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "PACKAGES", ("no_such_package",))
    assert found(tmp_path, "no-such-package").state == "bad"
    monkeypatch.setattr(doctor, "version", {"fastapi": "0.149.2"}.__getitem__)
    monkeypatch.setattr(doctor, "PACKAGES", ())
    assert found(tmp_path, "Prefect and fastapi").state == "ok"
    monkeypatch.setattr(doctor, "version", {"fastapi": "0.150.0"}.__getitem__)
    assert found(tmp_path, "Prefect 3.8 does not start").advice == "pip install 'fastapi<0.150'"
    assert found(tmp_path, "spaCy pipeline no_such", model="no_such").state == "bad"


def test_folders_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    one = found(tmp_path / "file" / "warehouse", "warehouse")
    assert (one.state, one.text.endswith("no (Not a directory)")) == ("bad", True)


@pytest.mark.parametrize(("free", "state"), [(2_000_000_000, "warn"), (2_000_000_001, "ok")])
def test_room_on_the_disk(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free: int, state: str) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert found(tmp_path / "not" / "there", "2 GB free").state == state


class Healthy(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/api/health" else 404)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (the name is the base class's)
        pass


def test_a_server_that_answers_and_one_that_does_not(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    server = HTTPServer(("127.0.0.1", 0), Healthy)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    monkeypatch.setenv("PREFECT_API_URL", f"http://127.0.0.1:{server.server_port}/api")
    assert found(tmp_path, "the Prefect server answers").state == "ok"
    server.shutdown()
    thread.join()
    server.server_close()
    assert found(tmp_path, "PREFECT_API_URL=").state == "bad"
    monkeypatch.setenv("PREFECT_API_URL", "nonsense")
    assert found(tmp_path, "PREFECT_API_URL=nonsense").state == "bad"


def test_the_command_fails_where_something_is_bad(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert operate.doctor(tmp_path, DEFAULT_MODEL) == 0
    assert operate.doctor(tmp_path, "no_such") == 1
    assert "→ make install" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("cron", "interval", "says"),
    [(None, None, "either --cron or --interval"), ("5 * * * *", 60.0, "either --cron or --interval"),
     ("5 * * * *", None, "no Prefect server is configured")],
)  # fmt: skip
def test_a_schedule_needs_one_time_and_a_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cron: str | None, interval: float | None, says: str
) -> None:
    monkeypatch.setenv("PREFECT_HOME", str(tmp_path))
    with pytest.raises(UsageError, match=says):
        operate.serve(["in"], tmp_path, cron=cron, interval=interval)
