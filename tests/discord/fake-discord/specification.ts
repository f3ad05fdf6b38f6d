import { constants, Script } from 'node:vm';
import { explain, type Issue } from './specification-issues';

/** Request bodies, by their names in Discord's specification. */
export type SchemaName =
  | 'ApplicationCommandAutocompleteCallbackRequestSchema'
  | 'ApplicationCommandCreateRequestSchema'
  | 'ApplicationCommandPatchRequestPartialSchema'
  | 'ApplicationCommandUpdateRequestSchema'
  | 'CreateTextThreadWithMessageRequestSchema'
  | 'CreateMessageInteractionCallbackRequestSchema'
  | 'CreatePrivateChannelRequestSchema'
  | 'IncomingWebhookRequestPartialSchema'
  | 'IncomingWebhookUpdateRequestPartialSchema'
  | 'LaunchActivityInteractionCallbackRequestSchema'
  | 'MessageCreateRequestSchema'
  | 'MessageEditRequestPartialSchema'
  | 'MessageResponseSchema'
  | 'ModalInteractionCallbackRequestSchema'
  | 'PongInteractionCallbackRequestSchema'
  | 'UpdateMessageInteractionCallbackRequestSchema';

/** Says in plain words where a body departs from Discord's own specification; empty if nowhere. */
export type Specification = (schema: SchemaName, body: unknown) => readonly string[];

interface Schema {
  readonly safeParse: (body: unknown) => Verdict;
}

type Verdict =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };

/**
 * Loads `discord-api-spec/zod`. It is an ES module, which Jest cannot import without a flag, so Node's own loader
 * does it, outside Jest's sandbox; that also loads it once a worker instead of once a test file.
 */
export async function loadSpecification(): Promise<Specification> {
  const script = new Script("import('discord-api-spec/zod')", {
    filename: __filename,
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const schemas = (await script.runInThisContext()) as Readonly<Record<SchemaName, Schema>>;
  return (schema, body) => judge(schemas[schema].safeParse(body), body);
}

function judge(verdict: Verdict, body: unknown): readonly string[] {
  if (verdict.success) return unknownFields(body, verdict.data, '');
  return verdict.error.issues.map((issue) => explain(issue, body));
}

/** Parsing drops fields that the specification does not know: Discord would ignore them, so they are slips. */
function unknownFields(given: unknown, known: unknown, path: string): readonly string[] {
  if (!isObject(given) || !isObject(known)) return [];
  return Object.keys(given).flatMap((key) => {
    const here = Array.isArray(given) ? `${path}[${key}]` : `${path}.${key}`.replace(/^\./, '');
    if (!(key in known))
      return isIdle(given[key]) ? [] : [`${here}: expected a field of the specification, found one it does not know`];
    return unknownFields(given[key], known[key], here);
  });
}

/** discord.js sends `tts: false` and `enforce_nonce: false` everywhere; that says nothing. */
function isIdle(value: unknown): boolean {
  return value === false || value === null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
