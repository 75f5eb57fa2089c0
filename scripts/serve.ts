import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
  '.sqlite': 'application/vnd.sqlite3',
  '.zip': 'application/zip',
};

/** Of the files that docs/hosting.md opens to pages of other sites. */
const openTypes = new Set(['.csv', '.gz', '.json', '.parquet', '.sqlite', '.txt', '.xlsx', '.zip']);

/** Serves a built site as a plain web host would, for `npm start` and the browser tests. */
export function createStaticServer(folder: string, { base = '/' } = {}): Server {
  const prefix = `/${base}/`.replaceAll(/\/+/g, '/');
  return createServer(async ({ method = 'GET', url = '/' }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return;
    }
    const query = url.indexOf('?') < 0 ? '' : url.slice(url.indexOf('?'));
    const path = url.slice(0, url.length - query.length);
    const found = await find(folder, prefix, path);
    if (found === 'slash missing') redirect(response, `${path}/${query}`);
    else if (found !== undefined) send(response, 200, found, method);
    else await sendMissing(response, folder, method);
  });
}

/** The file an address stands for. */
async function find(folder: string, prefix: string, path: string): Promise<string | 'slash missing' | undefined> {
  if (`${path}/` === prefix) return 'slash missing';
  const file = path.startsWith(prefix) ? fileFor(folder, path.slice(prefix.length)) : undefined;
  if (file === undefined) return undefined;
  const index = join(file, 'index.html');
  if (path.endsWith('/')) return (await kindOf(index)) === 'file' ? index : undefined;
  const kind = await kindOf(file);
  return kind === 'folder' ? 'slash missing' : kind && file;
}

/** Undefined for an address that cannot be decoded, or that leads out of the folder. */
function fileFor(folder: string, path: string): string | undefined {
  try {
    const file = resolve(folder, `./${decodeURIComponent(path)}`);
    return file === resolve(folder) || file.startsWith(resolve(folder) + sep) ? file : undefined;
  } catch {
    return undefined;
  }
}

async function kindOf(file: string): Promise<'file' | 'folder' | undefined> {
  try {
    return (await stat(file)).isDirectory() ? 'folder' : 'file';
  } catch {
    return undefined;
  }
}

async function sendMissing(response: ServerResponse, folder: string, method: string): Promise<void> {
  const page = join(folder, '404.html');
  if ((await kindOf(page)) === 'file') return send(response, 404, page, method);
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found');
}

function send(response: ServerResponse, status: number, file: string, method: string): void {
  const type = contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': type,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
    // Data may be read by pages of other sites; pages and what they load may not.
    ...(openTypes.has(extname(file).toLowerCase()) && { 'access-control-allow-origin': '*' }),
  });
  if (method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/** Listens at `port`, or the next one that is free. Gives the address of the front page. */
export async function listen(server: Server, { host = 'localhost', port = 4321, base = '/' } = {}): Promise<string> {
  for (let next = port; ; next++) {
    try {
      server.listen(next, host);
      await once(server, 'listening');
      const shown = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
      return `http://${shown.includes(':') ? `[${shown}]` : shown}:${(server.address() as AddressInfo).port}${base}`;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next - port > 100) throw error;
    }
  }
}

function redirect(response: ServerResponse, to: string): void {
  // Two slashes in front would lead to another host.
  response.writeHead(301, { location: to.replace(/^\/+/, '/'), 'cache-control': 'no-cache' }).end();
}
