"""Words that make a name the name of an organisation, an event or a law."""

from typing import Final

_HEADS: Final = """
academy administration advertiser aerospace agency air airlines airways alliance archive archives argus army assembly
associates association authority automotive aviation bancorp bank battalion biotech bloc board breweries brewery
brewing brigade brigades broadcasting brotherhood bulletin bureau cabinet capital caucus cement center centre chamber
chemicals chronicle church cinema club clubs co-operative coalition college command commission committee commonwealth
communications community companies company confederation conference congress conservatory consortium constabulary
cooperative corporation corps council courant courier court daily department diocese directorate dispatch division
dynamics electric electronics energia energie energy enquirer ensemble enterprises entertainment examiner exchange
faculty federation ferries fighters financial fleet foods force forces forum foundation fraternity front fund gallery
gas gazette gleaner group groups guard guards guild healthcare herald holdings hospital hotels house independent
industries initiative inquirer inspectorate institute institutes institution insurance intelligence journal
laboratories laboratory labs league ledger legion library logistics mafia magazine mail marine media mercury militia
mining ministry mission motors movement museum music network news newspaper newspapers notariat observatory observer
office oil opera operations orchestra order organisation organization parliament partners partnership party petroleum
pharma pharmaceuticals philharmonic pictures police polytechnic post press productions products program programme
properties publications publishers publishing radio railroad railway railways rally rangers ratings recordings records
regiment registry renewables reporter resistance robotics school schools secretariat securities semiconductors
seminary senate sentinel service services shipping shipyards society software solutions squad squadron staff standard
statesman steel steelworks store stores studio studios symphony syndicate system systems taskforce team technologies
technology telecom telegraph television textiles theater theatre times today tribunal tribune trust union unions unit
university utilities varsity ventures watch weekly wire workers works zoo
"""

ORG_HEADS: Final = frozenset(_HEADS.split())
"""A name of several words that ends with one of these is an organisation."""

_WEAK: Final = """
air archive archives board capital center centre chamber church cinema college community conference court division
dynamics exchange front gallery gas hospital hotels house independent library mail marine market mining mission museum
music office oil opera operations order park post press program programme radio records reporter school schools staff
standard store system team telegraph theater theatre times today unit watch works zoo
"""
WEAK_HEADS: Final = frozenset(_WEAK.split())
"""Heads that also stand in names of places, works and things: they count for less."""

_LINKING: Final = """
academy agency alliance army assembly association authority bank bishops board brotherhood bureau business center
centers centre chamber church citizens club coalition college commission committee communists community confederation
conference congress conservatives consortium convention council court daughters department directorate doctors
federation fellowship forum foundation friends front fund group guild house initiative institute institution jewish
knights lawyers league legion ministry mothers movement museum national network office order organisation organization
parliament partnership party physicians railway railways rally school scientists secretariat senate service sisters
socialists society sons state students union university veterans women workers
"""
LINKING_HEADS: Final = frozenset(_LINKING.split())
"""Words that take "of" or "for" and more of the name: Party of Labour, Union for Peace, Bank of Spain."""

_LISTING: Final = """
academy agency association bureau center centers centre college commission committee conference council department
directorate faculty federation fund institute institution league ministry office organisation organization party
school secretariat service society union
"""
LISTING_HEADS: Final = frozenset(_LISTING.split())
"""Words whose "of" takes several things: Ministry of Food, Agriculture and Fisheries."""

_TOPICS: Final = """
administration affairs aged agriculture aid airport alcohol animal arts aviation banking border broadcasting business
care children christian citizenship civil climate coast commerce commercial communication communications communist
community conservation conservative constitutional consumer cooperation corrections crime criminal cultural culture
customs data debt defence defense democratic democrats development diplomacy disability disease drug drugs ecology
economic economics economy education emergency employment energy engineering enterprise environment environmental
equality equity exchange explosives families family farmers fatherland finance financial fire firearms fisheries
fishery food foreign forestry forests freedom gas geographical green gynecologists health heritage higher home
homeland housing human immigration independence industrial industry information innovation integration interior
internal international investment justice labor labour land law legal letters liberal liberties liberty licensing
local marine maritime market markets mathematics measurement media medical medicine mental metallurgical mines mining
monetary motherland music national natural naval navigation navy nuclear nutrition obstetricians oceanic oceans oil
order parks patent peace peasants penal pensions people personnel petroleum pharmaceutical physical planning police
policy political population postal power prevention prisons privacy progress prosperity protection public radical
radio railway reconciliation reconstruction reform reformation refugee refugees regional rehabilitation relief
religious reparations reptiles rescue research resources revenue rights rural safety sanitation science sciences
scientific securities security senior social socialist socialists society solidarity space sport sports standards
state statistics strategic supply sustainable tax taxation technical technologies technology telecommunications
television tobacco tourism trade traffic training transport transportation treasury tropical truth unionist unity
urban urbanism veterans veterinary violence water welfare wildlife women work workers works youth
"""
TOPICS: Final = frozenset(_TOPICS.split())
"""What ministries, commissions and parties are named after, so that "and" between two of them is inside a name."""

