import { articlesOf } from '../knowledge-folder';
import { attribute } from '../../src/attribution/attribute';
import { saidIn } from './said';

function lastOf(text: string): string | undefined {
  return saidIn(text).at(-1);
}

describe('whoever the text describes in other words is the speaker', () => {
  it.each([
    ['by the office behind "Sen."', 'Sen. Ada Berg left. The senator said it was late.', 'Ada Berg'],
    ['by an age and a job', 'Actor Hugo Berg left. The 61-year-old actor said it was late.', 'Hugo Berg'],
    ['by an age and a job not told before', 'Ada Berg sat down. The 34-year-old nurse said it was late.', 'Ada Berg'],
    ['as the lead author', 'The roof fell. "It is late for newts," says lead author Ada Berg.', 'Ada Berg'],
    ['by a party and a seat', 'Ada Berg, MP for Lund, left. The Labour MP said it was late.', 'Ada Berg'],
    ['by the place of the office', 'Sen. Ada Berg of Ohio left. The Ohio senator said it was late.', 'Ada Berg'],
  ])('%s', (_, text, speaker) => {
    expect(lastOf(text)).toMatch(`${speaker} |`);
  });

  it.each([
    ['of another country', 'Sen. Ada Berg met bakers. The Italian senator said it was late.'],
    ['after two of the office', 'Sen. Ada Berg met Sen. Hugo Ek. The senator said it was late.'],
    ['of the other sex', 'Rep. Ada Berg left. The congressman said it was late.'],
    ['of another party', 'Labour MP Ada Berg left. The Conservative MP said it was late.'],
    ['of another state', 'Sen. Ada Berg of Ohio left for Texas. The Texas senator said it was late.'],
    ['of the other side', 'Hugo Ek was sued. The 34-year-old plaintiff said it was late.'],
    [
      'a doctor by a title',
      'Dr Ada Berg of the Bank of Lund left. A man fell. The doctor who saw him said it was late.',
    ],
  ])('but nobody is %s', (_, text) => {
    expect(lastOf(text)).not.toMatch(/^(?:Ada|Hugo)/u);
  });

  it('and of two senators the one named before', () => {
    const text = 'Sen. Ada Berg left. The senator said it was late. Sen. Hugo Ek stayed.';
    expect(saidIn(text)[0]).toBe('Ada Berg | indirect | it was late');
  });
});

describe('a second verb takes the subject of its sentence', () => {
  it.each([
    [
      'behind a long introduction',
      'During a long speech on the mill earlier in the day, Ada Berg attacked bakers for their bread, saying: "It is late."',
      'Ada Berg | direct | It is late.',
    ],
    [
      'for what a pronoun’s statement says',
      'Ada Berg left. Hours later, she issued a statement calling on bakers "to wake up".',
      'Ada Berg | mixed | bakers "to wake up"',
    ],
    [
      'behind a town and its state',
      'At a fair in Ames, Iowa, on Sunday, Ada Berg tried again, saying it was "late".',
      'Ada Berg | mixed | it was "late"',
    ],
    [
      'for what follows "even after"',
      'Even after Ada Berg, pressed by bakers, agreed to meet, Hugo Ek went on. On Friday, he said it was late.',
      'Hugo Ek | indirect | it was late',
    ],
  ])('%s', (_, text, expected) => {
    expect(lastOf(text)).toBe(expected);
  });

  it.each([
    ['whom another opposes', 'Ada Berg, backed by bakers and opposed by the guild, left "early".'],
    ['whose plan people with an -ing word fit', 'Under the plan, bakers reporting losses would pay.'],
  ])('but not one %s', (_, text) => {
    expect(saidIn(text)).toEqual([]);
  });
});

