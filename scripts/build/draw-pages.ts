// What one process of a build does: node scripts/build/draw-pages.ts --out FOLDER, with GONGKAI_PLAN and GONGKAI_SLICE.
import { build } from 'astro';
import { readOptions } from '../print.ts';

const { out } = readOptions({ out: { type: 'string', default: '' } });
await build({ outDir: `${out}/pages`, cacheDir: `${out}/cache`, logLevel: 'warn' });
