import { StorageError } from '../../src/storage/storage';
import { keep, newFolder } from './kept';

describe('a disk that is full', () => {
  it('is reported to the user who saves, keeps the old settings, and defers counts until there is space', async () => {
    const storage = await keep({ mostBytes: 24 * 4096 });
    await storage.saveRule('1', 'kept');
    const fill = async (): Promise<void> => {
      for (let server = 2; server < 1000; server += 1) await storage.saveRule(String(server), 'x'.repeat(2000));
    };
    await expect(fill()).rejects.toThrow(new StorageError('expected to keep a change in DATA_DIR, found SQLITE_FULL'));
    expect(storage.rule('1')).toBe('kept');
    for (let count = 0; count < 200; count += 1) storage.noteTopic('1', `topic ${count} ${'x'.repeat(200)}`);
    await storage.flush();
    await storage.flush();
    expect(storage.reported).toEqual([
      'DATA_DIR: expected to keep counts, found SQLITE_FULL; they wait, and the bot goes on',
    ]);
    expect(storage.rule('1')).toBe('kept');
  });

  it('loses no count that waited, once there is room again', async () => {
    const folder = newFolder();
    const storage = await keep({ folder, mostBytes: 50 * 4096 });
    for (let count = 0; count < 100; count += 1)
      storage.noteGap({ server: '1', person: '7', stems: [`stem${count}${'x'.repeat(400)}`] });
    await storage.flush();
    const fill = async (): Promise<void> => {
      for (let server = 0; ; server += 1) await storage.saveRule(String(server), 'x'.repeat(2000));
    };
    await expect(fill()).rejects.toThrow(StorageError);
    for (let count = 0; count < 100; count += 1) storage.noteTopic('1', `topic ${count} ${'x'.repeat(200)}`);
    await storage.flush();
    await storage.flush();
    expect(storage.reported).toHaveLength(1);
    expect(await storage.hotTopics('1', 1000)).toEqual([]);
    await (await keep({ folder })).forget('7');
    await storage.flush();
    expect(await storage.hotTopics('1', 1000)).toHaveLength(100);
  });

  it('refuses to forget a person while something of them may still be pending', async () => {
    const storage = await keep({ mostBytes: 24 * 4096 });
    const fill = async (): Promise<void> => {
      for (let server = 0; ; server += 1) await storage.saveRule(String(server), 'x'.repeat(2000));
    };
    await expect(fill()).rejects.toThrow(StorageError);
    for (let count = 0; count < 100; count += 1)
      storage.noteGap({ server: '1', person: '7', stems: [`stem${count}${'x'.repeat(200)}`] });
    await expect(storage.forget('7')).rejects.toThrow(/^expected to keep first what was noted before/u);
  });
});
