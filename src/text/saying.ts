import { tokenize } from './tokens';

/** Verbs by which newspapers say that someone said something, in the forms that stand beside a speaker. */
const VERBS = `
accuse accuses accused acknowledge acknowledges acknowledged add adds added admit admits admitted announce announces announced answer
answers answered argue argues argued ask asks asked assert asserted assure assured believe believes believed blame blames blamed call calls
called claim claims claimed comment commented complain complained concede conceded conclude concluded condemn condemned confirm confirms
confirmed criticise criticised criticize criticized declare declares declared demand demands demanded denounce denounced deny denies denied
describe describes described dismiss dismisses dismissed emphasise emphasised emphasize emphasized explain explains explained express
expressed hint hinted hope hopes hoped insist insists insisted mention mentioned note notes noted pledge pledged point pointed praise praised
predict predicted promise promises promised question questioned raise raised recall recalled refer referred reject rejects rejected remark
remarked repeat repeated reply replies replied report reported respond responded reveal revealed say says said speak speaks spoke state stated
stress stressed suggest suggests suggested tell tells told thank thanked think thinks thought threaten threatened urge urged voice voiced vow
vowed warn warns warned welcome welcomed write writes wrote`;

/** Those that may stand before their speaker: "said Mr Biden". Of the others, what follows is who or what they are about. */
export const INVERTED_VERBS: ReadonlySet<string> = new Set(
  'said says say added adds replied explained insisted argued'.split(' '),
);

/** Words that say that someone speaks, as `tokenize` gives them. */
export const SAYING_VERBS: ReadonlySet<string> = new Set(VERBS.trim().split(/\s+/u));

/** Verbs with which a question asks for somebody's words. */
const ASKED_FOR =
  /\b(?:did|does|do|has|have|had)\s+(.{1,60}?)\s+(?:say|said|think|thought|tell|told|claim|claimed|argue|argued|state|stated|comment|react|reply|answer|respond|warn|promise|deny|describe|call|mean)\b/iu;

/** Stands between two whose words are asked for; it may also stand in the name of one. */
const BETWEEN_NAMES = /\s*,\s*(?:(?:and|or)\s+)?|\s+(?:and|or|&)\s+/iu;

/** @returns the words that name the speaker whose statements a question asks for, folded; none when it asks for nobody's. */
export function speakersAskedFor(question: string): readonly string[] {
  const name = nameAskedFor(question);
  return name === undefined ? [] : wordsOf(name);
}

/** @returns the same for each speaker by itself where there are several. */
export function eachAskedFor(question: string): readonly (readonly string[])[] {
  const names = nameAskedFor(question)?.split(BETWEEN_NAMES) ?? [];
  return names.map(wordsOf).filter((words) => words.length > 0);
}

function nameAskedFor(question: string): string | undefined {
  return ASKED_FOR.exec(question.slice(0, LONGEST_LOOKED_AT))?.[1];
}

function wordsOf(name: string): readonly string[] {
  return tokenize(name).map(({ word }) => word);
}

const LONGEST_LOOKED_AT = 300;
