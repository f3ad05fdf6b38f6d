import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { respond } from '../../src/answers/respond';
import { placeKeyOf } from '../../src/answers/quoted-place';
import { editArticles, filesIn } from '../../src/articles/edit-folder';
import type { Library } from '../../src/library/library';
import { openReading, readLibrary } from '../../src/library/open-library';
import { knowledgeFolder, write } from '../knowledge-folder';

const NEWS = `# Ferries

Anna Berg met Paul Stone at the quay. She said the ferry would sail on Sunday. The ferry is painted green.

The harbour master said tickets would cost less.
`;

function opened(folder: string, before?: ReturnType<typeof read>): ReturnType<typeof read> {
  return read(folder, before) ?? before;
}

function read(folder: string, before?: ReturnType<typeof openReading>) {
  const reading = readLibrary({ folder, dataDir: knowledgeFolder() }, before?.data);
  expect(reading.problems).toEqual([]);
  return openReading(reading);
}

function libraryOf(folder: string): Library {
  const found = opened(folder)?.library;
  if (!found) throw new Error('expected a library, found none');
  return found;
}

function idOf(text: string, library: Library): string {
  const { passages } = library.search(text, 5);
  return passages.find((passage) => passage.text.includes(text))?.places[0].id ?? '';
}

function saidIn(library: Library) {
  return library.statements.statements.all.map(({ speaker, rule }) => [speaker?.name, rule.split('; ')[1]]);
}

const editFolder = (folder: string) => editArticles(filesIn(folder));
const textIn = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

describe('a sentence that is hidden', () => {
  it('is in no search, statement, topic, context or check, and comes back', async () => {
    const folder = knowledgeFolder({ 'a.md': NEWS, 'b.md': '# Boats\n\nThe ferry is painted green. A boat is red.\n' });
    const before = libraryOf(folder);
    const painted = idOf('painted green', before);
    const sailing = idOf('sail on Sunday', before);
    const edits = editFolder(folder);
    await edits.hide(painted, '2026-11-29, by 7');
    await edits.hide(`${sailing}-2`, '2026-11-29, by 7');
    await edits.hide(sailing, 'twice');
    expect(textIn(folder, 'hidden.yaml')).toBe(`- ${painted} # 2026-11-29, by 7\n- ${sailing} # 2026-11-29, by 7\n`);
    const after = libraryOf(folder);
    expect(after.sentenceCount).toBe(before.sentenceCount - 2);
    expect(JSON.stringify(after.search('painted green ferry sunday', 9).passages)).not.toMatch(/green|Sunday/u);
    expect(saidIn(before)).toHaveLength(2);
    expect(saidIn(after)).toHaveLength(1);
    const check = { kind: 'check', words: 'Anna Berg said the ferry would sail on Sunday.' } as const;
    expect(JSON.stringify(respond(check, before))).toContain('sail on Sunday');
    expect(JSON.stringify({ ...respond(check, after), words: '' })).not.toContain(
      'the ferry would sail on Sunday.","place',
    );
    expect(respond(check, after)).not.toMatchObject({ kind: 'claim-check' });
    expect(respond({ kind: 'sentence', id: painted }, after)).toEqual({
      kind: 'gone',
      hidden: 'The ferry is painted green.',
    });
    const [passage] = before.search('painted green', 1).passages;
    const place = passage && placeKeyOf({ ...passage.places[0], text: passage.text });
    expect(place && respond({ kind: 'cite', place }, after)).toMatchObject({ kind: 'gone', hidden: passage?.text });
    expect(after.indexVersion).not.toBe(before.indexVersion);
    await edits.show(painted);
    await edits.show(sailing);
    expect(libraryOf(folder).indexVersion).toBe(before.indexVersion);
    expect(libraryOf(folder).sentenceCount).toBe(before.sentenceCount);
  });

  it('is hidden by a reload of unchanged articles too, and shown again by the next', async () => {
    const folder = knowledgeFolder({ 'a.md': NEWS });
    const first = opened(folder);
    const edits = editFolder(folder);
    const id = first ? idOf('painted green', first.library) : '';
    await edits.hide(id, 'x');
    const second = opened(folder, first);
    expect(second?.library.sentenceCount).toBe((first?.library.sentenceCount ?? 0) - 1);
    write(folder, 'b.md', '# More\n\nNothing else is known.\n');
    const third = opened(folder, second);
    expect(third?.library.indexVersion).toBe(libraryOf(folder).indexVersion);
    await edits.show(id);
    expect(opened(folder, third)?.library.sentenceCount).toBe(libraryOf(folder).sentenceCount);
  });

  it('still tells whom a pronoun after it means', async () => {
    const folder = knowledgeFolder({ 'a.md': '# Ferries\n\nAnna Berg came. She said the ferry was late.\n' });
    const edits = editFolder(folder);
    await edits.hide(idOf('Berg came', libraryOf(folder)), 'x');
    expect(saidIn(libraryOf(folder))).toEqual([['Anna Berg', 'pronoun: one fits']]);
  });

  it('keeps comments and lines of others in the list, and tells which line is none of it', async () => {
    const folder = knowledgeFolder({ 'a.md': NEWS, 'hidden.yaml': '# ours\n- 0k3f9x2' });
    const edits = editFolder(folder);
    await edits.hide('1pbjkpp', 'x');
    await edits.show('0k3f9x2');
    expect(textIn(folder, 'hidden.yaml')).toBe('# ours\n- 1pbjkpp # x\n');
    expect(await edits.hidden()).toEqual(['1pbjkpp']);
    write(folder, 'hidden.yaml', '- 1pbjkpp\nall: of them\n');
    const { problems } = readLibrary({ folder, dataDir: folder });
    expect(problems).toMatchObject([
      { file: 'hidden.yaml', line: 2, expected: 'ids of sentences, such as "- 0k3f9x2"' },
    ]);
  });
});

