import { html, nothing, type TemplateResult } from 'lit';
import { articleLink } from './api';
import type { Detail, QuotedPassage } from './detail';
import { colourOf } from './colours';

/** Why each passage was chosen: the parts of its score as a stacked bar with a list of them. */
export function drawReasons(details: readonly Detail[]): readonly TemplateResult[] {
  return details
    .filter(({ passages }) => passages.length > 0)
    .map(
      ({ confidence, searchedFor, passages }) =>
        html`${
          confidence === undefined
            ? nothing
            : html`<p>The sources answer this with a probability of <b>${Math.round(100 * confidence)} %</b>.</p>`
        }
        ${searchedFor === undefined ? nothing : html`<p>Searched for: <b>${searchedFor.join(', ')}</b></p>`}
        ${passages.map(drawPassage)}`,
    );
}

/** Plain words for a feature of the ranking; other names are plain. */
const FEATURES: Readonly<Record<string, string>> = {
  rarity: 'rare words in common',
  local: 'words rare in this article',
  exact: 'words in the same form',
  focus: 'share of the sentence that is asked for',
  subject: 'words where the subject stands',
  article: 'words in the whole article',
  title: 'words in the title',
  section: 'words in the heading of the section',
  before: 'words in the sentence before',
  pronoun: 'goes on from the sentence before',
  topic: 'tells more of what title and lead name',
  opening: 'opens its paragraph',
  person: 'names a person, as asked',
  fullName: 'gives a full name, as asked',
  time: 'gives a time, as asked',
  date: 'gives a date, as asked',
  number: 'gives a number, as asked',
  counted: 'counts what is asked',
  measure: 'gives a measure, as asked',
  askedMeasure: 'gives the measure that is asked',
  place: 'names a place, as asked',
  reason: 'gives a reason, as asked',
  speaker: 'who is asked for says it',
  definition: 'says what it is',
  class: 'says what kind of thing it is',
  lead: 'near the start of the article',
  brevity: 'length of the sentence',
  question: 'is a question itself',
};

function drawPassage({ id, article, text, rank, score, parts }: QuotedPassage): TemplateResult {
  const sorted = parts.toSorted((a, b) => b.value - a.value);
  const gains = sorted.filter(({ value }) => value > 0);
  const sum = gains.reduce((total, { value }) => total + value, 0);
  return html`<section class="reasons" aria-label="Passage ${rank}">
    <h2>${rank}. <a href=${articleLink(article, id)}>${text.length > 90 ? `${text.slice(0, 89)}…` : text}</a></h2>
    <div class="bar" aria-hidden="true">
      ${gains.map(
        ({ value }, at) =>
          html`<span class=${colourOf(at)} .style=${`flex-grow: ${value / sum}`}>
            ${value / sum > 0.06 ? at + 1 : ''}
          </span>`,
      )}
    </div>
    <ol>
      ${sorted.map(
        ({ name, value }, at) =>
          html`<li>
            <span class="key ${value > 0 ? colourOf(at) : 'loss'}" aria-hidden="true">${value > 0 ? at + 1 : '−'}</span>
            <span title=${name}>${FEATURES[name] ?? name}</span>
            <span class="value">${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}</span>
          </li>`,
      )}
    </ol>
    <p>Score ${score.toFixed(2)}, the sum of these parts.</p>
  </section>`;
}
