import { ComponentType, type APIMessage } from 'discord-api-types/v10';
import { flatten, type AnyComponent } from '../../discord/fake-discord/component-tree';
import type { Outcome } from '../../discord/fake-discord/outcome';
import type { FakeDiscord } from '../../discord/fake-discord/start-fake-discord';
import type { Press } from '../../discord/fake-discord/user-components';
import type { Place } from './crowd';

/** Answers that people have before them, with what can be pressed on them. */
export interface AnswersSeen {
  readonly remember: (outcome: Outcome, place: Place) => void;
  /** @returns a press on one of them; by `passerBy` now and then, where others see it. Nothing before there is one. */
  readonly press: (passerBy: Place) => Press | undefined;
}

interface Seen {
  readonly id: string;
  readonly place: Place;
  readonly isPublic: boolean;
}

const REMEMBERED = 300;
const BY_OTHERS = 0.2;
const USABLE: readonly ComponentType[] = [ComponentType.Button, ComponentType.StringSelect];

export function answersSeen({ messageNow }: FakeDiscord, random: () => number): AnswersSeen {
  const answers: Seen[] = [];
  return {
    remember: ({ message, ephemeral }, place) => {
      if (message === undefined || usableOn(message).length === 0) return;
      answers.push({ id: message.id, place, isPublic: !ephemeral && place.dm !== true });
      if (answers.length > REMEMBERED) answers.shift();
    },
    press: (passerBy) => {
      const seen = answers[Math.floor(random() * answers.length)];
      const message = messageNow(seen?.id ?? '');
      if (seen === undefined || message === undefined || usableOn(message).length === 0) return undefined;
      const { place, isPublic } = seen;
      const user = isPublic && random() < BY_OTHERS ? passerBy.user : place.user;
      return { message, ...choiceOn(message, random), ...place, user };
    },
  };
}

function usableOn({ components }: APIMessage): readonly AnyComponent[] {
  return flatten(components ?? []).filter(({ type, custom_id: id }) => USABLE.includes(type) && id != null);
}

function choiceOn(message: APIMessage, random: () => number): Pick<Press, 'customId' | 'values'> {
  const usable = usableOn(message);
  const { custom_id: customId, options = [] } = usable[Math.floor(random() * usable.length)] ?? {};
  const value = options[Math.floor(random() * options.length)]?.value;
  return { customId: customId ?? '', ...(value !== undefined && { values: [value] }) };
}
