import { SECTION_NAMES, setupScreen, type SetupSection } from '../../../src/discord/moderation/setup-screen';
import { USES, type ServerRule } from '../../../src/discord/moderation/rule';
import { localeFor } from '../../../src/discord/locales/choose';
import type { MessageBody } from '../fake-discord/message-body';
import { messageRules } from '../fake-discord/message-rules';
import { LOCALES } from '../locales/all';
import { allText, controlsOf } from '../render/payload';

/** Everything chosen that can be, by the longest ids there are. */
const ids = Array.from({ length: 25 }, (_, at) => String(18_400_000_000_000_000_000n + BigInt(at)));
const FULL: ServerRule = {
  plain: ids,
  threads: ids,
  posts: ids,
  helpers: ids,
  hushed: ids,
  barred: ids,
  roles: ids,
  quiet: '22:15-07:45',
  zone: 'Asia/Kathmandu',
  uses: USES,
};

test.each(LOCALES)(
  'in %s the screen keeps Discord’s limits with everything chosen and missing, and each select has a label',
  (tag) => {
    const locale = localeFor(tag);
    const shown = SECTION_NAMES.map((section) =>
      setupScreen({
        rule: FULL,
        locale,
        section,
        note: locale.notSaved,
        channel: '1',
        seesContent: false,
        hasHelper: false,
        access: { kind: 'channel', granted: 0n },
        now: Date.UTC(2026, 0, 1, 12),
        accessTo: () => ({ kind: 'channel', granted: 0n }),
      }),
    );
    for (const screen of shown) expect(messageRules(screen as MessageBody, 'create')).toEqual([]);
    const text = shown.map((screen) => allText(screen as never)).join('\n');
    expect(text).toContain(locale.permissions.CreatePublicThreads);
    expect(text).toContain('Asia/Kathmandu · 17:45');
    expect(text).toContain(locale.quietRange('22:15', '07:45'));
    const selects = shown
      .flatMap((screen) => [...controlsOf(screen as never)])
      .filter(([, id]) => !/show|test/u.test(id));
    expect(selects).toHaveLength(10);
    for (const [name] of selects) expect(text.split('\n')).toContain(name);
  },
);

const EMPTY: Omit<Parameters<typeof setupScreen>[0], 'locale' | 'section'> = {
  rule: { ...FULL, plain: [], threads: [], posts: [], helpers: [], uses: [] },
  channel: '1',
  seesContent: true,
  hasHelper: false,
  access: { kind: 'channel', granted: 0n },
  now: 0,
  accessTo: () => ({ kind: 'channel', granted: 0n }),
};

const textOf = (section: SetupSection, tag: string): string =>
  allText(setupScreen({ ...EMPTY, locale: localeFor(tag), section }) as never);

test('of roles and uses of which none is chosen it says "none", of channels "nowhere"', () => {
  expect(textOf('channels', 'en-US').match(/In force: \w+/gu)).toEqual(Array(3).fill('In force: nowhere'));
  expect(textOf('members', 'en-US').match(/In force: none/gu)).toHaveLength(2);
});

test.each([
  ['fr', 'En vigueur : nulle part', '- Sans mention : pas de réponse', 'Voir le salon, Voir les anciens messages'],
  ['ja', '現在の設定：なし', '- メンションなしで：回答なし', 'チャンネルを見る、メッセージ履歴を読む'],
])('in %s its colons and commas are those of the language', (tag, ...lines) => {
  for (const line of lines) expect(textOf('channels', tag)).toContain(line);
});
