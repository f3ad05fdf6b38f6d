import { CHANNEL_ROUTES } from './channel-routes';
import { COMMAND_ROUTES } from './command-routes';
import { CALLBACK_ROUTES } from './callback-routes';
import { IDENTITY_ROUTES } from './identity-routes';
import type { Call, Route } from './rest-types';
import { WEBHOOK_ROUTES } from './webhook-routes';

/** Everything this Discord answers. */
const ROUTES: readonly Compiled[] = [
  ...IDENTITY_ROUTES,
  ...COMMAND_ROUTES,
  ...CALLBACK_ROUTES,
  ...WEBHOOK_ROUTES,
  ...CHANNEL_ROUTES,
].map(compile);

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
}

/** The route a request takes, and what its path names. */
export function findRoute(call: Call): { readonly route: Route; readonly params: Call['params'] } | undefined {
  for (const { route, pattern } of ROUTES) {
    const match = route.method === call.method ? pattern.exec(call.path) : null;
    if (match !== null) return { route, params: match.groups ?? {} };
  }
  return undefined;
}

function compile(route: Route): Compiled {
  return { route, pattern: new RegExp(`^${route.template.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`) };
}
