"""What the form of a single block shows: byline, dateline, caption, list, subheading, headline.

The model says which blocks are article; `naming` puts these rules to work on a page.
"""

import re

from transforms.vocab.furniture import CREDITS

HEADLINE_WORDS, HEADLINE_LENGTH = (3, 30), 220
SUBHEADING_WORDS, SUBHEADING_LENGTH = 14, 120
DATELINE_WORDS = 14
LINE_LENGTH = 160
"""Characters of the longest byline or dateline."""
OTHER_WORDS = 6
"""Words beside the date that a dateline may have: day, time, zone, `updated`, place."""
CLOCK_WORDS = 2
"""The same where the line ends in `p.m.`, as sentences do."""
CAPTION_LENGTH = 1000
CREDIT_LENGTH = 120
"""Characters at the end in which a credit is looked for."""

QUOTES = frozenset("\"“”„«»‘’'")
STOPS, CLOSERS = frozenset(".!?…:;,。！？।、"), "\"”’'»)]"
BULLET = re.compile(r"(?:[-*+•◦▪‣·–—]|\(?\d{1,3}[.)]|[a-z][.)])\s")
DIGIT = re.compile(r"\d")
OTHER_WORD = re.compile(r"[^\W\d]{3,}")
CREDIT_LINES = ("Reporting", "Additional", "Writing", "Editing")
POINTER_LENGTH = 200
POINTER = re.compile(
    r"(?:[A-Z]{2,12} )?(?i:(?:read|see|watch|listen|learn|find)(?: (?:more|also|next|now|here|this)){0,2}|also read"
    r"|related(?: (?:stories|articles|content|coverage|news|reading|video|link))?|more(?: (?:from|on|in) [\w' ]{1,30})?"
    r"|must[ -]reads?|required reading|recommended(?: reading)?|don[’']t miss|more stories)\s?(?::|»|>|→|\|)"
    r"|(?i:sign up (?:for|to|here)|subscribe to|follow us on|get [\w' ]{1,30} on the go)\b"
)
POINTER_OPENS = frozenset("adfglmrswADFGLMRSW")
"""What a pointer can begin with, but for words in capitals before it."""
NOTICE_LENGTH = 600
NOTICE = re.compile(
    r"(?i)\b(?:(?:we|our|this|the)(?: (?:and our partners|web ?site|site|page|service))?(?: also)? uses?(?: \w{1,20})?"
    r" cookies|(?:accept|reject|allow|decline|manage)(?: all)?(?: \w{1,20})? cookies"
    r"|cookie (?:policy|notice|settings|preferences)|by (?:clicking|continuing)[^.]{0,80}cookies"
    r"|(?:stores?|sets?|places?) cookies|(?:strictly |absolutely )?(?:necessary|functional|targeting) cookies)\b"
)
PITCH_LENGTH = 250
LONGEST_LINE = PITCH_LENGTH
"""Characters beyond which a block is no line of those that are told by their own words: it is running text."""
PITCH = re.compile(
    r"(?i)\b(?:(?:to|in|meet) your (?:inbox|email)|delivered (?:weekday|daily|every|straight)"
    r"|breaking news (?:alerts|emails)|(?:subscribe|sign up)(?: (?:now|today|here))? (?:to|for) (?:our|the|my) "
    r"[^.]{0,40}(?:newsletters?|emails?|updates?|podcast))\b"
)
PITCH_WORDS = ("your", "delivered", "breaking", "subscribe", "sign up")
"""One of them is in every pitch, and seen much sooner."""
COMMENTS = re.compile(
    r"(?i)(?:(?:\d{1,5}|show|view|all|top|reader|featured|user|latest) ){0,3}comments?(?: ?[(\[]?\d{1,5}[)\]]?)?"
    r"(?: so far)?:?$|(?:\d{1,5} )?(?:responses|replies|thoughts) (?:to|on) .{1,150}|leave a (?:reply|comment)\b.{0,30}"
    r"|join the (?:conversation|discussion)\W{0,3}$|what do you think\?$|top rated comments?\b.{0,20}$"
)
IMAGE = re.compile(r"Image (?:[Cc]opyright|[Cc]aption|[Ss]ource)\b")
WIRE_MARK = re.compile(r"(?i:\(end(?:s|it)?\)|-+ ?(?:30|ends?) ?-+|#{2,5}|\(more(?: to come)?\)|\(xinhua\))$|ENDS?\.?$")
"""What agencies put below a text."""
NOTE = re.compile(
    r"(?i)[(\[*]{0,2}(?:correction|clarification|editor(?:s|[’']s|s[’'])? note|correction notice|update)\b ?[:—–(-]"
    r"|this (?:story|article|report|post) (?:has been|was) (?:corrected|updated|amended)\b"
    r"|an earlier version of this (?:story|article|report|post)\b"
)
NOTE_OPENS = frozenset("([*cCeEuUtTaA")
"""What a note can begin with."""
ADDRESS_WORDS = 3
EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}")
BYLINE = re.compile(
    r"(?:By|BY|Words by|Story by|Written by|Reported by|Posted by|Author|Autor|Por|Von|Par)\b:?\s+[A-ZÀ-Þ]"
    r"|(?:Reporting|Additional reporting|Writing|Editing|Edited|Compiled) by [A-Z]"
)
BYLINE_OPENS = frozenset("BWSRPAVEC")
"""What a byline can begin with."""
NAME = r"[A-ZÀ-Þ][\w.'’-]{0,24}"
NAME_LINE = re.compile(
    rf"{NAME}(?: (?:de|van|von|der|al|bin|el|and|&|,)){{0,2}}(?: {NAME}){{1,4}}(?:,? Views| \|.{{0,60}})?$"
)
MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = re.compile(
    rf"\b(?:{MONTH} \d{{1,2}}\b|\d{{1,2}}(?:st|nd|rd|th)? {MONTH}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
STAMP = re.compile(
    r"(?i:updated|published|posted|last modified|first published|\d{1,2} (?:minute|hour|day|week)s? ago)\b"
)
AGENCY = rf"(?:{'|'.join(map(re.escape, sorted(CREDITS, key=len, reverse=True)))})"
BRACKETED = (
    re.compile(r"[.!?”\"’]\s?\([A-ZÀ-Þ][\w.'’-]{1,20}(?: [A-ZÀ-Þ][\w.'’-]{0,20}){1,3}(?: ?/[^()/]{1,40}){0,2}\)$"),
    re.compile(
        rf"[.!?”\"’]\s?[(\[][^()\[\]]{{0,60}}\b(?:{AGENCY}|[Pp]hotos?|[Ii]mage|[Cc]ourtesy)\b[^()\[\]]{{0,60}}[)\]]\.?$"
    ),
    re.compile(
        rf"[(\[](?:{AGENCY} )?(?:Photo|Image|Picture|Photograph|Credit|Courtesy|File)\b[^()\[\]]{{0,80}}[)\]]\.?$"
    ),
)
PICTURES = ("PHOTO", "IMAGE", "CREDIT", "Photo", "Image", "Picture", "Illustration", "Credit", "Courtesy")
LABELLED = (
    re.compile(
        rf"(?:^|[.!?”\"’)|] ?|\.\.\.)(?:Photograph|{'|'.join(PICTURES)})s?"
        r"(?: [Cc]redits?| by| of|(?=\.\.\.))?(?::|(?<=by)|(?<=of)|\.\.\.) ?[A-Z@©][^.!?]{1,80}\.?$"
    ),  # Photo: Getty Images; Photograph by Ada Marsh; Credit...Ada Marsh
)
SLASHED = re.compile(r"(?:[.!?”\"'’)]\s?|\s)/\s?[A-Z@][\w .&@’'-]{1,40}$")  # … on Sunday. /Yonhap
VIA_AGENCY = (re.compile(rf"(?:\bvia|\w ?/|\|) ?{AGENCY}$"),)  # Tom Reed/Fenwick News via Getty Images
BY_AGENCY = (
    re.compile(rf"[.!?”\"’)] ?{AGENCY}(?: ?[/|] ?[A-Z][\w .’'-]{{1,40}})?$"),  # … on Sunday. AFP/Ada Marsh
)
"""The ways in which a caption ends in a credit, each bounded."""
CLOSED = (")", "]", ").", "].")


def is_list(text: str) -> bool:
    """Is it an entry of a list or a row of a table?"""
    return bool(BULLET.match(text)) or "\t" in text or ("|" in text and " | " in text)


def could_be_subheading(text: str) -> bool:
    """Is it a short line that does not end as a sentence does?"""
    return len(text) <= SUBHEADING_LENGTH and not ends_sentence(text) and len(text.split()) <= SUBHEADING_WORDS


def ends_sentence(text: str) -> bool:
    """Does the text end in a stop, or in quote marks and brackets after one?"""
    return text.rstrip(CLOSERS)[-1:] in STOPS


def is_pointer(text: str) -> bool:
    """Is it a line that sends the reader elsewhere: `Read more: …`, `RELATED: …`, `Sign up for …`?"""
    if len(text) > POINTER_LENGTH or not (text[:1] in POINTER_OPENS or text[:2].isupper()):
        return False
    return bool(POINTER.match(text))


def is_cookie_notice(text: str) -> bool:
    """Does the site itself speak of the cookies that it sets?"""
    if len(text) > NOTICE_LENGTH or text[0] in QUOTES:
        return False
    return "cookie" in text.lower() and bool(NOTICE.search(text))


def is_pitch(text: str) -> bool:
    """Does it offer a newsletter?"""
    if len(text) > PITCH_LENGTH or text[0] in QUOTES:
        return False
    lowered = text.lower()
    return any(word in lowered for word in PITCH_WORDS) and bool(PITCH.search(text))


def opens_comments(text: str) -> bool:
    """Is it the heading that readers' comments stand below?"""
    return len(text) <= LINE_LENGTH and bool(COMMENTS.match(text))


def is_caption(text: str) -> bool:
    """Does the text end in a credit (`/Yonhap`, `(AP Photo/…)`, `Photo: …`) or start as file pictures do?"""
    if len(text) > CAPTION_LENGTH:
        return False
    if text.startswith(("FILE - ", "FILE – ", "FILE — ", "File photo")) or IMAGE.match(text):
        return True
    tail = text[-CREDIT_LENGTH:]
    forms: tuple[re.Pattern[str], ...] = ()
    if any(map(tail.__contains__, PICTURES)):
        forms += LABELLED
    if tail.endswith(CLOSED):
        forms += BRACKETED
    if agency := tail.endswith(CREDITS):
        forms += VIA_AGENCY
    if agency or "/" in tail or "|" in tail:
        forms += BY_AGENCY
    return (_ends_slashed(tail) or any(form.search(tail) for form in forms)) and len(text.split()) > 1


def _ends_slashed(tail: str) -> bool:
    """Is what follows the last slash a credit?"""
    slash = tail.rfind("/")
    return slash >= 0 and bool(SLASHED.search(tail, max(0, slash - 2)))


def is_wire_mark(text: str) -> bool:
    """Is it what an agency puts below a text: `(END)`, `-30-`, `###`?"""
    return bool(WIRE_MARK.match(text))


def is_note(text: str) -> bool:
    """Does the editor speak of the text: a correction, a clarification, a note?"""
    return text[:1] in NOTE_OPENS and bool(NOTE.match(text))


def is_byline(text: str, *, bare: bool) -> bool:
    """Is it a line that names who wrote? A name or address alone counts only where `bare`."""
    if len(text) > LINE_LENGTH:
        return False
    if text[:1] in BYLINE_OPENS and BYLINE.match(text):
        return text.startswith(CREDIT_LINES) or not text.endswith((".", "?", "!"))
    return bare and not text.isupper() and (bool(NAME_LINE.match(text)) or is_address(text))


def is_address(text: str) -> bool:
    """Is it an address for mail, with a name or a word or two?"""
    return "@" in text and text.count(" ") < ADDRESS_WORDS and bool(EMAIL.search(text))


def is_dateline(text: str) -> bool:
    """Is it a line that states when, and nothing else?"""
    if len(text) > LINE_LENGTH or text.count(" ") >= DATELINE_WORDS:
        return False
    by_clock = text.endswith((" p.m.", " a.m."))
    if (text[-1] in ".!?" and not by_clock) or not DIGIT.search(text):
        return False
    if STAMP.match(text):
        return True
    most = CLOCK_WORDS if by_clock else OTHER_WORDS
    return bool(DATE.search(text)) and len(OTHER_WORD.findall(DATE.sub(" ", text))) <= most


def could_be_headline(text: str) -> bool:
    """Has it the form of a headline?"""
    if len(text) > HEADLINE_LENGTH or text[-1] in ".:;,|" or BULLET.match(text) or "|" in text or "   " in text:
        return False
    if not HEADLINE_WORDS[0] <= len(text.split()) <= HEADLINE_WORDS[1]:
        return False
    return not (is_byline(text, bare=False) or is_dateline(text) or is_caption(text))
