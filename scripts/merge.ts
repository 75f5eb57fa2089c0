// npm run merge -- PART … [--out FOLDER] [--rest]
// Joins the parts that `npm run build -- --shard i/n` has built; docs/past-one-machine.md tells when and how.
import { parseArgs } from 'node:util';
import { describeError, printProblems } from './print.ts';

const usage = 'npm run merge -- PART … [--out FOLDER] [--rest] [--base PATH] [--site ORIGIN]';

const { values, positionals } = readArguments();
// The parts and what joins them are of one configuration, which is read from the environment.
if (values.base !== undefined) process.env.GONGKAI_BASE = values.base;
if (values.site !== undefined) process.env.GONGKAI_SITE = values.site;
try {
  const { mergeParts } = await import('./build/merge-parts.ts');
  process.exitCode = (await mergeParts(values.out, positionals, values.rest)) ? 0 : 1;
} catch (error) {
  printProblems([describeError(error)]);
  process.exitCode = 1;
}

function readArguments() {
  try {
    const read = parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'dist' },
        rest: { type: 'boolean', default: false },
        base: { type: 'string' },
        site: { type: 'string' },
      },
    });
    if (read.positionals.length > 0) return read;
    throw new Error('没有给出各部分的文件夹。 No folder of a part is given');
  } catch (error) {
    console.error(`${(error as Error).message}. ${usage}`);
    process.exit(1);
  }
}
