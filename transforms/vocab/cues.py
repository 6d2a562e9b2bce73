"""Cues: the words that report speech and thought, by the frame that holds what is reported.

The classes follow the verbs of communication and of propositional attitude in VerbNet (say, tell, talk, complain,
advise, judgment, conjecture, want); membership was checked on news text.
"""

from transforms.vocab.words import words

SAYING: frozenset[str] = words(
    """
    acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest aver avow bark
    bellow blog blurt boast brag caution certify chant chide claim clarify comment complain concede conclude concur
    confess confide confirm contend continue counter cry declare decree deny describe detail disclose echo elaborate
    email emphasise emphasize exaggerate exclaim explain fret fume gripe grumble gush hint imply indicate inform
    insinuate insist instruct interject interrupt intimate intone jest joke lament laugh maintain moan mumble murmur
    muse mutter note notify observe offer opine plead point post predict proclaim profess promise pronounce propose
    protest query question quip rant read reaffirm reassure rebut recall recite recommend recount reiterate rejoice
    remark remember remind repeat reply report respond retort retweet reveal roar rue say scoff scream shout shriek
    sigh snap sneer specify speculate stammer state stipulate stress suggest summarise summarize surmise swear tell
    testify text theorise theorize thunder tweet urge utter vent verify volunteer vow wail warn whine whisper
    wisecrack write yell
    """
)
"""Verbs of saying: they take a clause or words in quote marks."""

QUOTING: frozenset[str] = words("""
    say tell ask add write tweet reply respond continue explain note remark declare state answer quip joke shout yell
    insist recall warn conclude counter retort scoff chant mutter muse exclaim post announce observe argue admit
    """)
"""Verbs of saying that stand most often beside words in quote marks."""

THINKING: frozenset[str] = words(
    """
    anticipate assess assume believe bet calculate conclude conjecture deduce doubt envisage estimate expect fear
    figure find forecast foresee gauge guess hop hope infer know learn project realise realize reckon recognise
    recognize regret sense suppose suspect think understand want wish wonder worry
    """
)
"""Verbs of thinking, knowing and feeling that take a clause."""

FRONTED: frozenset[str] = (SAYING | words("add believe think hope fear find estimate reckon figure suspect")) - words(
    "chant confirm continue deny echo offer promise propose question"
)
"""Cues that may follow what they report: The plan will fail, they believe."""

NAMING: frozenset[str] = words("name named code-named codename nickname title entitle christen")
"""Words before a name in quote marks."""

BELIEVED: frozenset[str] = words(
    "allege assume believe estimate know presume report rumor rumour say suspect think understand"
)
"""Cues that report somebody's word or belief in the passive: is believed to, was said to, it was reported that."""

PLAIN: frozenset[str] = words("say tell report add note state claim argue write announce insist declare")
"""Cues that always report: where the parse gives them nothing, the rest of the sentence is what they report."""

SHOWING: frozenset[str] = words(
    """
    confirm find imply indicate read reveal say show signal state suggest
    """
)
"""What documents, polls and recordings do."""


WANTING: frozenset[str] = words(
    """
    advise agree allege ask beg believe call caution challenge claim decide decline demand encourage estimate hop
    hope implore instruct intend offer order plan plead prefer prod profess promise propose recommend refuse remind
    report request rumor rumour say swear tell think threaten urge volunteer vow want warn
    """
)
"""Verbs that report a plan, a wish, an order or, in the passive, a belief with an infinitive."""

JUDGING: frozenset[str] = words(
    """
    accuse acknowledge admit affirm allege announce applaud articulate assail attack back bash bemoan berate blame
    blast boast brand castigate characterise characterize cite commend complain concede condemn confirm congratulate
    credit criticise criticize critique decry defend demand denounce deride describe disavow disclose discuss
    dismiss disparage dispute echo emphasise emphasize endorse explain express extol fault favor favour hail
    highlight label lambast lambaste lament lampoon laud liken list mention mock mourn name note oppose order
    outline pledge portray praise predict prefer promise propose protest question rebuke recall recount refute
    reiterate reject relay remember remind repeat report repudiate ridicule scold signal slam stress suggest support
    thank tout trash trumpet underline urge voice want warn welcome
    """
)
"""Verbs whose object is what is said, judged or put forward: criticise the plan, announce a deal, cite concerns."""

