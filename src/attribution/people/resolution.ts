import type { Speaker, SpeakerRule } from '../statement';

export interface Resolution {
  readonly speaker?: Speaker;
  readonly speakerRule: SpeakerRule;
}

export const NONE: Resolution = { speakerRule: 'open: none fits' };
export const TWO: Resolution = { speakerRule: 'open: two fit' };
