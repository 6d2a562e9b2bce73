"""Who does what a cue says: the subject of a verb, wherever the parse put it, and the words that name it."""

from transforms.quotes.grammar import Grammar
from transforms.vocab import cues
from transforms.vocab.sources import DOCUMENT_NOUNS, MEDIA_NOUNS, RELATIVE_PRONOUNS

SUBJECTS = frozenset({"nsubj", "csubj"})
BORROWING = frozenset({"conj", "xcomp", "advcl", "pcomp", "dep", "prep"})
"""A verb without a subject of its own that hangs on another verb by these shares that verb's subject."""
INVERTING = cues.QUOTING - {"tell", "ask", "answer", "warn", "post"}
"""Cues that stand before their subject: said Smith."""
MEDIA = DOCUMENT_NOUNS | MEDIA_NOUNS
REPORTED = cues.SAYING | {"quote", "cite", "hear", "record"}
"""Verbs whose passive subject speaks: was quoted by the agency as saying."""
CITING = frozenset({"cite", "quote"})
DASHES = frozenset({"—", "–", "-", "--"})
DATELINE = 16
"""Tokens that a dateline has at most, its dash included."""
BREAKS = frozenset({",", "''", '"', "”", "—", "-"})
DEEPEST = 6
"""Steps up the tree before the search for a subject gives up."""
LONGEST_CLAUSE = 8
"""Tokens of a participle clause after a name that still belong to who it is: Democrats trying to win seats."""
LONGEST = 40
JOINTS = frozenset({"and", "-"})


def subject(g: Grammar, verb: int, depth: int = 0) -> int | None:
    """The head of the phrase that acts; None in a passive without `by`, and where nothing is said of it."""
    if depth > DEEPEST:
        return None
    kids = g.kids[verb]
    agent = next((k for k in kids if g.deps[k] == "agent"), None)
    if agent is not None:
        return next((k for k in g.kids[agent] if g.deps[k] == "pobj"), None)
    quoted = quoted_as(g, verb)
    if quoted is not None:
        return quoted[1]
    after = _inverted(g, verb)
    if after is not None:
        return after
    own = [k for k in kids if g.deps[k] in SUBJECTS]
    if own and own[0] < verb and (behind := _behind_dateline(g, verb, own[0])) is not None:
        return behind
    if own:
        return _antecedent(g, verb, own[-1] if own[-1] < verb else own[0])
    if any(g.deps[k] == "nsubjpass" for k in kids):
        return None
    return None if g.heads[verb] == verb else _shared(g, verb, depth)


def _shared(g: Grammar, verb: int, depth: int) -> int | None:
    """The subject of a verb that has none of its own, by what it hangs on."""
    head, dep = g.heads[verb], g.deps[verb]
    if dep in {"acl", "relcl"}:
        return None if g.tags[verb] == "VBN" else _holder(g, verb, head, depth)
    if not depth and dep == "advcl" and g.tags[verb] == "VBN" and not any(g.deps[k] == "aux" for k in g.kids[verb]):
        return None  # Asked whether …, she shrugged: somebody asked her
    if dep == "advcl" and g.tags[verb] == "VBG" and (alike := _alike(g, verb, head)) is not None:
        return alike
    return _borrowed(g, verb, depth) if dep in BORROWING else None


