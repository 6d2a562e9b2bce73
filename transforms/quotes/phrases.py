"""Frames of other words: according to, the claim that, confident that, reportedly."""

from transforms.quotes.frame import Frame, framed, kids, mood, within
from transforms.quotes.grammar import Grammar
from transforms.quotes.passives import counts
from transforms.quotes.subjects import CITING, phrase, subject
from transforms.vocab import cues

THAT_IS = 3
"""Tokens before `according` in a sentence that only says whose word the one before was: That's according to …"""


def according_frame(g: Grammar, i: int) -> Frame | None:
    """`according to X`: the sentence around it, or the clause that it ends."""
    if i + 2 >= len(g.words) or g.words[i + 1] != "to":
        return None
    who = next((k for k in g.kids[i + 1] if g.deps[k] in {"pobj", "pcomp"}), None)
    if who is None:
        return None
    return _on_the_word(g, i, who)


def reckoned_frame(g: Grammar, i: int) -> Frame | None:
    """`per the ministry`, but not `per soldier`; `by the ministry's count`, `by some estimates`."""
    thing = next((k for k in g.kids[i] if g.deps[k] == "pobj"), None)
    if thing is None:
        return None
    if g.words[i] == "per":
        apart = g.words[i - 1] in {",", "("} or i == g.sentences[g.sentence[i]][0]
        named = g.parts[thing] == "PROPN" or g.tags[thing] == "NNS" or any(g.deps[k] == "det" for k in g.kids[thing])
        return _on_the_word(g, i, thing) if apart and named else None
    if g.lemmas[thing] not in cues.COUNTING_NOUNS or g.deps[i] != "prep":
        return None
    if i != g.sentences[g.sentence[i]][0] and g.words[i - 1] not in {",", "("}:
        return None  # stood by its count
    owner = next(iter(kids(g, thing, "poss")), None)
    some = any(g.words[k] in {"some", "most", "one", "many", "official"} for k in g.kids[thing])
    return _on_the_word(g, i, thing if owner is None else owner, thing) if owner is not None or some else None


def _on_the_word(g: Grammar, i: int, who: int, end: int | None = None) -> Frame:
    """The sentence around `according to X`, or the clause that it ends; `end` heads the phrase where X does not."""
    first, stop = g.sentences[g.sentence[i]]
    inside = first < i and (g.words[i - 1] == "(" or _parts_subject(g, i))
    if inside:
        return Frame(i, first, stop - 1, who, "according")
    if not any(g.parts[k] in {"VERB", "AUX"} for k in range(first, i)):
        last = phrase(g, who)[1] if end is None else g.right[end]
        return Frame(i, _past_aside(g, _past_citing(g, last)) + 1, stop - 1, who, "according")
    if i - first <= THAT_IS and g.words[first] in {"that", "this", "it"} and g.sentence[i]:
        return Frame(i, *_bounds(g, g.sentence[i] - 1), who, "according")
    verb = g.heads[i]
    if g.deps[verb] == "conj" and g.left[verb] < i and any(g.deps[k] in {"nsubj", "nsubjpass"} for k in g.kids[verb]):
        first = max(first, g.left[verb])
    return Frame(i, first, i - 1, who, "according")


def _parts_subject(g: Grammar, i: int) -> bool:
    """`The troops, according to Seoul, are …`: does the phrase stand between a verb and its subject?"""
    verb = g.heads[i]
    behind = g.words[i - 1] == "," and verb > i and g.parts[verb] in {"VERB", "AUX"}
    return behind and any(g.deps[k] in {"nsubj", "nsubjpass"} and k < i for k in g.kids[verb])


def _past_citing(g: Grammar, last: int) -> int:
    """The last token of `the AP, citing officials,` or `the AP, which cited officials,`: up to the next comma."""
    if not any(g.lemmas[i] in CITING for i in range(last + 1, min(last + 4, len(g.words)))):
        return last
    stop = g.sentences[g.sentence[last]][1]
    return next((i for i in range(last + 3, stop) if g.words[i] == ","), last)


