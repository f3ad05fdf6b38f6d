import { join } from 'node:path';
import type { APIMessage } from 'discord-api-types/v10';
import type { Request } from '../../../src/answers/request';
import { respond } from '../../../src/answers/respond';
import { loadArticles } from '../../../src/articles/load-articles';
import { decode } from '../../../src/discord/components/custom-id';
import { isOffer } from '../../../src/discord/components/message';
import { toMessage } from '../../../src/discord/render/to-message';
import { createLibrary } from '../../../src/library/build-library';
import { controlsOf } from '../render/payload';
import { ALOUD } from '../render/render-contexts';

const NOW = Date.UTC(2021, 6, 1);
const library = createLibrary(loadArticles(join(__dirname, '../../../knowledge')).articles);

/** What a button asks for; undefined for one that is no offer. */
function offered(id: string): Request | undefined {
  const control = decode(id);
  if (control?.kind === 'topic') return { kind: 'ask', question: control.topic };
  if (control?.kind !== 'page' || !isOffer(control) || !('text' in control.question)) return undefined;
  const { shows, speaker = '', question, filter } = control;
  const within = filter && { filter };
  if (shows === 'comparison') return { kind: 'compare', topic: question.text, ...within };
  if (shows === 'quotes') return { kind: 'quotes', speaker, topic: question.text, ...within };
  return { kind: 'ask', question: question.text, ...(filter && { filter: { ...filter, speaker } }) };
}

/** Labels of the buttons below the answer that lead to nothing. */
function blindButtons(request: Request): readonly string[] {
  const shown = toMessage(respond(request, library, NOW), ALOUD) as unknown as APIMessage;
  return [...controlsOf(shown)].flatMap(([label, id]) => {
    const next = offered(id);
    const leads = next === undefined || ['passages', 'quotes', 'comparison'].includes(respond(next, library, NOW).kind);
    return leads ? [] : `${label} of ${JSON.stringify(request)}`;
  });
}

const TOPICS = library.topics.slice(0, 60).map(({ value }) => value);
const SPEAKERS = library.statements.speakers.all.map(({ name }) => name);
const UNKNOWN = ['bitcoin', 'price of tea', 'what did Lavrov say about cyber?', 'did they agree on Ukraine?'];

test('every button that offers something leads to passages', () => {
  const asked = [...TOPICS, ...UNKNOWN].flatMap((question): Request[] => [
    { kind: 'ask', question },
    { kind: 'ask', question: `what did Putin say about ${question}?` },
    { kind: 'ask', question, filter: { speaker: 'Biden', since: '17 june 2021' } },
    { kind: 'compare', topic: question },
    ...['Biden', 'Putin'].map((speaker) => ({ kind: 'quotes', speaker, topic: question }) as const),
  ]);
  const said = SPEAKERS.map((speaker): Request => ({ kind: 'quotes', speaker, topic: 'bitcoin' }));
  expect([...asked, ...said, { kind: 'help' } as const].flatMap(blindButtons)).toEqual([]);
});
