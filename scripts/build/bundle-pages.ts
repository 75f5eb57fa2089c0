// What one process of a build does: node scripts/build/bundle-pages.ts --out FOLDER, within the project's folder.
import { build } from 'astro';
import { clientFolder } from '../../src/io/site-bundle.ts';
import { readOptions } from '../print.ts';

const { out } = readOptions({ out: { type: 'string', default: '' } });
process.env.GONGKAI_BUNDLE = out;
await build({ outDir: clientFolder(out), cacheDir: `${out}/cache`, logLevel: 'warn' });