def _past_aside(g: Grammar, last: int) -> int:
    """`According to the institute, a think tank in Oslo, …`: past an apposition that was parsed apart."""
    stop = g.sentences[g.sentence[last]][1]
    if last + 2 >= stop or g.words[last + 1] != "," or g.words[last + 2] not in {"a", "an"}:
        return last
    comma = next((i for i in range(last + 3, stop) if g.words[i] == "," or g.parts[i] in {"VERB", "AUX", "NUM"}), last)
    return comma if g.words[comma] == "," else last


def _bounds(g: Grammar, sentence: int) -> tuple[int, int]:
    first, stop = g.sentences[sentence]
    return first, stop - 1


def noun_frame(g: Grammar, noun: int) -> Frame | None:
    """`X's claim that …`, `hopes of …`, `the ministry's estimate of 3,000`."""
    owner = next(iter(kids(g, noun, "poss")), None)
    if owner is not None and g.parts[owner] == "PRON" and (giver := _giver(g, noun)) is not None:
        owner = giver
    if owner is None:
        owner = next(
            (k for a in kids(g, noun, "prep") if g.words[a] in {"by", "from"} for k in kids(g, a, "pobj")), None
        )
    clause = kids(g, noun, "acl", "ccomp", "relcl")
    that = next((k for k in clause if any(g.words[x] == "that" and g.deps[x] == "mark" for x in g.kids[k])), None)
    if that is not None:
        return framed(g, noun, _giver(g, noun) if owner is None else owner, that, "noun")
    if (told := _is_that(g, noun)) is not None and owner is not None:
        return Frame(noun, g.left[told], g.right[told], owner, "noun")
    of = next((k for k in kids(g, noun, "prep") if g.words[k] in {"of", "about", "for", "against"}), None)
    if of is None or owner is None or (g.lemmas[noun] not in cues.NOUNS and not counts(g, of, g.right[of])):
        return None
    return within(g, noun, owner, of, "noun")


def _is_that(g: Grammar, noun: int) -> int | None:
    """`the ministry's estimate is 3,000 men`, `their view is that …`: the head of what it is."""
    verb = g.heads[noun]
    if g.deps[noun] != "nsubj" or g.lemmas[verb] != "be" or noun > verb:
        return None
    reckons = g.lemmas[noun] in cues.COUNTING_NOUNS
    for k in kids(g, verb, "ccomp", "attr"):
        clause = g.deps[k] == "ccomp" and any(g.words[x] == "that" and g.deps[x] == "mark" for x in g.kids[k])
        if k > verb and (clause or (reckons and counts(g, g.left[k], k))):
            return k
    return None


def adjective_frame(g: Grammar, i: int) -> Frame | None:
    """`is confident that …`, `was critical of …`."""
    verb = g.heads[i]
    if mood(g, verb) != "stated":
        return None
    who = subject(g, verb)
    clause = [k for k in kids(g, i, "ccomp") if k > i]
    if who is None or (g.words[who] == "it"):
        return None
    if clause:
        return framed(g, i, who, clause[0], "clause")
    about = next((k for k in kids(g, i, "prep") if k > i and g.words[k] in {"about", "of", "to"}), None)
    return within(g, i, who, about, "about") if about is not None else None


def adverb_frame(g: Grammar, i: int) -> Frame | None:
    """`The army reportedly lost 300 men`: the clause, on nobody's word."""
    verb = g.heads[i]
    while g.parts[verb] not in {"VERB", "AUX"} and g.heads[verb] != verb:
        verb = g.heads[verb]
    if g.parts[verb] not in {"VERB", "AUX"}:
        return None
    return Frame(i, g.left[verb], g.right[verb], None, "clause")


def _giver(g: Grammar, noun: int) -> int | None:
    """`made the claim that`, `clung to the hope that`: who did."""
    head = g.heads[noun]
    if g.deps[noun] == "pobj" and g.parts[head] == "ADP":
        head = g.heads[head]
    return subject(g, head) if g.deps[noun] in {"dobj", "pobj"} and g.parts[head] in {"VERB", "AUX"} else None