describe('words go to whom the sentence gives them', () => {
  it.each([
    [
      'to the main clause behind a fronted one',
      'While the guild was glad to hear Ada Berg pledged a mill, Hugo Ek made it clear that it was late.',
      ['Ada Berg | indirect | a mill', 'Hugo Ek | indirect | that it was late'],
    ],
    [
      'to the one quoted as saying them',
      'The Herald quoted baker Ada Berg as saying that it was late.',
      ['Ada Berg | indirect | that it was late'],
    ],
    [
      'to the one by whom it was labelled',
      'The plan was labelled "a joke" by Ada Berg.',
      ['Ada Berg | direct | a joke'],
    ],
    [
      'to both of "he and others"',
      'He and other bakers complained that it was late.',
      ['He and other bakers | indirect | that it was late'],
    ],
    [
      'behind a place and a comma',
      'In Lund, bakers hired 60 guards along the route, the Herald reported.',
      ['Herald | indirect | In Lund, bakers hired 60 guards along the route'],
    ],
    [
      'behind "while" and a place',
      'Bakers wept, Ada Berg said, while in Lund the fair began with a song, Hugo Ek said.',
      ['Ada Berg | indirect | Bakers wept', 'Hugo Ek | indirect | in Lund the fair began with a song'],
    ],
    [
      'after somebody else declined to comment',
      'Although the guild declined to comment and Ada Berg later said it was late, it was early.',
      ['the guild | indirect | to comment', 'Ada Berg | indirect | it was late'],
    ],
    [
      'of the baker who knows the thing beside "who"',
      '"It is late," said a baker familiar with the talks, who added that it was "dark".',
      ['a baker | direct | It is late,', 'a baker | mixed | that it was "dark"'],
    ],
    [
      'before a verb that only looks like one of saying',
      'Rain, Ada Berg said, continued losses and all, was late.',
      ['Ada Berg | indirect | Rain, Ada Berg said, continued losses and all, was late'],
    ],
  ])('%s', (_, text, expected) => {
    expect(saidIn(text)).toEqual(expected);
  });

  it('and a quotation goes on behind an apposition', () => {
    const text = 'Ada Berg said the mill was "a wreck," a word of hers. "It will fall down by May."';
    expect(lastOf(text)).toMatch(/^Ada Berg \| mixed .*fall down by May/u);
  });

  it('but "she" is open behind what another had done before', () => {
    const text = 'Ada Berg sued Liv Moe. Ms Moe had let the hedge grow. "I have not seen the sun," she said.';
    expect(lastOf(text)).toBe('? she | direct | I have not seen the sun,');
  });

  it('and "he" may be somebody with a surname alone, who has spoken', () => {
    expect(lastOf('"Late," Berg said. Berg frowned. "It is late for bread," he said.')).toMatch(/^Berg/u);
    expect(lastOf('It was cold. Arn froze. "It is late for bread," he said.')).toMatch(/^\? he/u);
  });

  it.each([
    ['of the other sex', '"Late," says Doreen. Doreen frowned. "It is late for bread," he says.'],
    ['before another name', '"Late," says Berg. Arn, 88, winks. "It is late for bread," he says.'],
  ])('but not somebody %s', (_, text) => {
    expect(lastOf(text)).toBe('? he | direct | It is late for bread,');
  });

  it('and a role behind "According to Berg, one gull followed" is not hers', () => {
    const text = 'According to Ada Berg, one gull followed a man. The man said it was "late".';
    expect(lastOf(text)).toMatch(/^the man/u);
  });

  it.each([
    ['a boss named behind "after"', 'Shares fell after its boss, Ada Berg, said orders would end.', 'orders would end'],
    ['a coach who was delighted', 'Lund coach Ada Berg was delighted: "We won the cup."', 'We won the cup.'],
    ['one who storms', '"We lost the cup again," stormed Ada Berg.', 'We lost the cup again,'],
  ])('and so do %s', (_, text, content) => {
    expect(lastOf(text)).toMatch(new RegExp(`^Ada Berg .*${content}`, 'u'));
  });

  it('and a state behind a town does not speak', () => {
    const text =
      'On Sunday, Ada Berg stood in Burlington, Iowa, and, citing a book, endorsed the mill, calling it "late".';
    expect(lastOf(text)).toBe('Ada Berg | mixed | it "late"');
  });

  it('and a state is nobody that "he" may mean', () => {
    const text = 'Hugo Ek, who has baked in rainy Vermont for years, sold his mill. He said it was late.';
    expect(lastOf(text)).toBe('Hugo Ek | indirect | it was late');
  });
});

describe('what a plain text prints of a conversation is read', () => {
  function speakersIn(text: string): readonly (string | undefined)[] {
    return attribute(articlesOf({ 'a.txt': text })).flatMap((all) => all.map(({ speaker }) => speaker?.name));
  }

  it('behind a mark at the head of each turn, and nothing before or after it', () => {
    const turns = ['"EK: Is it late?', '"BERG: It is late.', '"EK: Will it end?', '"BERG: It will end in May.'];
    const text = ['Ada Berg on the Mill', 'Ada Berg spoke to Hugo Ek.', ...turns, '"Read more on our page.'].join(
      '\n\n',
    );
    expect(speakersIn(`${text}\n`)).toEqual(['Ada Berg', 'Ada Berg']);
  });

  it('in the paragraph behind "made the following comment:"', () => {
    const text =
      'Talk of the Mill\n\nIt rained in Lund.\n\nAda Berg made the following comment:\n\n"It is late for bread."\n';
    expect(speakersIn(text)).toEqual(['Ada Berg']);
  });
});

it.each([
  ['"her mother" is not "her"', 'Ada Berg quoted her mother as saying "it is late".'],
  ['"by the time" is nobody', 'The plan was labelled "a joke" by the time Ada Berg left.'],
])('%s', (_, text) => {
  expect(saidIn(text).join()).not.toMatch(/^Ada Berg \|/u);
});

it('a woman may bear the name of a state', () => {
  const [[found] = []] = attribute(articlesOf({ 'a.md': '# Lund\n\n"It is late," Victoria said.' }));
  expect(found?.speaker?.kind).toBe('person');
});

it('whom somebody quotes behind the quotation is its speaker', () => {
  expect(saidIn('"It is late," the Herald quoted Ada Berg as saying.')).toEqual(['Ada Berg | direct | It is late,']);
});

describe('who wishes, thanks or congratulates somebody says what is quoted thereby', () => {
  it.each([
    [
      'Anna Rossi wished Weber and Ek a "dry and quiet year".',
      'Anna Rossi | mixed | Weber and Ek a "dry and quiet year"',
    ],
    ['Anna Rossi thanked Weber for his "great patience".', 'Anna Rossi | mixed | Weber for his "great patience"'],
  ])('%s', (text, said) => {
    expect(saidIn(text)).toEqual([said]);
  });

  it.each([
    'Anna Rossi wished Weber luck. The club thanked the fans and congratulated Ek.',
    'Anna Rossi congratulated Ek on winning the "Golden Loaf" prize and thanked readers of "The Lund Post".',
  ])('and nothing without quotation marks, or a title within them: %s', (text) => {
    expect(saidIn(text)).toEqual([]);
  });
});
