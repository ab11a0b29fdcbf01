/**
 * Places of publishers and conferences, and given names, which the tagger cannot infer from a word's shape. Folded by
 * `fold`; each word of a place's name counts as a place.
 */
import { wordSet } from '../../../words/word-list.ts';

const PLACES = `
  aachen aarhus abingdon abidjan abuja accra addis ababa adelaide aix albany aldershot alexandria algiers
  allahabad amherst amman amsterdam ankara ann arbor antalya antwerp armonk arlington asuncion athens atlanta
  auckland augsburg austin avignon baden baghdad baku baltimore bamberg bandung bangalore bangkok barcelona
  bari basel baton rouge bayreuth beijing beirut belgrade bellingham belo horizonte bengaluru bergen bergisch
  gladbach berkeley berlin bern bethesda beverly hills bielefeld bilbao birmingham bloomington bochum bogor
  bogota bologna bolton bombay bonn bordeaux boston boulder braga brasilia bratislava braunschweig bremen
  brescia brighton brisbane bristol brno bruges brussels bruxelles bucharest budapest buenos aires burlington
  bursa cairo calcutta calgary cambridge campinas canberra cape town caracas cardiff carbondale casablanca
  champaign chapel hill charlottesville cheltenham chennai chicago chichester chur cincinnati cleveland coimbra
  cologne colombo columbia columbus copenhagen cordoba cork crows nest curitiba dakar dallas damascus darmstadt
  delft delhi denton denver detroit dhaka dordrecht dortmund dover dresden dublin duisburg durham dusseldorf
  eindhoven edinburgh edmonton englewood cliffs erfurt erlangen essen eugene evanston exeter farnham firenze
  flensburg florence fort worth frankfurt freiburg fribourg gainesville geneva geneve genova genoa ghent giessen
  glasgow gothenburg goteborg gottingen graz greensboro greenwich grenoble groningen guadalajara guangzhou
  hague haifa halifax halle hamburg hanoi hannover hanover harmondsworth harvard havana hawthorne heidelberg
  helsinki hillsdale hoboken hong kong honolulu houndmills houston hyderabad ibadan indianapolis innsbruck
  ioannina islamabad istanbul ithaca izmir jakarta jena jerusalem johannesburg kabul kampala karachi karlsruhe
  kassel kathmandu kazan kiel kiev kyiv koln konigstein konstanz krakow kuala lumpur kyoto lagos lahore lanham
  lansing la paz lausanne lawrence leeds leicester leiden leipzig lexington lima lincoln lisboa lisbon liverpool
  ljubljana lodz london londres loughborough los angeles louvain louvain-la-neuve leuven lubeck lublin lucknow
  ludwigshafen lund luneburg luzern lyon maastricht madison madrid madras mahwah mainz malaga malden managua
  manchester manila mannheim marburg marseille mediterranee medellin melbourne menlo park mexico miami milan
  milano milwaukee minneapolis minsk modena montevideo montpellier montreal moscow moscou moskau mumbai
  munchen munich munster murcia nairobi nanjing nantes napoli naples nashville new york newark newbury newcastle
  nice nijmegen norman northampton norwell norwich nottingham nurnberg oakland odense oldenburg opladen oslo
  osnabruck ottawa oxford oxon paderborn padova padua palermo palo alto paris passau peking perth peshawar
  philadelphia phoenix pisa pittsburgh plymouth poitiers port louis porto portland porto alegre potsdam poznan
  prag prague praha pretoria princeton providence puebla pune quebec quito raleigh rawalpindi reading recife
  redwood regensburg reinbek rennes reston riga rio janeiro riverside riyadh rochester roma rome rosario rostock
  rotterdam rouen saarbrucken sacramento saint louis petersburg salamanca salt lake salvador salzburg san diego
  francisco jose juan santiago santa barbara fe sao paulo sapporo sarajevo savannah seattle seoul sevilla
  seville shanghai sheffield shenzhen singapore skopje sofia southampton springfield stanford stockholm
  strasbourg strassburg stuttgart surabaya sydney taipei tallinn tampa tashkent tbilisi tehran teheran tel aviv
  thessaloniki tilburg tokyo toronto torino toulouse trento trier trondheim tubingen tucson tunis turin turku
  uberlandia ulm upper saddle river uppsala urbana utrecht valencia valparaiso vancouver venezia venice vienna
  vilnius waco warsaw warszawa washington waterloo weimar weinheim wellington westport wien wiesbaden wildau
  winnipeg wisbech wolfsburg woodstock worcester wroclaw wurzburg wuhan xian yale yogyakarta york zagreb
  zaragoza zurich zhengzhou
  москва м спб санкт-петербург екатеринбург новосибирск казань киев минск алматы
  القاهرة بيروت دمشق بغداد الرياض عمان تونس الجزائر الرباط تهران قم مشهد لاہور کراچی اسلام آباد دہلی
  北京 上海 广州 南京 武汉 东京 台北
  al ak az ar ca co ct dc fl ga hi ia id il ks ky la ma md mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok pa ri sc
  sd tn tx ut va vt wa wi wv wy mass calif conn ill mich minn penn ont nsw uk usa u.s.a us eua
  alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
  indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
  montana nebraska nevada hampshire jersey dakota ohio oklahoma oregon pennsylvania rhode tennessee texas utah
  vermont virginia wisconsin wyoming ontario
  argentina australia austria osterreich bangladesh belgium brasil brazil bulgaria canada chile china colombia
  croatia cuba cyprus czech denmark ecuador egypt england espana estonia finland france germany deutschland
  greece hungary iceland india indonesia iran iraq ireland israel italia italy japan jordan kenya korea kuwait
  latvia lebanon lithuania luxembourg malaysia mexico morocco netherlands nigeria norway oman pakistan peru
  philippines poland portugal qatar romania russia scotland serbia slovakia slovenia spain sweden switzerland
  schweiz syria taiwan thailand tunisia turkey turkiye ukraine uruguay venezuela vietnam wales zealand`;

