import { saidIn } from './said';

describe('attributes reported words', () => {
  it.each([
    ['Inspector Anna Rossi, who runs the oven, asked bakers to wait.', 'Anna Rossi | indirect | to wait'],
    ['The minister, Anna Rossi, urged bakers to wait.', 'Anna Rossi | indirect | to wait'],
    ['Anna Rossi, the mayor, warned bakers that it was late.', 'Anna Rossi | indirect | that it was late'],
    ['It was late, warned Anna Rossi, the mayor.', 'Anna Rossi | indirect | It was late'],
  ])('never to the listener: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['The fire chief, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['The chief of the fire service, Anna Rossi, said it was late.', 'Anna Rossi | indirect | it was late'],
    ['The review panel said it was late.', 'the review panel | indirect | it was late'],
  ])('also where a role holds a word that is a verb elsewhere: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });

  it.each([
    ['Mr Rossi rejected reports that it was late.', 'Rossi | denied | reports that it was late'],
    ['Mr Rossi dismissed the claim that it was late.', 'Rossi | denied | the claim that it was late'],
    ['Mr Rossi rejected the offer of the bakers.', 'Rossi | indirect | the offer of the bakers'],
  ])('as denied where a claim is rejected, not where a thing is: %s', (text, expected) => {
    expect(saidIn(text)).toEqual([expected]);
  });
});
