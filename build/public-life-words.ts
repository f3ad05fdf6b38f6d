/** What people ask with about public life, and what articles write for it. `news-words.ts` says how they are written. */
export const PUBLIC_LIFE_WORDS: readonly string[] = [
  // People
  `
    women woman > female; men > male; man > male; girl > teenage teenager schoolgirl female; boy > teenage teenager schoolboy male;
    guy > man suspect; lady > woman; folks > people
  `,
  // Elections, parties and offices
  `
    withdraw withdrawal pullout exit; endorse endorsement back backing support; supporter backer > ally fan; speech > address remark;
    address > speech; ad advert advertisement commercial; donate donation donor contribution contribute contributor;
    fundraising fundraiser fundraise; count tally; adviser advisor aide counselor strategist; win > triumph landslide clinch;
    winner > victory triumph landslide clinch; lead > leader frontrunner front-runner edge advantage chair chairman spearhead top;
    ahead > leader frontrunner front-runner lead edge advantage; behind > trail lag;
    pick > nominate nominee nomination tap appoint name mate; choose > nominate appoint tap;
    run > campaign candidacy candidate bid contest operate; vp > vice mate veep; veep > vice mate; quit > withdraw withdrawal exit bow;
    leave > withdraw withdrawal exit departure; support > favor favour advocate champion pledge; voting > ballot poll turnout;
    politician > lawmaker senator congressman congresswoman legislator minister councillor governor deputy;
    congressman > representative lawmaker; debate > showdown; donate > raise; promise > manifesto platform;
    program programme > platform manifesto agenda plank; swear > oath; rig > fraud irregularity; popular popularity > rating approval;
    power > office rule authority; rule ruler > regime reign; dictator > autocrat strongman authoritarian regime;
    spokesperson > press secretary; committee > panel commission; meeting > summit talk conference gathering session convention;
    meet > summit talk gather conference; discuss > talk topic agenda; helper assistant > aide adviser staffer; staff > aide personnel;
    neutral neutrality > sidelines impartial; party > faction; split > rift divide division; unite unity > reconcile heal; united > unity;
    rude > disparage insult; insult > mock ridicule slur disparage deride
  `,
  // Parliaments and laws
  `
    rule regulation; illegal unlawful banned outlawed; legal lawful; veto > reject block; block > veto;
    legalise legalize legalisation legalization; approve approval; repeal abolish scrap revoke rescind; remove removal; freedom liberty;
    budget spending expenditure; law > measure ordinance statute rule regulation amendment; rule > guideline; legal > legalize;
    ban > prohibition restriction bar block; approve > ratify endorse authorize sign; pass > ratify enact; agree > ratify accord;
    cancel > axe revoke rescind drop; change > amend amendment reform overhaul revise; fix > reform overhaul remedy; delete > remove erase;
    remove > oust strip dismantle; right rights > entitlement freedom; vote > referendum; spend > budget expenditure allocate invest;
    spending > allocate invest; minister > secretary; secretary > minister
  `,
  // Crime, police and courts
  `
    accused defendant > suspect; suspect > accused defendant; killer murderer assassin; stab stabbing knife; attacker > assailant suspect;
    smuggle smuggler trafficking; trafficking > traffic; weed cannabis marijuana; convict conviction; guilty convicted;
    lawsuit suit sue litigation; accusation allegation; clue evidence; witness onlooker bystander eyewitness; police cop officer constable;
    detective investigator; missing disappearance disappear; kidnap kidnapping abduction abduct hostage; kidnapper captor abductor;
    blackmail extortion extort; threaten threat; threaten > warn; harass harassment; corrupt corruption bribe bribery graft; crime > offence offense felony;
    criminal > offender suspect gang felon convict; bad > serious severe poor; killer > gunman shooter;
    kill > slay slain assassinate execute massacre claim; killing > slaying murder death massacre; murder > slay slaying killing;
    shoot shooting > gunfire gunshot gun gunman shot; knife > blade; beat > assault batter; attack > ambush strike assail storm;
    rob robbery > burgle loot; robber > gang raider; steal > loot burglary snatch heist smuggle; stolen > theft;
    drug > cocaine heroin cannabis narcotic opioid fentanyl marijuana; dealer > trafficker smuggler; jail > custody incarcerate lock bar;
    prison > incarcerate incarceration correctional; jailed > incarcerate sentence; arrest > apprehend capture detention nab;
    catch > arrest apprehend nab; arrested > custody apprehend; guilty > plead conviction; innocent > clear exonerate; court > judge justice;
    judge > magistrate justice jurist; trial > prosecution proceedings; sue > court claim; lawsuit > court claim action complaint;
    charge > indict indictment count; accuse > allegation claim acquit convict clear; verdict > acquit convict guilty jury clear; blame > accuse;
    punish punishment > sentence penalty sanction fine discipline; sentence > term; clue > lead trace; see > witness;
    police > investigator authorities; investigate investigation > examine; search > comb scour manhunt raid; hide > hideout; lost > missing;
    threat > menace; scare > frighten alarm terrify; rape > assault sexual; abuse > assault molest harass; bully > harass bullying;
    fake > false hoax; trick > deceive dupe hoax con defraud; scam > con; spy > agent intelligence surveillance;
    spying > surveillance espionage; lawyer > counsel solicitor prosecutor; appeal > overturn; bail > bond release; release > freed liberate;
    freed > release liberate; free > liberate; deport > remove; deportation > expel remove; executed execute > execution;
    death > fatality casualty; dead > fatality victim killed; die > succumb fatality; victim > dead casualty; body > remains; hurt > injured;
    injured > wounded hospitalize; injury > fracture
  `,
  // War and diplomacy
  `
    arms > weapon; missile rocket; bomb bombing bomber; explosion blast detonation; explode detonate; warplane jet; surrender capitulate;
    retreat withdraw; invade invasion; occupy occupation; ambassador envoy; foe adversary enemy; negotiate negotiation talks;
    immigrant migrant immigration; terrorism terrorist terror; extremist radical jihadist; shelling bombardment; besiege siege;
    atomic nuclear; inspect inspection; war > conflict fighting battle hostilities combat invasion; fight > combat conflict skirmish;
    fighter > militant rebel combatant; soldier > military serviceman servicewoman marine personnel veteran trooper infantry;
    soldiers > military; troop army > military force; military > army troop soldier armed; general > commander; commander > general chief;
    veteran > serviceman soldier; weapon > arm missile arsenal; bomb > explosive device airstrike shell; bomber > attacker;
    explode > detonation; drone > unmanned; plane > airliner flight airplane; border > crossing; peace > ceasefire truce settlement;
    surrender > yield; conquer > capture seize; capture > seize custody; diplomat > ambassador envoy; ambassador > embassy;
    embassy > consulate mission; ally > partner; enemy > rival; sanction > penalty; deal > settlement contract; aid > relief assistance;
    refugee > displaced; immigrant > newcomer; terrorist > attacker jihadist; bombed > airstrike shell; shell > bombard;
    prisoner > captive pow; exile > banish expel; screening > vet vetting check background; screen > vet;
    check > vet inspect inspection examine verify; admit > accept resettle; welcome > accept admit receive greet praise; praise > welcome; sentence jail > serve
  `,
  // Accidents and disasters
  `
    disaster catastrophe tragedy calamity; firefighter fireman; earthquake quake tremor seismic; erupt eruption; tornado twister;
    stuck stranded trapped; danger dangerous hazard hazardous; safety security; safe unharmed unhurt;
    accident > collision wreck mishap incident; crash > wreck smash pileup; crashed > collision; wreck > crash; disaster emergency > crisis;
    rescue > evacuate airlift; rescuer > firefighter crew lifeguard coastguard; survive > alive; alive > survive survivor;
    fire > flame inferno wildfire arson; burn > engulf torch scorch; firefighter > crew brigade; arson > fire; smoke > fume;
    flood > flooding inundate submerge swamp; flooded > inundate submerge; earthquake > magnitude epicentre epicenter; tsunami > wave;
    volcano > eruption erupt lava; storm > cyclone typhoon tornado thunderstorm; hurricane > cyclone typhoon; avalanche > snow;
    drought > dry; collapse collapsed > crumble; break > fracture rupture snap shatter; broken > fracture damage; leak > escape;
    sink > capsize founder; sank > capsize; boat > yacht dinghy trawler; ship > freighter tanker liner; evacuated > displaced;
    damage > destroy wreckage devastate; destroy > devastate level flatten destruction raze; destroyed > devastate flatten raze;
    ruin > devastate; stranded > marooned; dangerous > unsafe risky deadly; safe > safety secure
  `,
  // Weather
  `
    freeze freezing frost; forecast predict prediction; weather > forecast storm temperature rain climate; rain > shower wet;
    snow > snowfall; wind > gust gale breeze; cold > freezing chill frost; hot > heatwave scorching; heatwave > heat temperature;
    temperature > degree; cloud > overcast; dry > drought; predict > expect; warm > warming; sunny > sunshine;
    lightning > thunderstorm strike
  `,
  // Health
  `
    sickness illness; infect infection infected; contagious infectious; flu influenza; recover recovery; injection jab vaccine;
    hospitalized hospitalised hospital; hospitalise hospitalize hospital; ambulance paramedic; obese obesity overweight; disabled disability;
    addict addiction addicted; allergic allergy; sick > unwell infect; illness > condition; disease > infection virus condition;
    infection bug > virus; virus > infection pathogen strain; spread > transmit transmission outbreak; cure > treatment treat remedy;
    heal > recover; better > recover improve; treat treatment > therapy; medicine > pill treatment; pill > tablet;
    shot > vaccine injection jab; vaccine > immunization immunisation immunize; doctor > surgeon gp clinician specialist dr; nurse > medic;
    hospital > ward infirmary; patient > sufferer; pain > ache; heart > cardiac cardiovascular; cancer > leukemia;
    mental > psychiatric psychological depression; crazy > insane; suicide > killed; fat > obese obesity overweight; diet > nutrition;
    baby > birth toddler child pregnant; pregnant > expecting expectant; abortion > termination; blind > sight; deaf > hearing;
    disabled > wheelchair; drunk > alcohol intoxicated drink; alcohol > drink liquor; smoke smoking > tobacco cigarette; test > screening;
    checkup > examination; symptom > sign
  `,
  // Schools and universities
  `
    grade > mark; lesson class; course > class; kindergarten nursery preschool; clever smart > bright gifted talented genius;
    school > college academy campus classroom; college > university campus; university > college campus;
    teacher > educator tutor instructor professor staff; professor > scholar;
    student > undergraduate freshman graduate classmate alumnus learner; study > degree enroll enrol major survey analysis paper;
    exam > gcse; grade > score; tuition > fee; scholarship > grant bursary; graduate > alumnus diploma; principal > head;
    homework > assignment; education > school schooling; educate > teach school; learn > study train; uniform > dress
  `,
  // Business, work and money
  `
    resign resignation; retire retirement; promotion promote; unemployed jobless unemployment; business firm company enterprise;
    owner ownership; seller vendor; customer client consumer; user > customer consumer; expensive costly pricey;
    cheap inexpensive affordable; fund funding finance; rich wealthy affluent; billionaire tycoon; poverty poor; invest investor investment;
    stock > share; shortage deficit; lack shortage; economy economic; recession slump downturn; tariff > duty; factory > mill;
    maker manufacturer; merge merger; refund reimburse reimbursement; compensate compensation; closing closure; shutdown closure;
    expand expansion; job > post role position employment; jobs > employment; boss > employer supervisor ceo; worker > labourer laborer;
    work > employ serve; hire > employ; fire > terminate; fired > dismissal dismiss sack terminate; quit > resignation departure;
    leave > resignation; unemployed > joblessness; strike > picket action; union > labor labour; salary > earnings income; pay > afford;
    earn > income make; income > earnings revenue; bonus payment > payout; company > manufacturer maker retailer giant startup;
    business > trade commerce; owner > proprietor landlord; buy > acquisition takeover sale; bought > acquisition;
    sell > retail vendor auction; seller > retailer; sales > turnover; shop > retailer outlet mall; shopper > customer consumer;
    customer > shopper patron subscriber; price > rate fare charge; cost > expense budget bill; expensive > cost price;
    cheap > discount low budget; cheaper > discount low; free > complimentary; discount > reduction;
    money > fund funding dollar pound euro donation grant; rich > billionaire millionaire fortune;
    poor > impoverished low-income needy disadvantaged; debt > loan; loan > mortgage credit; bank > lender; lender > bank; stocks > market;
    profit > surplus; loss > deficit; shortage > scarcity; economy > gdp growth; crisis > recession downturn slump; inflation > price;
    export > ship; import > trade; trade > commerce export import tariff; contract > deal agreement; maker > producer;
    produce > manufacture output; product > goods; bankrupt > administration collapse; merge > combine; compensation > damages payout;
    close > shutter; open > opening; grow > expand expansion growth; growth > expand expansion grow; shrink > contract decline decrease;
    save > saving cut; waste > squander
  `,
];
