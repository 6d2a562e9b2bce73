"""Which documents are meant: of one article, or all that name somebody, in any snapshot."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from flows.errors import UsageError
from flows.warehouse import reader

ARTICLE = "starts_with(document_id, $wanted) OR ends_with(source_uri, $wanted) OR url = $wanted"
NAMED = """document_id IN (SELECT m.document_id FROM mentions m LEFT JOIN entities e USING (entity_id)
    WHERE lower($wanted) IN (lower(m.name), lower(m.text), lower(e.name))
        OR list_contains(list_transform(e.aliases, lambda alias: lower(alias)), lower($wanted)))"""


@dataclass(frozen=True, slots=True)
class Chosen:
    """A document of a snapshot that is to be forgotten."""

    document_id: str
    article_id: str
    source_uri: str
    content_hash: str
    url: str | None


def article(folders: list[Path], wanted: str) -> list[Chosen]:
    """All revisions of the article that an id, the end of a path or a URL names.

    Raises `UsageError` when none or more than one article is meant.
    """
    found = _distinct(_ask(folders, ARTICLE, wanted))
    articles = {one.article_id for one in found}
    if len(articles) != 1:
        listed = "; ".join(sorted({one.source_uri for one in found})[:5])
        problem = f"{len(articles)} articles match {wanted!r}: {listed}" if found else f"no document matches {wanted!r}"
        raise UsageError(problem, hint="give a document's id, the end of its path, or its URL")
    return _distinct(_ask(folders, "article_id = $wanted", articles.pop()))


def naming(folders: list[Path], name: str) -> list[Chosen]:
    """All documents that name somebody or something, by any name that was found to be theirs.

    Raises `UsageError` when there is none.
    """
    found = _distinct(_ask(folders, NAMED, name))
    if not found:
        raise UsageError(
            f"no document names {name!r}", hint="tallywire sql 'SELECT name, aliases FROM entities' lists the names"
        )
    return found


def _ask(folders: list[Path], condition: str, wanted: str) -> Iterator[Chosen]:
    query = f"SELECT document_id, article_id, source_uri, content_hash, url FROM documents WHERE {condition}"  # noqa: S608
    for folder in folders:
        with reader.connect(folder) as connection:
            for row in connection.execute(query, {"wanted": wanted}).fetchall():
                yield Chosen(*row)


def _distinct(found: Iterator[Chosen]) -> list[Chosen]:
    return sorted({one.document_id: one for one in found}.values(), key=lambda one: (one.source_uri, one.document_id))
