"""All that is found in one annotated `Doc`, in the order in which the parts need one another."""

from datetime import date

from spacy.tokens import Doc

from transforms import claims, dates, figures, mentions, quotes
from transforms.records import Extraction, Gazetteer, Party


def extract(
    doc: Doc, *, gazetteer: Gazetteer, outlet: Party, published: date | None, latest: int | None = None
) -> Extraction:
    """Names, time expressions, figures, quotes and claims of the `Doc`, with offsets of `doc.text`.

    `latest` is the last year that the text can have been written in: with it, a weekday and a day can fix a year.
    """
    named = mentions.find(doc, gazetteer=gazetteer)
    times = dates.find(doc, published=published, latest=latest)
    numbers = figures.find(doc, dates=times, mentions=named)
    spoken = quotes.find(doc, mentions=named)
    said = claims.tie(doc, figures=numbers, quotes=spoken, mentions=named, dates=times, outlet=outlet)
    return Extraction(named, numbers, times, spoken, said)
