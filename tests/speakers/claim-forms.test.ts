import { statementsOf } from './rossi-and-weber';

const ARTICLE = `# Harbour

Trevor Holm met the bakers. Holm was sentenced to nine years in July. Anna Rossi met Paul Rossi. Rossi was sentenced to two years in May.

Police arrested Sven Lind at the airport in March. A court sentenced Lind to six years for fraud. Weber was sent to Lund by Nora Berg. Karl Weber stayed there.

"I am not going to sell my boat," Mayor Nora Berg said. Lind says he is innocent. Berg told the court he had met Lind in spring. Rolf Ek said he had never asked for a loan.

Most of the boats, including those of the guild, are moored in Lund, Berg claimed. Ola Dahl, a pilot, left Lund. Ida Falk, 57, who runs the inn, ignored a letter from her own cook. The bridge, but only the old one, was closed.

"We were asked to wait," she told guests in Lund, "and we waited."
`;
const STATEMENTS = statementsOf({ 'a.md': ARTICLE });

const VOTE = statementsOf({
  'b.md':
    '# Vote\n\nNora Berg was elected mayor of Lund in May, defeating the incumbent Karl Weber after ten years. ' +
    'Lund Rovers won the cup by beating Malta United on penalties. Anna Rossi would have won, routing Otto Dahl.\n',
});

describe('a participle clause is a sentence of the same subject', () => {
  it.each([
    ['Nora Berg defeated Karl Weber.', 'otherwise-written', []],
    ['Berg defeated the incumbent Weber.', 'otherwise-written', []],
    ['Lund Rovers beat Malta United.', 'otherwise-written', []],
    ['Karl Weber defeated Nora Berg.', 'differs', ['order']],
    ['Malta United beat Lund Rovers.', 'differs', ['order']],
    ['Anna Rossi routed Otto Dahl.', 'differs', ['replaced', 'added']],
  ])('%s', (words, finding, kinds) => {
    const check = VOTE.check(words)[0]?.check;
    expect([check?.finding, check?.differences.map(({ kind }) => kind)]).toEqual([finding, kinds]);
  });
});

describe('a claim in other forms of the same words stands', () => {
  it.each([
    'Trevor Holm was sentenced to nine years in July.',
    'Mr Holm was sentenced to nine years in July.',
    'Sven Lind was arrested by police at the airport in March.',
    'Lind was sentenced to six years for fraud by a court.',
    'Nora Berg sent Weber to Lund.',
    'Nora Berg sent Karl Weber to Lund.',
    'Berg said she was not going to sell her boat.',
    'Lind said he was innocent.',
    'Berg told the court that he had met Lind in spring.',
    'Most of the boats are moored in Lund, Berg claimed.',
    'Ola Dahl left Lund.',
    'Rolf Ek says he never asked for a loan.',
    'Ida Falk ignored a letter from her cook.',
  ])('%s', (words) => {
    expect(STATEMENTS.check(words)[0]?.check).toMatchObject({ verdict: 'exact', differences: [] });
  });
});

describe('a claim of another person, agent or sense does not', () => {
  it.each([
    'Viktor Holm was sentenced to nine years in July.',
    'Anna Rossi was sentenced to two years in May.',
    'Police were arrested by Sven Lind at the airport in March.',
    'Sven Lind was not arrested by police at the airport in March.',
    'A court was sentenced by Lind to six years for fraud.',
    'Berg said she was going to sell her boat.',
    'Berg said he was not going to sell your boat.',
    'Lind said he was guilty.',
    'The bridge was closed.',
    'Ola Dahl, a baker, left Lund.',
    'Minister Holm was sentenced to nine years in July.',
  ])('%s', (words) => {
    expect(STATEMENTS.check(words)[0]?.check?.verdict ?? 'near').toBe('near');
  });
});

const REPLIES = statementsOf({
  'a.md': '# Lake\n\nThe port wants no such boats, Weber said.\n\n"No," Rossi said.\n\n"Not yet," Rossi added.',
});

describe('one or two small words are a whole statement', () => {
  it.each([
    ['Weber said no.', 'other-speaker'],
    ['Rossi said no.', 'word-for-word'],
    ['"Not yet," Rossi said.', 'word-for-word'],
    ['not yet', 'word-for-word'],
  ])('%s', (words, finding) => {
    expect(REPLIES.check(words)[0]?.check?.finding).toBe(finding);
  });
});

const SUMMIT = statementsOf({
  'c.md':
    '# Talks in Orm\n\nNorrian President Ivo Brandt and Prime Minister Lena Ask met in Orm on Tuesday. The envoys were quietly recalled in March. ' +
    'Brandt rejected worries over Karl Dahl, who recently ended a 24-day fast. Ask said most thefts in Norria were planned from the Isles. ' +
    'Most fires, including those on Norria, are set from the Outer Isles, Brandt claimed. The guild of both banks left Orm. The brother of the mayor left Orm. The bridge nearly fell. The former chair of the guild spoke. ' +
    'Ask said there would be "grave results" for Norria if Dahl died. Dahl says he was beaten on orders of the mayor. ' +
    'The court convicted Otto Vik of theft. Vik was arrested in Orm in May 2018. The sea has risen in Orm, and the tide will turn if the moon is full. The ferry was sold, but only if the bank pays.\n',
});

