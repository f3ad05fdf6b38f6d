import { saidIn, speakersOf } from './said';

describe('words of an article go to who says them, to nobody else, or stay open', () => {
  it.each([
    [
      'behind "to which"',
      'Ada Berg said the plan was sound, to which Hugo Ek replied: "That is just not so."',
      ['Ada Berg | indirect | the plan was sound', 'Hugo Ek | direct | That is just not so.'],
    ],
    [
      'with a listener behind a question',
      '"Did you know it was late?" Ada Berg asked the old baker. Nobody knew.',
      ['Ada Berg | direct | Did you know it was late?'],
    ],
    [
      'chanted until another speaks',
      'Bakers answered with chants of "More bread" until Ada Berg herself spoke up.',
      ['Bakers | direct | More bread'],
    ],
    [
      'written by who responds',
      'Ada Berg responded to his question on air, writing, "Yes, I will."',
      ['Ada Berg | direct | Yes, I will.'],
    ],
    [
      'told in an interview of a day',
      'Ada Berg joined in, telling the Herald in an interview published on Monday, "Both of them bake."',
      ['Ada Berg | direct | Both of them bake.'],
    ],
    [
      'before what another does',
      'Ada Berg, hoping to win in Lund, called Hugo Ek a "child" on Monday.',
      ['Ada Berg | indirect | to win in Lund', 'Ada Berg | mixed | Hugo Ek a "child" on Monday'],
    ],
    [
      'shouted in a relative clause',
      'Ada Berg spoke in Lund, where about 50 bakers had met at noon, chanting "no bread."',
      ['50 bakers | direct | no bread.'],
    ],
    [
      'behind a role without its second comma',
      '"We need a plan," Hugo Ek, the baker who founded the mill wrote on Monday.',
      ['Hugo Ek | direct | We need a plan,'],
    ],
    [
      'with a name of a broadcast',
      '"It was the first time in years," LNN This Morning co-host Ada Berg said.',
      ['Ada Berg | direct | It was the first time in years,'],
    ],
    [
      'of an actor',
      '"It is like a race," the Lund actor says of the vote.',
      ['the Lund actor | direct | It is like a race,'],
    ],
    [
      'by nobody who is named',
      '"Our bread is the best of all," read one. Others wept.',
      ['? | direct | Our bread is the best of all,'],
    ],
    [
      'announced by a sentence',
      'Ada Berg said in a statement. "There are no papers to count."',
      ['Ada Berg | direct | There are no papers to count.'],
    ],
    [
      'from a report',
      'Bread rose. From the report: "Longer fields give more wheat."',
      ['the report | direct | Longer fields give more wheat.'],
    ],
    [
      'from a place',
      'More from Paris: "The talks went on all night."',
      ['? Paris | direct | The talks went on all night.'],
    ],
    [
      'behind a dash and a name',
      'Millers care more than bakers - Ada Berg and Hugo Ek: "We found that prices rose." [Lund]',
      ['Ada Berg and Hugo Ek | direct | We found that prices rose.'],
    ],
    [
      'by a report of a body',
      'It was late, according to a Lund Mills pool report. It cost more, according to the "Bread for All" document.',
      ['a Lund Mills pool report | indirect | It was late', 'the "Bread for All" document | indirect | It cost more'],
    ],
    [
      'by who may have spoken in a relative clause',
      'Ada Berg spoke on Monday, when Hugo Ek was away, saying "the mill is sold."',
      ['? | direct | the mill is sold.'],
    ],
    [
      'behind a dash and whom somebody speaks of',
      'Hugo Ek had one word for the mayor - Ada Berg: "Crook of the worst kind."',
      ['? | direct | Crook of the worst kind.'],
    ],
    [
      'before a day',
      'Ada Berg said by the end of May the mill would be sold.',
      ['Ada Berg | indirect | the mill would be sold'],
    ],
    ['up to a remark', 'According to some, he was "hidden," sparking much talk.', ['some | mixed | he was "hidden,"']],
    [
      'up to a remark with other words',
      'Ada Berg saw the "anchor (not) baker" — a play on the words "anchor baker," which many use.',
      ['Ada Berg | mixed | the "anchor (not) baker"'],
    ],
    [
      'behind "But,"',
      'But, Ada Berg added, he closed no mills "in vain."',
      ['Ada Berg | mixed | he closed no mills "in vain."'],
    ],
    [
      'behind a long place',
      'Ada Berg said in the most recent Lund debate that it was late.',
      ['Ada Berg | indirect | that it was late'],
    ],
    [
      'by an inside source',
      'An inside source said that the mill was sold.',
      ['an inside source | indirect | that the mill was sold'],
    ],
    [
      'by a site',
      'On Monday lundbread.com reported that the mill was sold.',
      ['lundbread.com | indirect | that the mill was sold'],
    ],
  ])('%s', (_, text, statements) => {
    expect(saidIn(text)).toEqual(statements);
  });

  it.each([
    ['the title of a book', 'Lund Press will print "Bread Told," a life written by the baker Hugo Ek.'],
    ['what a body is called in capitals', 'Many want the letters, even the ones State has.'],
    [
      'what others chant',
      'Ada Berg answered loud cries of "More bread" with silence. Hugo Ek replied to boos of "Go home" with a wave.',
    ],
    ['the name of an album', '"Breaking Bread with the Enemy," the third album by Ada Berg, was released on Monday.'],
    ['a refusal', "Ada Berg's refusal to call the fire an accident drew laughter."],
  ])('%s is nobody’s words', (_, text) => {
    expect(saidIn(text).filter((line) => !line.startsWith('many'))).toEqual([]);
  });
});

describe('"he" and "she" are who a reader takes them for', () => {
  it.each([
    [
      'behind a woman who is spoken of',
      'Anna Rossi put Karl Berg on the defensive, but Berg got in digs. He accused Rossi of being late.',
      ['Karl Berg'],
    ],
    [
      'under a headline in capitals',
      'Stunning Thing Berg Did To Them.\n\nKarl Berg spoke in Lund.\n\nBerg said it was late. "I bake," he said.',
      ['Karl Berg', 'Karl Berg'],
    ],
    [
      'before another of the name is told of',
      'Anna Berg put Karl Ek on the defensive, but Ek got in digs. He accused Berg of being late.\n\nIn May Paul Berg left.',
      ['Karl Ek'],
    ],
    [
      'of an official beside a party',
      'The GOP official left. A mill official said it was late. The official said more would come.',
      ['a mill official', 'the official'],
    ],
    [
      'behind a town and its state',
      'In Lund, Iowa, Pastor Karl Berg, quoting the book, endorsed Anna Rossi, urging bakers to wait.',
      ['Karl Berg', 'Karl Berg', 'Karl Berg'],
    ],
  ])('%s', (_, text, speakers) => {
    expect(speakersOf({ 'a.md': `---\ntitle: T\n---\n${text}\n` })).toEqual(speakers);
  });
});
