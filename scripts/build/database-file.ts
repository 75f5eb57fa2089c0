import type { WholeFiles } from '../../src/core/open-data/plan-wholes.ts';
import type { PlannedFile } from '../../src/core/open-data/planned-file.ts';
import { formatDatabase, zipDatabase } from '../../src/io/write-database.ts';

/** A database as the file that is published: that of a province is in a zip. */
export const databaseFile = ({ path, name, plan, madeFrom }: WholeFiles['database']): PlannedFile => ({
  path,
  madeFrom,
  async *pieces() {
    yield await (path.endsWith('.zip') ? zipDatabase(name, plan()) : formatDatabase(plan()));
  },
});
