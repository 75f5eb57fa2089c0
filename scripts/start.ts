import { siteConfig } from '../site.config.ts';
import { buildSite } from './build.ts';
import { readOptions } from './print.ts';
import { createStaticServer, listen } from './serve.ts';

const { host, port } = readOptions({
  port: { type: 'string', default: '4321' },
  host: { type: 'string', default: 'localhost' },
});
const { base } = siteConfig;

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
  console.error(`--port ${port} is not a port: give a number up to 65535.`);
  process.exit(1);
}
if (!(await buildSite('dist'))) process.exit(1);
try {
  const address = await listen(createStaticServer('dist', { base }), { host, port: Number(port), base });
  console.log(`\n  ${address}\n\n  Ctrl+C stops it.`);
} catch (error) {
  console.error(`The site is in dist/, but cannot be served at ${host}:${port}: ${(error as Error).message}.`);
  process.exit(1);
}
