import type { Voice } from '../../../src/discord/components/voice';
import { en } from '../../../src/discord/locales/en';

/** Somebody who reads English, in public. */
export const ALOUD: Voice = { words: en, commandName: 'summit', asker: '1200000000000000001', isPrivate: false };
/** The same, for their eyes only. */
export const IN_PRIVATE: Voice = { ...ALOUD, isPrivate: true };
