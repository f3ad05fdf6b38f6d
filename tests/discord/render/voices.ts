import type { RenderContext } from '../../../src/discord/components/render-context';
import { en } from '../../../src/discord/locales/en';

/** Somebody who reads English, in public. */
export const ALOUD: RenderContext = {
  locale: en,
  commandName: 'summit',
  asker: '1200000000000000001',
  isPrivate: false,
};
/** The same, for their eyes only. */
export const IN_PRIVATE: RenderContext = { ...ALOUD, isPrivate: true };
