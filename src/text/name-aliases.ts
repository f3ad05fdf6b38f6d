import { tokenize } from './tokens';
import { groupsOf } from './word-lists';

/** Short first names, and the country, adjective and capital that stand for a government in the news. */

const FIRST_NAMES = `
tony antony anthony; matt matthew; bill william will billy; bob robert rob bobby; dick richard rick; jim james jimmy jamie; joe joseph joey;
jack john johnny; mike michael mick; tom thomas tommy; dan daniel danny; dave david; steve steven stephen; chris christopher christine;
alex alexander alexandra alexei; sam samuel samantha; ben benjamin; nick nicholas nicolas; ed edward eddie ted; fred frederick; greg gregory;
jeff jeffrey geoffrey; jerry gerald; ken kenneth; larry lawrence laurence; pete peter; phil philip phillip; ron ronald; tim timothy;
andy andrew; charlie charles chuck; don donald; doug douglas; frank francis franklin; hank henry harry; nate nathan nathaniel; pat patrick patricia;
ray raymond; russ russell; stan stanley; vlad vladimir; walt walter; zach zachary zack; abe abraham; al albert alan; gabe gabriel; josh joshua;
liz elizabeth beth betty lizzie; kate katherine catherine kathryn kathy cathy katie; meg margaret maggie peggy; sue susan susanna; jen jennifer jenny;
becky rebecca; debbie deborah; ellie eleanor; jess jessica; kim kimberly; mandy amanda; nancy ann anne annie; sandy sandra; tina christina;
vicky victoria; val valerie; barb barbara; cindy cynthia; fran frances; gail abigail abby; jackie jacqueline; judy judith; nat natalie natalia; sasha alexander`;

/** Country, adjectives, capital or seat; of a name of several words the one that tells most. */
const GOVERNMENTS = `
usa us america american americans washington potus states; uk britain british london; russia russian moscow kremlin; france french paris elysee;
germany german berlin; china chinese beijing; japan japanese tokyo; india indian delhi; italy italian rome; spain spanish madrid;
portugal portuguese lisbon; poland polish warsaw; ukraine ukrainian kyiv kiev; belarus belarusian minsk; turkey turkish ankara; greece greek athens;
austria austrian vienna; switzerland swiss bern; netherlands dutch hague; belgium belgian brussels; denmark danish copenhagen; sweden swedish stockholm;
norway norwegian oslo; finland finnish helsinki; iceland icelandic reykjavik; ireland irish dublin; hungary hungarian budapest; romania romanian bucharest;
bulgaria bulgarian sofia; serbia serbian belgrade; croatia croatian zagreb; slovenia slovenian ljubljana; slovakia slovak bratislava; czechia czech prague;
estonia estonian tallinn; latvia latvian riga; lithuania lithuanian vilnius; albania albanian tirana; bosnia bosnian sarajevo; moldova moldovan chisinau;
armenia armenian yerevan; azerbaijan azerbaijani baku; kazakhstan kazakh astana; uzbekistan uzbek tashkent; iran iranian tehran; iraq iraqi baghdad;
israel israeli jerusalem; syria syrian damascus; lebanon lebanese beirut; egypt egyptian cairo; libya libyan tripoli; tunisia tunisian tunis;
algeria algerian algiers; morocco moroccan rabat; saudi riyadh; qatar qatari doha; yemen yemeni sanaa; afghanistan afghan kabul; pakistan pakistani islamabad;
bangladesh bangladeshi dhaka; nepal nepalese kathmandu; thailand thai bangkok; vietnam vietnamese hanoi; cambodia cambodian; myanmar burmese burma;
malaysia malaysian; indonesia indonesian jakarta; philippines philippine filipino manila; taiwan taiwanese taipei; mongolia mongolian; seoul korean korea;
pyongyang korean korea; australia australian canberra; zealand wellington; canada canadian ottawa; mexico mexican; cuba cuban havana; brazil brazilian brasilia;
argentina argentine buenos; chile chilean santiago; peru peruvian lima; colombia colombian bogota; venezuela venezuelan caracas; ecuador ecuadorian quito;
bolivia bolivian; uruguay uruguayan montevideo; nigeria nigerian abuja; kenya kenyan nairobi; ethiopia ethiopian; somalia somali mogadishu;
sudan sudanese khartoum; uganda ugandan kampala; rwanda rwandan kigali; tanzania tanzanian; ghana ghanaian accra; senegal senegalese dakar; mali malian bamako;
zimbabwe zimbabwean harare; zambia zambian lusaka; angola angolan luanda; africa pretoria; cyprus cypriot nicosia; malta maltese valletta;
luxembourg luxembourgish; eu europe european brussels; un nations`;

