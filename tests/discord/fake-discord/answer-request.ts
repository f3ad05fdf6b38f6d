import type { Fault } from './faults';
import type { FakeState } from './fake-state';
import { tooMany, type Standing } from './rate-limits';
import { failure, invalidBody, type Call, type Reply, type Route } from './rest-types';
import { findRoute } from './routes';

/** What Discord would say to a request; whatever breaks a rule is entered in the journal. */
export function answer(call: Call, fake: FakeState): Reply | 'hang' | 'reset' {
  const fault = fake.faults.take(call.method, call.path);
  const reply = fault === undefined ? routed(call, fake) : broken(fault, call, fake);
  const { method, path, headers, body, files, time } = call;
  const status = typeof reply === 'string' ? 0 : reply.status;
  fake.journal.record({ method, path, query: call.query.toString(), headers, body, files, time, status });
  return reply;
}

function broken(fault: Fault, call: Call, fake: FakeState): Reply | 'hang' | 'reset' {
  if (fault.status === 'lost') return unheard(call, fake, 'reset');
  if (fault.status === 'done, hangs') return unheard(call, fake, 'hang');
  if (typeof fault.status === 'string') return fault.status;
  if (fault.status === 429) return tooMany(fault.retryAfter ?? 0.05, fault.global ?? false);
  return failure(fault.status, fault.code ?? 0, `${fault.status}: asked for by failNext`);
}

/** The bot cannot know that it was heard, so it may say the same again. */
function unheard<Ending extends 'hang' | 'reset'>(call: Call, fake: FakeState, ending: Ending): Ending {
  const { status } = routed(call, fake);
  const id = /^\/interactions\/(\d+)\//u.exec(call.path)?.[1] ?? '';
  const record = fake.interactions.get(id);
  if (record !== undefined && status < 300) record.mayRepeat = true;
  return ending;
}

function routed(call: Call, fake: FakeState): Reply {
  const found = findRoute(call);
  if (found === undefined) {
    accuse(fake, call, ['expected a route this fake knows, found none']);
    return failure(404, 0, '404: Not Found');
  }
  const named = { ...call, params: found.params };
  return refusal(found.route, named, fake) ?? within(found.route, named, fake);
}

/** Without Authorization where it is needed: our fault. With a wrong or revoked token: merely refused. */
function refusal(route: Route, call: Call, fake: FakeState): Reply | undefined {
  if (route.open === true) return undefined;
  const given = call.headers.authorization ?? '';
  if (!given.startsWith('Bot ')) accuse(fake, call, [`authorization: expected "Bot TOKEN", found "${given}"`]);
  return fake.admits(given.slice(4)) ? undefined : failure(401, 0, '401: Unauthorized');
}

/** Interaction callbacks are exempt from rate limits. */
function within(route: Route, call: Call, fake: FakeState): Reply {
  if (route.template.startsWith('/interactions/')) return checked(route, call, fake);
  const standing = count(route, call, fake);
  const reply = standing.exceeded ? tooMany(standing.resetAfter, false) : checked(route, call, fake);
  return { ...reply, headers: { ...standing.headers, ...reply.headers } };
}

function count(route: Route, call: Call, fake: FakeState): Standing {
  const { channel, guild, token } = call.params;
  return fake.limits.count(`${route.method} ${route.template}`, channel ?? guild ?? token ?? '', call.time);
}

function checked(route: Route, call: Call, fake: FakeState): Reply {
  const faults = route.check?.(call, fake) ?? [];
  if (faults.length === 0) return route.answer(call, fake);
  accuse(fake, call, faults);
  return invalidBody(faults);
}

function accuse(fake: FakeState, call: Call, faults: readonly string[]): void {
  for (const fault of faults) fake.journal.accuse(`${call.method} ${call.path}: ${fault}`);
}
