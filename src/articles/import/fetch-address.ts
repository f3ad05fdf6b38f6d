import { lookup } from 'node:dns/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { networkInterfaces } from 'node:os';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { ImportSource } from './import-file';
import { ImportError } from './markdown-file';

const LARGEST_ANSWER = 10 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
const MOST_REDIRECTS = 5;

/** Special-purpose addresses (https://www.iana.org/assignments/iana-ipv4-special-registry, …-ipv6-…), and those that hold an IPv4 address. */
const SPECIAL = [
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24',
  '192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3',
  '::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7',
  'fe80::/9 ff00::/8',
].flatMap((line) => line.split(' '));

/** @returns whether an address belongs to this host, to its network or to no host of the Internet. */
export function isInside(address: string): boolean {
  const family = isIP(address);
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).flatMap(({ cidr }) => cidr ?? []));
  // Of one family: a block list takes `::ffff:0:0/96` for every IPv4 address.
  const blocked = new BlockList();
  for (const subnet of [...SPECIAL, ...own]) {
    const [net = '', prefix = ''] = subnet.split('/');
    if (isIP(net) === family) blocked.addSubnet(net, Number(prefix), family === 6 ? 'ipv6' : 'ipv4');
  }
  return blocked.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/**
 * Fetches an address and follows redirects. A name is resolved once and the connection goes to an address that was checked.
 * @param isRefused by default every address inside the host's network
 * @throws ImportError
 */
export async function fetchAddress(address: string, isRefused = isInside): Promise<ImportSource> {
  if (!URL.canParse(address))
    throw new ImportError(`${address}: expected an address such as https://example.org/story, found none`);
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    let url = new URL(address);
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const answer = await request(url, { signal, isRefused });
      const { statusCode = 0, headers } = answer;
      if (statusCode < 300 || statusCode >= 400 || headers.location === undefined) {
        if (statusCode !== 200) throw new ImportError(`expected an answer 200, found ${statusCode}`);
        const bytes = await readAnswer(answer);
        const mediaType = headers['content-type'];
        return { name: address, bytes, address: url.href, ...(mediaType && { mediaType }) };
      }
      answer.destroy();
      url = new URL(headers.location, url);
    }
    throw new ImportError(`expected at most ${MOST_REDIRECTS} redirects, found more`);
  } catch (error) {
    if (error instanceof ImportError) throw new ImportError(`${address}: ${error.message}`);
    const found = signal.aborted
      ? `none within ${TIMEOUT_MS / 1000} s`
      : (error as NodeJS.ErrnoException).code === 'ENOTFOUND'
        ? 'no host of this name'
        : error instanceof Error
          ? error.message
          : String(error);
    throw new ImportError(`${address}: expected an answer, found ${found}`);
  }
}

interface RequestRules {
  readonly signal: AbortSignal;
  readonly isRefused: (address: string) => boolean;
}

function request(url: URL, { signal, isRefused }: RequestRules): Promise<http.IncomingMessage> {
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new ImportError(`expected an http or https address, found ${url.protocol.slice(0, -1)}`);
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  // The socket looks up names only.
  if (isIP(host) !== 0) assertOutside(host, isRefused);
  const lookUp: LookupFunction = (name, options, done) => {
    lookup(name, { ...options, all: true }).then(
      (found) => {
        try {
          found.forEach((one) => assertOutside(one.address, isRefused));
          if (options.all) done(null, found);
          else done(null, found[0]?.address ?? '', found[0]?.family);
        } catch (error) {
          done(error as Error, []);
        }
      },
      (error: unknown) => done(error as Error, []),
    );
  };
  const headers = {
    'user-agent': 'summit',
    accept: 'text/html,application/pdf,application/xml,*/*;q=0.5',
    'accept-encoding': 'identity',
  };
  return new Promise((resolve, reject) => {
    const get = url.protocol === 'https:' ? https.get : http.get;
    get(url, { lookup: lookUp, headers, signal, agent: false }, resolve).on('error', reject);
  });
}

function assertOutside(address: string, isRefused: (address: string) => boolean): void {
  if (isRefused(address))
    throw new ImportError(`expected an address on the Internet, found ${address}, which is inside this network`);
}

const DECODERS = new Map([
  ['gzip', gunzipSync],
  ['deflate', inflateSync],
  ['br', brotliDecompressSync],
]);

async function readAnswer(answer: http.IncomingMessage): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of answer as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > LARGEST_ANSWER) throw new ImportError('expected at most 10 MB, found more');
    parts.push(part);
  }
  const decode = DECODERS.get(answer.headers['content-encoding'] ?? '');
  return decode ? decode(Buffer.concat(parts), { maxOutputLength: LARGEST_ANSWER }) : Buffer.concat(parts);
}
