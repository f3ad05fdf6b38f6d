import type { RenderContext } from '../../../src/discord/components/message';
import { en } from '../../../src/discord/locales/en';

/** For a user who reads English, in public. */
export const ALOUD: RenderContext = {
  locale: en,
  commandName: 'summit',
  commandIds: new Map(),
  asker: '1200000000000000001',
  isPrivate: false,
};
/** The same in private. */
export const IN_PRIVATE: RenderContext = { ...ALOUD, isPrivate: true };
