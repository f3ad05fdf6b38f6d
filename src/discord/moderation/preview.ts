import { punctuationOf } from '../../answers/reply-text';
import type { Locale } from '../locales/en';
import { missingPermissions, type ChannelAccess } from './permissions';
import { isAmong, isQuiet, type ServerRule } from './rule';

export interface PreviewScene {
  readonly rule: ServerRule;
  readonly channel: string;
  readonly access: ChannelAccess | undefined;
  readonly seesContent: boolean;
  /** Whether it is a thread in which a helper has written. */
  readonly hasHelper: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What becomes of a question of a member who may ask, by the way it is asked. */
interface Preview {
  readonly command: 'public' | 'private' | 'silent';
  readonly mention: 'thread' | 'reply' | 'silent';
  readonly plain: 'thread' | 'reply' | 'silent';
}

function previewOf({ rule, channel, access, seesContent, hasHelper, now }: PreviewScene): Preview {
  const isNight = isQuiet(rule, now);
  const allows = (startsThread: boolean): boolean => missingPermissions(access, startsThread).length === 0;
  const inThread = access?.kind !== 'thread' && rule.threads.includes(channel) && allows(true);
  const spoken = inThread ? 'thread' : allows(false) ? 'reply' : 'silent';
  const isPlain = seesContent && !hasHelper && isAmong(rule.plain, channel, access);
  const isPrivate = isNight || !rule.uses.includes('public') || isAmong(rule.hushed, channel, access);
  return {
    command: isAmong(rule.barred, channel, access) ? 'silent' : isPrivate ? 'private' : 'public',
    mention: isNight || !rule.uses.includes('mention') ? 'silent' : spoken,
    plain: isNight || !isPlain ? 'silent' : spoken,
  };
}

export function previewLines(scene: PreviewScene, locale: Locale): readonly string[] {
  const { command, mention, plain } = previewOf(scene);
  const { asked, outcome } = locale.preview;
  const unasked = plain === 'silent' ? outcome.silent : locale.preview.ifCertain(outcome[plain]);
  const lines = [
    [asked.command, outcome[command]],
    [asked.mention, outcome[mention]],
    [asked.plain, unasked],
  ];
  return lines.map((line) => line.join(punctuationOf(locale.replies).colon));
}
