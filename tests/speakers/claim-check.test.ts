import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createLibrary } from '../../src/library/build-library';
import type { ClaimCheck } from '../../src/speakers/claim-check';
import { isContent, tokenize } from '../../src/text/tokens';
import { articlesOf, sentencesOf } from '../knowledge-folder';
import { LIBRARY, statementsOf } from './rossi-and-weber';

type Statements = typeof LIBRARY.statements;

/** The check of a single sentence. */
function checked(words: string, statements: Statements = LIBRARY.statements): ClaimCheck | undefined {
  const checks = statements.check(words);
  expect(checks.length).toBeLessThanOrEqual(1);
  return checks[0]?.check;
}

describe('a claim is checked', () => {
  it('sentence by sentence', () => {
    const checks = LIBRARY.statements.check(
      'On the lake we want cheese. We want more fish. The moon is old, old stone!',
    );
    expect(checks.map(({ words, check }) => [words, check?.verdict])).toEqual([
      ['On the lake we want cheese.', 'near'],
      ['We want more fish.', 'exact'],
      ['The moon is old, old stone!', undefined],
    ]);
  });

  it.each([
    ['the old ferry left the new pier', 'near'],
    ['the old ferry sank near another pier', undefined],
  ])('as near only if most words of it stand there: %s', (words, verdict) => {
    expect(checked(words, statementsOf({ 'a.md': '# Lake\n\nThe ferry left the pier.' }))?.verdict).toBe(verdict);
  });

  it.each([
    ['we want fewer boats on the lake', 'word-for-word', 'Anna Rossi'],
    ['WE WANT FEWER BOATS, on the lake!', 'word-for-word', 'Anna Rossi'],
    ['Rossi: “We want fewer boats on the lake”', 'word-for-word', 'Anna Rossi'],
    ['We want fewer boats on the lake, Paul Weber said', 'other-speaker', 'Anna Rossi'],
    ['we want no boats on this lake', 'differs', 'Anna Rossi'],
    ['the boats will stay', 'account', 'Paul Weber'],
    ['the boats would stay', 'account', 'Paul Weber'],
    ['a big boat was built', 'reported', undefined],
    ['a big boat is built', 'differs', undefined],
    ['boats', 'word-for-word', 'Anna Rossi'],
    ['We want more fish, Ms Rossi said.', 'reported', 'Anna Rossi'],
    ['"We want more fish, Ms Rossi said."', 'reported', 'Anna Rossi'],
    ['"The harbour stays open," she said.', 'word-for-word', 'Anna Rossi'],
    ['"The fish were gone for good," Ms Rossi warned.', 'paraphrased', 'Anna Rossi'],
    ['"The boats will stay," Mr Weber said.', 'paraphrased', 'Paul Weber'],
    ['Ms Rossi: "We want more fish."', 'word-for-word', 'Anna Rossi'],
    ['Anna Rossi: we want more fish', 'word-for-word', 'Anna Rossi'],
    ['Paul Weber: we want more fish', 'other-speaker', 'Anna Rossi'],
    ['Mr Weber said the boats would stay.', 'reported', 'Paul Weber'],
    ['Anna Rossi, the fisheries minister, met Mr Paul Weber on Monday.', 'reported', undefined],
  ])('%s: %s', (words, finding, speaker) => {
    const check = checked(words);
    expect([check?.finding, check?.saidBy[0]?.speaker?.name]).toEqual([finding, speaker]);
    expect(LIBRARY.articles.some(({ text }) => text.includes(check?.found.text ?? '?'))).toBe(true);
  });

  it.each(['the moon is made of cheese', '', '!!', 'x '.repeat(3000)])(
    'and not found where the sources hold nothing like it: %j',
    (words) => {
      expect(checked(words)).toBeUndefined();
    },
  );
});

const KIOSK = statementsOf({
  'a.md': [
    '# The kiosk',
    'The kiosk at Pier 4 sold 2,300 tickets in June. Ines Calder paid two hundred crowns for the old sign.',
    'Calder said she had not seen the painter since Easter. Nobody in Orm has seen the painter.',
    'Tom Hale denied that the kiosk was insured. Reporters asked Hale whether the roof leaked. "It did not," he replied.',
    'There is no sign that the pump leaks. If the tide turns, the fair closes early. He called it false that the crane fell.',
    '"The E.U. pays for the roof," said Hale, who was wearing a green hat. Then Hale drove from Orm to Vell.',
    'The permit allows each stall no more than 150 striped lamps. The stalls must close no later than Friday.',
  ].join('\n\n'),
});

describe('the same words otherwise written are the same', () => {
  it.each([
    'The kiosk at pier four sold 2300 tickets in June',
    'In June the kiosk at Pier 4 sold 2,300 tickets',
    'Ines Calder paid 200 crowns for the old sign',
    'The European Union pays for the roof',
    'Calder said she hadn’t seen the painter since Easter',
  ])('%s', (words) => {
    expect(checked(words, KIOSK)).toMatchObject({ verdict: 'exact', finding: 'otherwise-written' });
  });
});