_PARTY_PLURALS: Final = """
centrists christian-democrats communists conservatives democrats greens independents labor labour liberals moderates
monarchists nationalists populars progressives radicals reformists republicans socialists unionists
"""
PARTY_PLURALS: Final = frozenset(_PARTY_PLURALS.split())
"""With a country or people before it, the name of a party: Australian Greens, Italian Democratic Socialists."""

_UNITS: Final = """
airborne army artillery battalion battery brigade cavalry circuit company congress corps division fleet flotilla group
guards infantry platoon regiment squadron street volunteers wing
"""
UNITS: Final = frozenset(_UNITS.split())
"""Military units that a number may stand before: 810th Brigade."""

_COMPANY_MARKS: Final = """
ab ac afc ag b.v. bc bv cc cf co co. corp corp. f.c. fc fk gmbh inc inc. incorporated jsc kk l.l.c. llc llp ltd ltd.
n.v. nv oao ooo oy pjsc plc rfc s.a. s.p.a. sa sc spa
"""
COMPANY_MARKS: Final = frozenset(_COMPANY_MARKS.split())
"""Legal forms and the letters of sports clubs, at the end of a name or before it."""

_EVENT_HEADS: Final = """
affair age ages award awards bowl campaign census ceremony challenge championship championships conference-final coup
crisis crusade crusades cup day depression derby disaster draft dynasty earthquake election elections era expedition
expo exposition famine festival final finals games genocide grand-prix holocaust hurricane insurrection intifada
invitational lottery marathon massacre meeting month mutiny night offensive olympics open pageant parade period prix
protests rebellion referendum regatta renaissance revolution riot riots scandal siege summit super-bowl tour
tournament trophy typhoon uprising war wars week
"""
EVENT_HEADS: Final = frozenset(_EVENT_HEADS.split())
_EVENT_OPENERS: Final = """
battle cyclone hurricane massacre operation siege tropical typhoon
"""
EVENT_OPENERS: Final = frozenset(_EVENT_OPENERS.split())

_LAW_HEADS: Final = """
accord accords act acts agreement agreements amendment bill charter code constitution convention covenant declaration
decree directive doctrine law laws pact proclamation protocol regulation regulations resolution statute treaty
"""
LAW_HEADS: Final = frozenset(_LAW_HEADS.split())

_ELECTION_WORDS: Final = """
assembly by chancellor city communal congressional constituent council county district european federal general
governor gubernatorial house leadership legislative local mayoral midterm municipal national parliament parliamentary
presidential primary provincial recall regional senate snap special state supplementary territorial
"""
ELECTION_WORDS: Final = frozenset(_ELECTION_WORDS.split())
_ELECTIONS: Final = """
by-election byelection caucuses election elections primaries referendum
"""
ELECTIONS: Final = frozenset(_ELECTIONS.split())

_ORG_NOUNS: Final = """
agencies agency airline alliance army association automaker band bands bank battalion bookmaker brand brewery brigade
broadcaster brokerage carmaker cartel channel charity chipmaker church club clubs coalition college commission
committee companies company conglomerate consortium contractor cooperative corporation council daily denomination
developer drugmaker duo exporter faction federation firm firms foundation franchise gang government group groups
hospital importer institute insurer label league legion lender mafia magazine maker manufacturer militia militias
ministry movement network newspaper newspapers ngo nonprofit operator orchestra order organisation organisations
organization organizations outlet parliament parties party publisher quartet quintet refiner regiment regulator
religion retailer school sect shipbuilder shipyard side society squad startup station studio subsidiary syndicate
tabloid team teams think think-tank trio union unions university utility watchdog website weekly
"""
ORG_NOUNS: Final = frozenset(_ORG_NOUNS.split())
"""Common nouns that say that a name beside them is an organisation."""

_FIRST_WORDS: Final = """
ac acció acción action afc alianza alleanza alliance association azione banca banco banque bloc bloque bund bündnis cf
club coalició coalición coalizione comité confederación confédération conseil fc federación fk frente fronte
fédération hizb institut instituto istituto lega liga ligue ministerio ministère mouvement movimento movimiento museo
musée partei parti partido partidul partij partito platforma radio real ruch savez sc sindicato société sojusz
soqosoqo stranka syndicat teatro unione universidad università universität université união unión verband verein
vereinigung
"""
FIRST_WORDS: Final = frozenset(_FIRST_WORDS.split())
"""A name of several words that starts with one of these is an organisation."""

_NOT_BODIES: Final = """
agm ai aids apc api atm bdsm cd central ceo cfo civil coo covid covid-19 cro ct cto dna dvd executive faq federal gdp
general gnp gps hiv hiv/aids hr html icbm id ied ifv independent international iq it lgbt lgbtq llc mia mlrs mri mvp
national official original parliamentary pc pdf pow pows pr presidential public republic rna royal rpg sars-cov-2
senatorial sms special state states suv treaty troubles tv uav ufo united url usb vat vip wmd xml
"""
NOT_BODIES: Final = frozenset(_NOT_BODIES.split())
"""Capitals and capitalised words that are alone no name of a body, a place or a person."""
