"""Any string gives rows with true spans, and never a crash: the whole way from the text as read to rows."""

from hypothesis import given
from hypothesis import strategies as st
from spacy.language import Language

from flows.reference.cleaner import load_cleaner, load_html_cleaner
from flows.reference.gazetteer import load_gazetteer
from transforms.annotate import stretches, tokenise
from transforms.article import Cleaners, lay_out, prepare
from transforms.extract import extract
from transforms.records import Metadata, Party
from transforms.rows import Placer, rows_of, sentences

WORDS = (  # noqa: SIM905  (the list would be three times as long)
    "the mayor said that about 3,000 people were moved “We saw it,” he told Anna Berg , according to citing NATO on"
    " Friday since June 5 between 40 and 50 percent of $ 1.2 million rose by 3 to 4 Dr. Kim's U.S. — \n\n \n • | Share"
    " Comments (3) 10-year-old 2-to-1 half a dozen no one \u00a0 \u200b &amp; « » ‘ ’ ' \" ( ) / 122mm 1e6 ½ ' . ? !"
).split(" ")
NEWS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
OUTLET = Party("the outlet itself", None, "self", "none")


@given(text=st.one_of(NEWS, st.text(max_size=300)))
def test_any_text_gives_rows_with_true_spans(nlp: Language, text: str) -> None:
    cleaners = Cleaners(load_cleaner(), load_html_cleaner())
    article = prepare(lay_out(text, is_html=False, given=Metadata()), cleaners=cleaners)
    for block in article.blocks:
        assert block.span.of(article.raw) == block.text
    for stretch in stretches(article.clean):
        doc = nlp(tokenise(nlp, article.clean, stretch))
        offset = stretch.span.start
        found = sentences("d", article.clean, doc, offset, ["b"] * len(article.clean.blocks), 0)
        if not found:
            continue
        extraction = extract(doc, gazetteer=load_gazetteer(), outlet=OUTLET, published=None, latest=2026)
        for name, rows in rows_of(extraction, Placer("d", article.clean, offset, found)).items():
            for row in rows:
                if name == "attributions":
                    continue
                assert row["text"] == article.clean.text[row["start"] : row["end"]], name
                raw = article.raw[row["raw_start"] : row["raw_end"]]
                assert row["repaired"] or raw == row["text"], name
        figures = {
            row["figure_id"] for row in rows_of(extraction, Placer("d", article.clean, offset, found))["figures"]
        }
        claimed = {c.figure for c in extraction.claims if c.figure}
        assert len(figures) == len({f.span for f in extraction.figures})
        assert {f.span for f in extraction.figures} == claimed, "one claim a figure"