describe('a difference is named', () => {
  it.each([
    ['Ines Calder paid three hundred crowns for the old sign', 'number', 'three', 'two'],
    ['Ines Calder paid two hundred crowns for the new sign', 'replaced', 'new', 'old'],
    ['the painter has seen nobody in Orm', 'order', 'painter seen', ''],
    ['Then Hale drove from Vell to Orm', 'order', 'Vell', ''],
    ['she had seen the painter since Easter', 'negation', '', 'not'],
    ['the painter was seen since Easter', 'missing', 'was', ''],
    ['in Orm has seen the painter', 'negation', '', 'Nobody'],
    ['the kiosk was insured', 'denied', '', 'denied'],
    ['Tom Hale said that the kiosk was insured', 'denied', 'said', 'denied'],
    ['Hale says the roof leaked', 'speaker', 'Hale', 'Reporters'],
    ['the roof leaked', 'asked', '', 'whether'],
    ['the pump leaks', 'negation', '', 'no'],
    ['the fair closes early', 'asked', '', 'If'],
    ['the crane fell', 'denied', '', 'false'],
    ['Ines Calder said: “The E.U. pays for the roof”', 'speaker', 'Ines Calder', 'Tom Hale'],
  ])('%s: %s', (words, kind, asked, source) => {
    const check = checked(words, KIOSK);
    expect(check?.verdict).toBe('near');
    expect(check?.differences).toContainEqual({ kind, asked, source });
  });

  it('and no denial where the claim denies too', () => {
    const speaker = { kind: 'speaker', asked: 'Ines Calder', source: 'Tom Hale' };
    expect(checked('Ines Calder denied that the kiosk was insured', KIOSK)?.differences).toEqual([speaker]);
    const denied = statementsOf({ 'a.md': '# Kiosk\n\nTom Hale never denied that the kiosk was insured.' });
    expect(checked('Tom Hale denied that the kiosk was insured', denied)?.verdict).toBe('near');
  });

  it.each([
    ['The permit allows 250 lamps', ['number: 250/150', 'added: /each stall no more than', 'added: /striped']],
    ['250 striped lamps', ['number: 250/150', 'added: /no more than']],
    ['150 striped lamps', ['added: /no more than']],
    ['The permit allows each stall no fewer than 150 striped lamps', ['replaced: fewer/more']],
    ['The permit allows each stall more than 150 striped lamps', ['negation: /no']],
    ['The stalls must close on Friday', ['replaced: on/no later than']],
  ])('and a limit of a number is no negation: %s', (words, differences) => {
    const found = checked(words, KIOSK)?.differences.map(({ kind, asked, source }) => `${kind}: ${asked}/${source}`);
    expect(found).toEqual(differences);
  });

  it('once, though a negation also governs the words', () => {
    const negation = { kind: 'negation', asked: 'Somebody', source: 'Nobody' };
    expect(checked('Somebody in Orm has seen the painter', KIOSK)?.differences).toEqual([negation]);
  });

  it('and nobody says the narration around a quotation', () => {
    expect(checked('who was wearing a green hat', KIOSK)).toMatchObject({ verdict: 'exact', saidBy: [] });
  });

  it('and the answer stands behind a question', () => {
    expect(checked('the roof leaked', KIOSK)?.found.text).toBe(
      'Reporters asked Hale whether the roof leaked. "It did not," he replied.',
    );
  });
});

const FOLDER = join(__dirname, '../../knowledge');
const FILES = ['ambassadors-prisoners.md', 'cyber-security.md', 'navalny-human-rights.md', 'before-the-summit.md'];
const SHIPPED = createLibrary(
  articlesOf(Object.fromEntries(FILES.map((file) => [file, readFileSync(join(FOLDER, file), 'utf8')]))),
);
const SENTENCES = SHIPPED.articles.flatMap((article) => sentencesOf(article).map(({ sentence }) => sentence.text));
const sentence = fc.constantFrom(...SENTENCES);

function wordsIn(text: string) {
  return tokenize(text).filter(({ compound }) => !compound);
}

function withoutWord(text: string, { start, end }: { start: number; end: number }, instead = ''): string {
  return text.slice(0, start) + instead + text.slice(end);
}

