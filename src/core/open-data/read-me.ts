import { dataNotes } from './notes.ts';
import type { PackageInfo } from './package-info.ts';
import { licence, openTables } from './tables.ts';

/** What lies beside the tables in the zip. */
export const formatReadMe = (info: PackageInfo): string =>
  `${[
    `# ${info.title}`,
    `${info.description}: ${info.homepage}`,
    ...dataNotes(info).flatMap(({ text }) => [`- ${text.zh}`, `  ${text.en}`]),
    '',
    ...openTables.flatMap(({ file, title, row }) => [
      `${file}: ${title.zh}，一行是${row.zh}。`,
      `  ${title.en}; a row is ${row.en}.`,
    ]),
    'datapackage.json: 每一列的类型和含义 / types and meanings of every column (Data Package v2)',
  ].join('\n')}\n`;

export const formatLicence = (): string =>
  `${licence.title.zh} / ${licence.title.en}\n${licence.path}legalcode\n\n` +
  '在法律允许的范围内，整理者放弃对这些数据的一切著作权和相关权利，任何人可作任何用途。\n' +
  'To the extent possible under law, the compilers have waived all copyright and related rights to these data.\n' +
  '报告原文是各级政府发布的官方文件。 / The reports themselves are official documents of governments.\n';
