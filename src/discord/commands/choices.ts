import type { CompletionItem } from '../../answers/answer';
import { CHOICE_LENGTH, CHOICES, cut, takeWhole } from '../components/text';
import type { Locale } from '../locales/en';

/** Labels such as `cyber attacks · 6 passages · Biden 2`. A value that is too long is left out: cut, it would ask for something else. */
export function toChoices(completions: readonly CompletionItem[], locale: Locale) {
  const byValue = new Map(completions.map((offer) => [offer.value, offer]));
  return [...byValue.values()]
    .filter(({ value }) => value.trim() !== '' && value.length <= CHOICE_LENGTH)
    .slice(0, CHOICES)
    .map((offer) => ({ name: labelOf(offer, locale), value: offer.value }));
}

const BETWEEN = ' · ';

function labelOf(offer: CompletionItem, locale: Locale): string {
  const amount = BETWEEN + amountOf(offer, locale);
  const label = cut(offer.value, CHOICE_LENGTH - amount.length) + amount;
  const speakers = (offer.speakers ?? []).map(({ name, passages }) => `${name} ${passages}`);
  const shown = takeWhole(speakers, CHOICE_LENGTH - label.length - BETWEEN.length, 2);
  return shown.length === 0 ? label : label + BETWEEN + shown.join(', ');
}

function amountOf({ kind, passages }: CompletionItem, locale: Locale): string {
  switch (kind) {
    case 'topic':
      return locale.passages(passages);
    case 'title':
      return locale.articleOf(locale.sentences(passages));
    case 'speaker':
      return locale.speakerOf(locale.statements(passages));
  }
}
