"""Words of names: particles, legal forms, letters that accents are not split from."""

from typing import Final

_PARTICLES: Final = """
abd abou abu ad af al ar as at av az ben bin bint da das de del della den der des di do dos du e el i ibn la le les
los na ten ter ul ur van von y zu zur
"""

PARTICLES: Final = frozenset(_PARTICLES.split())
"""Small words inside a person's name: they stand with the word after them and weigh little on their own."""

_HONORIFICS: Final = """
admiral ambassador archbishop ayatollah baron baroness bishop capt captain cardinal col colonel commander count
countess dame don doña dr emperor esq father fr frau gen general governor haji hajji herr hon imam jr king lady
lieutenant lord lt madame maj major marshal maulana maulvi mawlawi md minister miss mme monsieur mr mrs ms mullah mx
phd pope president prince princess prof professor queen rabbi rev reverend sayyed sayyid senator senor senora sergeant
señor sgt shaikh shaykh sheik sheikh sir sr syed
"""

HONORIFICS: Final = frozenset(_HONORIFICS.split())

LEGAL_FORMS: Final[dict[str, str]] = {
    form: kind
    for kind, forms in {
        "stock": "inc|incorporated|corp|corporation|co|company|sa|"
        "s a|spa|jsc|ojsc|cjsc|pjsc|oao|zao|pao|ao|joint stock company|"
        "open joint stock company|closed joint stock company|public limited company|"
        "public joint stock company|nv|ab|asa|oyj|se|kk|bhd|tbk|aktiengesellschaft|ag|plc|aktiebolag|"
        "societe anonyme|sociedad anonima|as|a s",
        "limited": "ltd|limited|llc|ooo|limited liability company|gmbh|gesellschaft mit beschrankter haftung|sarl|"
        "srl|"
        "societatea cu raspundere limitata|sp z o o|sp zoo|bv|pty|pte|pvt|private limited|pty ltd|pte ltd|pvt ltd|"
        "co ltd|co limited|company limited|corporation limited|oy|aps|lda|ltda|sro|s r o|doo|d o o|kft|eood|ood|tov|"
        "too",
        "partnership": "lp|llp|lllp|limited partnership|kg|gmbh co kg|ohg|sca|kgaa",
        "association": "ano|ngo|e v|ev|autonomous non profit organization",
        "simplified": "sas|s a s",
        "national": "na|n a|national association",
        "cooperative": "coop|cooperative|eg",
    }.items()
    for form in forms.split("|")
}
"""Legal forms as folded words, to the kind of company. Two names whose kinds differ name two companies."""

GENERIC_FORMS: Final = frozenset({"co", "company", "inc", "incorporated", "corp", "corporation", "ltd", "limited"})
"""Forms that English puts on companies of any kind: they contradict none."""

LETTERS: Final = str.maketrans(
    {
        "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ħ": "h",
        "ə": "a", "ŋ": "n", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "–": "-", "—": "-",
        "‐": "-", "‑": "-", "‒": "-",
    }
)  # fmt: skip
"""Letters that Unicode does not take apart, and the many forms of apostrophe and hyphen."""

LOOKALIKES: Final = str.maketrans("013459", "oieasg")
"""Digits to the letters that they are taken for."""

_CYRILLIC: Final = (
    "а a|б b|в v|г g|ґ g|д d|е e|є ye|ж zh|з z|и i|і i|ї yi|й y|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|"
    "ч ch|ш sh|щ shch|ъ |ы y|ь |э e|ю yu|я ya|ђ dj|ј j|љ lj|њ nj|ћ c|џ dz|ў u"
)
_GREEK: Final = "α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o"
CYRILLIC: Final = str.maketrans(
    {pair.partition(" ")[0]: pair.partition(" ")[2] for pair in (*_CYRILLIC.split("|"), *_GREEK.split("|"))}
)
"""Cyrillic and Greek letters, without accents, in the Latin letters that English news uses."""

_NUMBERS: Final = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
NUMBER_WORDS: Final[dict[str, int]] = {word: value for value, word in enumerate(_NUMBERS.split(), start=1)} | {
    "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
