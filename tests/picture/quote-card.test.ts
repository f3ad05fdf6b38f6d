import { drawCard } from '../../src/picture/quote-card';

const WHO = { speaker: 'Anna Rossi, reported', source: 'Talks on the lake · 2 May 2024' };

/** Width and height, from the header of a PNG. */
function sizeOf(png: Uint8Array | undefined): readonly number[] {
  const bytes = Buffer.from(png ?? []);
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('a quotation as a picture', () => {
  it.each([
    ['in English', '“We want fewer boats & less <noise> on the lake,” she said.'],
    ['over lines', 'We want\nfewer  boats.'],
    ['with accents and combining marks', 'Zażółć gęślą jaźń, Việt Nam, cafe\u0301'],
    ['in Russian', 'Путин сказал, что переговоры продолжатся.'],
    ['in Greek', 'Η Ελλάδα είπε ότι οι συνομιλίες θα συνεχιστούν.'],
  ])('is drawn as it stands, %s', async (_, quotation) => {
    const [width, height = 0] = sizeOf(await drawCard({ quotation, ...WHO }));
    expect(width).toBe(1200);
    expect(height).toBeGreaterThan(200);
  });

  it('is as high as its text', async () => {
    const heightOf = async (quotation: string) => sizeOf(await drawCard({ quotation, ...WHO }))[1] ?? 0;
    expect(await heightOf('Fewer boats. '.repeat(50))).toBeGreaterThan(await heightOf('Fewer boats.'));
  });

  it('breaks a word that is longer than a line', async () => {
    const heightOf = async (quotation: string) => sizeOf(await drawCard({ quotation, ...WHO }))[1] ?? 0;
    const address = `https://news.example/${'boat'.repeat(35)}`;
    expect(await heightOf(address)).toBeGreaterThan(await heightOf('Fewer boats. '.repeat(8)));
  });

  it.each([
    ['a letter has no font', '条约 was signed.'],
    ['a sign has no font', 'Well done 🎉'],
    ['it is too long', 'x '.repeat(400)],
  ])('is none where %s', async (_, quotation) => {
    expect(await drawCard({ quotation, ...WHO })).toBeUndefined();
  });

  it('is none where a name has a letter without a font', async () => {
    expect(await drawCard({ quotation: 'Fewer boats.', ...WHO, speaker: '王毅' })).toBeUndefined();
  });
});
