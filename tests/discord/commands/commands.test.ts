import { PermissionFlagsBits } from 'discord.js';
import { FAILING } from '../small-answers';
import { onStage } from '../stage';
import { allText, controlsOf } from '../render/payload';

test('/summit quotes passages for everyone, matched words bold', () =>
  onStage(async ({ fake }) => {
    const { message, ephemeral, steps } = await fake.slash({ name: 'summit', options: { topic: 'cyber' } });
    expect(allText(message)).toContain('**cyber** · 3 of 3');
    expect(allText(message)).toContain('> Biden raised **cyber** attacks with Putin.');
    expect(allText(message)).toContain(
      '> \\@everyone says: talks on **cyber** attacks \\[go on\\](https\\://e.example).',
    );
    expect(ephemeral).toBe(false);
    expect(steps).toHaveLength(1);
  }));

test('/summit with passages:1 quotes one, with private:true for the asker only', () =>
  onStage(async ({ fake }) => {
    const options = { topic: 'cyber', passages: 1, private: true };
    const { message, ephemeral } = await fake.slash({ name: 'summit', options });
    expect(allText(message)).toContain('** · 1 of 3');
    expect(ephemeral).toBe(true);
  }));

test('/summit works in direct messages with the bot', () =>
  onStage(async ({ fake }) => {
    const { message } = await fake.slash({ name: 'summit', options: { topic: 'denied' }, dm: true });
    expect(allText(message)).toContain('Putin **denied** that');
  }));

test('nothing found, sources and help are for the asker only', () =>
  onStage(async ({ fake }) => {
    const nothing = await fake.slash({ name: 'summit', options: { topic: 'penguins' } });
    const blank = await fake.slash({ name: 'summit', options: { topic: ' ' } });
    const sources = await fake.slash({ name: 'sources' });
    const help = await fake.slash({ name: 'help' });
    expect([nothing, blank, sources, help].map(({ ephemeral }) => ephemeral)).toEqual([true, true, true, true]);
    expect([...controlsOf(nothing.message).keys()]).toEqual(['cyber attacks']);
    expect(allText(blank.message)).toContain('Ask about the articles');
    expect(allText(sources.message)).toContain('- The Geneva summit, 3 sentences');
    expect(allText(help.message)).toMatch(/<\/summit:\d+> and a topic/u);
    expect(allText(help.message)).toMatch(/<\/card:\d+> a quotation as a picture/u);
    expect(allText(help.message)).not.toContain('for moderators');
    const moderator = { memberPermissions: PermissionFlagsBits.ManageGuild.toString() };
    const helpForModerator = await fake.slash({ name: 'help', ...moderator });
    expect(allText(helpForModerator.message)).toMatch(/for moderators: .*<\/reports:\d+>/u);
  }));

test('topics are offered while a reader types', () =>
  onStage(async ({ fake }) => {
    const offered = await fake.autocomplete({ name: 'summit', option: 'topic', value: 'cy' });
    expect(offered).toEqual([{ name: 'cyber attacks · 3 passages', value: 'cyber attacks' }]);
  }));

test('when answering fails, the asker gets a private apology and the log a line without their words', () =>
  onStage(async ({ fake, logged }) => {
    const { message, ephemeral, interaction } = await fake.slash({ name: 'summit', options: { topic: FAILING } });
    expect(allText(message)).toContain('Sorry, something went wrong on my side');
    expect(allText(message)).toContain(interaction.id);
    expect(ephemeral).toBe(true);
    const line = logged.find((each) => each.includes('could not answer an interaction'));
    expect(line).toContain(interaction.id);
    expect(logged.join('')).not.toContain(FAILING);
    expect(logged.join('')).not.toContain(interaction.token);
  }));

test('when completing fails, nothing is offered', () =>
  onStage(async ({ fake, logged }) => {
    expect(await fake.autocomplete({ name: 'summit', option: 'topic', value: FAILING })).toEqual([]);
    expect(logged.join('')).toContain('could not answer an interaction');
    expect(logged.join('')).not.toContain(FAILING);
  }));
