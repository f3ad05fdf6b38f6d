import type { APIEmbed } from 'discord-api-types/v10';

/** 6000 characters over all embeds of a message, and none of them empty. */
export function embedRules(embeds: readonly APIEmbed[]): readonly string[] {
  const total = embeds.flatMap(texts).reduce((sum, text) => sum + text.length, 0);
  return [
    ...embeds.flatMap(emptyEmbed),
    ...(total > 6000 ? [`embeds: expected at most 6000 characters in all, found ${total}`] : []),
  ];
}

function texts(embed: APIEmbed): readonly string[] {
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [embed.title ?? '', embed.description ?? '', embed.footer?.text ?? '', embed.author?.name ?? '', ...fields];
}

function emptyEmbed(embed: APIEmbed, index: number): readonly string[] {
  const shown = texts(embed).join('').trim() !== '' || embed.image !== undefined || embed.thumbnail !== undefined;
  return shown ? [] : [`embeds[${index}]: expected something to show, found an empty embed`];
}
