import { ComponentType, InteractionResponseType, TextInputStyle } from 'discord.js';
import type { APILabelComponent, APIModalSubmitInteraction } from 'discord.js';
import { placeKeyOf } from '../../answers/quoted-place';
import type { ArticleEdits } from '../../articles/edit-folder';
import { decode, encode, type Control } from '../components/custom-id';
import { message, type Message } from '../components/message';
import { customIdsIn } from '../components/sent-message';
import { cut, foldSpace } from '../components/text';
import { pageOffsets, queueReport } from '../moderation/report-queue';
import { attribution, speakersOf } from '../render/source';
import { attempt, SENTENCE_ID, type ReportPress } from './answer-report';
import type { BotContext } from './context';
import { isPrivate, replyOutdated, replyPrivately, update, userOf } from './interaction';
import type { InteractionReply, InteractionUser } from './interaction';

type QueueControl = Extract<Control, { kind: 'queue' }>;

/** For moderators of the host's server: articles are shared by all servers. */
export async function showReports(
  user: InteractionUser,
  context: BotContext,
  { note, offset = 0 }: { readonly note?: string; readonly offset?: number } = {},
): Promise<Message> {
  const { guild, locale } = user;
  const { respond, storage, edits, homeGuild } = context;
  if (guild === undefined || guild !== homeGuild) return message([locale.reports.elsewhere]);
  const placeOf = (id: string) => {
    const found = respond({ kind: 'sentence', id });
    if (found.kind !== 'context')
      return found.kind === 'gone' && found.hidden ? { text: found.hidden, source: '' } : undefined;
    const { text, place, statements } = found;
    const said = speakersOf({ text, start: place.start, statements }, locale);
    return { text, source: [...said, attribution(place.article, locale, text)].join(' · ') };
  };
  const hidden = await edits?.hidden();
  return queueReport(await storage.reports(), { placeOf, locale, note, hidden, offset });
}

function mayEdit({ isModerator, guild }: InteractionUser, { homeGuild }: BotContext): boolean {
  return isModerator && guild !== undefined && guild === homeGuild;
}

/** An id or a value may be forged. */
export async function pressQueue(
  control: QueueControl,
  { pressed, values, user }: ReportPress,
  context: BotContext,
): Promise<InteractionReply> {
  const { locale } = user;
  const { action, sentence: own } = control;
  if (!mayEdit(user, context)) return replyPrivately(message([locale.onlyModerators]));
  const show = async (page: Parameters<typeof showReports>[2]): Promise<InteractionReply> => {
    const shown = await showReports(user, context, page);
    return isPrivate(pressed) ? update(shown) : replyPrivately(shown);
  };
  if (action === 'page') return show({ offset: pageOffsets(control)?.[0] ?? 0 });
  const sentence = action === 'show' ? (values[0] ?? '') : own;
  if (!SENTENCE_ID.test(sentence)) return replyOutdated(user, context);
  if (action === 'settle') return askSpeaker(sentence, user, context);
  const isDone = await attempt(context, () => carryOut(action, { sentence, user }, context));
  const pages = customIdsIn(pressed).map((id) => pageOffsets(decode(id)));
  const [, offset = 0] = pages.find((page) => page !== undefined) ?? [];
  return show({ note: isDone ? notes(action, user) : locale.notSaved, offset });
}

function notes(action: QueueControl['action'], { locale }: InteractionUser): string {
  return action === 'done' ? locale.saved : locale.reports.readAgain;
}

interface Edited {
  readonly sentence: string;
  readonly user: InteractionUser;
}

async function carryOut(action: 'done' | 'hide' | 'show', { sentence, user }: Edited, context: BotContext) {
  const { storage, now } = context;
  const day = new Date(now()).toISOString().slice(0, 10);
  if (action === 'show') await editsIn(context).show(sentence);
  if (action === 'hide') await editsIn(context).hide(sentence, `${day}, by ${user.id}`);
  await storage.closeReports(sentence);
}

