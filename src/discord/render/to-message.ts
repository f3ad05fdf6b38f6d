import type { Answer } from '../../answers/answer';
import { message, row, topicButtons, type Message, type RenderContext } from '../components/message';
import { toCitation } from './citation';
import { toClaimCheck, toNoClaim } from './claim-check';
import { toComparison } from './comparison';
import { toContext } from './context';
import { toHelp, toNothing, toSources, toSpeakers } from './lists';
import { toNear, toPassages } from './passages';
import { toNoStatement, toQuotes, toUnknownFilter, toUnknownSpeaker } from './statements';

type Renderers = {
  readonly [Kind in Answer['kind']]: (answer: Extract<Answer, { kind: Kind }>, context: RenderContext) => Message;
};

const RENDERERS: Renderers = {
  passages: toPassages,
  near: toNear,
  nothing: toNothing,
  sources: toSources,
  help: toHelp,
  context: toContext,
  citation: toCitation,
  gone: ({ hidden }, { locale }) => message([hidden === undefined ? locale.gone : locale.hidden]),
  quotes: toQuotes,
  comparison: toComparison,
  speakers: toSpeakers,
  'claim-check': toClaimCheck,
  'no-statement': toNoStatement,
  'unknown-speaker': toUnknownSpeaker,
  'unknown-filter': toUnknownFilter,
  'no-claim': toNoClaim,
  completions: ({ completions }, { locale }) => {
    return message([locale.topicsToTry], row(topicButtons(completions.map(({ value }) => value))));
  },
};

/** Pure; keeps Discord's limits and pings nobody, whatever the answer holds. @throws NotVerbatimError if a quote is not the article's text. */
export function toMessage(answer: Answer, context: RenderContext): Message {
  const render = RENDERERS[answer.kind] as (answer: Answer, context: RenderContext) => Message;
  return render(answer, context);
}