/** Seats of several words, the one of these that tells most, and the capital that it stands in. */
export const SEATS: readonly (readonly [seat: RegExp, word: string, capital: string])[] = [
  [/\bwhite house\b/iu, 'white', 'Washington'],
  [/\bcapitol hill\b/iu, 'capitol', 'Washington'],
  [/\b(?:downing street|(?:number|no\.?) (?:10|ten))\b/iu, 'downing', 'London'],
  [/\b(?:elys[eé]e|[eé]lys[eé]e) palace\b/iu, 'elysee', 'Paris'],
  [/\bblue house\b/iu, 'blue', 'Seoul'],
];

/** Titles as American newspapers shorten them. */
const TITLES =
  'gov governor; sen senator; rep representative; pres president; gen general; prof professor; lt lieutenant; capt captain; col colonel; rev reverend; atty attorney; supt superintendent; cllr councillor';
const TITLE_STRENGTH = 0.9;

const PARTIES = 'gop republican republicans; dems dem democrats democrat democratic';
/** Towns as people call them. */
const NICKNAMES = 'philly philadelphia; nyc york; frisco francisco; nola orleans';
/** Two words of the whole name of a body, which alone are common ones, and its short names. */
const BODIES = groupsOf('islamic state isis isil daesh; affordable care obamacare aca; supreme court scotus');

/** Below an exact word; where they weigh more than this, reading comprehension of news loses. */
const FIRST_NAME_STRENGTH = 0.8;
const GOVERNMENT_STRENGTH = 0.5;
const BODY_STRENGTH = 0.8;

interface NameAlias {
  readonly word: string;
  readonly strength: number;
  /** It names a government even where it stands at the start of sentences only. */
  readonly isSure?: boolean;
}

const ALIASES: ReadonlyMap<string, readonly NameAlias[]> = aliasTable([
  [FIRST_NAMES, FIRST_NAME_STRENGTH],
  [TITLES, TITLE_STRENGTH],
  [GOVERNMENTS, GOVERNMENT_STRENGTH],
  [PARTIES, BODY_STRENGTH],
  [NICKNAMES, BODY_STRENGTH],
]);

function aliasTable(lists: readonly (readonly [groups: string, strength: number])[]) {
  const table = new Map<string, NameAlias[]>();
  for (const [groups, strength] of lists)
    for (const group of groupsOf(groups))
      for (const name of group) {
        const others = group.filter((other) => other !== name).map((word) => ({ word, strength }));
        table.set(name, [...(table.get(name) ?? []), ...others]);
      }
  for (const [word = '', , ...short] of BODIES) {
    const names = [...short, word].map((name) => ({ word: name, strength: BODY_STRENGTH }));
    for (const name of short)
      table.set(
        name,
        names.filter((other) => other.word !== name),
      );
  }
  for (const [, word, capital] of SEATS)
    for (const { word: name } of table.get(capital.toLowerCase()) ?? [])
      table.get(name)?.push({ word, strength: GOVERNMENT_STRENGTH, isSure: word === 'downing' });
  return table;
}

/** @param name a folded word. @returns other words for it, folded; `US` is the country. */
export function nameAliases(name: string): readonly NameAlias[] {
  const found = ALIASES.get(name.toLowerCase()) ?? [];
  return found.map((alias) => (alias.word === 'us' ? { ...alias, word: 'US', isSure: true } : alias));
}

