import { parseArgs } from 'node:util';
import { siteConfig } from '../site.config.ts';
import { buildSite } from './build.ts';
import { createStaticServer, listen } from './serve.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '4321' }, host: { type: 'string', default: 'localhost' } },
});

if (!(await buildSite('dist'))) process.exit(1);
const server = createStaticServer('dist', { base: siteConfig.base });
const address = await listen(server, { host: values.host, port: Number(values.port), base: siteConfig.base });
console.log(`\n  ${address}\n\n  Ctrl+C stops it.`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