describe('a claim is compared by what it says', () => {
  it.each([
    ['Brandt and Ask met in Orm.', 'otherwise-written', []],
    ['Lena Ask met Ivo Brandt in Orm.', 'otherwise-written', []],
    ['Brandt met Ask in Orm on Friday.', 'differs', ['Friday / Tuesday']],
    ['Holm met Ask in Orm.', 'differs', ['Holm / ']],
    ['the envoys were recalled in the March', 'shortened', [' / quietly']],
    ['The guild left Orm.', 'shortened', [' / of both banks']],
    ['The mayor left Orm.', 'differs', [' / brother of']],
    ['The bridge fell.', 'differs', [' / nearly']],
    ['The chair of the guild spoke.', 'differs', [' / former']],
    ['Ivo Brandt is the Norrian president.', 'otherwise-written', []],
    ['Ivo Brandt is the prime minister.', 'differs', ['is the / and']],
    ['the ambassadors were recalled in March', 'near', ['ambassadors / envoys', ' / quietly']],
    ['The court acquitted Otto Vik of theft.', 'differs', ['acquitted / convicted']],
    ['Vik was arrested in May 2018 in Orm.', 'otherwise-written', []],
    ['The sea has risen in Orm.', 'reported', []],
    ['The ferry was sold.', 'differs', [' / if']],
    ['The tide will turn.', 'differs', [' / if']],
    ['Dahl ended his fast after 42 days', 'near', ['42 days / 24 day']],
    ['Most thefts come from Norria, Ask said.', 'differs', ['from Norria / from the Isles']],
    ['Brandt claimed most fires come from Norria.', 'differs', ['from Norria / from the Outer Isles', 'come / ']],
    ['Ask: "grave results"', 'word-for-word', []],
    ['Dahl was beaten on orders of the mayor.', 'reported', []],
  ])('%s', (words, finding, differences) => {
    const check = SUMMIT.check(words)[0]?.check;
    const shown = check?.differences.map(({ asked, source }) => `${asked} / ${source}`) ?? [];
    expect(check?.finding).toBe(finding);
    expect(shown.slice(0, Math.max(1, differences.length))).toEqual(differences);
  });
});

const MILL = statementsOf({
  'm.md':
    '# Mill\n\nThe guild left the mill in May. It also withdrew from the bakery in June. Nora Berg praised the bread. She had noticed no smoke, Berg said.\n\n' +
    'A court had banned the fair on 9 June, one week before the feast. The mill had been moved to the coastal town of Lund. It holds no more than 40 sacks.\n\n' +
    '"It is late," said Otto Dahl, who supports Berg but is not a member of her guild. The air, Dahl said, was "cold, wet".\n',
});

describe('a claim may tell a time, a limit or a subject otherwise', () => {
  it.each([
    'The guild withdrew from the bakery in June.',
    'Nora Berg noticed no smoke, she said.',
    'A court banned the fair in June.',
    'The mill was moved to Lund.',
    'It holds up to 40 sacks.',
    'Dahl supports Berg.',
    'Dahl said the air was cold and wet.',
  ])('%s', (words) => {
    expect(MILL.check(words)[0]?.check?.verdict).toBe('exact');
  });

  it.each([
    'Nora Berg withdrew from the bakery in June.',
    'A court banned the fair in July.',
    'A court banned the fair on 8 June.',
    'The mill was moved to Bern.',
    'It holds up to 400 sacks.',
    'Berg supports Dahl.',
    'Nora Berg left the mill in May.',
    'Dahl is a member of her guild.',
    'Berg said the air was cold and wet.',
  ])('but not another one: %s', (words) => {
    expect(MILL.check(words)[0]?.check?.verdict).not.toBe('exact');
  });
});

describe('an amount of money', () => {
  const pier = statementsOf({
    'a.md': '# Pier\n\nThe pier cost £12.4m. The dock cost $5 million in May. The lock cost US$3m in all.',
  });
  it.each([
    ['The pier cost 12.4 million pounds.', 'otherwise-written'],
    ['The pier cost £12.4 million.', 'otherwise-written'],
    ['The dock cost five million dollars in May.', 'otherwise-written'],
    ['The lock cost 3 million dollars in all.', 'otherwise-written'],
    ['The dock cost five million US dollars in May.', 'otherwise-written'],
    ['The pier cost $12.4m.', 'differs'],
    ['The pier cost 12.4 million euros.', 'differs'],
  ])('is the same with the sign and with the word of its currency, and not in another: %s', (words, finding) => {
    expect(pier.check(words)[0]?.check?.finding).toBe(finding);
  });
});
