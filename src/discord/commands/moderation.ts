import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { localized } from '../locales/choose';
import type { Locale } from '../locales/en';
import { EVERYWHERE, type ModerationAction, type ModerationCommand } from './command';

/** Listed only to those who may manage the server, until its moderators decide otherwise in its settings. */
const FOR_MODERATORS = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
};

/** What is said about the bot itself. */
export const MODERATION_COMMANDS: readonly ModerationCommand[] = [
  forModerators('setup', (words) => words.setupCommand),
  forModerators('status', (words) => words.statusCommand),
  forModerators('gaps', (words) => words.gapsCommand),
  {
    office: 'privacy',
    definition: {
      ...EVERYWHERE,
      type: ApplicationCommandType.ChatInput,
      name: 'privacy',
      ...localized((words) => words.privacyCommand),
    },
  },
];

function forModerators(office: ModerationAction, describe: (words: Locale) => string): ModerationCommand {
  return {
    office,
    definition: { ...FOR_MODERATORS, type: ApplicationCommandType.ChatInput, name: office, ...localized(describe) },
  };
}
