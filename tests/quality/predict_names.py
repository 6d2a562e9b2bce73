"""Same-name comparison."""

import json
from pathlib import Path

from schemas.vocabulary import EntityType
from transforms.names import same

TYPES: dict[str, EntityType] = {"Person": "person", "Vessel": "product"}


def predict(source: Path, target: Path) -> None:
    with target.open("w", encoding="utf-8") as out:
        for line in source.read_text(encoding="utf-8").splitlines():
            pair = json.loads(line)
            kind = TYPES.get(pair["schema"], "organisation")
            row = {"id": pair["id"], "same": same(pair["name1"], pair["name2"], type=kind)}
            out.write(json.dumps(row) + "\n")
