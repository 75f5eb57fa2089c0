// node bench/past-one-machine.ts: the table of docs/past-one-machine.md that says what the country takes, from the one above it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const reports = 270_000;
const machines = [1, 4, 12];
/** Of a standard runner of GitHub, as its documentation says. */
const cores = 4;

if (import.meta.main) {
  const text = readFileSync(join(import.meta.dirname, '../docs/past-one-machine.md'), 'utf8');
  console.log(formatNeeds(readInputs(text)));
}

/** By name: rows of the table that begin with a name in backquotes, then a number. */
export function readInputs(markdown: string): ReadonlyMap<string, number> {
  const rows = markdown.matchAll(/^\| `(\w+)` \| ([\d.]+) \|/gm);
  return new Map([...rows].map(([, name = '', value = '']) => [name, Number(value)]));
}

/** @throws where an input is missing */
export function formatNeeds(inputs: ReadonlyMap<string, number>): string {
  const minutes = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} min`;
  const million = (count: number): string => `${(count / 1e6).toFixed(2)} M`;
  const gigabytes = (kilobytes: number): string => `${(kilobytes / 1e6).toFixed(1)} GB`;
  const of = (name: string): number => {
    const value = inputs.get(name);
    if (value === undefined) throw new Error(`The table has no ${name}.`);
    return value;
  };
  const own = of('check') + of('data') + of('draw') + of('index');
  const cpu = (n: number): number => (reports * (own / n + (of('others') * (n - 1)) / n + of('join'))) / 1000;
  const wall = (n: number): number =>
    (reports * ((own / n + (of('others') * (n - 1)) / n) / cores + of('join'))) / 1000;
  const rows: [label: string, value: (n: number) => string][] = [
    ['每台的 CPU · CPU of each', (n) => minutes(cpu(n))],
    [`每台的时间，${cores} 核 · time of each, ${cores} cores`, (n) => minutes(wall(n))],
    ['再加合并 · then the merge', () => minutes((reports * of('merge')) / 1000)],
    ['每台的文件 · files of each', (n) => million((reports * of('files')) / n)],
    ['每台的字节 · bytes of each', (n) => gigabytes((reports * of('bytes')) / n)],
    ['打包后 · packed', (n) => gigabytes((reports * of('packed')) / n)],
    ['交给合并 · handed to the merge', (n) => gigabytes((reports * of('joined')) / n)],
    ['全站文件 · files in all', () => million(reports * of('files'))],
    ['全站字节 · bytes in all', () => gigabytes(reports * (of('bytes') + of('dataBytes')))],
    ['其中数据文件 · of which data files', () => gigabytes(reports * of('dataBytes'))],
  ];
  return [
    `| ${reports.toLocaleString('en')} 份，机器数 · reports, on machines | ${machines.join(' | ')} |`,
    `| --- | ${machines.map(() => '---:').join(' | ')} |`,
    ...rows.map(([label, value]) => `| ${label} | ${machines.map(value).join(' | ')} |`),
  ].join('\n');
}
