import { Locale } from 'discord.js';
import { setupScreen } from '../../../src/discord/moderation/setup-screen';
import { USES, type ServerRule } from '../../../src/discord/moderation/rule';
import { localeFor } from '../../../src/discord/locales/choose';
import type { MessageBody } from '../fake-discord/message-body';
import { messageRules } from '../fake-discord/message-rules';
import { allText, controlsOf } from '../render/payload';

/** Everything chosen that can be, by the longest ids there are. */
const ids = Array.from({ length: 25 }, (_, at) => String(18_400_000_000_000_000_000n + BigInt(at)));
const FULL: ServerRule = { plain: ids, threads: ids, roles: ids, quiet: '22-7', offset: 5.5, uses: USES };

test.each([Locale.EnglishUS, Locale.German, Locale.French, Locale.SpanishES, Locale.Russian, Locale.ChineseCN])(
  'in %s the screen keeps Discord’s limits with everything chosen and missing, and each select has a label',
  (tag) => {
    const locale = localeFor(tag);
    const shown = setupScreen({
      rule: FULL,
      locale,
      note: locale.notSaved,
      channel: '1',
      seesContent: false,
      accessTo: () => ({ kind: 'channel', granted: 0n }),
    });
    expect(messageRules(shown as MessageBody, 'create')).toEqual([]);
    const text = allText(shown as never);
    expect(text).toContain(locale.permissions.CreatePublicThreads);
    expect(text).toContain('UTC+5:30');
    const names = [...controlsOf(shown as never).keys()];
    expect(names).toHaveLength(6);
    for (const name of names) expect(text.split('\n')).toContain(name);
  },
);
