import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { fetchAddress, isInside } from '../../../src/articles/import/fetch-address';

const servers: Server[] = [];

afterAll(() => {
  for (const server of servers) server.close();
});

/** @returns the address of a server on this machine. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const everywhere = (): boolean => false;

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['239.1.1.1', true],
  ['93.184.216.34', false],
  ['::1', true],
  ['::ffff:10.0.0.1', true],
  ['::ffff:93.184.216.34', true],
  ['64:ff9b::7f00:1', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['2002:7f00:1::', true],
  ['2606:2800:220:1:248:1893:25c8:1946', false],
])('%s is inside the host’s network: %s', (address, inside) => {
  expect(isInside(address)).toBe(inside);
});

test('every address of the host itself is inside', () => {
  const own = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
  expect(own.filter((address) => !isInside(address))).toEqual([]);
});

test('a page is fetched over redirects, with its last address and its type', async () => {
  const address = await serve(({ url }, response) => {
    if (url === '/old') response.writeHead(302, { location: '/new' }).end();
    else response.writeHead(200, { 'content-type': 'text/html' }).end(`page ${url}`);
  });
  const { bytes, ...about } = await fetchAddress(`${address}/old`, everywhere);
  expect(Buffer.from(bytes).toString()).toBe('page /new');
  expect(about).toEqual({ name: `${address}/old`, address: `${address}/new`, mediaType: 'text/html' });
});

test('no address inside is asked, by number, by name or by a redirect', async () => {
  let asked = 0;
  const inside = await serve((_, response) => {
    asked += 1;
    response.end('secret');
  });
  const { port } = new URL(inside);
  const message =
    /expected an address on the Internet, found (?:127\.0\.0\.1|::1|::ffff:7f00:1), which is inside this network$/u;
  const loops = ['127.0.0.1', 'localhost', '[::1]', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]'];
  for (const host of loops) await expect(fetchAddress(`http://${host}:${port}/`)).rejects.toThrow(message);
  const outside = await serve((_, response) => response.writeHead(302, { location: `${inside}/` }).end());
  const isRefused = (address: string): boolean => address === '127.0.0.1' && redirected++ > 0;
  let redirected = 0;
  await expect(fetchAddress(outside, isRefused)).rejects.toThrow(message);
  expect(asked).toBe(0);
});

test.each([
  ['ftp://news.example/', /expected an http or https address, found ftp$/u],
  ['http://no-such-name.invalid/', /expected an answer, found no host of this name$/u],
])('%s is refused in one line', async (address, message) => {
  await expect(fetchAddress(address)).rejects.toThrow(message);
});

test.each<readonly [string, RequestListener, RegExp]>([
  [
    'more than 10 MB',
    (_, response) => response.end(Buffer.alloc(11 * 1024 * 1024)),
    /expected at most 10 MB, found more$/u,
  ],
  ['no page', (_, response) => response.writeHead(404).end(), /expected an answer 200, found 404$/u],
  [
    'redirects without end',
    ({ url }, response) => response.writeHead(301, { location: `${url}a` }).end(),
    /expected at most 5 redirects, found more$/u,
  ],
  [
    'a redirect to a file',
    (_, response) => response.writeHead(301, { location: 'file:///etc/passwd' }).end(),
    /expected an http or https address, found file$/u,
  ],
])('%s is told in one line', async (_, answer, message) => {
  await expect(fetchAddress(await serve(answer), everywhere)).rejects.toThrow(message);
});
