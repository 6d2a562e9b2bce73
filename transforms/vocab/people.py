"""Common nouns and verbs that say that a name beside them is a person."""

from typing import Final

_NOUNS: Final = """
activist actor actress adviser advisor aide ambassador analyst anchor architect artist astronaut astronomer athlete
attorney aunt author bandleader banker baseballer basketballer bassist billionaire biologist bishop blogger bomber
boss botanist boxer boy boyfriend brother businessman businesswoman candidate captain captains cardinal chairman
chairwoman chancellor chemist chief choreographer cleric co-founder coach colleague columnist comedian commander
commentator commissioner composer conductor congressman congresswoman consultant correspondent councillor counselor
cousin cricketer critic cyclist dancer daughter defender deputy designer dictator diplomat director doctor dramatist
driver drummer economist editor educator emperor engineer entrepreneur essayist executive expert farmer father
filmmaker fisherman footballer forward founder friend frontman general geologist girlfriend goalkeeper golfer governor
granddaughter grandson guitarist gymnast historian host hunter husband illustrator incumbent inventor investigator
journalist judge jurist keyboardist king lawmaker lawyer leader lecturer legislator librettist lieutenant linguist
magistrate magnate man manager mathematician mayor mechanic medalist member merchant midfielder minister missionary
model monarch monk mother musician naturalist negotiator nephew neurologist niece novelist nurse officer official
painter pastor patriarch philanthropist philosopher photographer physician physicist pianist pilot pioneer pitcher
player playwright poet policeman politician pope preacher predecessor premier presenter president priest prince
princess producer professor programmer prosecutor psychiatrist psychologist publisher queen rabbi racer rapper
reporter representative researcher ruler runner sailor saint saxophonist scholar scientist screenwriter sculptor
secretary senator sergeant settler sheriff singer sister skater skier socialite sociologist soldier son songwriter
spokesman spokesperson spokeswoman spy statesman strategist striker student successor sultan surgeon swimmer teacher
teen teenager theologian theorist trader trainer translator treasurer trombonist trumpeter tsar umpire uncle veteran
victim violinist vocalist wife winner witness woman worker wrestler writer youth
"""
PERSON_NOUNS: Final = frozenset(_NOUNS.split())

_VERBS: Final = """
added argued asked attended believed believes born claimed claims commented confirmed described died explained
explains graduated insisted married noted notes recalled replied resigned responded retired said saying says smiled
stated states stressed studied tells thinks thought told tweeted warned warns writes wrote
"""
PERSON_VERBS: Final = frozenset(_VERBS.split())
"""Verbs whose subject is a person more often than not; bodies that speak are known by other signs."""

_AUXILIARIES: Final = """
are can could did do does had has have is may might must should was were will would
"""
AUXILIARIES: Final = frozenset(_AUXILIARIES.split())

_PRONOUNS: Final = """
he her herself him himself his she who whom
"""
PRONOUNS: Final = frozenset(_PRONOUNS.split())

_NOT_NAMES: Final = """
ad admiral advertisement also am ambassador apr april arabic archbishop assistant aug august bc bce bishop capt
captain cardinal ce ceo cet cfo chairman chairwoman chancellor chief chinese click col colonel commander congressman
congresswoman coo corporal councillor dec december deputy director doctor dr dutch edt emperor english est feb
february french friday gen general german gmt god gov governor greek hebrew hindi i i'd i'll i'm i've image internet
italian jan january japanese judge jul july jun june justice king korean latin lieutenant lord lt maj major mar march
marshal may mayor mep meps minister ministers mla monday more mp mps mr mrs ms no nos nov november oct october ok phd
photo pm pope premier president prime prince princess prof professor pst published queen read rep representative
representatives rev reverend russian saturday secretary see sen senator sep sept september sergeant sgt share sir
source sources spanish spokesman spokeswoman subscribe sunday thursday tuesday turkish tv ukrainian updated utc
vice-president video vs web wednesday
"""
NOT_NAMES: Final = frozenset(_NOT_NAMES.split())
"""Words that English writes with a capital and that alone are no name; titles are found elsewhere."""

_FUNCTION: Final = """
a about above according across after afterwards again against ago all almost along already also although always amid
among an and another any anyone are around as asked at away back based be became because been before began behind
being below beside besides between beyond born both but by can cannot certain could critics currently despite did do
does down due during each earlier early eight either eleven else even eventually ever every everyone everything except
few finally first five following for former formerly founded four from further generally given had has have he hence
her here hers him his historically how however i if in indeed initially instead into is it its itself just last late
later latter least less like located many may me meanwhile members might more moreover most much must my near nearly
neither never nevertheless new next nine no nobody none nor not notably nothing now of off often old on once one ones
only or originally other others otherwise our out over own part people per perhaps possibly previously probably rather
recent recently regarding same second seven several shall she should similarly since six so some someone something
sometimes soon still such ten than that the their them then there thereafter therefore these they third this those
though three through throughout thus to today together tomorrow tonight too toward towards twelve twenty two under
unlike until up upon us usually various very via was we well were what when whenever where whereas wherever whether
which while who whoever whom whose why will with within without would yes yesterday yet you your
"""
FUNCTION_WORDS: Final = frozenset(_FUNCTION.split())
"""Words that open sentences with a capital and never stand for a name on their own."""
