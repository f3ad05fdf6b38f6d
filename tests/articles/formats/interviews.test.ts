import { createLibrary } from '../../../src/library/build-library';
import { articlesOf } from '../../knowledge-folder';

const LEAD = 'Sunniva Dahl, 19, won the title in May. She spoke to Petra Novak in a café.';
const TALK = [
  '**You have won 31 games in a row. Does it frighten you?**',
  'It frightens my mother. I sleep well.',
  '**Do you regret a game?**',
  'The draw in Tromvik.\n\nI wanted to catch a ferry.',
  '**What will you do with the money?**',
  'I will buy a bicycle.',
].join('\n\n');

/** @returns who says the words, or why nobody does. */
function speakerIn(body: string, words: string, title = 'An interview with Sunniva Dahl', file = 'a.md') {
  const articles = articlesOf({ [file]: `---\ntitle: ${title}\nauthor: Petra Novak\n---\n${body}\n` });
  const all = createLibrary(articles).statements.statements.all;
  const said = all.find(({ start, end }) => articles[0]?.text.slice(start, end).includes(words));
  return said ? (said.speaker?.name ?? 'open') : 'no statement';
}

describe('an interview without labels', () => {
  it.each(['frightens my mother', 'The draw in Tromvik', 'catch a ferry', 'buy a bicycle'])(
    'gives the answers to whom it asks: %s',
    (words) => {
      expect(speakerIn(`${LEAD}\n\n${TALK}`, words)).toBe('Sunniva Dahl');
      expect(speakerIn(`${LEAD}\n\n${TALK.replace(/\*\*(.*)\*\*/gu, '## $1')}`, words)).toBe('Sunniva Dahl');
    },
  );

  it('gives its questions to nobody', () => {
    expect(speakerIn(`${LEAD}\n\n${TALK}`, '31 games')).toBe('no statement');
  });

  it.each([
    ['Petra Novak spoke to chess champion Sunniva Dahl.', 'Sunniva Dahl'],
    ['The champion talked to us about her rival Magnus Berg.', 'open'],
    ['The champion spoke to us. Sunniva Dahl and Magnus Berg had just met.', 'open'],
  ])('leaves open who answers if nothing tells: %s', (lead, speaker) => {
    expect(speakerIn(`${lead}\n\n${TALK}`, 'bicycle', 'A champion on losing')).toBe(speaker);
  });

  it.each([
    ['Petra Lind spoke to the new head of the club about her games.', 'A champion on losing'],
    ['We spoke to a champion whom Magnus Berg taught.', 'Games in Bergen: an interview'],
    ['The champion talked to us about life after Magnus Berg.', 'The champion after Magnus Berg'],
    ['The champion talked to us. Magnus Berg had left.', 'An interview with Magnus Berg’s rival'],
    ['We spoke to the woman who beat Magnus Berg.', 'A champion on losing'],
    ['Magnus Berg is dead. His rival talked to us.', 'Magnus Berg is gone'],
  ])('leaves open who answers if only another is named: %s', (lead, title) => {
    expect(speakerIn(`${lead}\n\n${TALK}`, 'bicycle', title)).toBe('open');
  });

  it.each([
    ['She is 19.', 'Interview: Sunniva Dahl on losing'],
    ['She talked to us.', 'Dahl: ‘I sleep well’'],
    ['She talked to us.', 'In conversation with chess champion Sunniva Dahl'],
  ])('gives the answers to whom its title names: %s %s', (lead, title) => {
    expect(speakerIn(`${lead} Sunniva Dahl won.\n\n${TALK}`, 'bicycle', `"${title}"`)).toBe('Sunniva Dahl');
  });

  it('is one if a note says so, and is with whom the title quotes', () => {
    const [noted, title] = [
      `${TALK}\n\n*This interview has been edited for length.*`,
      '"“I never slept”: Sunniva Dahl on chess"',
    ];
    expect(speakerIn(`Sunniva Dahl came by bus.\n\n${noted}`, 'bicycle', title)).toBe('Sunniva Dahl');
    expect(speakerIn(`Sunniva Dahl came by bus.\n\n${TALK}`, 'bicycle', title)).toBe('no statement');
  });

  it('is no essay of an author who asks and who spoke to somebody', () => {
    const essay = TALK.replace(/\byou\b/giu, 'they');
    expect(speakerIn(`I spoke to chess champion Sunniva Dahl.\n\n${essay}`, 'bicycle', 'On losing')).toBe(
      'no statement',
    );
  });

  it('is no list of frequent questions, whose answers nobody says', () => {
    const answers = TALK.replace('It frightens my mother. I sleep', 'It frightens nobody. All sleep')
      .replace('I wanted', 'It wanted')
      .replace('I will', 'The town will');
    expect(speakerIn(`${LEAD}\n\n${answers}`, 'bicycle')).toBe('no statement');
    const quoted = TALK.replace(/^(?!\*)(.+)$/gmu, '"$1"');
    expect(speakerIn(`${LEAD}\n\n${quoted}`, 'bicycle')).not.toBe('Sunniva Dahl');
    const told = LEAD.replace('She spoke to Petra Novak in a café.', 'She is 19.');
    expect(speakerIn(`${told}\n\n${TALK}`, 'bicycle', 'Questions on Sunniva Dahl')).toBe('no statement');
  });
});
