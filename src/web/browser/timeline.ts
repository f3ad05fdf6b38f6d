import { axisX, dot, plot, ruleY, text } from '@observablehq/plot';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { get, dayText, speakersLink } from './api';

/** Numbers by day, as `2021-06-16`. */
type DayCounts = Readonly<Record<string, number>>;

interface Timeline {
  readonly articles: DayCounts;
  readonly speakers: readonly { readonly name: string; readonly days: DayCounts }[];
}

/** What was said in a year, in a month or on a day. */
interface TimelineMark {
  readonly line: string;
  readonly date: Date;
  readonly count: number;
  readonly colour: string;
  readonly label: string;
  readonly link: string;
}

const ARTICLES = 'Articles';
/** Of marks in a line. */
const MOST_PERIODS = 36;
/** Pixels. */
const NARROW = 560;
const NAMES = 180;
/** Half of a label. */
const EDGE = 40;
const AXIS = 32;
const RADII = [5, 12];
const TICK = 90;
const DAY_MS = 86_400_000;

/** When statements were made: a line for each speaker, a dot for each period, its area by their number. */
@customElement('summit-timeline')
export class TimelineElement extends LitElement {
  @property() topic = '';
  /** Of the address: the dot that it names is marked. */
  @property() query = '';
  @state() private timeline: Timeline | undefined;
  @state() private width = 0;
  #chart: Element | undefined;
  readonly #resizing = new ResizeObserver(([entry]) => (this.width = Math.round(entry?.contentRect.width ?? 0)));

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resizing.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resizing.disconnect();
  }

  /** Draws again only what is new, so that the focus stays where it is. */
  protected override willUpdate(changed: PropertyValues<{ topic: string; timeline: Timeline; width: number }>): void {
    const { topic, timeline, width } = this;
    if (changed.has('topic'))
      void get<Timeline>(`/api/timeline?${new URLSearchParams({ topic })}`).then((found) => {
        if (this.topic === topic) this.timeline = found;
      });
    if (timeline && width > 0 && (changed.has('timeline') || changed.has('width')))
      this.#chart = drawTimeline(timeline, topic, width);
  }

  protected override updated(): void {
    const here = `/speakers${this.query}`;
    for (const link of this.querySelectorAll<SVGAElement>('.timeline a'))
      link.ariaCurrent = link.href.baseVal === here ? 'true' : null;
  }

  protected override render(): TemplateResult {
    return html`${this.#chart}`;
  }
}

function drawTimeline({ articles, speakers }: Timeline, topic: string, width: number): Element {
  const lines = [{ name: ARTICLES, days: articles }, ...speakers];
  const length = periodLength(Object.keys(articles));
  const marks = lines.flatMap(({ name, days }, at) =>
    periodsOf(days, length).map(([when, count]): TimelineMark => {
      const speaker = at === 0 ? '' : name;
      const noun = at === 0 ? 'article' : 'statement';
      return {
        line: name,
        date: new Date(when),
        count,
        colour: at === 0 ? 'var(--soft)' : `var(--c${at - 1})`,
        label: `${name}, ${dayText(when)}: ${count} ${noun}${count === 1 ? '' : 's'}`,
        link: speakersLink({ speaker, topic, when }),
      };
    }),
  );
  const names = lines.map(({ name }) => name);
  const isNarrow = width < NARROW;
  const left = isNarrow ? 0 : NAMES;
  const hidden = { ariaHidden: 'true' };
  const times = marks.map(({ date }) => date.getTime());
  const unit = UNITS[length] ?? { name: 'year', days: 365 };
  const days = (Math.max(...times) - Math.min(...times)) / DAY_MS;
  const ticks = (width - left) / TICK;
  const chart = plot({
    className: 'timeline',
    ariaLabel: 'Timeline',
    width,
    height: (isNarrow ? 54 : 38) * names.length + AXIS,
    marginLeft: left,
    marginRight: 0,
    marginTop: 0,
    marginBottom: AXIS,
    x: { type: 'utc', inset: EDGE, label: null },
    y: { domain: names, label: null, axis: null, padding: 0.5 },
    r: { range: RADII },
    marks: [
      ruleY(names, { ...hidden, y: (name: string) => name, stroke: 'var(--line)' }),
      text(names, {
        ...hidden,
        y: (name: string) => name,
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -left,
        dy: isNarrow ? -21 : 0,
        lineWidth: isNarrow ? 26 : 13,
        textOverflow: 'ellipsis',
      }),
      axisX({
        ...hidden,
        ...(days / unit.days < ticks
          ? { ticks: unit.name, tickFormat: (date: Date) => dayText(date.toISOString().slice(0, length)) }
          : { ticks }),
      }),
      dot(marks, {
        x: 'date',
        y: 'line',
        r: 'count',
        fill: 'colour',
        symbol: ({ line }: TimelineMark) => (line === ARTICLES ? 'square' : 'circle'),
        href: 'link',
        ariaLabel: 'label',
        title: 'label',
        sort: null,
      }),
    ],
  });
  // The policy of the page allows no style within it; page.css has these rules.
  chart.querySelector('style')?.remove();
  chart.setAttribute('role', 'group');
  return chart;
}

/** Of a mark, by the length of its date as it is written. */
const UNITS: Readonly<Record<number, { readonly name: string; readonly days: number }>> = {
  10: { name: 'day', days: 1 },
  7: { name: 'month', days: 30 },
  4: { name: 'year', days: 365 },
};
const LENGTHS = [10, 7, 4];

/** @returns the length of the finest periods of which there are not too many. */
function periodLength(days: readonly string[]): number {
  const fits = (length: number): boolean => new Set(days.map((day) => day.slice(0, length))).size <= MOST_PERIODS;
  return LENGTHS.find(fits) ?? 4;
}

function periodsOf(days: DayCounts, length: number): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const [day, count] of Object.entries(days)) {
    const when = day.slice(0, length);
    counts.set(when, (counts.get(when) ?? 0) + count);
  }
  return [...counts].sort();
}
