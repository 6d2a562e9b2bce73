"""Words that make a name the name of an organisation, an event or a law."""

from typing import Final

_HEADS: Final = """
bloc fighters federation clubs academy administration agency alliance archive archives army assembly associates association authority bank battalion
board brigade brigades broadcasting brotherhood bureau cabinet caucus center centre chamber church cinema club
coalition college command commission committee commonwealth communications community companies company
conference confederation congress consortium constabulary cooperative co-operative corps corporation council court
department diocese directorate division ensemble enterprises exchange faculty federation fleet force forces forum
foundation fraternity front fund gallery group groups guard guards guild healthcare holdings hospital hotels house
industries initiative inspectorate institute institution institutes insurance intelligence laboratories laboratory
labs league legion library mafia media militia ministry mission motors movement museum music network news newspaper
newspapers notariat observatory office operations opera orchestra order organisation organization orchestra parliament
partners partnership party philharmonic pictures police polytechnic press productions products program programme
publications publishers publishing radio railroad railway railways records regiment registry resistance rangers rally
school schools secretariat seminary senate service services society software solutions squad squadron staff store
stores studio studios symphony syndicate system systems taskforce team technologies technology telecom telegraph
television theatre theater times today tribunal tribune trust union unions unit university varsity ventures watch
workers works zoo herald gazette observer chronicle journal magazine courier mercury airlines airways air aviation
automotive brewery brewing breweries capital conservatory energy entertainment electric
electronics foods gas oil petroleum pharmaceuticals steel bancorp financial securities steelworks
"""

ORG_HEADS: Final = frozenset(_HEADS.split())
"""A name of several words that ends with one of these is an organisation."""

_WEAK: Final = """
air archive archives board capital center centre chamber church cinema community conference court division exchange
front gallery gas hospital house library market museum music office oil opera operations order park press radio
records school staff store system team telegraph theatre theater times today unit watch works zoo mission program
programme college hotels schools
"""
WEAK_HEADS: Final = frozenset(_WEAK.split())
"""Heads that also stand in names of places, works and things: they count for less."""

_LINKING: Final = """
academy agency alliance army assembly association authority bank board brotherhood bureau center centers centre
chamber church coalition college commission committee community confederation conference congress convention
consortium council court daughters department directorate federation fellowship forum foundation front fund guild
house institute institution knights league legion ministry movement museum national network office order organisation
organization parliament party partnership rally school senate service sisters society sons state union university
workers women friends citizens students doctors physicians veterans business lawyers mothers club initiative
group centers secretariat bishops conservatives scientists socialists communists jewish
"""
LINKING_HEADS: Final = frozenset(_LINKING.split())
"""Words that take "of" or "for" and more of the name: Party of Labour, Union for Peace, Bank of Spain."""

_LISTING: Final = """
academy agency association bureau center centers centre college commission committee council department directorate
faculty federation fund institute institution league ministry office organisation organization party school
secretariat service society union conference
"""
LISTING_HEADS: Final = frozenset(_LISTING.split())
"""Words whose "of" takes several things: Ministry of Food, Agriculture and Fisheries."""

_TOPICS: Final = """
administration affairs aged agriculture aid airport alcohol animal arts aviation banking border broadcasting business
care children christian citizenship civil climate coast commerce commercial communication communications communist
community conservation conservative constitutional consumer cooperation corrections crime criminal cultural culture
customs data debt defence defense democratic development diplomacy disability disease drug drugs ecology economic
economics economy education emergency employment energy engineering enterprise environment environmental equality
exchange explosives families family farmers finance financial fire firearms fisheries fishery food foreign forestry
forests freedom gas geographical gynecologists health heritage higher home homeland housing human immigration
independence industrial industry information innovation integration international internal investment justice labor
labour land law legal liberal liberties liberty licensing local marine maritime market markets measurement media
medical medicine mental metallurgical mines mining monetary music national natural naval navigation navy nuclear
nutrition obstetricians oceanic oceans oil parks patent peace peasants penal people pensions personnel petroleum
pharmaceutical physical planning police policy political population postal power prevention prisons privacy progress
protection public radical radio railway reconstruction reform refugee refugees regional rehabilitation reparations
relief religious reptiles research rescue resources revenue rights rural safety sanitation science sciences scientific
securities security senior social socialist socialists democrats society solidarity space sport sports standards state
statistics strategic supply sustainable tax taxation technical technology telecommunications television tobacco
tourism trade traffic training transport transportation treasury tropical unionist unity urban veterans veterinary
violence water welfare wildlife women work workers works youth mathematics letters motherland fatherland order truth
reconciliation green urbanism homeland reformation technologies prosperity equity
"""
TOPICS: Final = frozenset(_TOPICS.split())
"""What ministries, commissions and parties are named after, so that "and" between two of them is inside a name."""

