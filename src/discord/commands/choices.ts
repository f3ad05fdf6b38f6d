import type { CompletionItem, FilterCompletion } from '../../answers/answer';
import { CHOICE_LENGTH, CHOICES, cut, takeWhole, ISOLATED, isolate } from '../components/text';
import type { Locale } from '../locales/en';

/** Labels such as `cyber attacks · 6 passages · Biden 2`. A value that is too long is left out: cut, it would ask for something else. */
type Offer = CompletionItem | FilterCompletion;

export function toChoices(completions: readonly Offer[], locale: Locale) {
  const byValue = new Map(completions.map((offer) => [offer.value, offer]));
  return [...byValue.values()]
    .filter(({ value }) => value.trim() !== '' && value.length <= CHOICE_LENGTH)
    .slice(0, CHOICES)
    .map((offer) => ({ name: labelOf(offer, locale), value: offer.value }));
}

const BETWEEN = ' · ';

function labelOf(offer: Offer, locale: Locale): string {
  const amount = BETWEEN + amountOf(offer, locale);
  const value = offer.kind === 'day' ? locale.replies.day(offer.value) : offer.value;
  const label = isolate(cut(value, CHOICE_LENGTH - amount.length - ISOLATED)) + amount;
  const named = 'speakers' in offer ? offer.speakers : [];
  const speakers = named.map(({ name, passages }) => `${name} ${passages}`);
  const shown = takeWhole(speakers, CHOICE_LENGTH - label.length - BETWEEN.length, 2);
  return shown.length === 0 ? label : label + BETWEEN + shown.join(', ');
}

function amountOf(offer: Offer, locale: Locale): string {
  switch (offer.kind) {
    case 'topic':
      return locale.passages(offer.passages);
    case 'title':
      return locale.articleOf(locale.sentences(offer.passages));
    case 'publisher':
    case 'day':
      return locale.articles(offer.articles);
    case 'speaker':
      return locale.speakerOf(locale.statements(offer.passages));
  }
}
