import { completionsOf, speakerCompletionsOf } from '../../src/answers/completion';
import { createLibrary } from '../../src/library/build-library';
import { articlesOf } from '../knowledge-folder';

describe('who speaks', () => {
  const library = createLibrary(
    articlesOf({
      'quota.md': [
        '---\ntitle: Talks on the lake\ntags: [quota, nets]\n---',
        'Orla Byrne said the quota holds. Orla Byrne said the quota helps. Fergus Quinn said the quota hurts. The quota was cut.',
        'Orla Byrne said the quota is fair, and she said the quota will stay.',
        'Ada King said the nets are old. Bea King said the nets are new.',
      ].join('\n\n'),
    }),
  );
  const complete = (typed: string) => completionsOf({ typed, limit: 25 }, library);

  it('is told of a topic with the number of its passages, by last names', () => {
    expect(complete('quot')).toEqual([
      {
        ...{ kind: 'topic', value: 'quota', passages: 5 },
        speakers: [
          { name: 'Byrne', passages: 3 },
          { name: 'Quinn', passages: 1 },
        ],
      },
    ]);
  });

  it('names three at most, those with most passages first', () => {
    const statements = ['Orla Byrne', 'Orla Byrne', 'Ada King', 'Bea Low', 'Cy Mann', 'Cy Mann'];
    const crowd = createLibrary(
      articlesOf({
        'a.md': `# Lake\n\n${statements.map((name, day) => `${name} said the ferry sank on ${day} May.`).join(' ')}`,
      }),
    );
    const [ferry] = completionsOf({ typed: 'ferry', limit: 25 }, crowd);
    expect(ferry?.speakers?.map(({ name }) => name)).toEqual(['Mann', 'Byrne', 'King']);
  });

  it('begins with who is quoted most, also where several have the name', () => {
    const said = ['The Kingsport Council said no.', 'Ada King said no.', 'Bea King said no.', 'Bea King said yes.'];
    const kings = createLibrary(articlesOf({ 'a.md': `# Lake\n\n${said.join('\n\n')}\n` }));
    expect(speakerCompletionsOf({ typed: 'king', limit: 25 }, kings)[0]?.value).toBe('Bea King');
  });

  it('by full name if two share a last name', () => {
    expect(complete('nets')[0]?.speakers?.map(({ name }) => name)).toEqual(['Ada King', 'Bea King']);
  });

  it.each(['orla', 'byr', 'orla b', 'Byrne', 'byrnne', 'orla byrn', 'olra'])(
    'is offered as a speaker, not as a topic, to who types %j',
    (typed) => {
      expect(complete(typed)[0]).toEqual({ kind: 'speaker', value: 'Orla Byrne', passages: 4 });
    },
  );

  it.each([
    ['', ['Orla Byrne', 'Fergus Quinn', 'Ada King', 'Bea King']],
    ['king', ['Ada King', 'Bea King']],
    ['bea k', ['Bea King']],
    ['fregus', ['Fergus Quinn']],
    ['lake', []],
  ])('completes %j to %j where only speakers are wanted', (typed, names) => {
    const offers = speakerCompletionsOf({ typed, limit: 25 }, library);
    expect(offers.map(({ value }) => value)).toEqual(names);
    expect(offers.every(({ kind }) => kind === 'speaker')).toBe(true);
  });
});