describe('a speaker that is settled', () => {
  const SPEAKERS = '# Kept by hand.\nAnna Berg: [Berg, the mayor] # since 2020\nPaul Stone: Stone\n';

  it('is given for a pronoun in that sentence alone, with the rule', async () => {
    const folder = knowledgeFolder({ 'a.md': NEWS, 'speakers.yaml': SPEAKERS });
    const id = idOf('sail on Sunday', libraryOf(folder));
    const { indexVersion } = libraryOf(folder);
    expect(await editFolder(folder).settle(id, 'Paul Stone')).toBe(true);
    expect(textIn(folder, 'speakers.yaml')).toBe(
      `# Kept by hand.\nAnna Berg: [Berg, the mayor] # since 2020\nPaul Stone:\n  - Stone\n  - sentence ${id}\n`,
    );
    expect(saidIn(libraryOf(folder))[0]).toEqual(['Paul Stone', 'settled by a moderator']);
    expect(libraryOf(folder).indexVersion).not.toBe(indexVersion);
    expect(await editFolder(folder).settle(id, 'Anna Berg')).toBe(true);
    expect(saidIn(libraryOf(folder))[0]).toEqual(['Anna Berg', 'settled by a moderator']);
    expect(readdirSync(folder).sort()).toEqual(['a.md', 'speakers.yaml']);
  });

  it('is given for a role in all articles, if its form is settled too', async () => {
    const folder = knowledgeFolder({ 'a.md': NEWS, 'b.md': '# Fees\n\nThe harbour master said fees would rise.\n' });
    const id = idOf('tickets would cost', libraryOf(folder));
    expect(await editFolder(folder).settle(id, 'Ida Holm: "the elder"', 'the harbour master')).toBe(true);
    expect(saidIn(libraryOf(folder)).slice(1)).toEqual([
      ['Ida Holm: "the elder"', 'settled by a moderator'],
      ['Ida Holm: "the elder"', 'settled by hand'],
    ]);
  });

  it.each([
    ['a form of another speaker', SPEAKERS, 'the mayor'],
    ['a file that cannot be read', 'Anna Berg: [Berg\n', 'the harbour master'],
    ['a file that is a list', '- Anna Berg\n', 'the harbour master'],
  ])('is refused for %s, and the file stays', async (_, speakers, form) => {
    const folder = knowledgeFolder({ 'a.md': NEWS, 'speakers.yaml': speakers });
    expect(await editFolder(folder).settle('0k3f9x2', 'Paul Stone', form)).toBe(false);
    expect(textIn(folder, 'speakers.yaml')).toBe(speakers);
    expect(existsSync(join(folder, 'hidden.yaml'))).toBe(false);
  });
});
