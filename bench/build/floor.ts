// node floor.ts CONTENT OUT PROCESSES [checks]: the equivalent pages without a framework.
import { spawn } from 'node:child_process';
import { join } from 'node:path';

const [content = '', out = '', processes = '2', ...checks] = process.argv.slice(2);
const slice = join(import.meta.dirname, 'floor-slice.ts');
const codes = await Promise.all(
  Array.from(
    { length: Number(processes) },
    (_, part) =>
      new Promise<number>((done) => {
        const args = [slice, content, out, String(part), processes, ...checks];
        spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) => done(code ?? 1));
      }),
  ),
);
process.exitCode = Math.max(...codes);
