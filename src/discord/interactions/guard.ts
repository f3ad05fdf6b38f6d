import type { Answer, ComparisonAnswer, PassagesAnswer, QuotesAnswer } from '../../answers/answer';
import { stemsOf } from '../../answers/unanswered';
import type { Request } from '../../answers/request';
import { message, type RenderContext } from '../components/message';
import { describeError } from '../gateway/errors';
import { within } from '../gateway/within';
import { isAmong, isQuiet, type Use } from '../moderation/rule';
import type { BotContext, LimitedIds, Limiter, SharedLimiter } from './context';
import { replyPrivately, type InteractionReply, type InteractionUser } from './interaction';

/** Uses beside questions, each with a limit of its own: a page is a whole search, and a report is written at once. */
export type OtherUse = 'navigation' | 'report';

/** @param use undefined for what is always allowed. @returns a refusal; a question that passes counts. */
export async function refusal(user: InteractionUser, use: Use | OtherUse | undefined, context: BotContext) {
  const { locale } = user;
  const wait = await waitFor(use, user, context);
  if (wait === 0) return undefined;
  const reason = wait === undefined ? locale.notAllowed : locale.tryAgain(locale.seconds(wait));
  return { ...replyPrivately(message([reason])), outcome: 'limited' } satisfies InteractionReply;
}

/** @returns seconds; undefined if the user may not do this at all. */
async function waitFor(use: Use | OtherUse | undefined, user: InteractionUser, context: BotContext) {
  const isAside = use === 'navigation' || use === 'report';
  if (!isAllowed(user, isAside ? undefined : use, context)) return undefined;
  if (use === 'share' && !mayShare(user, context)) return undefined;
  if (use === 'report') return context.reportLimiter.take({ user: user.id, channel: user.channel });
  return isAside ? context.turnLimiter.take({ user: user.id, channel: user.channel }) : waitOf(user, context);
}

/** Whether the server's rule names the channel. */
export function isChosen(field: 'hushed' | 'barred', { guild, channel }: InteractionUser, context: BotContext) {
  return isAmong(context.ruleOf(guild)[field], channel, context.accessTo(channel));
}

type Member = Pick<InteractionUser, 'guild' | 'roles' | 'isModerator'>;
type Asker = Pick<InteractionUser, 'id' | 'channel' | 'guild'>;

export function isAllowed({ guild, roles, isModerator }: Member, use: Use | undefined, context: BotContext) {
  if (guild === undefined || isModerator) return true;
  const rule = context.ruleOf(guild);
  const isMember = rule.roles.length === 0 || rule.roles.some((role) => roles.includes(role));
  return isMember && (use === undefined || rule.uses.includes(use));
}

/** @returns seconds until the user may ask again; 0 if they may now, which then counts. */
export async function waitOf({ id, channel, guild }: Asker, { limiter, storage }: BotContext): Promise<number> {
  const wait = await limiter.take({ user: id, channel, ...(guild !== undefined && { server: guild }) });
  if (wait > 0) storage.count('limited');
  return wait;
}

function mayShare(user: InteractionUser, context: BotContext): boolean {
  const isOpen = !isChosen('hushed', user, context) && !isQuiet(context.ruleOf(user.guild), context.now());
  return isOpen && isAllowed(user, 'share', context);
}

export function renderContextFor(user: InteractionUser, context: BotContext, isPrivate: boolean) {
  const { locale, id: asker, isModerator } = user;
  const { commandName, commandIds } = context;
  const canShare = isPrivate && mayShare(user, context);
  return { locale, commandName, commandIds, asker, isPrivate, isModerator, canShare } satisfies RenderContext;
}

/** @returns why an answer must be private; undefined if it may be public. */
export function whyPrivate(user: InteractionUser, context: BotContext): string | undefined {
  if (isQuiet(context.ruleOf(user.guild), context.now())) return user.locale.quietNow;
  const isPublic = isAllowed(user, 'public', context) && !isChosen('hushed', user, context);
  return isPublic ? undefined : user.locale.privateHere;
}

interface RateLimit {
  readonly amount: number;
  readonly seconds: number;
}

export type Limits = Readonly<Partial<Record<'user' | 'channel' | 'server', RateLimit | undefined>>>;

const SWEPT_AT = 10_000;
/** Milliseconds; rounding errors of the sums stay below it. */
const EPSILON = 1e-6;

