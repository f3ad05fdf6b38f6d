import { newsroom } from '../newsroom';
import { onStage, type Stage } from '../stage';

const LAKE = [
  '---\ntitle: Talks on the lake\ntags: [quota, nets]\n---',
  'Orla Byrne said the quota holds. Orla Byrne said the quota helps. Fergus Quinn said the quota hurts. The quota was cut.',
  'The nets are old. The nets are torn.',
].join('\n\n');

function atTheLake(
  play: (offered: (option: string, value: string) => Promise<readonly string[]>, stage: Stage) => Promise<void>,
) {
  return onStage(
    (stage) =>
      play(async (command, value) => {
        const [name = '', option = ''] = command.split(' ');
        return (await stage.fake.autocomplete({ name, option, value })).map((choice) => choice.name);
      }, stage),
    { bot: { respond: newsroom({ 'lake.md': LAKE }).respond } },
  );
}

test('choices show the number of passages, the speakers, and whether they are articles or speakers', () =>
  atTheLake(async (offered) => {
    expect(await offered('summit topic', 'quo')).toEqual(['quota · 4 passages · Byrne 2, Quinn 1']);
    expect(await offered('summit topic', 'lake')).toEqual(['Talks on the lake · article, 6 sentences']);
    expect(await offered('summit topic', 'byr')).toEqual(['Orla Byrne · speaker, 2 statements']);
    expect(await offered('compare topic', 'quo')).toEqual(['quota · 4 passages · Byrne 2, Quinn 1']);
    expect(await offered('quotes topic', 'quo')).toEqual(['quota · 4 passages · Byrne 2, Quinn 1']);
    expect(await offered('quotes speaker', 'q')).toEqual(['Fergus Quinn · speaker, 1 statement']);
  }));

test.each(['qouta', 'quotta', 'qota', 'Quota', 'the quota'])('%j completes to the quota', (typed) =>
  atTheLake(async (offered) => {
    expect(await offered('summit topic', typed)).toEqual(['quota · 4 passages · Byrne 2, Quinn 1']);
  }),
);

test('a name misspelt is offered as it is written', () =>
  atTheLake(async (offered) => {
    expect(await offered('quotes speaker', 'Bynre')).toEqual(['Orla Byrne · speaker, 2 statements']);
    expect(await offered('quotes speaker', 'zebra')).toEqual([]);
  }));

test('recent topics of a server come first in that server only', () =>
  atTheLake(async (offered, { fake }) => {
    const before = await offered('summit topic', '');
    expect(before.at(0)).not.toMatch(/^nets/u);
    await fake.slash({ name: 'summit', options: { topic: 'nets' } });
    await fake.slash({ name: 'privacy' });
    expect((await offered('summit topic', '')).at(0)).toMatch(/^nets/u);
    const elsewhere = await fake.autocomplete({ name: 'summit', option: 'topic', value: '', dm: true });
    expect(elsewhere.map(({ name }) => name)).toEqual(before);
  }));
