"""`tallywire show`: one article in the terminal."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.cli.arguments import WAREHOUSE, SnapshotOption, WarehouseOption
from flows.cli.console import out, safe

if TYPE_CHECKING:
    import duckdb

WANTED = """
SELECT document_id, title, outlet, url, source_uri, published_edtf, language, skipped, authors
FROM documents
WHERE starts_with(document_id, $wanted) OR ends_with(source_uri, $wanted) OR contains(lower(title), lower($wanted))
ORDER BY source_uri
"""
FIGURES = """
SELECT f.text, f.modifier, f.unit, f.counted, c.claimant, c.claimant_basis, c.modality, c.as_of_edtf,
    (SELECT string_agg(a.text, ' ← ' ORDER BY a.position) FROM attributions a WHERE a.claim_id = c.claim_id) AS chain
FROM figures f LEFT JOIN claims c USING (figure_id) WHERE f.document_id = $key ORDER BY f.start
"""
BLOCK_WIDTH = 110
"""Characters of a block that are shown."""


def show(
    document: Annotated[str, typer.Argument(help="Start of its id, end of its path, or part of its title.")],
    warehouse: WarehouseOption = WAREHOUSE,
    snapshot: SnapshotOption = None,
) -> None:
    """Show one article: what was kept and dropped, names, figures, dates, quotes, claims."""
    from flows.errors import UsageError
    from flows.warehouse import reader, snapshots
    from flows.warehouse.layout import Warehouse

    folder = snapshots.find(Warehouse(warehouse.absolute()), snapshot)
    with reader.connect(folder) as connection:
        found = _rows(connection, WANTED, wanted=document)
        if not found:
            raise UsageError(
                f"no document matches {document!r}",
                hint="tallywire sql 'SELECT document_id, source_uri, title FROM documents'",
            )
        if len(found) > 1:
            listed = "; ".join(f"{row['document_id']} {row['source_uri']}" for row in found[:5])
            raise UsageError(f"{len(found)} documents match {document!r}: {listed}", hint="give more of it")
        _show(connection, found[0])
    page = folder / "review" / "articles" / f"{found[0]['document_id']}.html"
    if page.exists():
        _heading("page")
        out.print(f"  {page}", markup=False)


def _rows(connection: "duckdb.DuckDBPyConnection", query: str, **values: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = connection.sql(query, params=values).to_arrow_table().to_pylist()
    return rows


def _show(connection: "duckdb.DuckDBPyConnection", document: dict[str, Any]) -> None:
    from rich.text import Text

    key = document["document_id"]
    out.rule(Text(safe(document["title"] or document["source_uri"])))  # a string would be read as markup
    for name, value in document.items():
        if value:
            out.print(f"{name:15}{safe('; '.join(value) if isinstance(value, list) else value)}", markup=False)
    _blocks(
        _rows(
            connection,
            "SELECT label, kept, score, reason, text FROM blocks WHERE document_id = $key ORDER BY position",
            key=key,
        )
    )
    _heading("names")
    query = "SELECT name, type, count(*) AS n FROM mentions WHERE document_id = $key GROUP BY ALL ORDER BY n DESC, name"
    for row in _rows(connection, query, key=key):
        out.print(f"  {row['type']:13}{safe(row['name'])}" + (f" × {row['n']}" if row["n"] > 1 else ""), markup=False)
    _heading("figures and who states them")
    for row in _rows(connection, FIGURES, key=key):
        _figure(row)
    _heading("dates")
    for row in _rows(
        connection, "SELECT text, edtf, basis FROM dates WHERE document_id = $key ORDER BY start", key=key
    ):
        out.print(f"  {safe(row['text'])} = {row['edtf'] or 'not fixed'} ({row['basis']})", markup=False)
    _heading("quotes")
    for row in _rows(
        connection, "SELECT text, type, speaker FROM quotes WHERE document_id = $key ORDER BY start", key=key
    ):
        out.print(f"  {safe(row['speaker'] or '?')} ({row['type']}): {safe(row['text'])}", markup=False)


def _heading(text: str) -> None:
    out.print(f"\n{text}", style="bold", markup=False)


def _blocks(rows: list[dict[str, Any]]) -> None:
    _heading("blocks (+ kept, - dropped)")
    for row in rows:
        text = safe(row["text"])
        shown = text if len(text) <= BLOCK_WIDTH else f"{text[:BLOCK_WIDTH]}…"
        out.print(
            f"{'+' if row['kept'] else '-'} {row['label']:11}{row['score']:.2f} {shown}",
            style=None if row["kept"] else "dim",
            markup=False,
        )


def _figure(row: dict[str, Any]) -> None:
    modifier = "" if row["modifier"] == "exact" else f"{row['modifier']} "
    what = " ".join(filter(None, (row["unit"], row["counted"])))
    as_of = f", as of {row['as_of_edtf']}" if row["as_of_edtf"] else ""
    out.print(f"  {modifier}{safe(row['text'])} {safe(what)}", style="bold", markup=False)
    out.print(f"      {safe(row['chain'] or row['claimant'] or '?')} ({row['modality']}{as_of})", markup=False)
