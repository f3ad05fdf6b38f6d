import fc from 'fast-check';
import { splitSentences } from '../../../src/articles/sentences/split-sentences';
import { anyCharacter } from '../../any-character';
import { countOf } from '../../runs';

const sentences = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

/** Each line one example, its sentences set apart by `|`. */
const keeps = (...examples: readonly string[]): void => {
  for (const example of examples) {
    const expected = example.split(' | ');
    expect(sentences(expected.join(' '))).toEqual(expected);
  }
};

describe('splitting English news prose', () => {
  test('ends a sentence at a stop before a capital', () => {
    keeps('The envoys met. | Did they agree? | They did! | Nobody left.', 'Really?! | Yes!! | So it seems.');
  });

  test('keeps titles, ranks and initials with the name', () => {
    keeps(
      'Mr. Lopez and Mrs. Chen met Gov. Ortiz, Sen. Ruth Hall and Lt. Gen. Park in St. Gallen. | Mr Okoro came late.',
      'President V. Marin wrote to H. G. T. Wells and J.P. Stone. | They answered.',
      'SEN. HALL SPOKE TO DR. WEISS.',
      'The former Lt.-Gov. Reed and then-Rep. Vance lost.',
    );
  });

  test('tells a country from the end of a sentence by the next word', () => {
    keeps(
      'She moved to the U.S. | Then she left for the U.K. | They were glad.',
      'The U.S. Navy and the U.N. Refugee Agency agreed.',
      'The E.U. has rules.',
    );
  });

  test('tells the pronoun I and a grade from an initial', () => {
    keeps('It was only you and I. | Did Peter I. Novak know?', 'They fell back on plan B. | It failed.');
  });

  test('ends at a.m. and p.m. before a capital, but not before a day, a zone or after "At 6 a.m."', () => {
    keeps(
      'Polls closed at 8 p.m. | Counting began.',
      'The vote is at 9 a.m. Tuesday, or 8 p.m. Eastern.',
      'At 6 a.m. Mr. Frank rose.',
    );
  });

  test('reads companies, months and places in the middle and at the end', () => {
    keeps(
      'Borealis Inc. and Norden Corp. Chairman Eva Lind merged. | He joined Kite Ltd. | It paid well.',
      'On Jan. 9 and Tues. night he drove to Boise, Idaho, or Portland, Ore. | The road was closed.',
      'They sold apples, pears, etc. | Business was slow.',
    );
  });

  test('takes no. for number before a digit and for a word otherwise', () => {
    keeps('Room No. 7 is on p. 12 of vol. II. | They asked him and he said no. | That was that.');
  });

  test('leaves numbers, addresses and versions whole', () => {
    keeps(
      'It rose 2.5 percent to $1,300.75 in version 4.0.2. | That is much.',
      'Write to ana.lima@mail.example.org. | See https://news.example.org/a.b/c?d=E.F for more.',
      'Read example.com today. | Sales hit 30. | 12 people came.',
    );
  });

  test('finds the end where a space is plainly missing', () => {
    expect(sentences('They met on the hill.Nobody saw them.Mr. Day left.')).toEqual([
      'They met on the hill.',
      'Nobody saw them.',
      'Mr. Day left.',
    ]);
    keeps('The call is window.OpenFile() or lib/io.Read in code.');
  });

  test('keeps footnote marks with the sentence they note', () => {
    keeps('Rain fell.[4] | Snow came.[5][6] | Ice held.² | Spring won. [7] | They danced.');
  });

  test('keeps names that exclaim inside the sentence', () => {
    keeps('Shares of Yahoo! fell. | Yahoo! Finance reported it. | She left Yahoo! | Then she rested.');
  });
});

describe('splitting quotations', () => {
  test('splits a quotation of several sentences and leaves its closing mark with the last', () => {
    keeps('"We came early. | We left late," she told us.', '“It is over. | We are done.” | He sat down.');
  });

  test('continues after a quoted question or exclamation', () => {
    keeps(
      '"Why now?" he asked. | "Go!" they cried.',
      '"Who knows?" Prime Minister Ada Berg asked on Friday. | "Is it so?" | The room fell silent.',
      '‘This is it.’ she said.',
    );
  });

  test('keeps remarks and parentheses within their sentence, and splits those that stand alone', () => {
    keeps(
      'He taught (She had helped him at first.) until May.',
      'They won (they always do). | (It was late. | All slept.) | Morning came.',
      'It is "rather [...] odd" and new (?) to us.',
      'The judge called it "plain theft." (Moore 31). | All agreed.',
    );
  });
});

