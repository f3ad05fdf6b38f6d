import { allText } from './payload';
import { onStage } from '../stage';

test('/quotes shows the statements of a speaker on a topic, publicly, with speaker and kind', () =>
  onStage(async ({ fake }) => {
    const options = { speaker: 'Anna Rossi', topic: 'fish' };
    const { message, ephemeral } = await fake.slash({ name: 'quotes', options });
    expect(allText(message)).toMatch(/^\*\*Anna Rossi · \d of \d statements?\*\* on “fish”/u);
    expect(allText(message)).toContain('> Ms Rossi warned that the **fish** were \\*gone\\* for good.');
    expect(allText(message)).toContain('-# Anna Rossi, reported');
    expect(allText(message)).not.toContain('Weber said');
    expect(ephemeral).toBe(false);
  }));

test('/quotes without a topic shows the first statements, as many as wished', () =>
  onStage(async ({ fake }) => {
    const options = { speaker: 'Rossi', statements: 2, private: true };
    const { message, ephemeral } = await fake.slash({ name: 'quotes', options });
    expect(allText(message)).toContain('**Anna Rossi · 2 of 3 statements**');
    expect(allText(message)).toContain('> "We want fewer boats on the lake," Ms Rossi said.');
    expect(allText(message)).toContain('Anna Rossi, word for word');
    expect(ephemeral).toBe(true);
  }));

test('names of speakers are offered while a reader types', () =>
  onStage(async ({ fake }) => {
    const offered = await fake.autocomplete({ name: 'quotes', option: 'speaker', value: 'we' });
    expect(offered).toEqual([{ name: 'Paul Weber · speaker, 1 statement', value: 'Paul Weber' }]);
  }));

test('for an unknown speaker, known ones are suggested in private', () =>
  onStage(async ({ fake }) => {
    const { message, ephemeral } = await fake.slash({ name: 'quotes', options: { speaker: 'Lindqvist' } });
    expect(allText(message)).toContain('The articles quote nobody called “Lindqvist”');
    expect(allText(message)).toContain('Nearest names: Anna Rossi · Paul Weber');
    expect(ephemeral).toBe(true);
  }));

test('a misspelt name and a misspelt topic are corrected, and the answer shows the corrections', () =>
  onStage(async ({ fake }) => {
    const named = await fake.slash({ name: 'quotes', options: { speaker: 'Webber' } });
    expect(allText(named.message)).toContain('> Mr Weber said the fish would return by themselves.');
    expect(allText(named.message)).toContain('-# Searched for Paul Weber.');
    expect(named.ephemeral).toBe(false);
    const compared = await fake.slash({ name: 'compare', options: { topic: 'harbuor' } });
    expect(allText(compared.message)).toContain('-# Searched for harbour.');
    const silent = await fake.slash({ name: 'quotes', options: { speaker: 'Webber', topic: 'harbour' } });
    expect(allText(silent.message)).toContain('**Paul Weber · No statement in the articles** on “harbour”');
    expect(allText(silent.message)).toContain('-# Searched for Paul Weber.');
  }));

test('/compare shows the sides, and which of them have no statement', () =>
  onStage(async ({ fake }) => {
    const both = await fake.slash({ name: 'compare', options: { topic: 'fish' } });
    expect(allText(both.message)).toMatch(
      /\*\*Anna Rossi\*\*[^]*gone[^]*\*\*Paul Weber\*\*[^]*would return by themselves/u,
    );
    expect(both.ephemeral).toBe(false);
    const none = await fake.slash({ name: 'compare', options: { topic: 'penguins' } });
    expect(allText(none.message)).toContain('**No statement in the articles** on “penguins”');
    expect(none.ephemeral).toBe(true);
  }));

test('/speakers lists the speakers with their number of statements', () =>
  onStage(async ({ fake }) => {
    const { message, ephemeral } = await fake.slash({ name: 'speakers' });
    expect(allText(message)).toMatch(/- Anna Rossi, 3 statements[^]*- Paul Weber, 1 statement/u);
    expect(ephemeral).toBe(true);
  }));

describe('“Did they say this?” in the menu of a message', () => {
  const NAME = 'Did they say this?';

  test('finds the exact words of a quotation and their speaker', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({
        content: 'lol "we want fewer boats on the lake" she said',
        within: 20,
      });
      const { message, ephemeral } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toContain('**These words stand in the articles.**');
      expect(allText(message)).toContain('Said by: Anna Rossi, word for word');
      expect(ephemeral).toBe(true);
    }));

  test('shows the nearest words and the difference word by word', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ content: 'We want many more boats on the lake', within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toContain('We want ~~many more~~ **fewer** boats on the lake');
      expect(allText(message)).toContain('-# Not there: “many more”\n-# Only there: “fewer”');
    }));

  test('says that the articles hold nothing like it', () =>
    onStage(async ({ fake }) => {
      const { message: target } = await fake.message({ content: 'The moon is made of cheese', within: 20 });
      const { message } = await fake.contextMenu({ name: NAME, target });
      expect(allText(message)).toContain(
        '**Nothing like it.** The articles hold no words like “The moon is made of cheese”.',
      );
    }));
});
