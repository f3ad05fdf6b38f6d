import { words } from '../lexicon/word-lists';
import type { StatementRule } from '../statement';
import { inNameCase } from './names';

const GIVEN =
  words(`александр алексей анатолий андрей антон аркадий артём артем борис вадим валентин валерий василий виктор виталий владимир
  владислав всеволод вячеслав геннадий георгий глеб григорий даниил денис дмитрий евгений егор иван игорь илья кирилл константин лев леонид
  максим марат михаил никита николай олег павел пётр петр ринат роман руслан рустам святослав семён семен сергей станислав степан тимур фёдор
  федор эдуард юрий яков ярослав александра алина алла алёна анастасия анна валентина валерия вера вероника виктория галина дарья диана
  евгения екатерина елена зинаида инна ирина кира кристина ксения лариса лидия любовь людмила маргарита марина мария надежда наталия наталья
  нина оксана ольга полина раиса светлана софия софья тамара татьяна ульяна юлия яна`);

type Endings = readonly (readonly [genitive: RegExp, nominative: string])[];

/** Of both, the most specific first. */
const OF_MEN: Endings = [
  [/(?<=[аеиоуюя])я$/u, 'й'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])я$/u, 'ь'],
  [/(?<=[бвгджзклмнпрстфхцчшщ])а$/u, ''],
];
const OF_GIVEN: Endings = [
  [/^Павла$/u, 'Павел'],
  [/^Льва$/u, 'Лев'],
  [/^Петра$/u, 'Пётр'],
  [/^Любови$/u, 'Любовь'],
  [/^Ильи$/u, 'Илья'],
  [/ии$/u, 'ия'],
  [/(?<=[гкхжчшщ])и$/u, 'а'],
  [/и$/u, 'я'],
  [/ы$/u, 'а'],
  ...OF_MEN,
];
/** A surname with another ending does not change, as `Росси`, `Меркель`, `Мурашко`. */
const OF_SURNAME: Endings = [
  [/(?<=[сц]к)ого$/u, 'ий'],
  [/(?<=^(?:Яр|Бор|Берег|Мост|Пол)[ое]в)ой$/u, 'ая'],
  [/(?<=(?:[оеё]в|[иы]н))ой$/u, 'а'],
  [/ой$/u, 'ая'],
  [/(?<=[ое]в)ны$/u, 'на'],
  ...OF_MEN,
];
/** `Толстого` may be of `Толстой` and of `Толстый`. */
const UNSURE = /[ое]го$/u;

function inNominative(word: string, endings: Endings): string {
  const [genitive, nominative] = endings.find(([form]) => form.test(word)) ?? [/$/u, ''];
  return word.replace(genitive, nominative);
}

/** @returns `Олег Панкратов` of `Олега Панкратова`; undefined unless it begins with a usual Russian given name, and where unsure. */
export function russianNominative(name: string): string | undefined {
  const [first = '', ...others] = name.split(' ');
  const given = inNominative(first, OF_GIVEN);
  const surnames = others.map((word) => inNominative(word, OF_SURNAME));
  const isSure = GIVEN.has(given.toLowerCase()) && surnames.length > 0 && !surnames.some((word) => UNSURE.test(word));
  return isSure ? [given, ...surnames].join(' ') : undefined;
}

/** @returns a name without the capitals of a transcript's label and the genitive behind `По словам`. */
export function shownName(written: string, rule: StatementRule): string {
  if (rule === 'name and colon') return inNameCase(written);
  return (rule === 'according to' ? russianNominative(written) : undefined) ?? written;
}
