import { ComponentType, type APIMediaGalleryComponent, type APIMessage } from 'discord.js';
import { flatten } from '../fake-discord/component-tree';
import type { Outcome } from '../fake-discord/outcome';
import { newsroom } from '../newsroom';
import { allText, controlsOf, valuesOf } from '../render/payload';
import { onStage, type Stage } from '../stage';

const TALKS = [
  '---\ntitle: Talks\nurl: https://news.example/talks\npublished: 2024-05-02\n---',
  'Orla Byrne met Fergus Quinn on Monday. Orla Byrne said the quota is fair.',
  'Fergus Quinn said that the 条约 is a mistake.',
].join('\n\n');

const QUOTATION = 'Orla Byrne said the quota is fair.';

function atTalks(play: (stage: Stage) => Promise<void>): Promise<void> {
  const { respond } = newsroom({ 'talks.md': TALKS });
  return onStage(play, { bot: { respond } });
}

/** @returns the descriptions of the pictures of a message. */
function picturesOf(message: APIMessage | undefined): readonly string[] {
  const galleries = flatten(message?.components ?? []).filter(({ type }) => type === ComponentType.MediaGallery);
  return galleries.flatMap((each) =>
    (each as APIMediaGalleryComponent).items.map(({ description }) => description ?? ''),
  );
}

function press({ fake }: Stage, on: Pick<Outcome, 'message'>, label: string, more: object = {}): Promise<Outcome> {
  const customId = controlsOf(on.message).get(label);
  if (on.message === undefined || customId === undefined) throw new Error(`expected "${label}", found none`);
  return fake.press({ message: on.message, customId, ...more });
}

test('/card shows the quotation as a picture whose description is the quotation, with a link to its source', () =>
  atTalks(async ({ fake }) => {
    const { message, ephemeral } = await fake.slash({ name: 'card', options: { topic: 'quota' } });
    expect(message?.attachments).toMatchObject([{ filename: 'quotation.png' }]);
    expect(picturesOf(message)).toEqual([`${QUOTATION}\nOrla Byrne, reported\nTalks · 2 May 2024`]);
    expect(allText(message)).toBe(
      '-# Orla Byrne, reported · [Talks](<https://news.example/talks#:~:text=Orla%20Byrne%20said%20the%20quota%20is%20fair.>) · 2 May 2024',
    );
    expect(ephemeral).toBe(false);
  }));

test('/card private:true is for the one who asked', () =>
  atTalks(async ({ fake }) => {
    const options = { topic: 'quota', private: true };
    const { message, ephemeral } = await fake.slash({ name: 'card', options });
    expect(picturesOf(message)).toHaveLength(1);
    expect(ephemeral).toBe(true);
  }));

test('/card answers in text where a letter has no font, and where nothing is found', () =>
  atTalks(async ({ fake }) => {
    const undrawn = await fake.slash({ name: 'card', options: { topic: 'Fergus Quinn mistake' } });
    expect(picturesOf(undrawn.message)).toEqual([]);
    expect(allText(undrawn.message)).toMatch(/> .*条约.* is a.*mistake[^]*This cannot be drawn/u);
    const none = await fake.slash({ name: 'card', options: { topic: 'zebras' } });
    expect(allText(none.message)).toContain('Nothing in 1 article');
  }));

test('/card tells what else was searched for, and answers in text where it has no words of who was asked for', () =>
  atTalks(async ({ fake }) => {
    const misspelt = await fake.slash({ name: 'card', options: { topic: 'fair quotta' } });
    expect(picturesOf(misspelt.message)).toHaveLength(1);
    expect(allText(misspelt.message)).toContain('Searched for');
    const silent = await fake.slash({ name: 'card', options: { topic: 'What did Fergus Quinn say about the quota?' } });
    expect(picturesOf(silent.message)).toEqual([]);
    expect(allText(silent.message)).toMatch(/Fergus Quinn[^]*> .*quota/u);
  }));

test('a quotation in its context is shown to everyone as a picture by a button', () =>
  atTalks(async (stage) => {
    const asked = await stage.fake.slash({ name: 'summit', options: { topic: 'quota' } });
    const context = await press(stage, asked, 'Context, source …', { values: valuesOf(asked.message).slice(0, 1) });
    const card = await press(stage, context, 'Picture for everyone');
    expect(picturesOf(card.message)[0]).toContain(QUOTATION);
    expect(card.ephemeral).toBe(false);
    const more = await press(stage, card, '⋯');
    expect([...controlsOf(more.message).keys()]).toEqual(['Context, source …', 'Source and citation', 'Remove']);
    expect(allText((await press(stage, more, 'Context, source …')).message)).toContain('In its context');
  }));
