import type { APIApplicationCommandBasicOption } from 'discord.js';
import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Locale } from '../locales/en';
import { slashCommand, textOption, type ModerationAction, type ModerationCommand } from './command';

export const MODERATION_COMMANDS: readonly ModerationCommand[] = [
  forModerators('setup', (locale) => locale.setupCommand, [
    textOption('quiet', (locale) => locale.quietOption),
    textOption('zone', (locale) => locale.zoneOption),
  ]),
  forModerators('status', (locale) => locale.statusCommand),
  forModerators('gaps', (locale) => locale.gapsCommand),
  forModerators('reports', (locale) => locale.reportsCommand),
  { action: 'privacy', definition: slashCommand('privacy', (locale) => locale.privacyCommand) },
];

/** Listed to members who may manage the server, unless its settings say otherwise. */
function forModerators(
  action: ModerationAction,
  describe: (locale: Locale) => string,
  options: readonly APIApplicationCommandBasicOption[] = [],
): ModerationCommand {
  return {
    action,
    definition: {
      ...slashCommand(action, describe, options),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    },
  };
}
