import type { ProvinceFiles } from '../../src/core/open-data/plan-wholes.ts';
import type { PlannedFile } from '../../src/core/open-data/planned-file.ts';
import { zipDatabase } from '../../src/io/write-database.ts';

/** The database of a province, as the file that is published. */
export const databaseFile = ({ path, name, plan, madeFrom }: ProvinceFiles['database']): PlannedFile => ({
  path,
  madeFrom,
  async *pieces() {
    yield await zipDatabase(name, plan());
  },
});
