import { MessageFlags, type APIMessage } from 'discord-api-types/v10';
import { componentRules } from './component-rules';
import { embedRules } from './embed-rules';
import { flagRules } from './flag-rules';
import { mentionRules } from './mention-rules';
import { isEmpty, standing, type MessageBody, type MessageKind } from './message-body';

/**
 * What Discord asks of a message beyond its specification.
 * @param before the message an edit changes; what the edit leaves out is judged as it stands there
 * @param files how many files came with the request
 * @returns "expected …, found …", one for each broken rule
 */
export function messageRules(body: MessageBody, kind: MessageKind, before?: APIMessage, files = 0): readonly string[] {
  if (kind === 'deferral') return flagRules(body, kind);
  const whole = standing(body, before);
  const isV2 = ((whole.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...flagRules(body, kind, before),
    ...mentionRules(body),
    ...emptiness(whole, files),
    ...contentLength(whole),
    ...embedRules(whole.embeds ?? []),
    ...componentRules(whole.components ?? [], isV2),
    ...(isV2 ? onlyComponents(whole) : []),
  ];
}

function emptiness(whole: MessageBody, files: number): readonly string[] {
  const parts = [whole.content, whole.embeds, whole.components, whole.attachments, whole.sticker_ids];
  if (files > 0 || !parts.every(isEmpty) || hasPoll(whole)) return [];
  return ['expected content, embeds, components, files, a sticker or a poll, found an empty message'];
}

function contentLength({ content }: MessageBody): readonly string[] {
  const length = content?.length ?? 0;
  return length > 2000 ? [`content: expected at most 2000 characters, found ${length}`] : [];
}

function onlyComponents(whole: MessageBody): readonly string[] {
  const beside = [
    ...(isEmpty(whole.content) ? [] : ['content']),
    ...(isEmpty(whole.embeds) ? [] : ['embeds']),
    ...(isEmpty(whole.sticker_ids) ? [] : ['sticker_ids']),
    ...(hasPoll(whole) ? ['poll'] : []),
    ...(isEmpty(whole.components) ? ['no components'] : []),
  ];
  return beside.map((what) => `expected only components with the Components V2 flag, found ${what}`);
}

function hasPoll({ poll }: MessageBody): boolean {
  return poll !== undefined && poll !== null;
}
