import { ComponentType } from 'discord-api-types/v10';
import type { AnyComponent } from './component-tree';
import { repeated } from './repeated';

const SELECTS: readonly ComponentType[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

export function isSelect(component: AnyComponent): boolean {
  return SELECTS.includes(component.type);
}

/** A select needs a custom_id, different values, and bounds that its options can meet. */
export function selectRules(select: AnyComponent): readonly string[] {
  return [
    ...((select.custom_id ?? '') === '' ? ['select: expected custom_id, found nothing'] : []),
    ...(select.type === ComponentType.StringSelect ? optionRules(select) : []),
  ];
}

function optionRules({ options = [], min_values, max_values }: AnyComponent): readonly string[] {
  const chosen = options.filter((option) => option.default === true).length;
  const most = max_values ?? 1;
  return [
    ...(options.length === 0 ? ['select: expected 1 to 25 options, found none'] : []),
    ...repeated(options.map((option) => option.value)).map(
      (value) => `select: expected each value once, found "${value}" twice`,
    ),
    ...((min_values ?? 1) > most ? [`select: expected min_values up to ${most}, found ${min_values ?? 1}`] : []),
    ...(most > options.length ? [`select: expected max_values up to ${options.length}, found ${most}`] : []),
    ...(chosen > most ? [`select: expected at most ${most} chosen from the start, found ${chosen}`] : []),
  ];
}
