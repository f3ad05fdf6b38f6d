import { parentPort } from 'node:worker_threads';
import { fromImage, toImage } from '../text/image';
import { unpackArticles, type ArticleColumns } from '../search/index/packed-articles';
import { KeepingListener } from './listener';
import type { Answer, Told } from './listening';

/** What the thread is started for: to read articles as they come, then to tell once who says what in them. It ends with that. */
const listener = new KeepingListener();

parentPort?.on('message', (told: Told) => {
  if ('speakers' in told) return finish(told.speakers);
  for (const article of unpackArticles(fromImage(told.articles) as ArticleColumns)) listener.hear(article);
});

function finish(speakers: Parameters<KeepingListener['collect']>[0]): void {
  const { said, ...heard } = listener.collect(speakers);
  parentPort?.postMessage({ ...heard, said: toImage(said) } satisfies Answer);
  parentPort?.close();
}