function editsIn({ edits }: BotContext): ArticleEdits {
  if (edits === undefined) throw new Error('expected articles that can be changed, found none');
  return edits;
}

const LONGEST_NAME = 100;

function askSpeaker(sentence: string, { locale }: InteractionUser, context: BotContext): InteractionReply {
  const speakers = speakersIn(sentence, context);
  const { reports } = locale;
  if (speakers === undefined) return replyPrivately(message([reports.nobodySpeaks]));
  const [value] = speakers;
  const components = [
    textField('name', reports.speakerName, { required: true, ...(value !== undefined && { value }) }),
    textField('form', reports.otherForm, { required: false }),
  ];
  const custom_id = encode({ kind: 'queue', action: 'settle', sentence }) ?? '';
  const data = { custom_id, title: cut(reports.settle, TITLE_LENGTH), components };
  return { response: { type: InteractionResponseType.Modal, data } };
}

const TITLE_LENGTH = 45;

function textField(custom_id: string, label: string, more: { required: boolean; value?: string }): APILabelComponent {
  const input = {
    type: ComponentType.TextInput,
    custom_id,
    style: TextInputStyle.Short,
    max_length: LONGEST_NAME,
  } as const;
  return { type: ComponentType.Label, label: cut(label, TITLE_LENGTH), component: { ...input, ...more } };
}

/** @returns names of those who speak in a sentence; undefined where nobody is quoted. */
function speakersIn(id: string, { respond }: BotContext): readonly string[] | undefined {
  const found = respond({ kind: 'sentence', id });
  const cited =
    found.kind === 'context' && respond({ kind: 'cite', place: placeKeyOf({ ...found.place, text: found.text }) });
  if (!cited || cited.kind !== 'citation' || cited.statements.length === 0) return undefined;
  return cited.statements.flatMap(({ speaker }) => speaker?.name ?? []);
}

/** What is typed into the modal of `askSpeaker`. */
export async function submitSpeaker(
  interaction: APIModalSubmitInteraction,
  context: BotContext,
): Promise<InteractionReply> {
  const user = userOf(interaction);
  const { locale } = user;
  const control = decode(interaction.data.custom_id);
  if (control?.kind !== 'queue' || control.action !== 'settle') return replyOutdated(user, context);
  if (!mayEdit(user, context)) return replyPrivately(message([locale.onlyModerators]));
  const { sentence } = control;
  if (!SENTENCE_ID.test(sentence) || speakersIn(sentence, context) === undefined)
    return replyPrivately(message([locale.reports.nobodySpeaks]));
  const [name, form] = ['name', 'form'].map((id) => nameTyped(id, interaction));
  if (name === undefined || name === '' || form === undefined)
    return replyPrivately(message([locale.reports.notSettled]));
  let note = locale.reports.notSettled;
  const isDone = await attempt(context, async () => {
    if (!(await editsIn(context).settle(sentence, name, form === '' ? undefined : form))) return;
    await context.storage.closeReports(sentence);
    note = locale.reports.readAgain;
  });
  const shown = await showReports(user, context, { note: isDone ? note : locale.notSaved });
  const isAtQueue = interaction.message !== undefined && isPrivate(interaction.message);
  return isAtQueue ? update(shown) : replyPrivately(shown);
}

/** @returns what was typed, folded; undefined if it is too long, has control characters, or reads like the id of a sentence. */
function nameTyped(id: string, { data }: APIModalSubmitInteraction): string | undefined {
  const fields = data.components.flatMap((row) =>
    row.type === ComponentType.Label ? [row.component] : 'components' in row ? row.components : [],
  );
  const field = fields.find((one) => one.custom_id === id);
  const typed = field !== undefined && 'value' in field && typeof field.value === 'string' ? field.value : '';
  const name = foldSpace(typed);
  const isSound = name.length <= LONGEST_NAME && !/\p{C}/u.test(name) && !/^sentence /iu.test(name);
  return isSound ? name : undefined;
}
