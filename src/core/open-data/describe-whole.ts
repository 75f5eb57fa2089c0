import type { Text } from '../findings/text.ts';
import { databaseName, provinceDatabasePath, provinceWorkbookPath, workbookName, zipName } from './paths.ts';

/** What the Data Package says of a file that holds several tables. */
export interface Whole {
  name: string;
  title: Text;
  format: string;
  mediatype: string;
}

const workbook: Whole = {
  name: 'workbook',
  title: { zh: '全部表格，Excel 工作簿', en: 'All tables as an Excel workbook' },
  format: 'xlsx',
  mediatype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const database: Whole = {
  name: 'database',
  title: { zh: '全部表格，SQLite 数据库', en: 'All tables as a SQLite database' },
  format: 'sqlite',
  mediatype: 'application/vnd.sqlite3',
};
const archive: Whole = {
  name: 'archive',
  title: { zh: '全部 CSV 与说明，压缩包', en: 'All CSV files with their description, zipped' },
  format: 'zip',
  mediatype: 'application/zip',
};

/** Undefined for a file of one table. */
export const describeWhole = (path: string): Whole | undefined => {
  if (path === workbookName) return workbook;
  if (path === databaseName) return database;
  return path === zipName ? archive : provinceFile(path);
};

const provinceFile = (path: string): Whole | undefined => {
  const province = /^provinces\/([a-z0-9-]+)\./.exec(path)?.[1] ?? '';
  const of = (whole: Whole): Whole => ({
    ...whole,
    name: `${whole.name}-${province}`,
    title: { zh: `${province}：${whole.title.zh}`, en: `${province}: ${whole.title.en}` },
  });
  if (path === provinceWorkbookPath(province)) return of(workbook);
  return path === provinceDatabasePath(province)
    ? { ...of(database), format: archive.format, mediatype: archive.mediatype }
    : undefined;
};