def _borrowed(g: Grammar, verb: int, depth: int) -> int | None:
    """The subject of the verb, noun or adjective above."""
    head, dep = g.heads[verb], g.deps[verb]
    over = g.heads[head]
    if g.deps[head] == "ccomp" and resumes(g, verb, head, over):
        return subject(g, over, depth + 1)
    if dep == "xcomp" and g.words[g.left[verb]] == "to" and g.lemmas[head] not in {"promise", "threaten", "vow"}:
        thing = [k for k in g.kids[head] if g.deps[k] in {"dobj", "nsubj"} and head < k < verb]
        if thing:  # prompted Seoul to say
            return thing[-1]
    if g.parts[head] in {"VERB", "AUX"}:
        passive = [k for k in g.kids[head] if g.deps[k] == "nsubjpass"]
        if passive and (g.lemmas[head] in REPORTED or not any(g.deps[k] == "agent" for k in g.kids[head])):
            return _antecedent(g, head, passive[0])
        return subject(g, head, depth + 1)
    if dep in {"prep", "pcomp"}:
        return subject(g, g.heads[head] if g.parts[head] == "NOUN" else head, depth + 1)
    if g.parts[head] in {"NOUN", "PROPN", "PRON"} and dep == "advcl":
        return head
    if g.parts[head] == "ADJ" and g.heads[head] != head:  # likely to say
        return subject(g, g.heads[head], depth + 1)
    return None


def _alike(g: Grammar, verb: int, head: int) -> int | None:
    """`films show men cursing the town, calling it a trap`: who does what the first participle says does the second."""
    things = [k for k in g.kids[head] if g.deps[k] == "dobj" and head < k < verb]
    acts = [k for k in things if any(g.deps[x] == "acl" and g.tags[x] == "VBG" for x in g.kids[k])]
    return acts[-1] if acts else None


def quoted_as(g: Grammar, verb: int) -> tuple[int, int] | None:
    """`The AP quoted an official as saying`: the quoting verb and who is quoted, for the verb of saying."""
    prep = g.heads[verb]
    over = g.heads[prep]
    if g.deps[verb] != "pcomp" or g.words[prep] != "as" or g.lemmas[over] not in CITING:
        return None
    who = next((k for k in g.kids[over] if g.deps[k] == "dobj" and k < verb), None)
    return None if who is None else (over, who)


def _behind_dateline(g: Grammar, verb: int, found: int) -> int | None:
    """`OSLO, May 3 (Wire) — The mayor said`: who stands behind the dash, where the town was parsed as the subject."""
    first = g.paragraphs[g.paragraph[found]][0]
    if not g.text[g.start[first] : g.end[first]].isupper() or found - first > DATELINE:
        return None
    dash = next((i for i in range(found + 1, min(first + DATELINE, verb)) if g.words[i] in DASHES), None)
    if dash is None:
        return None
    heads = [
        i for i in range(dash + 1, verb) if g.parts[i] in {"NOUN", "PROPN", "PRON"} and not dash < g.heads[i] < verb
    ]
    return heads[0] if heads else None


def resumes(g: Grammar, verb: int, head: int, over: int) -> bool:
    """`said that sales fell and added …`: the second verb of saying goes with the first, not with the falling."""
    if g.deps[verb] != "conj" and not (g.deps[verb] == "advcl" and g.words[g.left[verb] - 1] == ","):
        return False
    if any(g.deps[k] in SUBJECTS or g.words[k] == "that" for k in g.kids[verb] if k < verb):
        return False  # … and that she would stay
    says = cues.SAYING | cues.WANTING
    return g.lemmas[over] in says and g.lemmas[verb] in says and g.lemmas[head] not in says and over < head < verb


def _holder(g: Grammar, verb: int, noun: int, depth: int) -> int | None:
    """`people saying` speak; `issued a statement saying` and `left the hall, saying` are said by who did that."""
    over = g.heads[noun]
    speaks = g.words[verb - 1] != "," and g.lemmas[noun] not in MEDIA
    speaks = speaks or (g.deps[noun] == "pobj" and g.words[g.heads[noun]] == "with")
    if speaks or g.deps[noun] not in {"dobj", "pobj", "dative"} or over == noun:
        return noun
    while g.parts[over] == "ADP" and g.heads[over] != over:
        over = g.heads[over]
    who = subject(g, over, depth + 1) if g.parts[over] in {"VERB", "AUX"} else None
    return noun if who is None else who


