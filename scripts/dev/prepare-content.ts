// What npm run dev does first where the content is large: node scripts/dev/prepare-content.ts FILE, which it writes.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { stateOf } from '../../src/core/content-counties.ts';
import { digest } from '../../src/io/digest.ts';
import { writePrepared } from '../../src/io/prepared-content.ts';
import { prepare } from '../build/prepare.ts';

const [file = ''] = process.argv.slice(2);
const { plan, counties, code } = await prepare();
mkdirSync(dirname(file), { recursive: true });
writePrepared(file, { kept: plan.kept, code, state: stateOf(counties, digest), prose: plan.prose });
