import { confidence, fitConfidence, type Case } from './fit-confidence';

/** How sure a model was of a question that it had not seen, and whether the question has an answer. */
export interface Judged {
  readonly sure: number;
  readonly isAnswerable: boolean;
}

const FOLDS = 5;

/** @returns each case judged by a model that was fitted on the other collections and on the rest of its own, in five parts by question. */
export function judgeUnseen(own: readonly Case[], others: readonly (readonly Case[])[]): readonly Judged[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const isKept = (__: Case, at: number): boolean => at % FOLDS !== fold;
    const model = fitConfidence([...others, own.filter(isKept)]);
    const left = own.filter((one, at) => !isKept(one, at));
    return left.map(({ evidence, isAnswerable }) => ({ sure: confidence(model, evidence), isAnswerable }));
  }).flat();
}

/** What comes of answering from some confidence on. */
export interface Threshold {
  readonly from: number;
  /** Share of the questions without an answer that are answered, and of those with one that are not. */
  readonly falseAnswers: number;
  readonly falseRefusals: number;
}

export function thresholdAt(from: number, judged: readonly Judged[]): Threshold {
  const share = (of: boolean, isWrong: (sure: number) => boolean): number => {
    const all = judged.filter(({ isAnswerable }) => isAnswerable === of);
    return all.filter(({ sure }) => isWrong(sure)).length / Math.max(1, all.length);
  };
  return {
    from,
    falseAnswers: share(false, (sure) => sure >= from),
    falseRefusals: share(true, (sure) => sure < from),
  };
}

/** Of the questions with at least a confidence: the share whose first sentence is right, and how many there are. */
interface CurvePoint {
  readonly from: number;
  readonly right: number;
  readonly said: number;
}

/** @returns what comes of answering unasked from rising confidences on. */
export function curveOf(judged: readonly Judged[]): readonly CurvePoint[] {
  return [0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85].map((from) => {
    const said = judged.filter(({ sure }) => sure >= from);
    const right = said.filter(({ isAnswerable }) => isAnswerable).length / Math.max(1, said.length);
    return { from, right: Math.round(right * 1000) / 1000, said: said.length };
  });
}

/** A row of a reliability table. */
export interface Reliability {
  /** The confidence of these questions lies from here on, up to the next row. */
  readonly from: number;
  readonly questions: number;
  /** Their mean confidence, and the share of them that has an answer; the same when the model is calibrated. */
  readonly sure: number;
  readonly answerable: number;
}

const ROWS = 5;

/** @returns one row for each fifth of the scale that has questions; both kinds of questions weigh the same in all. */
export function reliabilityOf(judged: readonly Judged[]): readonly Reliability[] {
  const count = (of: boolean): number => judged.filter(({ isAnswerable }) => isAnswerable === of).length;
  const weightOf = ({ isAnswerable }: Judged): number => 1 / Math.max(1, count(isAnswerable));
  return Array.from({ length: ROWS }, (_, row) => {
    const own = judged.filter(({ sure }) => Math.min(ROWS - 1, Math.floor(sure * ROWS)) === row);
    const total = own.reduce((sum, one) => sum + weightOf(one), 0);
    const mean = (value: (one: Judged) => number): number =>
      own.reduce((sum, one) => sum + weightOf(one) * value(one), 0) / (total || 1);
    const answerable = mean(({ isAnswerable }) => (isAnswerable ? 1 : 0));
    return { from: row / ROWS, questions: own.length, sure: mean(({ sure }) => sure), answerable };
  }).filter(({ questions }) => questions > 0);
}

/** @returns how likely a question with an answer is judged surer than one without: the area under the ROC curve. */
export function areaUnderCurve(judged: readonly Judged[]): number {
  const [yes, no] = [true, false].map((kind) => judged.filter(({ isAnswerable }) => isAnswerable === kind));
  const wins = (yes ?? []).flatMap((a) => (no ?? []).map((b) => (a.sure > b.sure ? 1 : a.sure === b.sure ? 0.5 : 0)));
  return wins.reduce<number>((sum, win) => sum + win, 0) / Math.max(1, wins.length);
}