/** Generic cell rate algorithm (ITU-T I.371, annex A): keeps per key the time up to which its allowance is used. @param now milliseconds. */
export function createLimiter(limits: Limits, now: () => number = () => performance.now()): Limiter {
  const usedUntil = new Map<string, number>();
  return {
    take: (ids) => {
      const time = now();
      if (usedUntil.size > SWEPT_AT) {
        for (const [key, until] of usedUntil) if (until <= time) usedUntil.delete(key);
      }
      const cells = cellsOf(ids, limits).map(({ key, step, ahead }) => {
        const next = Math.max(usedUntil.get(key) ?? time, time) + step;
        return { key, next, wait: next - time - ahead };
      });
      const wait = Math.max(0, ...cells.map((cell) => cell.wait));
      if (wait > EPSILON) return Math.ceil(wait / 1000);
      for (const { key, next } of cells) usedUntil.set(key, next);
      return 0;
    },
    giveBack: (ids) => {
      for (const { key, step } of cellsOf(ids, limits)) {
        const until = usedUntil.get(key);
        if (until !== undefined) usedUntil.set(key, until - step);
      }
    },
    size: () => usedUntil.size,
  };
}

/** Pages, contexts and sources for each question that a user may ask. */
const TURNS = 6;

export function limitTurns({ user }: Limits): Limiter {
  return createLimiter({ user: user && { ...user, amount: TURNS * user.amount } });
}

/** Asks this process first: what it refuses costs no query. What the others refuse uses up none of its own limits. */
export function shareLimits(limits: Limits, { takeShared }: Pick<BotContext['storage'], 'takeShared'>): SharedLimiter {
  const own = createLimiter(limits);
  return {
    take: async (ids) => {
      const wait = own.take(ids);
      if (wait > 0) return wait;
      const sharedWait = await takeShared(limitedBy(ids, limits));
      if (sharedWait > 0) own.giveBack(ids);
      return sharedWait;
    },
  };
}

function limitedBy(ids: LimitedIds, limits: Limits) {
  return (['user', 'channel', 'server'] as const).flatMap((kind) => {
    const [id, limit] = [ids[kind], limits[kind]];
    return id === undefined || limit === undefined ? [] : [{ kind, id, ...limit }];
  });
}

/** `step` is what one question uses, `ahead` what may be used in advance, both in milliseconds. */
function cellsOf(ids: LimitedIds, limits: Limits) {
  return limitedBy(ids, limits).map(({ kind, id, amount, seconds }) => {
    const ahead = seconds * 1000;
    return { key: kind + id, step: ahead / amount, ahead };
  });
}

interface CountedUser extends Pick<InteractionUser, 'id' | 'guild'> {
  /** Whether the words are somebody else's, such as a chosen message: none of them are kept. */
  readonly isQuoting?: boolean;
}

/** Server under which topics of direct messages are counted. */
const NO_SERVER = '';

export function ask(request: Request, user: CountedUser, context: BotContext): Answer {
  const answer = context.respond(request);
  countAnswer(answer, user, context);
  return answer;
}

/** How answers are counted; the other kinds are not. */
export const OUTCOMES: Readonly<Partial<Record<Answer['kind'], 'answered' | 'nothing'>>> = {
  passages: 'answered',
  quotes: 'answered',
  comparison: 'answered',
  'claim-check': 'answered',
  near: 'nothing',
  nothing: 'nothing',
  'no-statement': 'nothing',
  'unknown-speaker': 'nothing',
  'no-claim': 'nothing',
};

export function countAnswer(answer: Answer, user: CountedUser, { storage }: BotContext): void {
  if (answer.kind === 'nothing' && answer.smallTalk) return;
  const outcome = OUTCOMES[answer.kind];
  if (outcome !== undefined) storage.count(outcome);
  // What is missing within a filter only is no gap of the articles.
  if (user.isQuoting === true || ('filter' in answer && outcome === 'nothing')) return;
  if (answer.kind === 'near' || answer.kind === 'nothing') noteGap(answer.question, user, storage);
  if (answer.kind === 'no-statement') noteGap(answer.topic, user, storage);
  if (answer.kind !== 'passages' || answer.topic === undefined) return;
  storage.noteTopic(user.guild ?? NO_SERVER, answer.topic);
}

/** Whether an answer quotes and has buttons to page or to share. */
export function isPage(answer: Answer): answer is PassagesAnswer | QuotesAnswer | ComparisonAnswer {
  return answer.kind === 'passages' || answer.kind === 'quotes' || answer.kind === 'comparison';
}

function noteGap(question: string, { id, guild }: CountedUser, storage: BotContext['storage']): void {
  const stems = stemsOf(question);
  if (guild !== undefined && stems.length > 0) storage.noteGap({ server: guild, person: id, stems });
}

const MOST_HOT = 10;

/** Milliseconds for topics that only order a list. */
const HOT_WITHIN = 500;

/** @returns none if they cannot be read in time. */
export async function hotTopics(guild: string | undefined, { storage, log }: BotContext): Promise<readonly string[]> {
  try {
    const topics = await within(HOT_WITHIN, storage.hotTopics(guild ?? NO_SERVER, MOST_HOT));
    return topics === 'late' ? [] : topics;
  } catch (error) {
    log.warn(describeError(error), 'could not read which topics are asked about');
    return [];
  }
}
