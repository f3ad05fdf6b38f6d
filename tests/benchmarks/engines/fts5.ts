import type { EngineSource } from '../engine';
import { wordsOf } from './words';

/** SQLite in memory, by the package that brings its own. */
export const fts5: EngineSource = {
  label: 'SQLite FTS5: BM25, stemmed',
  largest: 1_000_000,
  load: async () => {
    const { default: Database } = await import('libsql');
    return (sentences) => {
      const database = new Database(':memory:');
      database.exec("CREATE VIRTUAL TABLE sentences USING fts5(text, content='', tokenize='porter unicode61')");
      const insert = database.prepare('INSERT INTO sentences(rowid, text) VALUES (?, ?)');
      database.exec('BEGIN');
      sentences.forEach((text, at) => insert.run(at + 1, wordsOf(text).join(' ')));
      database.exec('COMMIT');
      const select = database.prepare('SELECT rowid FROM sentences WHERE sentences MATCH ? ORDER BY rank LIMIT ?');
      const match = (question: string): string =>
        wordsOf(question)
          .map((word) => `"${word}"`)
          .join(' OR ');
      return {
        search: (question, most) => (match(question) === '' ? [] : select.all(match(question), most)),
      };
    };
  },
};
