/** English only; a text in another language has no cues and therefore no statements. */

export const DETERMINERS = words(`the a an this these those some any no every each another such
  my your his her its our their whose one two three four five six seven eight nine ten several many most few both all other`);

export const PREPOSITIONS =
  words(`of in on at by for from to with without about above across after against along amid among amidst
  around as before behind below beneath beside besides between beyond concerning despite down during except following inside into
  like near off onto opposite out outside over past per regarding since than through throughout till toward towards under underneath
  until unlike up upon via within versus vs`);

export const CONJUNCTIONS =
  words(`and or but nor so yet because although though while whereas if unless when whenever where wherever
  that which who whom whose what how why whether once as before after since until plus`);

/** Words that open a clause, so that a new subject follows. */
export const SUBORDINATORS =
  words(`that because although though while whereas if unless when whenever where wherever whether once
  as before after since until and but or nor so yet even than which who`);

export const AUXILIARIES =
  words(`be is are was were been being am has have had having do does did will would shall should can could
  may might must cannot can't couldn't didn't doesn't don't hadn't hasn't haven't isn't wasn't weren't won't wouldn't ain't aren't
  shouldn't ought`);

export const BE = words(`be is are was were been being am isn't wasn't weren't aren't gets got get`);

export const SUBJECT_PRONOUNS = words(`he she they it we i you who`);
export const OBJECT_PRONOUNS = words(
  `him her them me us himself herself themselves itself myself yourself ourselves whom`,
);

export const INDEFINITE =
  words(`both many some others several few most everyone everybody nobody anyone anybody someone somebody one all
  none another critics`);

/** Adverbs between a speaker and a verb, or before a speaker at the head of a clause. */
export const ADVERBS =
  words(`not never ever also then later still once twice again now just even only already always often sometimes soon
  today yesterday tomorrow tonight first earlier recently previously initially repeatedly publicly privately reportedly simply
  sarcastically further furthermore moreover however instead meanwhile nevertheless nonetheless rather perhaps maybe indeed too well
  afterward afterwards here there long flatly back quickly openly explicitly specifically clearly famously finally eventually ultimately
  similarly likewise else otherwise therefore thus hence overall apart aside regardless ago almost quite very much more less
  monday tuesday wednesday thursday friday saturday sunday`);

export const TIME_WORDS =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december today yesterday tomorrow tonight morning afternoon evening night week month year weekend earlier
  later recently then now again ago last next this early late repeatedly publicly privately afterwards afterward
  jan feb mar apr jun jul aug sep sept oct nov dec`);

export const CONTRACTED = /^(?:he|she|it|they|we|i|you|who|that|there)['’](?:s|d|ve|re|ll|m)$/u;

/** Common verbs that are no cues, so that a run of nouns ends before them. */
export const PLAIN_VERBS =
  words(`came come comes went goes go going made make makes took take takes got get gets gave give gives put puts
  ran run runs won lost left leave leaves met meet meets found find finds saw see sees seen kept keep keeps let lets used use uses
  began begin begins started start starts tried try tries wanted want wants needs needed seemed seems appeared appears became
  become becomes held hold holds led lead leads sat stood stand stands turned turn turns showed show shows helped help helps
  served serve serves spent spend joined join joins won win wins include includes included including according asked`);

export const CALENDAR =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december`);

export const TIME_SPANS =
  words(`week weeks month months year years night morning afternoon evening day days hour hours minute minutes weekend spring
  summer autumn fall winter decade decades time moment moments`);

/** Words that continue a noun phrase. */
export const LINKS = words('for in at from with on to close who');
export const QUANTITIES = words('other one two three four five six seven eight nine ten several many few most');
export const PREDETERMINERS = words('all both half even');

