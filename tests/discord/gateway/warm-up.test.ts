import { PermissionFlagsBits } from 'discord.js';
import type { Request } from '../../../src/answers/request';
import { respond } from '../small-answers';
import { allText } from '../render/payload';
import { onStage } from '../stage';

test('before the bot is ready it has answered each kind of question once, and neither counts nor logs that', () => {
  const asked: Request['kind'][] = [];
  const noting = (request: Request) => {
    asked.push(request.kind);
    return respond(request);
  };
  return onStage(
    async ({ fake, logged }) => {
      expect(asked).toEqual(expect.arrayContaining(['complete', 'ask', 'compare', 'quotes']));
      const { message } = await fake.slash({
        name: 'status',
        memberPermissions: String(PermissionFlagsBits.ManageGuild),
      });
      expect(allText(message)).toContain('Questions answered: 0; not in the articles: 0; failed: 0');
      expect(allText(message)).not.toContain('Median');
      expect(logged.filter((line) => line.includes('"interaction":"4"'))).toEqual([]);
    },
    { bot: { respond: noting } },
  );
});
