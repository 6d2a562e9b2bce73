"""Words for those who speak when they are not named, and for what kind of party they are."""

from transforms.vocab.words import words

SELVES: frozenset[str] = frozenset({"i", "we", "me", "us", "my", "our", "you", "your"})
PERSON_PRONOUNS: frozenset[str] = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
GROUP_PRONOUNS: frozenset[str] = frozenset({"they", "them", "their", "themselves"})
THING_PRONOUNS: frozenset[str] = frozenset({"it", "its", "itself"})
PRONOUNS: frozenset[str] = PERSON_PRONOUNS | GROUP_PRONOUNS | THING_PRONOUNS
RELATIVE_PRONOUNS: frozenset[str] = frozenset({"who", "which", "that", "whom", "whose", "what"})
MASCULINE: frozenset[str] = frozenset({"he", "him", "his", "himself"})
HONORIFICS: dict[str, str] = {
    "mr": "m", "mr.": "m", "sir": "m", "mrs": "f", "mrs.": "f", "ms": "f", "ms.": "f", "miss": "f", "madam": "f",
    "lord": "m", "lady": "f", "king": "m", "queen": "f", "prince": "m", "princess": "f",
}  # fmt: skip

PERSON_NOUNS: frozenset[str] = words("""
    activist adviser advisor aide ambassador analyst author boss businessman businesswoman candidate captain chairman
    chairwoman chair chancellor chief coach colonel columnist commander commentator commissioner congressman
    congresswoman coordinator critic defector delegate democrat deputy diplomat director doctor economist editor envoy
    executive expert farmer fighter founder friend general governor historian host incumbent investigator journalist
    judge king lawmaker lawyer leader legislator man manager mayor member minister mogul mother narrator nominee
    officer official operative organizer organiser owner partner pastor player politician pollster pope premier
    president priest prisoner producer professor prosecutor pundit queen rapper reporter representative republican
    researcher rival scholar scientist secretary senator sergeant singer soldier source specialist spokesman
    spokesperson spokeswoman strategist student supervisor supporter surgeon teacher translator veteran victim villager
    voice volunteer voter winner witness woman worker writer father brother sister husband wife son daughter tycoon
    billionaire
    """)
"""Heads of phrases that stand for a person."""

GOVERNMENT_NOUNS: frozenset[str] = words("""
    administration agency army authority cabinet commission congress council court defence defense department embassy
    force government house intelligence kremlin military ministry nation navy office parliament pentagon police
    presidency senate service state treasury committee bureau
    """)
"""Words in the name or the head of a body of state."""
ASSEMBLIES: frozenset[str] = words("army bureau commission committee congress council house")
"""Those of them that others call themselves by too."""
CIVIC: frozenset[str] = words("""
    atlantic business chamber church churches cross employers farmers football industry jewish labor labour muslim
    olympic press red refugee relations salvation students trade trades union unions women workers
    """)
"""What such an assembly is of where it is no body of state: the Trades Union Congress, the Refugee Council."""

GOVERNMENT_NAMES: frozenset[str] = words("""
    kremlin pentagon congress senate parliament treasury fbi cia nsa nis hur sbu gru fsb mod state department white
    house downing street foreign office supreme court
    """)

NEWS: frozenset[str] = words("news press wire photo")
"""What an agency is that reports."""
OFFICIAL: frozenset[str] = words("""
    aviation border civil counterterrorism customs defence defense disaster emergency energy enforcement environment
    environmental federal food government health immigration intelligence law meteorological migration national nuclear
    official protection refugee regional rescue revenue safety security space spy statistics tax transport un u.n.
    weather welfare
    """)
"""What an agency is that governs."""

ORGANISATION_NOUNS: frozenset[str] = words("""
    agency association bank body campaign charity company corporation firm foundation group institute institution
    league network organisation organization outfit panel party regime school society team think-tank union university
    """)

OUTLET_NOUNS: frozenset[str] = words(
    """
    agency broadcaster channel daily magazine media medium network newspaper outlet paper publication site station
    tabloid website weekly wire
    """
)
"""Heads of phrases that stand for a newspaper or broadcaster."""

OUTLET_NAMES: frozenset[str] = words("""
    afp ap associated reuters bbc cnn nbc abc cbs msnbc npr pbs fox bloomberg politico tass kcna yonhap kyodo xinhua
    times post journal news herald tribune telegraph guardian independent economist newsweek gazette observer daily
    chronicle globe mail sun mirror press agency interfax ria axios breitbart upi spiegel figaro jazeera
    """)
"""Words that the names of news outlets are made of."""

DOCUMENT_NOUNS: frozenset[str] = words("""
    account affidavit analysis article assessment audio audit average bill book brief briefing bulletin calculation
    chart clip communique communiqué complaint dispatch document dossier editorial email estimate evidence excerpt
    exit figure filing finding footage image index indictment intercept interception investigation lawsuit letter
    log memo message model note number paper photo picture poll post projection record recording release report result
    review ruling speech statement statistic study survey tape text transcript translation tweet video word
    """)
"""Heads of phrases that stand for something written or recorded."""

CITABLE: frozenset[str] = (
    PERSON_NOUNS
    | GOVERNMENT_NOUNS
    | ORGANISATION_NOUNS
    | OUTLET_NOUNS
    | words("cable dispatch document filing intelligence letter memo poll record report statement study survey")
)
"""Heads of phrases that stand for somebody's word where they are cited; reasons and fears are cited as well."""

CHANNELS: frozenset[str] = words(
    "x twitter telegram facebook instagram youtube tiktok weibo truth reddit television tv radio"
)
"""Names of what people speak through."""

MEDIA_NOUNS: frozenset[str] = words("""
    address appearance blog briefing call channel commentary conference editorial email facebook instagram interview
    letter media memo message op-ed podcast post program programme publication radio release remark
    show speech statement telegram telephone television text tv tweet twitter youtube weibo
    """)
"""Through what something is said: in an interview, on X, via state media."""
