"""Common nouns and verbs that say that a name beside them is a person."""

from typing import Final

_NOUNS: Final = """
activist actor actress adviser advisor aide ambassador analyst anchor architect artist astronaut astronomer athlete
attorney author banker baseballer basketballer billionaire biologist bishop blogger bomber boss botanist boxer boy
brother businessman businesswoman candidate captain cardinal chairman chairwoman chancellor chemist chief
choreographer cleric coach colleague columnist comedian commander commentator commissioner composer conductor
congressman congresswoman consultant correspondent councillor counselor critic cricketer cyclist dancer daughter
defender deputy designer dictator diplomat director doctor dramatist driver economist editor educator emperor engineer
entrepreneur essayist executive expert farmer father filmmaker fisherman footballer forward founder co-founder friend
general geologist goalkeeper golfer governor guitarist gymnast historian host hunter husband illustrator incumbent
inventor investigator journalist judge jurist king lawmaker lawyer leader lecturer legislator librettist lieutenant
linguist magistrate magnate man manager mathematician mayor mechanic medalist member merchant midfielder minister
missionary model monarch monk mother musician naturalist negotiator neurologist novelist nurse officer official
painter pastor patriarch philanthropist philosopher photographer physician physicist pianist pilot pioneer pitcher
player playwright poet policeman politician pope preacher premier presenter president priest prince princess producer
professor programmer prosecutor psychiatrist psychologist publisher queen rabbi racer rapper reporter representative
researcher ruler runner sailor saint scholar scientist screenwriter sculptor secretary senator sergeant settler
sheriff singer sister skater skier socialite sociologist soldier son songwriter spokesman spokesperson spokeswoman spy
statesman strategist striker student sultan surgeon swimmer teacher teen teenager theologian theorist trader trainer
translator treasurer trumpeter tsar umpire veteran victim violinist vocalist winner wife witness woman worker wrestler
writer youth successor predecessor nephew niece uncle aunt cousin grandson granddaughter girlfriend boyfriend bassist
drummer keyboardist saxophonist frontman bandleader trombonist captains
"""
PERSON_NOUNS: Final = frozenset(_NOUNS.split())

_VERBS: Final = """
said says told tells added argued asked believes believed claimed claims commented confirmed described explained
explains insisted noted notes recalled replied responded said saying says stated states stressed tells thinks thought
told tweeted warned warns wrote writes married born died resigned retired graduated studied attended smiled
"""
PERSON_VERBS: Final = frozenset(_VERBS.split())
"""Verbs whose subject is a person more often than not; bodies that speak are known by other signs."""

_PRONOUNS: Final = """
he she him her his himself herself who whom
"""
PRONOUNS: Final = frozenset(_PRONOUNS.split())

_NOT_NAMES: Final = """
i i'm i'd i'll i've ok mr mrs ms dr prof mp mps mep meps mla ceo cfo coo pm tv am pm phd bc ad bce ce gmt utc est edt
pst cet no nos vs monday tuesday wednesday thursday friday saturday sunday january february march april may june july
august september october november december jan feb mar apr jun jul aug sep sept oct nov dec internet web god lord
photo image video read more click also see source sources updated published share advertisement subscribe president
vice-president prime minister ministers secretary chancellor premier governor senator ambassador congressman
congresswoman representative representatives mayor councillor king queen prince princess emperor pope bishop
archbishop cardinal sir general colonel major captain lieutenant sergeant admiral commander chief marshal corporal
professor doctor director chairman chairwoman judge justice spokesman spokeswoman reverend rev deputy assistant
gov sen rep lt gen col maj capt sgt english french german russian spanish italian latin greek arabic hebrew chinese
japanese korean ukrainian dutch hindi turkish
"""
NOT_NAMES: Final = frozenset(_NOT_NAMES.split())
"""Words that English writes with a capital and that alone are no name; titles are found elsewhere."""

_FUNCTION: Final = """
a about above according across after afterwards again against ago all almost along already also although always amid
among an and another any anyone are around as at away back be became because been before began behind being below
beside besides between beyond both but by can cannot certain could currently despite did do does down due during each
earlier early either eight eleven else even eventually ever every everyone everything except few finally first five
following for former formerly four from further generally had has have he hence her here hers him his historically how
however i if in indeed initially instead into is it its itself just last late later latter least less like many may me
meanwhile might more moreover most much must my near nearly neither never nevertheless next nine no nobody none nor
not nothing notably now of off often old on once one ones only or originally other others otherwise our out over own
per perhaps possibly previously probably rather recent recently regarding same second seven several shall she should
similarly since six so some someone something sometimes soon still such ten than that the their them then there
thereafter therefore these they third this those though three through throughout thus to today together tomorrow
tonight too toward towards two twelve twenty under unlike until up upon us usually various very via was we well were
what when whenever where whereas wherever whether which while who whoever whom whose why will with within without
would yes yesterday yet you your founded born located based given new while asked members critics people many part
"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
"""Words that open sentences with a capital and never stand for a name on their own."""