describe('splitting at omissions', () => {
  test('ends at dots before a capital and goes on before a small letter', () => {
    keeps(
      'He waited ... and waited… then slept. | She had hoped... | The door opened.',
      'I went . . . home . . . I suppose.',
    );
  });

  test('gives an omission behind a full stop to the next sentence', () => {
    keeps('The text is long. | . . . It has gaps.', '“They tried. | … We did not.”');
  });
});

describe('splitting lists and lines', () => {
  test('gives each item of a list that counts on', () => {
    keeps('1. Open the door | 2. Close the door', 'a) milk | b) bread', '1.) One thing. | 2.) Another.');
    expect(sentences('• tea\n• coffee')).toEqual(['• tea', '• coffee']);
  });

  test('takes a line break for white space and a blank line for an end', () => {
    expect(sentences('The road was\nlong.\n\nA heading\r\n\r\nThe end.')).toEqual([
      'The road was\nlong.',
      'A heading',
      'The end.',
    ]);
  });

  test('gives short lines without any stop one by one', () => {
    expect(sentences('apples\ngreen pears\nplums\n')).toEqual(['apples', 'green pears', 'plums']);
  });
});

describe('splitting other languages', () => {
  test('reads German, French, Spanish and Russian', () => {
    keeps(
      '„Wer da?“ rief Dr. Kern. | Am 3. März kam z. B. Frau Roth. | Das war der 2. Versuch.',
      '« Où est-il ? » dit M. Blanc. | « Ici. » | Il dort.',
      '¿Vienes? | ¡Claro! | El Sr. Ruiz espera.',
      '«Кто там?» — спросил А. П. Чехов. | Никто не ответил.',
    );
  });

  test('reads scripts without capitals, with and without spaces', () => {
    expect(sentences('天黑了。你去哪儿？“回家。”她走了！')).toEqual(['天黑了。', '你去哪儿？', '“回家。”', '她走了！']);
    expect(sentences('「誰？」と聞いた。静かだ。')).toEqual(['「誰？」と聞いた。', '静かだ。']);
    keeps('من هناك؟ | لا أحد.', 'वह आया। | वह गया।');
  });

  test('goes by the stops alone in a text without capitals', () => {
    keeps('i came home. | was it late? | no.');
  });
});

describe('splitting whatever is pasted', () => {
  const prose = fc
    .array(
      fc.constantFrom(
        '.',
        '. ',
        '? ',
        '" ',
        '"',
        '(',
        ')',
        '…',
        '\n',
        '\n\n',
        ' ',
        'A',
        'Mr',
        'the ',
        '1',
        '1. ',
        '• ',
        '。',
        '”',
        '[2]',
        '\ud83d',
      ),
    )
    .map((parts) => parts.join(''));
  const anything = fc.oneof(fc.string({ unit: anyCharacter }), fc.string({ unit: 'grapheme' }), prose);

  test('gives spans in order, trimmed, that leave out nothing but white space', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const spans = splitSentences(text);
        const gaps = [...spans, { start: text.length }].map(({ start }, i) =>
          text.slice(spans[i - 1]?.end ?? 0, start),
        );
        expect(gaps.join('').trim()).toBe('');
        expect(spans.every(({ start, end }) => start < end)).toBe(true);
        for (const sentence of sentences(text)) expect(sentence).toBe(sentence.trim());
      }),
    );
  });

  test('gives the same for a list mark that stands at the end, with white space around the text and without', () => {
    const text = '? " ...? 1. A';
    expect(sentences(`\n  ${text}\t\n`)).toEqual(sentences(text));
  });

  test('gives the same whatever white space stands around the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(sentences(`\n  ${text}\t\n`)).toEqual(sentences(text.trim()));
      }),
    );
  });

  test('gives nothing for white space', () => {
    expect(splitSentences(' \n\n\t ')).toEqual([]);
  });

  test.each([
    '.',
    '"',
    '(',
    '(.',
    'A',
    '7',
    'a.',
    'A. ',
    '. ',
    '?" ',
    '。「',
    '. . ',
    '.”',
    '1. ',
    '• ',
    '\n',
    '\n ',
    '[1',
    'the.The ',
  ])('reads a long text of %j in the time a test is given', (unit) => {
    const text = unit.repeat(countOf(1_000_000) / unit.length);
    const covered = splitSentences(text).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(covered).toBeLessThanOrEqual(text.length);
  });
});
