/** What zod says of one fault; the union of all its codes, as far as we read them. */
export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly values?: readonly unknown[];
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
  readonly format?: string;
  /** For a union: the faults of each of its branches. */
  readonly errors?: readonly (readonly Issue[])[];
}

/** One fault in plain words: where, what was expected, what was found. */
export function explain(issue: Issue, body: unknown): string {
  const deepest = pursue(issue);
  return `${where(deepest.path)}: expected ${expectation(deepest)}, found ${show(valueAt(body, deepest.path))}`;
}

/** A value as JSON, cut short. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** Of a union, the fault in the branch that was meant: one whose `type` fits, and the shortest list. */
function pursue(issue: Issue): Issue {
  const branches = (issue.errors ?? []).filter((branch) => !branch.some(isOtherKind));
  const nearest = branches.toSorted((a, b) => a.length - b.length)[0]?.[0];
  return nearest === undefined ? issue : pursue({ ...nearest, path: [...issue.path, ...nearest.path] });
}

function isOtherKind({ path, expected }: Issue): boolean {
  return path.length === 0 ? expected === 'undefined' : path.length === 1 && path[0] === 'type';
}

function expectation(issue: Issue): string {
  if (issue.minimum !== undefined) return `at least ${issue.minimum.toString()}`;
  if (issue.maximum !== undefined) return `at most ${issue.maximum.toString()}`;
  if (issue.values !== undefined) return `one of ${show(issue.values)}`;
  if (issue.code === 'invalid_union') return 'one of the shapes the specification lists here';
  return issue.expected ?? issue.format ?? issue.code;
}

function where(path: readonly PropertyKey[]): string {
  const text = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return text === '' ? 'body' : text.replace(/^\./, '');
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    body,
  );
}