/** Words that are no names even with a capital letter. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  [
    DETERMINERS,
    PREPOSITIONS,
    CONJUNCTIONS,
    SUBJECT_PRONOUNS,
    OBJECT_PRONOUNS,
    INDEFINITE,
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
  ].flatMap((list) => [...list]),
);

export function words(list: string): ReadonlySet<string> {
  return Object.freeze(new Set(list.split(/\s+/u).filter((word) => word !== '')));
}

/** Nouns that name a person by role. */
export const ROLES = words(`
  president vice-president ex-president chancellor premier minister prime-minister secretary undersecretary senator congressman
  congresswoman representative governor mayor councilman councilwoman councillor commissioner ambassador envoy diplomat attache consul
  spokesman spokeswoman spokesperson aide adviser advisor strategist consultant pollster analyst expert professor scholar historian
  economist scientist researcher author writer journalist reporter correspondent columnist editor anchor host moderator commentator
  pundit critic director chairman chairwoman chair chairperson chief executive ceo cfo founder co-founder owner manager boss head leader
  deputy assistant officer official lawyer attorney prosecutor judge justice solicitor barrister counsel general colonel captain
  lieutenant major sergeant admiral commander soldier veteran sheriff detective policeman policewoman doctor physician surgeon nurse
  psychologist psychiatrist teacher principal student pupil parent mother father son daughter brother sister wife husband uncle aunt
  niece nephew cousin widow girlfriend boyfriend friend neighbour neighbor colleague partner rival opponent ally supporter voter
  resident activist organizer organiser campaigner volunteer worker farmer driver witness victim survivor defendant plaintiff candidate
  nominee frontrunner front-runner contender challenger incumbent lawmaker legislator politician mp mep delegate donor fundraiser
  lobbyist operative insider source person man woman boy girl coach player trainer actor actress singer comedian musician artist
  director producer businessman businesswoman entrepreneur billionaire millionaire mogul tycoon investor banker trader pastor priest
  bishop archbishop cardinal rabbi imam pope reverend king queen prince princess duke duchess emperor sultan emir sheikh dictator
  whistleblower hacker spy agent inspector investigator auditor engineer technician pilot astronaut academic dean provost chaplain
  fellow member participant guest customer client patient citizen immigrant refugee protester protestor demonstrator speaker
  republican democrat conservative liberal socialist communist libertarian independent premier foreign-minister co-chair
  co-chairman spokesmen spokeswomen aides advisers advisors strategists analysts experts officials lawyers attorneys prosecutors
  judges generals officers doctors teachers students parents friends colleagues rivals opponents allies supporters voters residents
  activists organizers organisers campaigners volunteers workers farmers witnesses victims survivors candidates lawmakers legislators
  politicians delegates donors operatives insiders sources people men women players leaders presidents ministers senators
  governors mayors diplomats envoys ambassadors republicans democrats conservatives liberals protesters demonstrators critics
  executives directors economists scientists researchers historians scholars professors pundits commentators reporters journalists
  authors members investigators authorities police lawyer negotiators negotiator mediator mediators observers observer pollsters
  businessmen investors bankers fans customers neighbours neighbors relatives families family couple pair duo
  press-secretary campaign-manager nobleman monitor monitors inspectors fisherman fishermen
`);

/** Texts and speeches: "the statement said". */
export const DOCUMENTS = words(`
  statement report letter email e-mail memo memorandum document article story column editorial op-ed post tweet message release book
  memoir study survey poll paper filing lawsuit complaint indictment affidavit ruling decision opinion resolution declaration communique
  communiqué transcript ad advert advertisement advertising spot video headline sign banner placard slogan caption note text petition
  invitation bill law constitution treaty agreement pact deal draft summary analysis review website page site blog account newsletter
  script speech address announcement quote press-release motto interview notice rule rules policy clause order
  statements reports letters emails documents tweets messages signs polls studies ads posters
`);

/** Organisations that speak. */
export const BODIES = words(`
  government administration ministry department agency bureau commission committee council parliament congress senate house assembly
  cabinet court tribunal party campaign team camp side sides group organization organisation company firm corporation bank union
  association institute university college school hospital church foundation charity network newspaper magazine paper broadcaster
  station channel outlet publisher office embassy consulate delegation mission army navy force forces military police board panel
  governments parties campaigns groups companies unions agencies outlets newspapers networks country countries nation nations
  state states city county crowd audience media press
`);

/** Titles before a name, with the gender that they imply. */
export const HONORIFICS: ReadonlyMap<string, 'male' | 'female' | undefined> = new Map([
  ...['mr', 'sir', 'lord', 'monsieur', 'herr', 'señor', 'signor', 'fr'].map((title) => [title, 'male'] as const),
  ...['mrs', 'ms', 'miss', 'lady', 'dame', 'madame', 'mme', 'frau', 'señora', 'signora'].map(
    (title) => [title, 'female'] as const,
  ),
  ...[
    'dr',
    'prof',
    'sen',
    'rep',
    'gov',
    'gen',
    'col',
    'lt',
    'capt',
    'sgt',
    'maj',
    'adm',
    'rev',
    'hon',
    'amb',
    'supt',
  ].map((title) => [title, undefined] as const),
]);

export const MALE_ROLES =
  words(`spokesman congressman councilman chairman policeman businessman father son brother husband uncle nephew
  widower boyfriend man boy actor king prince duke emperor sultan emir sheikh pope priest bishop archbishop cardinal rabbi imam
  fisherman nobleman sportsman salesman`);
export const FEMALE_ROLES =
  words(`spokeswoman congresswoman councilwoman chairwoman policewoman businesswoman mother daughter sister wife
  aunt niece widow girlfriend woman girl actress queen princess duchess empress sportswoman saleswoman`);

const MANY = words('people men women police spokesmen businessmen fishermen couple pair duo family');

/** Roles of one person. */
export const SINGLE_ROLES: readonly string[] = [...ROLES].filter(
  (role) => (!role.endsWith('s') || role === 'boss') && !MANY.has(role),
);
