/** What people ask with about daily life, and what articles write for it. `news-words.ts` says how they are written. */
export const DAILY_LIFE_WORDS: readonly string[] = [
  // Homes and places
  `
    neighbour neighbor; tenant renter; eviction evict; neighborhood neighbourhood district suburb;
    house > property residence housing dwelling mansion; home > residence property; live > reside resident residence home;
    resident > local tenant homeowner; neighbor > resident; flat > block tenement condo; landlord > owner; rent > tenancy; evict > homeless;
    homeless > rough shelter; move > relocation; builder > contractor developer; build > construction;
    building > tower block structure property construction; construction > build; room > bedroom; mortgage > loan;
    town > village community city; village > community hamlet; hotel > inn resort motel guesthouse; garden > yard park; roof > ceiling
  `,
  // Traffic and travel
  `
    road > street highway; street > road; bus > coach; subway metro tube; airline > carrier; fare ticket; trip journey voyage;
    traveller traveler passenger; motorbike motorcycle; license licence; gas petrol fuel; hiker hiking hike; climber mountaineer;
    road > lane carriageway route; car > suv sedan automobile; cars > vehicle; bus > minibus; train > locomotive carriage; subway > train;
    airport > terminal runway; fly > flight; flight > plane aircraft; pilot > captain aviator; drive > motorist driver;
    travel > journey tour; passenger > commuter aboard; commuter > passenger; speed > mph fast; slow > delay; delay > disruption;
    bridge > crossing; bike > cyclist motorcycle; biker > motorcyclist; cyclist > bicycle bike; parking > park; fuel > diesel;
    electric > battery; walk > pedestrian foot march; walker > pedestrian hiker; cruise > ship
  `,
  // Sport
  `
    coach > manager trainer; manager > coach; medalist medallist; batsman batter; boxer fighter; golfer golf; swimmer swim;
    relegate relegation; match > tie clash; game > contest clash; beat > thrash upset edge rout; win > title gold champion;
    winner > victor medalist medallist; champion > title; defeat > loss; tie > level; score > net strike convert; goal > net strike;
    scorer > striker; scored > goal net; team > franchise; coach > boss; player > striker midfielder defender forward quarterback teammate;
    footballer > striker midfielder defender; athlete > sprinter swimmer gymnast olympian; race > marathon sprint contest; run > race;
    runner > sprinter; crowd > attendance; stadium > ground; tournament > cup; cup > trophy tournament; title > championship;
    medal > gold silver bronze podium; gold > medal; record > best fastest; injured > sideline injury; transfer > sign signing;
    sign > signing contract; join > sign; referee > official; cheat > doping dope; doping > drug banned steroid; drugs > doping;
    banned > suspend suspension ban; ban > suspend suspension; suspension > ban; season > campaign; league > division; final > decider title;
    round > stage; kick > penalty; penalty > spot-kick; overtime > extra-time; cricketer > batsman bowler; boxer fight > bout; tennis > seed;
    cyclist > rider; rider > jockey cyclist; qualify > qualifier qualification
  `,
  // Film, music, press and arts
  `
    tv television; host presenter; anchor newsreader; writer author novelist; poem poetry poet; perform performance; dancer dance;
    statue sculpture; sculptor sculpture; exhibition exhibit display; comedian comic; celebrate celebration; movie > picture;
    film > documentary release premiere; actor > cast play role; actress > cast; celebrity > star famous actor singer;
    play > role portray star perform theatre theater; direct > filmmaker; tv > broadcast channel network series;
    series > show season episode; episode > series; channel > network broadcaster; broadcaster > channel network presenter; host > anchor;
    presenter > anchor broadcaster; journalist > correspondent editor columnist; reporter > correspondent; newspaper > daily tabloid;
    news story > report; article > report story; interview > interviewer; book > memoir author; write > pen; song > single ballad;
    singer > star; sing > perform singer song; singing > perform; band > group; group > band; musician > guitarist drummer pianist;
    concert > tour; music > musical; art > painting sculpture; painting > portrait canvas artwork; picture > image portrait painting;
    photo > image; image > picture photo; photographer > photograph; statue > monument; award > honor honour; win > award; oscar > academy;
    joke > quip comedy; funny > humorous comic hilarious; theater > stage; watch > view viewer audience; fan > follower; follower > fan;
    party festival > celebration; celebrate > mark commemorate; holiday > festival; opening > premiere launch unveil inauguration;
    ceremony > inauguration; costume > outfit dress; clothes > clothing garment outfit dress; wear > dress clad outfit; fashion > designer
  `,
  // Computers and media
  `
    internet web online; email e-mail; device gadget; glitch bug fault; computer > laptop pc machine;
    phone > smartphone cellphone handset call; website > page portal; app > platform; program > software; robot > android machine automation;
    ai > artificial; hacker > breach; hack hacked > breach compromise; password > login; virus > malware; email text > message;
    message > text email letter; post > publish; tweet > twitter; film record > footage; camera > footage cctv; social > facebook twitter;
    download > install; invent > develop pioneer create; inventor > creator pioneer; develop > build create design; device > machine;
    machine > device; chip > semiconductor; screen > display; data > information; private > privacy; privacy > private;
    broken > outage fault fail; crash > outage
  `,
  // Science, space, nature and animals
  `
    expert specialist; experiment trial; test > trial; spaceship spacecraft; moon lunar; sun solar; landing land; meteor meteorite;
    environment environmental; energy > power electricity; recycle recycling; jungle rainforest; extinct extinction; cow cattle; hunt hunter;
    poacher poaching; insect bug; farming agriculture; dam > reservoir; coast coastal; cave cavern;
    scientist > professor biologist physicist chemist astronomer expert academic; expert > analyst professor; study > researcher;
    discover > unearth uncover spot identify; prove > confirm evidence; experiment > test study; space > orbit nasa spacecraft;
    rocket > spacecraft launch; spacecraft > probe rover lander craft; astronaut > crew cosmonaut; satellite > orbit;
    telescope > observatory; planet > exoplanet; star > stellar; mars > martian; launch > liftoff; asteroid > meteor; climate > warming;
    pollution > emission smog; emission > carbon; carbon > emission; green energy > renewable; renewable > solar wind;
    environment > ecological climate; oil > crude petroleum; coal > mine; plastic > waste; tree > wood; forest > jungle rainforest;
    animal > species wildlife mammal beast; animals > wildlife; species > animal; endangered > threatened extinct; bird > species;
    dog > hound canine; dogs > canine; cat > kitten feline; pig > swine hog; sheep > lamb flock; horse > mare pony stallion foal;
    fish > species catch; fishing > fishery trawler; hunter > poacher; hunting > poaching; whale > mammal; shark > predator; bite > attack;
    zoo > enclosure wildlife; farm > agricultural agriculture; farmer > grower; grow > cultivate crop; food > crop meal; plant > crop;
    fossil > remains; dinosaur > fossil; bone > skeleton remains; skeleton > bone remains; ancient > old; river > stream; lake > reservoir;
    mountain > peak summit; hill > slope; ground > soil; soil > ground; gem > diamond; treasure > hoard
  `,
  // Religion
  `
    religion religious; cleric clergyman clergy; pope pontiff; islam islamic muslim; christian christianity; pray prayer;
    religion belief > faith; faith > religion; church > cathedral chapel parish congregation religious; priest > clergy cleric bishop;
    bishop > archbishop; pope > papal; mosque > imam; imam > cleric; jewish > judaism; christian > church; pray > worship; worship > pray;
    god > divine; believe > belief; believer > faithful
  `,
  // Royalty
  `
    crown coronation; abdicate abdication; king queen > royal throne crown; royal > palace; royals princess > royal; prince > royal heir;
    palace > royal residence; crowned > coronation; throne > crown; heir > succession; knight > knighthood
  `,
  // Family and the course of life
  `
    marry wed marriage; adopt adoption; graveyard cemetery; inherit inheritance; lonely loneliness; married > wedding wife husband;
    divorced > separate; split > separation; partner > boyfriend girlfriend wife husband; boyfriend > partner; girlfriend > partner fiancee;
    engaged > engagement; engagement fiance > engaged; birth > deliver; kid children baby > son daughter; kids > child son daughter;
    child > son daughter minor; son > boy; daughter > girl; parents > mother father couple; grandparent > grandmother grandfather;
    family > wife husband son daughter child; relative > cousin uncle aunt nephew; twin > sibling; adopted > adoption; orphan > parent;
    foster > adopt; funeral > memorial; buried > burial grave cemetery; grave > tomb cemetery; widow > husband; widower > wife;
    friend > companion colleague ally; couple > pair; birthday > turn; teenager > adolescent youngster; young > youth; youth > young;
    senior > elderly; adult > grown; nickname nicknamed > dub
  `,
  // What people do all day, in a plainer word and in that of an article
  `
    practise rehearse; practice practise > train training rehearsal; intruder > hacker burglar; hacker > intruder; germ > virus bacteria; pensioner > retiree elderly;
    streetcar tram; store > retailer; coast coastline > shoreline; tree > oak lime beech pine; fish > trout salmon cod herring; eat > dine consume; supper dinner; tourist > visitor;
    apologise apologize > regret; locate > find trace; poem verse; exhibition > show display; bury > inter; resume > restart; queue > line; flag > banner; asylum > refuge; hungry > starving hunger;
    perform > concert stage; march > protest demonstration; fight > brawl scuffle; crowded > packed full; packed > crowded; recall > withdraw withdrawal; recycle > reuse; dirty > polluted filthy;
    tired > exhausted exhaustion; thirsty > dehydrated; soldier > troop; police > officer; officer > police; lunch > meal; petition > signature; repair > fix mend restore; fix > repair mend solve;
    ransom > extort; hole > gap; leak > breach; sack > dismiss; orchestra > musician; musician > orchestra band; choir > singer; conductor > orchestra; keeper > guard; charge > fee toll
  `,
  // Order, time, number and comparison
  `
    begin beginning; extend extension; postpone postponement; nearly almost; reduce reduction; biggest largest; differ difference;
    improve improvement; first > initial original; last > final latest; final > last; latest > recent new; new > recent latest;
    newest > latest; beginning > start; stop > cease prevent block; prevent > stop avoid; avoid > prevent avert; finish > completion;
    length > long; wait > delay; continue > remain keep extend; stay > remain accommodate shelter lodge house; remain > stay; schedule > plan; deadline > due;
    due > deadline; weekly > week; daily > day; monthly > month; decade century > year; rare > unusual; rarely > seldom;
    once previous > former; former > ex; early morning > dawn; night > overnight evening; evening > night; ago > earlier; earlier > previous;
    before > prior; after > following; more > additional extra increase; extra > additional; half third > percent; most > majority largest;
    all > entire; few > handful; around > roughly approximately; exactly > precise; total > overall sum; double > twice; twice > double;
    triple > threefold; increase > growth surge jump soar hike boost; rise > surge jump soar hike growth; raise > increase hike lift boost;
    bigger > larger increase; fall drop > plunge plummet slump dip tumble; decrease > reduction reduce; lower > reduce cut;
    cut > reduction lower; reduction > cut; limit > restriction curb; less > decrease; biggest > major; small > tiny minor; smallest > tiny;
    highest > peak record; distance > mile kilometre; near > close nearby; close > near nearby; nearby > near; compare > comparison;
    change > alter shift; replace > substitute; better > improvement; worse > deteriorate worsen; worst > deadliest; best > top;
    top > leading
  `,
  // Saying and thinking
  `
    announce announcement; claim allegation; argue argument; describe description; reply response; respond response; reaction react;
    explain explanation; opinion view; stance > position; survey poll questionnaire; suggest suggestion; recommend recommendation;
    advise advice; require requirement; attempt > effort; refuse refusal; disagree disagreement; criticism criticise criticize;
    denounce condemn; complain complaint; thankful grateful; congratulate congratulation; apologise apology; apologize apology;
    admit admission; confess confession; deny denial; reveal revelation; warn warning; persuade convince; protest demonstration;
    protester demonstrator; activist campaigner; unrest riot; announce > declare unveil reveal; claim > allege assert; argue > claim contend;
    ask > request; request > ask; answer reaction > response; react > respond response; explain > reason; refer > reference;
    opinion > belief stance poll survey; view > stance; believe > think; suggest advice > recommend; offer > propose;
    plan > propose proposal intend blueprint; hope > expect; wish > hope; try > attempt seek effort; attempt > try;
    disagree > oppose differ dispute; criticise > attack blast rebuke denounce lambast; criticize > attack blast rebuke denounce;
    criticism > backlash outcry; complain complaint > grievance; praise > hail laud commend tribute; thank > gratitude grateful;
    sorry > apology regret; regret > apologise apologize; admit > concede; accept > concede; deny > refute dispute; lie > false untrue; lied > false mislead;
    true > truth; truth > true fact; wrong > false incorrect mistake; right > correct; secret > confidential classify classified undisclosed;
    leak > disclose; warning > caution alert; alert > warn warning; alarm > alert; encourage persuade > urge; fight > row feud;
    feud > dispute row; row > feud; protest > march unrest; demonstrator protester > activist; activist > protester; campaign > drive;
    campaigner > advocate
  `,
  // Feelings and judgement
  `
    sad sadness; happy happiness; excited thrilled; worry concern; anxious anxiety; proud pride; ashamed shame; brave bravery;
    confident confidence; uncertain uncertainty; confused confusion; hate hatred; prefer preference; favorite favourite;
    disappointed disappointment; tired exhausted; hungry hunger; jealous jealousy; strange > bizarre; beautiful beauty; cruel cruelty;
    strong strength; weak weakness; careful cautious; responsible responsibility; failure fail; success successful succeed; fame famous;
    angry > outraged fury irate; anger > fury; mad > angry furious; upset > distress dismay anger; sad > grief sorrow mourn;
    sadness > grief sorrow; grief > mourn; happy > joy celebrate; joy > delight; excited > excitement thrill;
    surprised > shock stun astonish; surprise > shock stun unexpected; shock > stun horrify; shocked > stun horrify appal;
    scared > frighten terrified; fear > concern worry; worried > concern fear anxious; worry > fear alarm anxiety; nervous > anxious;
    stress > pressure strain; pressure > stress; shame > embarrass disgrace; embarrassed > embarrassment; brave > courage heroic hero;
    hero > heroic brave; sure > confident certain; unsure > uncertain; hate > dislike; dislike > hate despise loathe; love > adore; disappointed disappointment > dismay;
    tired > exhaust fatigue; bored > boredom; lucky > fortunate luck; strange > unusual odd; weird > bizarre strange odd;
    ugly > unattractive; beautiful > scenic; nice > pleasant; terrible > horrific awful dreadful; awful > horrific;
    hard > difficult tough challenge; difficult > tough; difficulty trouble > problem; problem > issue challenge difficulty fault;
    easy > simple; important > significant key crucial vital; importance > significance; useful > helpful; careful > caution;
    fail > unsuccessful
  `,
  // Verbs that news write in two words too
  `
    resign > step; withdraw > drop; expel > kick throw; oust > vote force; demolish > tear pull; locate > track; exhaust > run;
    surrender > hand; omit > leave; finish > wrap; defraud > rip; criticise > lash; defend > stick; conceal > cover
  `,
];
