import { ApplicationIntegrationType, InteractionContextType, PermissionFlagsBits } from 'discord.js';
import type { Locale } from '../locales/en';
import { slashCommand, type ModerationAction, type ModerationCommand } from './command';

export const MODERATION_COMMANDS: readonly ModerationCommand[] = [
  forModerators('setup', (locale) => locale.setupCommand),
  forModerators('status', (locale) => locale.statusCommand),
  forModerators('gaps', (locale) => locale.gapsCommand),
  { action: 'privacy', definition: slashCommand('privacy', (locale) => locale.privacyCommand) },
];

/** Listed to members who may manage the server, unless its settings say otherwise. */
function forModerators(action: ModerationAction, describe: (locale: Locale) => string): ModerationCommand {
  return {
    action,
    definition: {
      ...slashCommand(action, describe),
      contexts: [InteractionContextType.Guild],
      integration_types: [ApplicationIntegrationType.GuildInstall],
      default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    },
  };
}
