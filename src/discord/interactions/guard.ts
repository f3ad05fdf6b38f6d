import type { Answer } from '../../answers/answer';
import { stemsOf } from '../../answers/unanswered';
import type { Request } from '../../answers/request';
import { isQuiet, type Use } from '../moderation/rule';
import type { BotContext, LimitedIds, Limiter } from './context';
import type { InteractionUser } from './interaction';

/** @param use undefined for what is always allowed. @returns the reason for a refusal; a question that passes counts. */
export function refusal(user: InteractionUser, use: Use | undefined, context: BotContext): string | undefined {
  const { locale } = user;
  if (!isAllowed(user, use, context)) return locale.notAllowed;
  const wait = waitOf(user, context);
  return wait === 0 ? undefined : locale.tryAgain(locale.seconds(wait));
}

type Member = Pick<InteractionUser, 'guild' | 'roles' | 'isModerator'>;

export function isAllowed({ guild, roles, isModerator }: Member, use: Use | undefined, context: BotContext) {
  if (guild === undefined || isModerator) return true;
  const rule = context.ruleOf(guild);
  const isMember = rule.roles.length === 0 || rule.roles.some((role) => roles.includes(role));
  return isMember && (use === undefined || rule.uses.includes(use));
}

/** @returns seconds until the user may ask again; 0 if they may now, which then counts. */
export function waitOf(
  { id, channel, guild }: Pick<InteractionUser, 'id' | 'channel' | 'guild'>,
  { limiter, storage }: BotContext,
): number {
  const wait = limiter.take({ user: id, channel, ...(guild !== undefined && { server: guild }) });
  if (wait > 0) storage.count('limited');
  return wait;
}

export function mustBePrivate(user: InteractionUser, context: BotContext): boolean {
  return isQuiet(context.ruleOf(user.guild), context.now()) || !isAllowed(user, 'public', context);
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
      if (usedUntil.size > SWEPT_AT) sweep(usedUntil, time);
      const cells = cellsOf(ids, limits).map(({ key, step, ahead }) => {
        const next = Math.max(usedUntil.get(key) ?? time, time) + step;
        return { key, next, wait: next - time - ahead };
      });
      const wait = Math.max(0, ...cells.map((cell) => cell.wait));
      if (wait > EPSILON) return Math.ceil(wait / 1000);
      for (const { key, next } of cells) usedUntil.set(key, next);
      return 0;
    },
    size: () => usedUntil.size,
  };
}

/** `step` is what one question uses, `ahead` what may be used in advance, both in milliseconds. */
function cellsOf(ids: LimitedIds, limits: Limits) {
  return (['user', 'channel', 'server'] as const).flatMap((kind) => {
    const [id, limit] = [ids[kind], limits[kind]];
    if (id === undefined || limit === undefined) return [];
    const ahead = limit.seconds * 1000;
    return { key: kind + id, step: ahead / limit.amount, ahead };
  });
}

function sweep(usedUntil: Map<string, number>, time: number): void {
  for (const [key, until] of usedUntil) if (until <= time) usedUntil.delete(key);
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

export function countAnswer(answer: Answer, user: CountedUser, { storage }: BotContext): void {
  const { guild, isQuoting = false } = user;
  switch (answer.kind) {
    case 'passages':
      storage.count('answered');
      if (answer.topic !== undefined && !isQuoting) storage.noteTopic(guild ?? NO_SERVER, answer.topic);
      break;
    case 'quotes':
    case 'comparison':
    case 'claim-check':
      storage.count('answered');
      break;
    case 'near':
    case 'nothing':
      storage.count('nothing');
      noteGap(answer.question, user, storage);
      break;
    case 'no-statement':
      storage.count('nothing');
      noteGap(answer.topic, user, storage);
      break;
    case 'unknown-speaker':
    case 'no-claim':
      storage.count('nothing');
      break;
    default:
  }
}

function noteGap(question: string, { id, guild, isQuoting = false }: CountedUser, storage: BotContext['storage']) {
  const stems = isQuoting ? [] : stemsOf(question);
  if (guild !== undefined && stems.length > 0) storage.noteGap({ server: guild, person: id, stems });
}

const MOST_HOT = 10;

export function hotTopics(guild: string | undefined, { storage }: BotContext): readonly string[] {
  return storage.hotTopics(guild ?? NO_SERVER, MOST_HOT);
}
