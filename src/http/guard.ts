import type { Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { bodyLimit } from 'hono/body-limit';
import { secureHeaders } from 'hono/secure-headers';
import { timingSafeEqual } from 'hono/utils/buffer';

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/iu;
/** A message of Discord's greatest size, as JSON. */
export const MOST_BYTES = 256 * 2 ** 10;

const POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  connectSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

interface Uploads {
  readonly path: string;
  readonly mostBytes: number;
}

/**
 * Lets in what comes from a page of this server. Without a password only requests to a loopback name are answered: a page of another site
 * could rebind its own name to this address. With one, a browser sends the password to no other name.
 */
export function guard(app: Hono, password: string | undefined, uploads?: Uploads): void {
  app.use(secureHeaders({ contentSecurityPolicy: POLICY, referrerPolicy: 'same-origin' }));
  app.use(async (context, next) => {
    const [host = '', origin] = [context.req.header('host'), context.req.header('origin')];
    if (password === undefined && !LOOPBACK.test(host))
      return context.text(`Host: expected 127.0.0.1 or localhost, found ${JSON.stringify(host)}`, 403);
    if (origin !== undefined && hostOf(origin) !== host)
      return context.text(`Origin: expected this page, found ${JSON.stringify(origin)}`, 403);
    return next();
  });
  if (password !== undefined)
    app.use(basicAuth({ verifyUser: (_, given) => timingSafeEqual(given, password), realm: 'summit' }));
  const limitTo = (maxSize: number) =>
    bodyLimit({
      maxSize,
      onError: (context) => context.text(`expected at most ${Math.round(maxSize / 1024)} KB, found more`, 413),
    });
  const [small, large] = [limitTo(MOST_BYTES), limitTo(uploads?.mostBytes ?? MOST_BYTES)];
  app.use((context, next) => (context.req.path === uploads?.path ? large : small)(context, next));
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