def beside(g: Grammar, verb: int) -> int | None:
    """Where the parse gives an active verb no subject: the noun phrase that opens the sentence, or stands before it."""
    if g.tags[verb] not in {"VBD", "VBZ", "VBP"} or g.deps[verb] in {"acl", "xcomp", "conj", "advcl"}:
        return None
    first = g.sentences[g.sentence[verb]][0]
    i = verb - 1
    while i > first and (g.parts[i] in {"ADV", "AUX"} or g.words[i] == "also"):
        i -= 1
    if g.words[i] == "," and i - 1 > first and g.parts[i - 1] == "PROPN":
        i -= 1
    elif g.words[i] == ",":
        opening = next((k for k in range(first, i) if g.parts[k] in {"PROPN", "NOUN", "PRON", "VERB", "ADP"}), None)
        i = opening if opening is not None and g.parts[opening] in {"PROPN", "NOUN"} else first
    if g.parts[i] not in {"NOUN", "PROPN", "PRON", "NUM"}:
        return None
    while g.heads[i] != i and g.heads[i] < verb and g.parts[g.heads[i]] in {"NOUN", "PROPN"}:
        i = g.heads[i]
    return i


def _inverted(g: Grammar, verb: int) -> int | None:
    """`…, said Sunshine, …`: a name right after the verb, and a comma or a mark right before it."""
    if not 0 < verb < len(g.words) - 1 or g.words[verb - 1] not in BREAKS or g.lemmas[verb] not in INVERTING:
        return None
    behind = [k for k in g.kids[verb] if k > verb and g.deps[k] in {"nsubj", "dobj"} and g.left[k] == verb + 1]
    behind = [k for k in behind if g.parts[k] in {"PROPN", "NOUN", "PRON"}]
    return behind[0] if behind and not any(g.deps[k] == "ccomp" and k > verb for k in g.kids[verb]) else None


def _antecedent(g: Grammar, verb: int, found: int) -> int:
    """`who said` stands for the noun that the relative clause hangs on."""
    if g.words[found] in RELATIVE_PRONOUNS and g.deps[verb] == "relcl":
        return g.heads[verb]
    return found


def phrase(g: Grammar, head: int, *, without: int | None = None) -> tuple[int, int]:
    """First and last token of the noun phrase, title and apposition in, relative clauses out, cut before `without`."""
    first, last = g.left[head], g.right[head]
    for kid in g.kids[head]:
        if kid > head and _loose(g, kid):
            last = min(last, g.left[kid] - 1)
        elif kid < head and (g.deps[kid] in {"advcl", "ccomp", "relcl"} or _cited_before(g, kid)):
            first = max(first, g.right[kid] + 1)
    if without is not None and first <= without <= last:
        first, last = (without + 1, last) if head > without else (first, without - 1)
    bracket = next((i for i in range(head + 1, last + 1) if g.words[i] == "("), None)
    last = min(last if bracket is None else bracket - 1, head + LONGEST)
    first = max(first, g.sentences[g.sentence[head]][0], head - LONGEST)
    while last > head and (g.parts[last] in {"PUNCT", "SPACE"} or g.tags[last] == "POS" or g.words[last] in JOINTS):
        last -= 1
    while first < head and (g.parts[first] in {"PUNCT", "SPACE"} or g.deps[first] == "cc"):
        first += 1
    return min(first, head), max(last, head)


def _cited_before(g: Grammar, kid: int) -> bool:
    """`citing the ministry, lawmakers said`: the parse took the ministry into the name of the lawmakers."""
    return g.words[g.right[kid]] == "," and g.left[kid] > 0 and g.lemmas[g.left[kid] - 1] in CITING


def _loose(g: Grammar, kid: int) -> bool:
    dep = g.deps[kid]
    if dep in {"relcl", "advcl", "ccomp", "parataxis"}:
        return True
    if dep != "acl":
        return False
    tells = any(g.deps[k] == "mark" and g.words[k] == "that" for k in g.kids[kid])  # in an interview that …
    return tells or g.right[kid] - g.left[kid] >= LONGEST_CLAUSE or g.words[kid - 1] == ","
