import type { Answer } from '../../src/answers/answer';
import { forOnePerson } from '../../src/discord/components/message';
import { toMessage } from '../../src/discord/render/to-message';
import { ALOUD, IN_PRIVATE } from '../discord/render/render-contexts';
import type { MessageBody } from '../discord/fake-discord/message-body';
import { messageRules } from '../discord/fake-discord/message-rules';
import { loadSpecification } from '../discord/fake-discord/specification';
import { SAMPLE_ANSWERS } from './sample-answers';

const samples = Object.entries(SAMPLE_ANSWERS).flatMap(([kind, answers]) =>
  Object.entries(answers as Record<string, Answer>).map(([name, answer]) => [`${kind}: ${name}`, answer] as const),
);

test.each(samples)('Discord takes %s, by its own specification and rules', async (_, answer) => {
  const specification = await loadSpecification();
  const shown = toMessage(answer, ALOUD);
  const callback = { type: 4, data: forOnePerson(toMessage(answer, IN_PRIVATE)) };
  expect(specification('MessageCreateRequestSchema', shown)).toEqual([]);
  expect(specification('CreateMessageInteractionCallbackRequestSchema', callback)).toEqual([]);
  expect(messageRules(shown as MessageBody, 'create')).toEqual([]);
});

test.each(samples)('%s looks the same every time', (_, answer) => {
  expect(toMessage(answer, ALOUD)).toEqual(toMessage(answer, ALOUD));
});
