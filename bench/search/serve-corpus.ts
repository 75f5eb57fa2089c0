import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** What web hosts use that compress while they answer. */
const brotliQuality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

export interface CorpusServer {
  /** With a slash at the end. */
  address: string;
  close(): void;
}

/**
 * Serves the built site with what a corpus puts in the place of its own: every file of `corpus` hides the site's one.
 * Text is compressed as a web host does; what Pagefind compressed itself is sent as it is.
 *
 * @param inParts whether the corpus has several shards, which the page is told by the build
 */
export async function serveCorpus(site: string, corpus?: string, inParts = false): Promise<CorpusServer> {
  const folders = [corpus, site].flatMap((folder) => folder ?? []);
  const packed = new Map<string, Promise<Buffer>>();
  const server: Server = createServer(async ({ url = '/', headers }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const body = path.includes('..') ? undefined : await readFirst(folders, path, corpus);
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    const type = types[extname(path)];
    const page = inParts && path.endsWith('search/index.html') ? tellParts(body) : body;
    const encoding = type === undefined ? undefined : encodingFor(String(headers['accept-encoding'] ?? ''));
    const key = `${encoding} ${path}`;
    const sent = encoding === undefined ? Promise.resolve(page) : (packed.get(key) ?? compress(page, encoding));
    if (encoding !== undefined) packed.set(key, sent);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'cache-control': 'max-age=600',
      ...(encoding !== undefined && { 'content-encoding': encoding }),
    });
    response.end(await sent);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const found = server.address();
  const port = typeof found === 'object' && found ? found.port : 0;
  return {
    address: `http://localhost:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const tellParts = (body: Buffer): Buffer =>
  Buffer.from(body.toString('utf8').replace('"inParts":false', '"inParts":true'));

/** Of the index nothing is mixed: where a corpus has one, the site's own is not there. */
async function readFirst(folders: readonly string[], path: string, corpus?: string): Promise<Buffer | undefined> {
  const asked = corpus !== undefined && path.startsWith('/pagefind/') ? [corpus] : folders;
  for (const folder of asked) {
    const body = await readFile(join(folder, path)).catch(() => undefined);
    if (body !== undefined) return body;
  }
  return undefined;
}

type Encoding = 'br' | 'gzip';
const encodingFor = (accepted: string): Encoding | undefined =>
  accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : undefined;

const compress = (body: Buffer, encoding: Encoding): Promise<Buffer> =>
  encoding === 'br' ? toBrotli(body, brotliQuality) : toGzip(body);
