"""Cues: the words that report speech and thought, by the frame that holds what is reported.

The classes follow the verbs of communication and of propositional attitude in VerbNet (say, tell, talk, complain,
advise, judgment, conjecture, want); membership was checked on news text.
"""

from transforms.vocab.words import words

SAYING: frozenset[str] = words("""
    acknowledge add admit advise affirm agree allege announce answer argue assert assure aver avow bark begin bellow
    blog blurt boast brag caution chant chide claim clarify comment complain concede conclude concur confess confide
    confirm contend continue counter cry declare decree deny describe detail disclose echo elaborate email emphasise
    emphasize exclaim exaggerate explain fire fret fume gripe grumble gush hint imply indicate inform insinuate insist
    instruct interject interrupt intone intimate joke jest laugh lament maintain mention moan mumble murmur muse
    mutter note notify object observe offer opine plead point post predict proclaim profess promise pronounce propose
    protest query question quip rant read reaffirm reason reassure rebut recall recite recommend recount reiterate
    rejoice relate remark remember remind repeat reply report respond retort retweet reveal roar rue say scoff scream
    shoot shout shriek signal snap sneer specify speculate spell stammer state stipulate stress submit suggest summarise
    summarize surmise swear sigh teach tease tell testify text theorise theorize thunder tweet urge utter vent verify
    volunteer vow wail warn whine whisper wisecrack write yell attest certify
    """)
"""Verbs of saying: they take a clause or words in quote marks."""

QUOTING: frozenset[str] = words("""
    say tell ask add write tweet reply respond continue explain note remark declare state answer quip joke shout yell
    insist recall warn conclude counter retort scoff chant mutter muse exclaim post announce observe argue admit
    """)
"""Verbs of saying that stand most often beside words in quote marks."""

THINKING: frozenset[str] = words("""
    accept anticipate appreciate assess assume believe bet calculate conclude consider conjecture decide deduce deem
    determine discover doubt estimate expect fear feel figure find forecast foresee gauge guess hear hope imagine infer
    judge know learn notice project reckon realise realize recognise recognize regret sense suppose suspect think
    understand want wish wonder worry envisage see
    """)
"""Verbs of thinking, knowing and feeling that take a clause."""

SHOWING: frozenset[str] = words(
    "show suggest indicate reveal find demonstrate signal confirm prove imply state say read"
)
"""What documents, polls and recordings do."""

ASKING: frozenset[str] = words("ask wonder question inquire enquire query press")
DENYING: frozenset[str] = words("deny dispute rebut refute reject")

WANTING: frozenset[str] = words("""
    agree aim ask call claim decline demand expect hope implore intend invite offer order plan pledge plead prefer
    profess promise propose recommend refuse seek swear threaten urge volunteer vow want warn wish encourage advise beg
    instruct permit remind request challenge caution prod seem appear purport estimate believe say report allege think
    rumor rumour
    """)
"""Verbs that report a plan, a wish, an order or, in the passive, a belief with an infinitive."""

JUDGING: frozenset[str] = words("""
    accuse acknowledge address admit affirm allege announce applaud articulate assail attack back bash berate blame
    blast boast bemoan brand call castigate characterise characterize cite claim commend complain compare concede
    condemn confirm congratulate credit criticise criticize critique decry defend demand denounce deny deride describe
    detail disavow disclose discuss dismiss disparage dispute echo emphasise emphasize endorse explain express extol
    favor favour fault foresee forecast hail highlight invoke issue label lambast lambaste lament laud liken
    lampoon list mention mock mourn name note oppose outline oversee pan pledge portray praise predict prefer promise
    propose protest question quote rebuke recall recount reference refute reiterate reject relay remember remind
    repeat repudiate report request reveal ridicule rip scold second signal slam slight slur stress suggest support
    tell thank threaten tout trash trumpet underline underscore urge voice warn welcome assess estimate put peg project
    """)
"""Verbs whose object is what is said, judged or put forward: criticise the plan, announce a deal, cite concerns."""

STATING: frozenset[str] = words("""
    announce assess cite claim confirm count describe detail disclose estimate forecast give identify list mention
    note place peg predict project propose put quote recall record report reveal specify state suggest tally
    """)
"""Verbs with an object that vouch for a figure inside it: estimates losses at 300. Praising a figure does not."""

ABOUT: dict[str, frozenset[str]] = {
    "accuse": frozenset({"of"}), "agree": frozenset({"with"}), "allude": frozenset({"to"}),
    "apologize": frozenset({"for"}), "apologise": frozenset({"for"}), "argue": frozenset({"for", "against"}),
    "boast": frozenset({"of", "about"}), "brag": frozenset({"of", "about"}), "call": frozenset({"for", "on"}),
    "campaign": frozenset({"for", "against"}), "caution": frozenset({"against", "about"}),
    "comment": frozenset({"on", "about"}), "complain": frozenset({"of", "about"}), "count": frozenset({"on"}),
    "disagree": frozenset({"with"}), "focus": frozenset({"on"}), "hint": frozenset({"at"}),
    "insist": frozenset({"on"}), "joke": frozenset({"about"}), "lash": frozenset({"at"}),
    "object": frozenset({"to"}), "point": frozenset({"to"}), "press": frozenset({"for"}),
    "push": frozenset({"for"}), "rail": frozenset({"against", "about"}), "refer": frozenset({"to"}),
    "respond": frozenset({"to"}), "react": frozenset({"to"}), "side": frozenset({"with"}),
    "speak": frozenset({"of", "about"}), "speculate": frozenset({"about", "on"}), "talk": frozenset({"about", "of"}),
    "testify": frozenset({"about", "on"}), "vote": frozenset({"for", "against"}), "vouch": frozenset({"for"}),
    "warn": frozenset({"of", "about", "against"}), "weigh": frozenset({"on"}), "wonder": frozenset({"about"}),
    "worry": frozenset({"about"}), "write": frozenset({"about", "of"}), "plead": frozenset({"for", "with"}),
}  # fmt: skip
"""Verbs with the prepositions that bring in what is said."""

NOUNS: frozenset[str] = words("""
    acknowledgement admission advice allegation announcement argument assertion assessment assumption assurance belief
    call charge claim comment complaint concern conclusion condemnation confirmation contention criticism critique
    declaration denial denunciation description disclosure doubt endorsement estimate expectation explanation fear
    finding forecast guess hint hope idea insistence message notion opinion opposition pledge prediction promise
    projection proposal question rejection reminder remark report rumor rumour speculation statement suggestion
    suspicion testimony theory thought threat tally toll view vow warning worry word praise
    """)
"""Nouns that report: the claim that, hopes of, an estimate of."""

COUNTING_NOUNS: frozenset[str] = words(
    "estimate assessment forecast projection count tally toll figure prediction guess claim report"
)
"""Nouns that put a number on something: the ministry's estimate of 3,000."""

ADVERBS: frozenset[str] = words("reportedly allegedly purportedly supposedly apparently")
"""Words that report without saying whose word it is."""
