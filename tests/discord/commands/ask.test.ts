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
  ])('is asked without mentions of people and roles: %j', (words, question) => {
    expect(toRequest(words)).toEqual({ kind: 'ask', question });
  });

  it('keeps the number of passages', () => {
    expect(toRequest('cyber', 5)).toEqual({ kind: 'ask', question: 'cyber', limit: 5 });
  });
});
