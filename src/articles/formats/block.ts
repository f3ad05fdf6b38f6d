import type { Span } from '../article';

/** A part of an article's body: a heading names the section that follows it, a paragraph holds sentences. */
export type Block = { readonly kind: 'heading'; readonly title: string } | ({ readonly kind: 'paragraph' } & Span);