/** Places of smaller publishers. They are not a feature of the tagger, which would have to be trained on them. */
const MORE_PLACES = `
  aalen bregenz breslau dessau eichstatt freising fulda garching gutersloh hagen hildesheim hohengehren ilmenau
  ingolstadt kaiserslautern kempten klagenfurt kronberg landau lengerich linz lohmar merseburg neuried neuwied
  pfaffenweiler reutlingen schwalbach siegen tutzing villingen wuppertal zittau baltmannsweiler winterthur
  neuchatel gallen angers besancon caen clermont-ferrand dijon limoges nancy reims saint-denis coimbra aveiro
  cadiz girona granada huelva logrono oviedo pamplona valladolid vigo bergamo cagliari catania ferrara lecce
  macerata parma pavia perugia pescara salerno siena udine urbino verona
  arequipa barranquilla bucaramanga cali cartagena cochabamba concepcion cuenca guanajuato guayaquil ibague
  manizales mendoza merida monterrey morelia oaxaca pachuca pereira queretaro temuco toluca valdivia xalapa
  aracaju belem cuiaba florianopolis fortaleza goiania londrina maceio manaus maringa natal niteroi pelotas
  petropolis teresina vitoria
  denpasar makassar malang medan padang palembang purwokerto semarang surakarta adana diyarbakir edirne
  erzurum eskisehir gaziantep isparta kayseri konya malatya mersin sakarya samsun sivas trabzon
  bahawalpur faisalabad gujranwala multan quetta sargodha ahmedabad bhopal jaipur kanpur kochi nagpur
  pondicherry thiruvananthapuram varanasi chittagong rajshahi colombo
  bloemfontein bulawayo dodoma durban eldoret enugu gaborone harare ibadan ile-ife kaduna kano kigali kumasi
  lilongwe lusaka makurdi maputo maseru nsukka stellenbosch windhoek zaria
  bialystok brasov bydgoszcz cluj cluj-napoca craiova debrecen gdansk iasi katowice kaunas kharkiv kosice lviv
  maribor nitra novi odesa olomouc opole ostrava pecs plzen plovdiv rijeka rzeszow sad sibiu split szeged
  tartu timisoara torun varna veliko zadar`;

