"""Blocks that a human has given another label."""

from dataclasses import replace
from typing import get_args

from schemas.vocabulary import KEPT_LABELS, Label
from transforms.entities.lookups import Lookup, Lookups, says
from transforms.records import Block

LABELS: dict[str, Label] = {label: label for label in get_args(Label)}


def relabel(blocks: tuple[Block, ...], lookups: Lookups) -> tuple[Block, ...]:
    """The blocks with the labels of the lookups, which must all be relabels that concern their article."""
    return tuple(_told(block, lookups) for block in blocks) if lookups else blocks


def _told(block: Block, lookups: Lookups) -> Block:
    # What is said of one article wins over what is said of all.
    for lookup in sorted(lookups, key=lambda told: told.document is None):
        if any(says(block.text, written) for written in lookup.names):
            label = LABELS[str(lookup.to)]
            kept = label in KEPT_LABELS
            return replace(block, label=label, kept=kept, score=float(kept), reason=reason(lookup))
    return block


def reason(lookup: Lookup) -> str:
    """The reason of a block that a lookup has labelled."""
    return f"lookup ({lookup.origin}): {lookup.reason}"