MARKED: frozenset[str] = words(
    """
    address brand call compare criticise deem deny dub embrace label name quote read reject share show term title
    view
    """
)
"""Verbs whose object is reported only where it holds words in quote marks: called it “a disgrace”."""

VIEWING: frozenset[str] = words("brand call consider deem dub judge label regard see view rate")
"""Verbs whose object is judged where the judgement stands with it: sees it as a threat, deems it unsafe."""

STATING: frozenset[str] = words(
    """
    assess cite claim count estimate forecast mention peg predict project propose put quote recall record report
    reveal tally
    """
)
"""Verbs with an object that vouch for a figure inside it: estimates losses at 300. Praising a figure does not."""

PUTTING: frozenset[str] = words("put peg estimate assess place number reckon set calculate")
"""Verbs that put a number `at` something."""

EXPECTING: frozenset[str] = words("expect anticipate foresee see")
"""Verbs whose object is what somebody thinks will be, where it holds a number: expects profits of $3 million."""

WARNING: frozenset[str] = words("warn boast complain predict")
"""Verbs that judge and vouch for a figure as well: warns of 300 cases."""

_ABOUT = {
    "accuse": "of", "agree": "with", "allude": "to", "apologise": "for", "apologize": "for", "argue": "against for",
    "ask": "about for", "blame": "for", "blast": "for", "boast": "about of", "brag": "about of", "call": "for on",
    "caution": "about against", "comment": "about on", "complain": "about of", "condemn": "for", "criticise": "for",
    "criticize": "for", "disagree": "with", "hint": "at", "hop": "for", "hope": "for", "insist": "on",
    "joke": "about", "lash": "at", "object": "to", "plead": "for with", "point": "to", "praise": "for",
    "push": "for", "rail": "about against", "refer": "to", "side": "with", "slam": "for", "speak": "about of",
    "speculate": "about on", "talk": "about of", "testify": "about on", "vouch": "for", "warn": "about against of",
    "wonder": "about", "worry": "about", "write": "about of",
}  # fmt: skip
ABOUT: dict[str, frozenset[str]] = {verb: words(prepositions) for verb, prepositions in _ABOUT.items()}
"""Verbs with the prepositions that bring in what is said."""

NOUNS: frozenset[str] = words(
    """
    acknowledgement admission advice allegation argument assertion assessment assumption assurance belief claim
    complaint concern conclusion condemnation confirmation contention criticism critique declaration denial
    denunciation description disclosure doubt endorsement estimate expectation explanation fear finding forecast
    hope idea insistence opinion opposition pledge praise prediction projection promise proposal question rejection
    remark reminder report rumor rumour speculation statement suggestion suspicion testimony theory thought threat
    view vow warning worry
    """
)
"""Nouns that report: the claim that, hopes of, an estimate of."""

COUNTING_NOUNS: frozenset[str] = words(
    "estimate assessment forecast projection count tally toll figure prediction guess claim report"
)
"""Nouns that put a number on something: the ministry's estimate of 3,000."""

PASSING: frozenset[str] = SAYING | SHOWING | words("estimate believe")
"""Cues whose subject passes on what is reported inside: AP reported that Kyiv said …"""

ADJECTIVES: frozenset[str] = words(
    """
    adamant afraid angry anxious apologetic aware certain clear concerned confident convinced critical dismissive
    doubtful eager fearful glad grateful happy hopeful mindful opposed optimistic pessimistic proud sceptical skeptical
    supportive sure surprised suspicious unaware uncertain unsure upset wary willing worried
    """
)
"""What somebody is who thinks something: confident that, worried about, critical of."""

ADVERBS: frozenset[str] = words("reportedly allegedly purportedly supposedly")
"""Words that report without saying whose word it is."""

CARRYING: tuple[str, ...] = (
    "of those ", "of these ", "of them ", "among them ", "among those ", "the rest ", "the others ", "the remaining ",
    "the total ", "the figure ", "that figure ", "this figure ", "the number ", "that number ", "the toll ",
    "another ", "a further ", "in total ", "in all ", "they included ", "these include ", "those include ",
)  # fmt: skip
"""Openings of a sentence that goes on with what the sentence before reported."""