_PARTY_PLURALS: Final = """
labour labor democrats greens liberals conservatives socialists populars radicals republicans unionists communists nationalists
moderates progressives christian-democrats independents centrists reformists monarchists
"""
PARTY_PLURALS: Final = frozenset(_PARTY_PLURALS.split())
"""With a country or people before it, the name of a party: Australian Greens, Italian Democratic Socialists."""

_UNITS: Final = """
army battalion brigade company corps division fleet regiment squadron wing group flotilla battery platoon infantry
cavalry artillery airborne guards volunteers congress circuit street
"""
UNITS: Final = frozenset(_UNITS.split())
"""Military units that a number may stand before: 810th Brigade."""

_COMPANY_MARKS: Final = """
inc inc. incorporated corp corp. co co. ltd ltd. llc plc ag gmbh sa s.a. nv n.v. spa s.p.a. llp l.l.c. oao ooo pjsc
jsc bv b.v. oy ab kk fc f.c. afc cf sc ac fk bc rfc cc
"""
COMPANY_MARKS: Final = frozenset(_COMPANY_MARKS.split())
"""Legal forms and the letters of sports clubs, at the end of a name or before it."""

_EVENT_HEADS: Final = """
war wars cup olympics games championship championships grand-prix prix open festival revolution rebellion uprising
crisis massacre riots riot protests summit tournament ceremony awards award marathon derby election elections
referendum conference-final final finals bowl day week month night disaster famine holocaust genocide intifada
offensive campaign expedition crusade crusades siege mutiny coup insurrection hurricane typhoon earthquake super-bowl
tour expo exposition trophy renaissance depression era age ages period dynasty scandal affair
"""
EVENT_HEADS: Final = frozenset(_EVENT_HEADS.split())
_EVENT_OPENERS: Final = """
battle siege massacre hurricane typhoon cyclone tropical operation
"""
EVENT_OPENERS: Final = frozenset(_EVENT_OPENERS.split())

_LAW_HEADS: Final = """
act acts bill treaty agreement agreements accord accords convention amendment constitution protocol code charter law
laws pact directive regulation regulations statute declaration doctrine decree resolution covenant proclamation
"""
LAW_HEADS: Final = frozenset(_LAW_HEADS.split())
_WORK_HEADS: Final = """
album song symphony sonata trilogy soundtrack
"""
WORK_HEADS: Final = frozenset(_WORK_HEADS.split())

_ELECTION_WORDS: Final = """
general presidential parliamentary federal legislative local state municipal provincial european regional senate
gubernatorial mayoral primary assembly house legislative congressional by council national city county snap midterm
leadership constituent parliament supplementary special council chancellor recall communal territorial district
governor
"""
ELECTION_WORDS: Final = frozenset(_ELECTION_WORDS.split())
_ELECTIONS: Final = """
election elections by-election byelection referendum primaries caucuses
"""
ELECTIONS: Final = frozenset(_ELECTIONS.split())

_ORG_NOUNS: Final = """
party company band club agency organisation organization firm newspaper broadcaster union university ministry airline
bank charity corporation group movement coalition alliance association committee commission council team magazine
publisher label retailer manufacturer carmaker automaker startup group think-tank militia militias brigade battalion
regiment parliament government federation league institute network outlet station channel website school college
orchestra trio duo quartet quintet ngo subsidiary conglomerate brand maker operator regulator watchdog contractor
developer lender insurer brewery studio franchise side parties companies bands clubs agencies firms newspapers
organizations organisations unions groups teams daily weekly tabloid faction hospital cooperative think consortium
army legion syndicate cartel gang mafia religion denomination church sect order foundation society squad
"""
ORG_NOUNS: Final = frozenset(_ORG_NOUNS.split())
"""Common nouns that say that a name beside them is an organisation."""

_FIRST_WORDS: Final = """
parti partido partito partei partij mouvement movimiento movimento unión união unione liga lega ligue fronte frente action
acció acción azione coalició coalición coalizione alianza alleanza alliance bloc bloque soqosoqo hizb partidul stranka
savez ruch platforma sojusz fc afc sc fk ac cf radio club comité conseil société association bündnis bund verein
verband vereinigung fédération confédération federación confederación sindicato syndicat université universität
universidad università banco banque banca instituto institut istituto ministère ministerio museo musée teatro real
"""
FIRST_WORDS: Final = frozenset(_FIRST_WORDS.split())
"""A name of several words that starts with one of these is an organisation."""

_NOT_BODIES: Final = """
covid-19 covid sars-cov-2 hiv aids hiv/aids gps dna rna atm gdp gnp icbm uav suv ufo pdf vip iq dvd cd tv pc usb api ai it pr hr vat
sms url html xml id rpg mlrs ied apc ifv wmd pow pows mia faq ceo cfo cto coo agm lgbt lgbtq bdsm mvp mri ct llc cro
national united independent executive official international royal federal senatorial original special presidential
parliamentary troubles treaty state states republic civil public general central
"""
NOT_BODIES: Final = frozenset(_NOT_BODIES.split())
"""Capitals and capitalised words that are alone no name of a body, a place or a person."""
