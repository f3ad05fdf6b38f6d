import { readFile } from 'node:fs/promises';
import type { Font } from 'satori';

interface CardText {
  readonly quotation: string;
  /** Who says it, and how; blank for the article's own words. */
  readonly speaker: string;
  readonly source: string;
}

const FAMILY = '@fontsource/noto-serif';
const REGULAR = 400;
const BOLD = 600;
const WEIGHTS = [REGULAR, BOLD] as const;
/** Pixels. */
const WIDTH = 1200;
/** Sizes of a quotation's letters in pixels, by its length in UTF-16 units; a longer one is not drawn. */
const SIZES = [
  [90, 56],
  [180, 46],
  [320, 38],
  [700, 30],
] as const;
const [INK, SOFT, GROUND, EDGE] = ['#f2f3f5', '#b5b8c4', '#1a1b21', '#5865f2'];

/** @returns a PNG; undefined if the quotation is too long, or a letter has no font. @throws Error if other words were drawn */
export async function drawCard({ quotation, speaker, source }: CardText): Promise<Uint8Array | undefined> {
  const [, size] = SIZES.find(([most]) => quotation.length <= most) ?? [];
  const fonts = await fontsFor(quotation + speaker + source);
  if (size === undefined || fonts === undefined) return undefined;
  const { default: satori } = await import('satori');
  const fontFamily = [...new Set(fonts.map(({ name }) => name))].join(', ');
  const small = { marginTop: 8, fontSize: 26 };
  const body = [
    block({ fontSize: size, lineHeight: 1.36, marginBottom: 32 }, quotation),
    ...(speaker === '' ? [] : [block({ ...small, fontWeight: BOLD }, speaker)]),
    block({ ...small, color: SOFT }, source),
  ];
  const frame = {
    flexDirection: 'column',
    width: '100%',
    boxSizing: 'border-box',
    padding: '60px 72px 52px 60px',
    borderLeft: `14px solid ${EDGE}`,
    // An address may be longer than a line.
    wordBreak: 'break-word',
  };
  const card = block({ ...frame, background: GROUND, color: INK, fontFamily }, body);
  const missing: string[] = [];
  const loadAdditionalAsset = (_: string, letters: string): Promise<[]> => {
    missing.push(letters);
    return Promise.resolve([]);
  };
  const options = { width: WIDTH, fonts: [...fonts], loadAdditionalAsset };
  const drawn = await satori(card, { ...options, embedFont: false });
  if (missing.length > 0) return undefined;
  if (endOf(drawn) > WIDTH) return undefined;
  const words = unspaced(textIn(drawn));
  if (words !== unspaced(quotation + speaker + source))
    throw new Error(`expected the words of the card to be drawn, found others: ${words}`);
  const { Resvg } = await import('@resvg/resvg-js');
  return new Resvg(await satori(card, options), { font: { loadSystemFonts: false } }).render().asPng();
}

/** An element as React has them. */
function block(style: object, children: string | readonly object[]) {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } };
}

function textIn(svg: string): string {
  const texts = [...svg.matchAll(/<text\b[^>]*>([^<]*)<\/text>/gu)].map(([, text = '']) => text);
  const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };
  return texts.join('').replace(/&(#?\w+);/gu, (whole, name: string) => signs[name] ?? whole);
}

/** @returns where the text ends on the right, in pixels */
function endOf(svg: string): number {
  const texts = Array.from(svg.matchAll(/<text\b[^>]*? x="([\d.]+)"[^>]*? width="([\d.]+)"/gu));
  return Math.max(...texts.map(([, x, width]) => Number(x) + Number(width)));
}

function unspaced(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Loads all that drawing needs, so that it does not fail once the program's files are replaced. */
export async function prepareCards(): Promise<void> {
  await drawCard({ quotation: '“…”', speaker: 'A', source: 'B' });
  for (const [part] of await readRanges()) for (const weight of WEIGHTS) await fontOf(part, weight);
}

let ranges: Promise<readonly (readonly [part: string, range: string])[]> | undefined;

/** @returns the letters of each part of the family, as CSS writes them. */
function readRanges() {
  ranges ??= readFile(require.resolve(`${FAMILY}/unicode.json`), 'utf8').then((text) => {
    const parts = Object.entries(JSON.parse(text) as Readonly<Record<string, string>>);
    return parts.filter(([name]) => name !== 'math');
  });
  return ranges;
}

/** @returns the parts of the family that have the letters of a text; undefined if no part has one. */
async function fontsFor(text: string): Promise<readonly Font[] | undefined> {
  const letters = (await readRanges()).map(([name, range]) => [name, letterOf(range)] as const);
  const needed = new Set(['latin']);
  for (const letter of unspaced(text)) {
    const having = letters.filter(([, pattern]) => pattern.test(letter)).map(([name]) => name);
    const [last] = having.reverse();
    if (last === undefined) return undefined;
    if (!having.some((name) => needed.has(name))) needed.add(last);
  }
  return Promise.all([...needed].flatMap((part) => WEIGHTS.map((weight) => fontOf(part, weight))));
}

/** @param range as CSS writes it: `U+0000-00FF,U+0131` */
function letterOf(range: string): RegExp {
  const letters = range.replace(/U\+([\dA-F]+)(?:-([\dA-F]+))?,?/giu, (_, from: string, to?: string) => {
    return to === undefined ? `\\u{${from}}` : `\\u{${from}}-\\u{${to}}`;
  });
  return new RegExp(`[${letters}]`, 'u');
}

/** Each read once: satori keeps what it has parsed of the same bytes. */
const loaded = new Map<string, Promise<Buffer>>();

async function fontOf(part: string, weight: 400 | 600): Promise<Font> {
  const file = `noto-serif-${part}-${weight}-normal.woff`;
  const reading = loaded.get(file) ?? readFile(require.resolve(`${FAMILY}/files/${file}`));
  loaded.set(file, reading);
  try {
    return { name: part, data: await reading, weight, style: 'normal' };
  } catch (error) {
    loaded.delete(file);
    throw error;
  }
}
