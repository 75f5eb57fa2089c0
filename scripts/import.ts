import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatResult } from '../src/core/importer/format-result.ts';
import type { Draft, ImportResult } from '../src/core/importer/import-result.ts';
import { importFile } from './import/import-file.ts';
import { describeFailure, printDraft, printRefusal } from './import/print-draft.ts';
import { askAndWrite } from './import/wizard.ts';
import { type DraftFiles, writeDraft } from './import/write-draft.ts';

const usage =
  'npm run import -- FILE [--region qinghai/xining/huangzhong/lanlongkou] [--year 2020] [--url ADDRESS] [--json] [--write] [--force]';

process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, closes the pipe; that is no fault.
  if (code === 'EPIPE') process.exit();
  console.error(`结果没有写全：${message}。 The result could not be written whole: ${message}.`);
  process.exit(2);
});

/** 0: a draft · 2: a refusal, or a command that cannot be carried out · 1: our own fault. */
try {
  process.exitCode = await run();
} catch (error) {
  console.error(describeFailure(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const options = readArguments();
  if (typeof options === 'string') {
    console.error(`${options}\n用法 Usage: ${usage}`);
    return 2;
  }
  const { file, json, write, force, url, choice } = options;
  const { result, sha256, files } = await importFile(file, choice, url);
  if (result.status === 'refused') return refuse(result, json);
  if (!files) throw new Error('A draft came without its files');
  if (process.stdout.isTTY && process.stdin.isTTY && !json && !write)
    return askAndWrite(result, sha256, { file, choice, force, ...(url !== undefined && { url }) });
  if (json) process.stdout.write(formatResult(result, files.findings));
  else printDraft(result, files, write);
  return write ? writeFiles(result, files, force, json) : 0;
}

function refuse(result: Extract<ImportResult, { status: 'refused' }>, json: boolean): number {
  if (json) process.stdout.write(formatResult(result, []));
  else printRefusal(result.reasons);
  return 2;
}

async function writeFiles(draft: Draft, files: DraftFiles, force: boolean, quiet: boolean): Promise<number> {
  const { written, problem } = await writeDraft(draft, files, force);
  if (problem) console.error(`${problem.zh} ${problem.en}`);
  else if (!quiet) for (const path of written) console.error(`已写入 Written: ${path}`);
  return problem ? 2 : 0;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        region: { type: 'string' },
        year: { type: 'string' },
        url: { type: 'string' },
        json: { type: 'boolean', default: false },
        write: { type: 'boolean', default: false },
        force: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return '请给出一个文件。 Give one file.';
    if (file === '-') return '请给出文件名，不从管道读取。 Give the name of a file; standard input is not read.';
    const year = values.year === undefined ? undefined : Number(values.year);
    if (year !== undefined && !/^20\d\d$/.test(values.year ?? ''))
      return `--year 应为四位年份，如 2020，现为“${values.year}”。 --year should be a year such as 2020, not "${values.year}".`;
    const choice = {
      ...(values.region !== undefined && { region: values.region }),
      ...(year !== undefined && { year }),
    };
    // npm runs scripts in the project's folder; a file is named from where the person stands.
    return { ...values, file: resolve(process.env.INIT_CWD ?? '.', file), choice };
  } catch (error) {
    return (error as Error).message;
  }
}
