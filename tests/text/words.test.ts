import { wordsOf } from '../../src/text/words';

describe('words of texts', () => {
  test('are read once for several rules', () => {
    expect(wordsOf('Fog closed the port.')).toBe(wordsOf('Fog closed the port.'));
  });

  test('take little memory however long the texts are', () => {
    const first = wordsOf('Fog closed the port.');
    wordsOf('fog '.repeat(50_000));
    expect(wordsOf('Fog closed the port.')).not.toBe(first);
  });
});