/** @returns the short names of a body that two words name: "Islamic State" is ISIS. */
export function shortNamesOf(first: string, second: string): readonly string[] {
  return BODIES.find(([one, other]) => one === first && other === second)?.slice(2) ?? [];
}

/** @returns whether a folded word is a short name of a body whose whole name has common words. */
export function isShortName(name: string): boolean {
  return BODIES.some((names) => names.indexOf(name) > 1);
}

/** @returns whether a text has the first word of a body's whole name only, and is asked for it by a short name: of ISIS tells no Islamic school. */
export function isOtherThanBody(name: string, text: string): boolean {
  const [first = '', second = '', ...short] = BODIES.find((names) => names.indexOf(name) > 1) ?? [];
  const isNamed = new RegExp(`\\b(?:${first} ${second}|${short.join('|')})\\b`, 'iu');
  return first !== '' && new RegExp(`\\b${first}\\b`, 'iu').test(text) && !isNamed.test(text);
}

const OF_THE_US: ReadonlySet<string> = new Set('us usa america american americans states'.split(' '));

/** @returns whether two names are of one country or its people, such as "Russia" and "Russian", "the United States" and "US"; no capital is. */
export function isSameCountry(name: string, other: string): boolean {
  const [one, two] = [name, other].map((words) => words.toLowerCase().replace(/^(?:the )?(?:united )?/u, '')) as [
    string,
    string,
  ];
  if (OF_THE_US.has(one)) return OF_THE_US.has(two);
  const isGovernment = ({ word, strength }: NameAlias): boolean => word === two && strength === GOVERNMENT_STRENGTH;
  return one.slice(0, 2) === two.slice(0, 2) && nameAliases(one).some(isGovernment);
}

/** @returns whether two topics are one to a reader: of one country, or a name and its last word, such as "Anna Berg" and "Berg". */
export function isSameTopic(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return (
    isSameCountry(one, other) || (/^\p{Lu}[^ ]*$/u.test(short) && long.endsWith(` ${short}`) && /^\p{Lu}/u.test(long))
  );
}

/** @returns the topics without those that mean the same as an earlier one. */
export function eachOnce(topics: readonly string[]): readonly string[] {
  return topics.filter((topic, at) => !topics.slice(0, at).some((earlier) => isSameTopic(earlier, topic)));
}

/** @returns whether a name stands for a country or its government. */
export function isGovernment(name: string): boolean {
  const word = name.toLowerCase().replace(/^(?:the )?(?:united )?/u, '');
  return nameAliases(word).some(({ strength }) => strength === GOVERNMENT_STRENGTH);
}

/** Shorter names of countries are abbreviations, which articles spell out. */
const SHORTEST_COUNTRY = 4;
const COUNTRIES: ReadonlySet<string> = new Set(groupsOf(GOVERNMENTS).flatMap(([country]) => country ?? []));

const COUNTRY_OF = new Map(groupsOf(GOVERNMENTS).flatMap((group) => group.map((name) => [name, group[0]] as const)));

/** @returns the country that a folded word names, or its people, adjective or capital: "russia" for "russians". */
export function countryOf(name: string): string | undefined {
  return COUNTRY_OF.get(name) ?? COUNTRY_OF.get(name.replace(/s$/u, ''));
}

/** @returns whether two texts name two countries in another order: Russians in American prisons are not the Americans in Russian prisons. */
export function hasCountriesReversed(one: string, other: string): boolean {
  const [here = [], there = []] = [one, other].map((text) =>
    tokenize(text).flatMap(({ word }) => countryOf(word) ?? []),
  );
  return here.length === 2 && here[0] !== here[1] && here[0] === there[1] && here[1] === there[0];
}

/** @returns whether a folded word is the full name of a country. Its capital stands for it only in articles that name the country too. */
export function isCountry(name: string): boolean {
  return name.length >= SHORTEST_COUNTRY && COUNTRIES.has(name);
}

/** @param name a folded word. @returns first names that it is short for, or that are short for it. */
export function firstNamesFor(name: string): readonly string[] {
  return nameAliases(name).flatMap(({ word, strength }) => (strength === FIRST_NAME_STRENGTH ? word : []));
}
