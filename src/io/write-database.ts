import { rmSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DatabasePlan } from '../core/open-data/plan-database.ts';
import { deflateText } from './deflate-text.ts';
import { zipPieces } from './write-zip.ts';

/** Writes a SQLite file, row by row. The same plan gives the same bytes. */
export function writeDatabase(file: string, { create, tables, finish }: DatabasePlan): void {
  rmSync(file, { force: true });
  // Rows are checked by the tests, against each other and by themselves, not while a country is written.
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    // Nobody else reads the file yet, and a build that fails throws it away. To look each value up among those a column may
    // have takes longer than to write it.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON; BEGIN;');
    for (const statement of create) database.exec(statement);
    for (const { insert, rows } of tables) {
      const statement = database.prepare(insert);
      for (const row of rows) statement.run(...row);
    }
    for (const statement of finish) database.exec(statement);
    database.exec('COMMIT;');
  } finally {
    database.close();
  }
}

/** The bytes of such a file. */
export async function formatDatabase(plan: DatabasePlan): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-database-'));
  try {
    const file = join(folder, 'database');
    writeDatabase(file, plan);
    return await readFile(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The same in a zip, as a file of this name. */
export async function zipDatabase(name: string, plan: DatabasePlan): Promise<Uint8Array> {
  const content = deflateText(await formatDatabase(plan));
  return Buffer.concat([...zipPieces([{ name, texts: () => [content] }])]);
}