const GIVEN_NAMES = `
  aaron adam adrian agnes ahmad ahmed alan albert alberto alejandro alessandro alex alexander alexandra alfred
  ali alice allan amanda amy ana anders andre andrea andreas andrew andrzej andy angela anita ann anna anne
  annette anthony anton antoine antonio armin arnold arthur astrid axel barbara beatrice beate benjamin bernard
  bernd bernhard bettina bill birgit bjorn bob bodo boris brad brian brigitte bruce bruno carl carla carlo carlos
  carol caroline catherine cecilia charles charlotte chris christa christian christiane christina christine
  christoph christopher claire clara claude claudia claus colin cornelia craig daniel daniela david deborah
  dennis detlef diana dieter dietmar dietrich dirk dominik dominique donald dorothea dorothy douglas eberhard
  eduardo edward eleanor elena elisabeth elizabeth elke ellen emil emily emma emmanuel eric erich erik erika
  ernst erwin esther eugene eva evelyn fatima felix ferdinand fernando florian frances francesca francesco
  francis francisco franco francois frank franz frederic frederick friedrich fritz gabriel gabriela gabriele
  gary geoffrey georg george gerald gerard gerd gerhard gertrud gilles giovanni giorgio giuseppe gordon graham
  greg gregory guido guillermo gunnar gunter gunther gustav hanna hannah hanne hannes hans harald harold harry
  hartmut hasan hassan heather hector heike heiko heiner heinrich heinz helen helena helene helga helmut henri
  henrik henry herbert hermann hilary hilde horst howard hubert hugh hugo hussain hussein ibrahim ian ignacio
  inge ingo ingrid irene iris isabel isabelle ivan jack jacob jacqueline jacques jakob james jan jane janet
  jason javier jean jeff jeffrey jennifer jens jeremy jerry jerome jessica jill jim joachim joan joao jochen joe
  joel johan johann johanna johannes john jon jonas jonathan jorg jorge jorgen jose josef joseph joshua juan
  judith juergen julia julian julie juliette jurgen justin jutta kai karen karin karl karl-heinz katharina
  katherine kathleen kathrin katja katrin keith kenneth kerstin kevin khalid klaus konrad kristin kristina kurt
  lars laura laurence laurent lawrence leo leon leonard leonardo lena lewis linda lisa liselotte lothar louis
  louise luca lucas lucia ludwig luigi luis luisa luke lukas lutz maarten magdalena malcolm manfred manuel
  manuela marc marcel marcelo marcel marco marcos marcus margaret margarete margit maria marianne marie marina
  mario marion mark markus marlene martha martin martina mary massimo mathias matteo matthew matthias maurice
  maurizio max maximilian mehmet melanie michael michaela michel michele miguel mike mohamed mohammad mohammed
  monica monika muhammad mustafa nancy natalie neil nicholas nicola nicolas nicole niels nigel niklas nils nina
  norbert norman olaf ole oliver olivier oscar otto pablo pamela paola paolo pascal patricia patrick paul paula
  paulo pavel pedro peter petra philip philipp philippe phillip pierre rachel rainer ralf ralph raymond rebecca
  regina reinhard reinhold rene renate ricardo richard rita robert roberta roberto robin rodolfo roger roland
  rolf roman ronald rosa rosemary roy rudiger rudolf rudolph ruth sabine sally samuel sandra sara sarah scott
  sebastian sergio sergey sharon silke silvia simon simone sofia sonia sonja sophie stefan stefanie steffen
  stephan stephanie stephen steve steven stuart susan susanne suzanne sven sylvia tanja teresa theodor theresa
  thomas thorsten tim timothy tobias todd tom tommaso tony torsten udo ulf uli ulrich ulrike ursula ute uwe
  valerie vanessa vera veronica victor victoria viktor vincent vincenzo virginia volker walter waltraud wayne
  wendy werner wilfried wilhelm willi william wim winfried wolf wolfgang wolfram xavier yves yvonne yusuf zoltan`;

const places = wordSet(PLACES);
const givenNames = wordSet(GIVEN_NAMES);

export const isPlace = (folded: string): boolean => places.has(folded);

const morePlaces = wordSet(MORE_PLACES);

/** Includes the places of smaller publishers. */
export const isSeatOfPress = (folded: string): boolean =>
  places.has(folded) || morePlaces.has(folded);

export const isGivenName = (folded: string): boolean => givenNames.has(folded);