describe('of any sentence of an article', () => {
  it('the check is exact', () => {
    for (const text of SENTENCES) expect([text, checked(text, SHIPPED.statements)?.verdict]).toEqual([text, 'exact']);
  });

  it('with another content word the check is not, and names the pair', () => {
    const other = fc.constantFrom('zeppelin', 'oboes', 'Quorra');
    fc.assert(
      fc.property(sentence, fc.nat(), other, (text, at, instead) => {
        const content = wordsIn(text).filter(({ word }) => isContent(word));
        const [chosen] = content.slice(at % content.length);
        fc.pre(chosen !== undefined && content.length > 6 && text.charAt(chosen.end) !== '-');
        const check = checked(withoutWord(text, chosen, instead), SHIPPED.statements);
        expect(check?.verdict).toBe('near');
        expect(check?.steps).toContainEqual({ kind: 'asked', word: instead });
        expect(check?.differences.some(({ asked }) => asked.includes(instead))).toBe(true);
      }),
    );
  });

  it('with or without a “not” the check is not exact', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), (text, at) => {
        const words = wordsIn(text);
        const denials = words.filter(({ word }) => ['not', 'no', 'never', 'nobody'].includes(word));
        const chosen = denials[0] ?? words[1 + (at % (words.length - 1))];
        if (!chosen) return;
        const changed = withoutWord(text, chosen, denials[0] ? '' : `not ${chosen.written}`);
        expect(checked(changed, SHIPPED.statements)?.verdict).toBe('near');
      }),
    );
  });

  it('no word of the claim is told to be only in the source', () => {
    const claim = 'If in fact they violate these basic norms we will respond with cyber he told reporters The';
    expect(checked(claim, SHIPPED.statements)?.differences).toEqual([]);
  });

  it('no word that stands in the sentence is told to be missing there', () => {
    fc.assert(
      fc.property(sentence, sentence, fc.nat(), fc.nat(), (one, other, from, length) => {
        const piece = wordsIn(other).slice(from % 10, (from % 10) + 1 + (length % 6));
        const claim = [...wordsIn(one), ...piece].map(({ written }) => written).join(' ');
        for (const { check } of SHIPPED.statements.check(claim)) {
          // Behind a question the answer is shown too, and is not compared.
          const [{ start, end } = { start: 0, end: 0 }] = check?.found.places ?? [];
          const compared = check?.found.text.slice(0, end - start) ?? '';
          const there = new Set(wordsIn(compared).map(({ word }) => word.toLowerCase()));
          const missing = check?.steps.flatMap(({ kind, word }) => (kind === 'asked' ? word : [])) ?? [];
          for (const word of missing) expect(there).not.toContain(tokenize(word)[0]?.word.toLowerCase());
        }
      }),
    );
  });
});

describe('who is claimed to say it', () => {
  const FERRY = statementsOf({
    'a.md': [
      '# Ferry\n',
      'The mayor said the pier was unsafe. "We will wait," he told Mr Holm. Wallace said the fare was a joke. Corvia runs the boats.',
      'The company said its offer was worth 650 million crowns. Officials said the boats were old.',
      '"Sorry is a small word," Karin Lund said. "I know that." Per Dahl said he had been told by Lund to "row and keep quiet".',
    ].join('\n\n'),
  });

  it.each([
    ['Edith Marrow said the pier was unsafe', 'open-speaker'],
    ['“We will wait,” Edith Marrow said', 'open-speaker'],
    ['Vince Wallace said the fare was a joke', 'open-speaker'],
    ['Corvia said its offer was worth 650m crowns', 'open-speaker'],
    ['Karin Lund said the fare was a joke', 'other-speaker'],
    ['Karin Lund said the boats were old', 'other-speaker'],
  ])('is not denied where the source leaves open who speaks: %s: %s', (words, finding) => {
    expect(checked(words, FERRY)?.finding).toBe(finding);
  });

  it('is no pronoun with a verb: "I’m told the pier was unsafe"', () => {
    const kinds = checked('I’m told the pier was unsafe', FERRY)?.differences.map(({ kind }) => kind) ?? [];
    expect(kinds.filter((kind) => kind.endsWith('speaker'))).toEqual([]);
  });

  it('is not the one who was told', () => {
    expect(checked('Dahl told Lund to row and keep quiet', FERRY)?.verdict).toBe('near');
  });

  it.each([['I know that'], ['The company said its offer was worth 650m crowns'], ['the pier is unsafe']])(
    'words without a rare one are found too, and numbers in short: %s',
    (words) => {
      expect(checked(words, FERRY)?.verdict).toBe('exact');
    },
  );

  it('words without a rare one are found in their denial, which is named', () => {
    expect(
      checked('We will hate it', statementsOf({ 'a.md': '# Pier\n\n"We will not hate it," she said.' })),
    ).toMatchObject({
      differences: [{ kind: 'negation', source: 'not' }],
    });
  });

  it('words of saying between the quoted words are no difference, if the claim has them without marks', () => {
    const said = statementsOf({
      'a.md': '# Sea\n\n"I would avoid you too," Tan said, "and nobody would say I had tasted it."',
    });
    expect(checked('I would avoid you too, Tan said, and nobody would say I had tasted it', said)?.verdict).toBe(
      'exact',
    );
  });
});
