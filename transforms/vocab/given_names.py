"""Given names of many languages, folded to lower case: own compilation of what the news writes most."""

from typing import Final

_GIVEN_NAMES: Final = """
aaron abby abdallah abdel abdul abdulaziz abdullah abel abigail abraham adam adams adel adele adem adilson adnan adolf
adolfo adolph adrian adriana adrienne agatha agnes ahmad ahmed ahmet aidan aiden aileen aisha akbar akira aksel alain
alan alassane alastair albert alberta alberto albrecht aldo alec alejandra alejandro aleksandar aleksander aleksandr
aleksandra aleksei aleksey alena alessandra alessandro alessia alex alexander alexandra alexandre alexandros alexandru
alexei alexey alexis alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison alma alois
aloysius alvaro alvin alyssa amadou amal amanda amaury amber ambrose amelia amina amir amit amos amy ana anastasia
anatole anatoli anatoliy anatoly anders anderson andras andre andrea andreas andrei andrej andres andrew andrey andrii
andriy andrzej andrás andy anna anne annette annie ansel anselm anthony antoine antoinette anton antonia antonin
antonio antony anwar archibald archie ariana ariel aristide arkady arlene arman armand armando armin arnaud arne
arnold artem arthur artur arturo arun arvind asad ashley ashraf asif asma astrid atul aubrey audrey auguste augusto
augustus aung aurelio austin ava avery avi axel ayesha ayman azam aziz babak barack barbara barney barry bart
bartholomew bashar basil bassam beatrice beatrix becky bella ben benedict benedikt benito benjamin benjy bennett benny
benoit bernadette bernard bernardo bernd bernhard bernie bert bertha berthold bertram bertrand beth bethany betsy
betty beverly bianca bill billie billy birgit bjorn blaise blake blanche bob bobby bogdan bola bonnie boris boyd brad
bradley brady branko brenda brendan brent bret brett brian bridget brigitte britney brittany bronislaw brooke bruce
bruno bryan bryce burt byron caitlin caleb calvin cameron camilla camille candace carl carla carlo carlos carlton
carmen carol carole carolina caroline carolyn carrie carson carsten casey caspar cassandra catalina caterina catharina
catherine cathy cecil cecilia cedric celia celine cesar cesc chad chaim chandra chantal charlene charles charlie
charlotte cheryl chiang chiara chidi chloe chris christa christi christiane christina christine christoph christophe
christopher christos chuck cindy claire clara clarence clark claude claudette claudia claudio claus clayton clemens
clement cliff clifford clifton clint clinton clive clyde cody colette colin colleen conan connie connor conor conrad
constance constantin constantine consuelo cora corey corinne cornelia cornelis cornelius cory courtney craig cristian
cristiano cristina cristobal crystal curt curtis cynthia cyril cyrus dale dalia damian damien damon dan dana daniel
daniela daniele danielle danilo danny dante daphne daria dario darius darlene darrell darren darryl daryl dave david
davide davor dawn dean deanna debbie deborah debra deepak deirdre delia della denis denise dennis denny derek desiree
desmond detlef devin dexter diana diane didier diego dieter dietrich dilip dimitri dimitris dina dinah dino dirk
dmitri dmitriy dmitry dmytro dolores domenico dominic dominik dominique don donald donna donovan dora doreen doris
dorothea dorothy doug douglas dragan duane duncan dusan dustin dwayne dwight dylan ebba ebrahim eddie eden edgar
edgardo edith edmond edmund edna edoardo eduard eduardo edward edwin efraim egon ehud eileen elaine eleanor elena
eleni eli elias elie elijah elinor elisa elisabeth elise elizabeth ella ellen ellie elliot elliott ellis elmer elon
elsa elsie elton elvira elvis emanuel emeka emerson emery emil emile emilia emilio emily emma emmanuel emmett enda
engelbert enric enrico enrique enzo eric erica erich erick erik erika erin ernest ernesto ernie ernst erwin esteban
estelle esther ethan ethel etienne eugen eugene eugenia eugenio eva evan evangelos eve evelyn evgeni evgeny ewan ezra
fabian fabiana fabio fabrice fadi faisal farid farouk farrah fatima fatma faure faye fedor felicity felipe felix
ferdinand ferenc fernand fernanda fernando fidel filip filippo fiona flora florence florian floyd fran frances
francesca francesco francine francis francisco franco francois frank frankie franklin frans frantisek franz françois
fred freddie freddy frederic frederick frederico frederik fredrik frida friedrich fritz fumio fyodor gabor gabriel
gabriela gabriele gabriella gail gareth garry gary gavin gavriil gemma gene genevieve gennady geoff geoffrey george
georges georgi georgia georgina georgios gerald geraldine gerard gerardo gerd gerhard germaine gerry gertrude giacomo
gian giancarlo gianni gideon gilbert gilberto giles gillian gina gino giorgia giorgio giovanna giovanni giulia giulio
giuseppe gladys glen glenda glenn gloria godfrey gonzalo goran gordon gottfried grace graeme graham grant greg gregor
gregorio gregory greta gretchen grigori grigory guadalupe guido guillaume guillermo gunnar gunter gus gustav gustave
gustavo guy gwen gwendolyn gyorgy gábor günter günther habib hadi hafez hakan hakim halyna hamid hamza hank hanna
hannah hannes hannibal hans harald hari haris harold haroun harriet harris harrison harry harun harvey hasan hassan
hatem hayley hazel heather hector hedwig heidi heiko heinrich heinz helen helena helene helga helmut hendrik henk
henri henrietta henrik henrique henry herbert herman hermann hernan hideki hilary hilda hillary hiro hiroshi holly
horace horst hosni houari howard hubert hugh hugo humberto humphrey husain hussain hussein ian ibrahim ichiro ida
ifeanyi ignacio ignatius ignazio igor ihor iker ilham ilia ilie ilona ilya imran inga inge ingeborg ingmar ingrid ioan
ion ira irena irene irina irma irving iryna isa isaac isabel isabella isabelle isaiah ismail issa istvan itzhak iva
ivan ivana ivo ivor iwan iyad jaap jacinda jack jackie jackson jacob jacqueline jacques jaime jair jake jakob jakub
jamal james jamie jan jana jane janet janez janice janina janis janos jared jarmila jaroslav jason jasper javier
jawaharlal jay jayne jean jeanette jeanne jeb jeff jefferson jeffery jeffrey jelena jenna jennifer jenny jens jeremiah
jeremy jerome jerry jerzy jess jesse jessica jessie jesus jesús jill jim jimmy jiri joachim joan joann joanna joanne
joao joaquin jochen jodie joe joel joerg johan johann johanna johannes john johnny johnson joko jomo jon jonah jonas
jonathan joop jordan jordi jorge jose josef josep joseph josephine josh joshua josip josé joy joyce joze joão juan
juana juanita jubal judith judy jules julia julian juliana julie julien juliet julio julius junichiro jurgen justin
justine justus jörg jürgen kaja kamal kamala kamil kane kanye kara karel karen karim karin karina karl karla karol
karolina karoline kaspar katarina katarzyna kate kateryna katharina katharine katherine kathleen kathryn kathy katia
katie katja katrina katsuya kazuo keir keith kelley kelly kelvin kemi ken kenji kenneth kenny kenzo kerry kevin khaled
khalid kieran kim kimberly kirill kirk kirsten kirsty kjell klaas klara klaus klement knut kofi kolo konrad konstantin
konstantinos kory kostas kris kristen kristin kristina kristine kristoffer krzysztof kurt kwame kwesi kyle kylian
kylie kyriakos kyrylo kyung lakshmi lamar lana lara larisa larry lars larysa laszlo laura lauren laurence laurent
laurie lawrence lazar lea leah leandro lech leigh leila len lena lenny leo leon leonard leonardo leonid leonidas
leonor leopold leroy leslie lester leszek lev levi lewis liam lidia lila lili lilian lilly lina linda lindsay lindsey
linus lionel lisa livia liz liza lizzie llewellyn lloyd lois lola lorenzo loretta lori lorraine lothar lottie lou
louis louisa louise luc luca lucas lucia luciano lucie lucien lucille lucy ludmila ludovic ludwig luigi luis luisa
luiz luka lukas luke lulu luther luz lydia lyle lyn lynda lyndon lynn lynne lászló maarten mabel macky madeleine
madeline mads magda magdalena maggie magnus mahamadou mahathir mahinda mahmood mahmoud mahmud maia malcolm malik
manfred manmohan manny manolo manuel manuela mao mara marc marcel marcela marcello marcelo marcia marcin marco marcos
marcus marek margaret margarita margherita margo margot marguerite maria mariam marian mariana marianne mariano marie
marija marilyn marina mario marion marisa marissa marit marius marjorie mark markku marko markus marlene marlon marsha
marta martha marthe martin martina martine martti marty marvin mary maryam masaaki masoud massimo mateo mateusz mathew
mathias mathieu mathilde matilda matt matteo matteusz matthew matthias matti mattias maud maude maureen maurice
mauricio maurizio mauro max maxim maxime maximilian maxine maxwell maya mehdi mehmed mehmet mei mel melanie melinda
melissa melvin menachem meredith merle meryl mia michael michaela michail michal michał micheal michel michele
michelle micheál michèle mick mickey miguel mihai mihail mikael mike mikhail mikhaylo mikheil mikko miklos mila milan
mildred milena milo milos miloš milton mindy miranda miriam mirko miroslav mitch mitchell mitt mladen moammar mohamad
mohamed mohammad mohammed mohan moira moises molly mona monica monika monique monty mordechai morgan morris moses
moshe mostafa moussa muammar muhammad muhammadu munir murad muriel murray musa mustafa mwai mwangi mykhailo mykola
myra myrna myron myrtle nadezhda nadia nadine nahum nancy nando naoko naomi narendra nasser natalia natalie natalya
natan natasha nathalie nathan nathaniel nawaz neal ned neil nelly nelson nestor nettie neville neymar ngolo ngozi
niall nicholas nick nicky nicola nicolae nicolai nicolas nicole nicolo nicos niels nigel nikita nikki nikola nikolai
nikolaos nikolas nikolaus nikolay nikos nils nina nino niranjan noah noam noel nora norbert noreen norm norma norman
norodom nouri noémie nuno nursultan octavia octavio odette oksana ola olaf olav ole oleg oleh oleksandr oleksii
oleksiy olena olga oliver olivia olivier olof omar onur ophelia orson orville osama oscar oskar osman oswald otto
oumar owen oyelaran pablo paddy pamela pandit paola paolo pascal pat patricia patricio patrick patrik patrizia patti
patty paul paula paulina pauline paulo pavel pavlo pawel pedro peggy penelope per percival percy perry pervez pete
peter petr petra petro phil philip philipp philippa philippe phillip phoebe phyllis pia pierre piers piet pieter
pietro pio piotr polly porfirio prabowo pranab preston priscilla priya prosper qasim quentin quincy quinn rachel
rafael rafal rafiq rahul raila rainer rajeev rajiv rajnath ralf ralph raman ramesh ramin ramiro ramon ramona ramzan
randall randolph randy raoul raphael rashid raul ravi ray raymond raúl rebecca recep reggie regina reginald reiner
reinhard reinhold renata renate renato rene renee rené reuben reuven rex reynaldo reza rhonda ricardo riccardo rich
richard rick ricky rishi rita rob robert roberta roberto robin robyn rocco roderick rodney rodolfo rodrigo rodrigue
rodrygo roger roland rolf romain roman romano romelu romeo ron ronald ronaldo ronan ronnie rory rosa rosalind rosalyn
rosamund rose rosemary ross rowan roxanne roy ruben rubén rudolf rudolph rudy rufus rui rupert ruslan russ russell
rustam rustem ruth ryan ryszard sabina sabine sabrina sacha sadie sadio saeb saeed safiya salah salem salif salim
sally salma salman salome salvatore sam samantha samir samson samuel sandra sandro sandy sanjay sanna santiago santos
sara sarah sasha satoshi saul saverio scott sean sebastian sebastien segun selena selim selma serena serge sergei
sergej sergey sergi sergii sergio sergiy serhii serhiy seth shane shannon sharon shaun shauna shawn shehbaz sheila
sheldon shelley sheri sherman sherry shigeru shimon shinzo shirley shlomo sidney siegfried sigmar sigmund sigrid silas
silvia silvio simeon simon simone sinéad sipho sirikit slavko slobodan sofia solomon sonia sonja sophia sophie soren
spencer spyros stacey stacy stan stanislav stanislaw stanley stavros stefan stefania stefano steffen stella stephan
stephane stephanie stephen steve steven stewart stig stuart subhas sue suleiman sunil suresh susan susanna susanne
susie suzanne sven svetlana svitlana sybil sydney sylvain sylvester sylvia sylvie søren tadeusz tamara tammy tania
tanya tara tarek tariq taro tatiana tatyana taylor ted teddy terence teresa terrence terri terry tess thabo thaddeus
theo theodor theodora theodore theresa thiago thomas thor thorsten tibor tim timo timothy tina tobias toby todd tom
tomas tomasz tommaso tommy tomás toni tony tonya torsten toshio tracey tracy travis trevor tricia trine tristan truman
tsutomu tunde tyler tyrone tzipi ugo uhuru ulf uli ulrich ulrike ulysses umar umberto uri urs ursula uwe vaclav vadim
val valentin valentina valeri valeria valerie valerii valery vanessa vasco vasil vasile vasili vasily vassili vasyl
vera vernon veronica veronika vicente vicki vicky victor victoria vidkun vijay viktor viktoria vince vincent vincenzo
vinicius viola virgil virginia vitali vitalii vitaliy vitaly vito vittorio vivian viviane vivien vlad vladimir
vladislav vladyslav vojislav volker volodymyr vuk vyacheslav václav wade waldemar walid wally walt walter wanda
wanjiku warren wayne wendell wendy werner wes wesley whitney wilbur wiley wilfred wilfried wilhelm willa willem
william willie willis willy wilma wilson winfried winifred winnie winston wladyslaw wojciech wolfgang woodrow xabi
xavier xiao yahya yair yan yana yannick yannis yaroslav yasir yasmin yasser yasuo yaya yevgeny yevhen yitzhak yoav
yoko yolanda yoram yosef yoshihide yoshihiko yoshiro youri youssef yoweri yuki yulia yuri yuriy yusuf yves yvette
yvonne zach zachary zack zahra zainab zeljko zeynep zia zine zoe zoltan zoltán zoran zubin zuzana
"""
GIVEN_NAMES: Final = frozenset(_GIVEN_NAMES.split())
"""A capitalised word of these, with another after it, is nearly always a person."""
