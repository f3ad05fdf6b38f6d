import { parse } from 'discord-markdown-parser';
import { html, nothing, type TemplateResult } from 'lit';

type Drawn = TemplateResult | string | typeof nothing;

/** Code blocks; the parser knows the other blocks only behind a blank line, so lines are told apart here. */
const BLOCK = /(```[^]*?```)/u;

/** Draws Discord's Markdown as nodes; no text becomes HTML. @param after drawn at the end of each block quote, for its text */
export function drawMarkdown(text: string, after: (quoted: string) => Drawn = () => nothing): readonly Drawn[] {
  return text.split(BLOCK).flatMap((part) => (part.startsWith('```') ? codeBlock(part) : drawLines(part, after)));
}

function codeBlock(part: string): TemplateResult {
  const code = part.slice(3, -3).replace(/^\w*\n/u, '');
  return html`<pre tabindex="0" class="code-block"><code>${code.trimEnd()}</code></pre>`;
}

function drawLines(text: string, after: (quoted: string) => Drawn): readonly Drawn[] {
  const runs: { kind: string; lines: string[] }[] = [];
  for (const line of text.split('\n')) {
    const [, mark = ''] = /^(> |-# |#{1,3} |[-*] )/u.exec(line) ?? [];
    const last = runs.at(-1);
    const rest = line.slice(mark.length);
    if (last?.kind === mark && !mark.startsWith('#')) last.lines.push(rest);
    else runs.push({ kind: mark, lines: [rest] });
  }
  return runs.map(({ kind, lines }) => drawRun(kind, lines, after));
}

function drawRun(kind: string, lines: readonly string[], after: (quoted: string) => Drawn): Drawn {
  const text = lines.join('\n');
  const drawn = drawInline(parse(text, 'extended'));
  if (kind === '> ')
    return html`<blockquote>
      ${lines.map((line) => html`<p>${drawInline(parse(line, 'extended') as readonly MarkdownNode[])}${after(plainText(line))}</p>`)}
    </blockquote>`;
  if (kind === '-# ') return html`<div class="subtext">${drawn}</div>`;
  if (kind.startsWith('#')) return html`<div class="heading-${kind.length - 1}">${drawn}</div>`;
  if (kind !== '')
    return html`<ul>
      ${lines.map((line) => html`<li>${drawInline(parse(line, 'extended') as readonly MarkdownNode[])}</li>`)}
    </ul>`;
  return text.trim() === '' ? nothing : html`<div>${drawn}</div>`;
}

interface MarkdownNode {
  readonly type: string;
  readonly content?: readonly MarkdownNode[] | string;
  readonly target?: string;
  readonly name?: string;
  readonly timestamp?: string;
}

function drawInline(nodes: readonly MarkdownNode[]): readonly Drawn[] {
  return nodes.map(drawNode);
}

function drawNode(node: MarkdownNode): Drawn {
  const inner = typeof node.content === 'object' ? drawInline(node.content) : (node.content ?? '');
  switch (node.type) {
    case 'br':
      return html`<br />`;
    case 'strong':
      return html`<strong>${inner}</strong>`;
    case 'em':
      return html`<em>${inner}</em>`;
    case 'underline':
      return html`<u>${inner}</u>`;
    case 'strikethrough':
      return html`<s>${inner}</s>`;
    case 'inlineCode':
      return html`<code>${inner}</code>`;
    case 'link':
    case 'url':
    case 'autolink':
      return html`<a href=${webAddress(node.target ?? '')} rel="noreferrer noopener" target="_blank">${inner}</a>`;
    case 'user':
    case 'channel':
    case 'role':
      return html`<span class="mention">${node.type === 'channel' ? '#newsroom' : '@You'}</span>`;
    case 'slashCommand':
      return html`<span class="mention">/${node.name ?? ''}</span>`;
    case 'timestamp':
      return new Date(1000 * Number(node.timestamp)).toLocaleString();
    default:
      return html`${inner}`;
  }
}

function webAddress(target: string): string {
  return /^https?:\/\//iu.test(target) ? target : '#';
}

function plainText(markdown: string): string {
  return markdown.replace(/\\([^0-9A-Za-z\s])|\*\*/gu, (_, sign?: string) => sign ?? '');
}
