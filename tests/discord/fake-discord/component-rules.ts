import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { flatten, type AnyComponent } from './component-tree';
import { repeated } from './repeated';
import { isSelect, selectRules } from './select-rules';

/** What Discord asks of a message's components beyond its specification: with the V2 flag, and without it. */
export function componentRules(components: readonly AnyComponent[], isV2: boolean): readonly string[] {
  const all = flatten(components);
  return [
    ...(isV2 ? wholeV2(all) : classic(components)),
    ...all.filter(isRow).flatMap(rowRules),
    ...all.filter((one) => one.type === ComponentType.Button).flatMap(buttonRules),
    ...all.filter(isSelect).flatMap(selectRules),
    ...all.filter(isBlankText).map(() => 'components: expected text to be shown, found a blank text display'),
    ...twice(all),
  ];
}

/** custom_id, and the numeric id where it is given, must not stand twice in a message. */
export function twice(all: readonly AnyComponent[]): readonly string[] {
  const customIds = all.map((one) => one.custom_id ?? '').filter((id) => id !== '');
  const ids = all.map((one) => one.id ?? 0).filter((id) => id !== 0);
  return [
    ...repeated(customIds).map((id) => `components: expected each custom_id once, found "${id}" twice`),
    ...repeated(ids.map(String)).map((id) => `components: expected each id once, found ${id} twice`),
  ];
}

function wholeV2(all: readonly AnyComponent[]): readonly string[] {
  const shown = all.filter((one) => one.type === ComponentType.TextDisplay);
  const characters = shown.reduce((sum, one) => sum + (one.content?.length ?? 0), 0);
  return [
    ...(all.length > 40 ? [`components: expected at most 40, nested ones counted, found ${all.length}`] : []),
    ...(characters > 4000 ? [`components: expected at most 4000 characters of text in all, found ${characters}`] : []),
  ];
}

function classic(components: readonly AnyComponent[]): readonly string[] {
  const others = components.filter((one) => !isRow(one));
  return [
    ...(components.length > 5 ? [`components: expected at most 5 rows, found ${components.length}`] : []),
    ...others.map((one) => `components: expected only action rows without the V2 flag, found type ${one.type}`),
  ];
}

function isRow(component: AnyComponent): boolean {
  return component.type === ComponentType.ActionRow;
}

function isBlankText(component: AnyComponent): boolean {
  return component.type === ComponentType.TextDisplay && (component.content ?? '').trim() === '';
}

function rowRules({ components = [] }: AnyComponent): readonly string[] {
  const hasSelect = components.some(isSelect);
  return hasSelect && components.length > 1 ? ['components: expected a select alone in its row, found company'] : [];
}

function buttonRules(button: AnyComponent): readonly string[] {
  const needs = wanted(button.style);
  const unnamed = (button.label ?? '').trim() === '' && (button.emoji ?? null) === null && needs !== 'sku_id';
  return [
    ...((button[needs] ?? '') === '' ? [`button: expected ${needs}, found nothing`] : []),
    ...superfluous(button, needs).map((field) => `button: expected no ${field} beside ${needs}, found one`),
    ...(unnamed ? ['button: expected a label or an emoji, found neither'] : []),
  ];
}

const BUTTON_TARGETS = ['custom_id', 'url', 'sku_id'] as const;
type ButtonTarget = (typeof BUTTON_TARGETS)[number];

function wanted(style: ButtonStyle | undefined): ButtonTarget {
  if (style === ButtonStyle.Link) return 'url';
  return style === ButtonStyle.Premium ? 'sku_id' : 'custom_id';
}

function superfluous(button: AnyComponent, needs: ButtonTarget): readonly ButtonTarget[] {
  return BUTTON_TARGETS.filter((target) => target !== needs && (button[target] ?? '') !== '');
}
