import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createStaticServer, listen } from '../../scripts/serve.ts';

const place = await mkdtemp(join(tmpdir(), 'gongkai-'));
const site = join(place, 'site');
const server = createStaticServer(site, { base: '/sub/' });
let address: URL;

beforeAll(async () => {
  await mkdir(join(site, 'qinghai', '2020'), { recursive: true });
  await writeFile(join(place, 'secret.txt'), 'secret');
  await writeFile(join(site, 'index.html'), '首页');
  await writeFile(join(site, '404.html'), '没有这一页');
  await writeFile(join(site, 'qinghai', '2020', 'index.html'), '报告');
  await writeFile(join(site, 'qinghai', '2020.json'), '{}');
  await writeFile(join(site, '数据.csv'), '1');
  address = new URL(await listen(server, { host: '127.0.0.1', port: 0, base: '/sub/' }));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(place, { recursive: true, force: true });
});

/** The path goes out as it is written: fetch would tidy up "..". */
function get(path: string, method = 'GET'): Promise<{ status: number; type: string; location: string; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = address;
    request({ hostname, port, path, method, agent: false }, async (response) => {
      let text = '';
      for await (const chunk of response.setEncoding('utf8')) text += chunk;
      const { 'content-type': type = '', location = '' } = response.headers;
      resolve({ status: response.statusCode ?? 0, type, location, text });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/sub/', 'text/html; charset=utf-8', '首页'],
  ['/sub/qinghai/2020/', 'text/html; charset=utf-8', '报告'],
  ['/sub/qinghai/2020/?year=2020', 'text/html; charset=utf-8', '报告'],
  ['/sub/qinghai/2020.json', 'application/json; charset=utf-8', '{}'],
  ['/sub/%E6%95%B0%E6%8D%AE.csv', 'text/csv; charset=utf-8', '1'],
])('%s is served as %s', async (path, type, text) => {
  expect(await get(path)).toMatchObject({ status: 200, type, text });
});

test('HEAD gives the head alone', async () => {
  expect(await get('/sub/', 'HEAD')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', text: '' });
});

test.each([
  ['/sub', '/sub/'],
  ['/sub/qinghai/2020?a=b', '/sub/qinghai/2020/?a=b'],
])('%s leads to %s', async (path, location) => {
  expect(await get(path)).toMatchObject({ status: 301, location });
});

test.each([
  '/',
  '/qinghai/2020/',
  '/sub/nowhere',
  '/sub/qinghai/',
  '/sub/index.html/',
  '/sub/../secret.txt',
  '/sub/..%2fsecret.txt',
  '/sub/%2e%2e/secret.txt',
  '/sub/..%5csecret.txt',
  '/sub/%00',
  '/sub/%',
])('%s is not there', async (path) => {
  expect(await get(path)).toMatchObject({ status: 404, text: '没有这一页' });
});

test('nothing can be written', async () => {
  expect((await get('/sub/', 'POST')).status).toBe(405);
});
