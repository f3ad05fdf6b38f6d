import type { Outcome } from '../fake-discord/outcome';
import { allText, controlsOf } from '../render/payload';
import { newsroom } from '../newsroom';
import { onStage, type Stage } from '../stage';

/** Forty articles of one day each, and as many speakers. */
const PAPERS = Object.fromEntries(
  Array.from({ length: 40 }, (_, at) => {
    const day = new Date(Date.UTC(2024, 0, 40 - at)).toISOString().slice(0, 10);
    const name = `Vanter${'abcdefghij'[at % 10] ?? ''}${'klmn'[Math.floor(at / 10)] ?? ''}o`;
    return [
      `${at}.md`,
      `---\ntitle: Paper ${at + 1}\npublished: ${day}\n---\n\nMr ${name} said the lake was low on day ${at}.\n`,
    ];
  }),
);

function atPapers(play: (stage: Stage) => Promise<void>): Promise<void> {
  return onStage(play, { bot: { respond: newsroom(PAPERS).respond } });
}

function press({ fake }: Stage, on: Pick<Outcome, 'message'>, label: string, more: object = {}): Promise<Outcome> {
  const customId = controlsOf(on.message).get(label);
  if (on.message === undefined || customId === undefined) throw new Error(`expected a button "${label}", found none`);
  return fake.press({ message: on.message, customId, ...more });
}

const linesOf = ({ message }: Pick<Outcome, 'message'>) => allText(message).match(/^- .*$/gmu) ?? [];

test.each(['sources', 'speakers'])('"More" under /%s leads to each line once, "Previous" back', (name) =>
  atPapers(async (stage) => {
    const first = await stage.fake.slash({ name });
    expect(allText(first.message)).toMatch(/^\*\*.*40 .*\*\* · 25 of 40\n/u);
    const second = await press(stage, first, 'More');
    expect(second.callback).toBe(7);
    expect(allText(second.message)).toMatch(/^\*\*.*40 .*\*\* · 26–40 of 40\n/u);
    expect([...controlsOf(second.message).keys()]).not.toContain('More');
    expect(new Set([...linesOf(first), ...linesOf(second)]).size).toBe(40);
    expect(allText((await press(stage, second, 'Previous')).message)).toBe(allText(first.message));
  }),
);

test('"more" in reply to the list of articles goes on with it, and another question is asked for itself', () =>
  atPapers(async (stage) => {
    const { replies } = await stage.fake.message({ content: 'sources', mentionsBot: true });
    const replyTo = replies[0];
    const ask = async (content: string) =>
      (await stage.fake.message({ content, mentionsBot: true, ...(replyTo && { replyTo }) })).replies[0];
    expect(allText(await ask('more'))).toContain(' · 26–40 of 40');
    expect(allText(await ask('and the lake?'))).toContain('**and the lake?**');
  }));

test.each([
  ['the source of a sentence', 'source?'],
  ['its context', '1'],
  ['the help', 'help'],
  ['the list of speakers', 'speakers'],
  ['an unknown name', 'what did Quimby say about the lake?'],
])('a question in reply to %s does not take its head for a question', (_, before) =>
  atPapers(async (stage) => {
    const asked = await stage.fake.message({ content: 'lake', mentionsBot: true });
    const to = asked.replies[0];
    const shown = await stage.fake.message({ content: before, mentionsBot: true, ...(to && { replyTo: to }) });
    const replyTo = shown.replies[0];
    const said = await stage.fake.message({ content: 'and day?', mentionsBot: true, ...(replyTo && { replyTo }) });
    const head = allText(replyTo).split('\n')[0]?.replace(/\*\*/gu, '').split(' · ')[0] ?? '';
    expect(head).not.toBe('');
    expect(allText(said.replies[0])).not.toContain(head);
  }),
);
