import { words } from './function-words';

/** Nouns that name a person by what he or she does. */
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

/** Nouns of texts and speeches: what "the statement said" is said by. */
export const DOCUMENTS = words(`
  statement report letter email e-mail memo memorandum document article story column editorial op-ed post tweet message release book
  memoir study survey poll paper filing lawsuit complaint indictment affidavit ruling decision opinion resolution declaration communique
  communiqué transcript ad advert advertisement advertising spot video headline sign banner placard slogan caption note text petition
  invitation bill law constitution treaty agreement pact deal draft summary analysis review website page site blog account newsletter
  script speech address announcement quote press-release motto interview notice rule rules policy clause order
  statements reports letters emails documents tweets messages signs polls studies ads posters
`);

/** Nouns of bodies that speak. */
export const BODIES = words(`
  government administration ministry department agency bureau commission committee council parliament congress senate house assembly
  cabinet court tribunal party campaign team camp side sides group organization organisation company firm corporation bank union
  association institute university college school hospital church foundation charity network newspaper magazine paper broadcaster
  station channel outlet publisher office embassy consulate delegation mission army navy force forces military police board panel
  governments parties campaigns groups companies unions agencies outlets newspapers networks country countries nation nations
  state states city county crowd audience media press
`);

/** Words that stand before a name, with the gender they tell. */
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

/** Nouns that name one person by what he or she does. */
export const SINGLE_ROLES: readonly string[] = [...ROLES].filter(
  (role) => (!role.endsWith('s') || role === 'boss') && !MANY.has(role),
);
