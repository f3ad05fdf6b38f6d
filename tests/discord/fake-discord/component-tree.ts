import type { ButtonStyle, ComponentType } from 'discord-api-types/v10';

/**
 * A component as these rules read it. Which fields a kind has, the specification has already checked; the union of
 * all kinds in discord-api-types would need a case for each.
 */
export interface AnyComponent {
  readonly type: ComponentType;
  readonly id?: number | null;
  readonly style?: ButtonStyle;
  readonly custom_id?: string | null;
  readonly url?: string | null;
  readonly sku_id?: string | null;
  readonly label?: string | null;
  readonly emoji?: object | null;
  readonly disabled?: boolean | null;
  readonly content?: string;
  readonly options?: readonly SelectOption[];
  readonly min_values?: number | null;
  readonly max_values?: number | null;
  readonly required?: boolean | null;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  /** Of a label in a modal. */
  readonly component?: AnyComponent;
}

interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly default?: boolean | null;
}

/** Every component of a message in reading order, nested ones and accessories counted. */
export function flatten(components: readonly AnyComponent[]): readonly AnyComponent[] {
  return components.flatMap((component) => [component, ...flatten(children(component))]);
}

function children(component: AnyComponent): readonly AnyComponent[] {
  const { accessory, component: labelled } = component;
  return [
    ...(component.components ?? []),
    ...(accessory === undefined ? [] : [accessory]),
    ...(labelled === undefined ? [] : [labelled]),
  ];
}
