import { respond } from '../../../src/answers/respond';
import { toRequest } from '../../../src/discord/commands/ask';
import { LIBRARY } from '../../speakers/rossi-and-weber';

describe('what a reader writes', () => {
  it.each(['', '   ', '<@123456789012345678>'])('is answered with help: %j', (words) => {
    expect(toRequest(words)).toEqual({ kind: 'help' });
  });

  it.each(['help', 'Hi!', 'hello'])('is a greeting, answered with help: %j', (words) => {
    expect(respond(toRequest(words), LIBRARY).kind).toBe('help');
  });

  it.each([
    ['  cyber ', 'cyber'],
    ['@everyone what about <@&123456789012345678> cyber?', 'what about cyber?'],
    ['help for Ukraine', 'help for Ukraine'],
    ['New START', 'New START'],
    ['is this **true**? https://news.example/talks-on-fish', 'is this true?'],
    ['see [the ~~old~~ news](https://news.example/a) on __fish__', 'see the old news on fish'],
    ['> ||cyber|| `attacks`\n### and _fish_ <t:1700000000:R>', 'cyber attacks and fish'],
    ['<:fish:110000000000000001> cyber </summit:110000000000000002> <a:wave:110000000000000003>', 'cyber'],
    ['<a:wave:110000000000000003>', '🙂'],
    ['what is snake_case_name and 5 * 3 * 2?', 'what is snake_case_name and 5 * 3 * 2?'],
  ])('is asked without mentions, emoji of servers, addresses and the marks of Markdown: %j', (words, question) => {
    expect(toRequest(words)).toEqual({ kind: 'ask', question });
  });

  it('is asked by its questions where it is long, else by its beginning', () => {
    const story = 'I have read about the harbour for days and know little of it yet. '.repeat(9);
    const question = 'What did the mayor say about the harbour?';
    expect(toRequest(`${story}${question} ${story}Who was there?`)).toEqual({
      kind: 'ask',
      question: `${question} Who was there?`,
    });
    const { question: beginning } = toRequest(story) as { question: string };
    expect(story.startsWith(beginning)).toBe(true);
    expect(beginning.length).toBeGreaterThan(480);
    expect(beginning).toMatch(/\p{L}$/u);
  });

  it('keeps the number of passages', () => {
    expect(toRequest('cyber', 5)).toEqual({ kind: 'ask', question: 'cyber', limit: 5 });
  });
});
