import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository, hasGit } from '../support/git-repository.ts';

/** What the made history did, by the reports' paths. */
export interface MadeHistory {
  corrected: string;
  annotated: string;
  removed: string;
}

/** Commits a sample as it is, corrects one of its reports, annotates another and takes a third back. */
export function commitHistory(content: string): MadeHistory | undefined {
  if (!hasGit) return undefined;
  const { commit } = createRepository(content);
  commit('收录样本', '2025-03-01T08:00:00Z');
  const files = globSync('**/[0-9][0-9][0-9][0-9].md', { cwd: content }).sort();
  const read = (file: string): string => readFileSync(join(content, file), 'utf8');
  const [corrected = ''] = files.filter((file) =>
    /licensing: \{ decisions: [1-9]\d*[0-8] \}[\s\S]*## 五[\s\S]*我镇/.test(read(file)),
  );
  const [annotated = '', removed = ''] = files.filter((file) => file !== corrected);

  const before = read(corrected);
  const after = before
    .replace(/(licensing: \{ decisions: \d*)(\d)/, (_, head: string, last: string) => `${head}${Number(last) + 1}`)
    .replace(/(## 五[\s\S]*?)我镇/, '$1本镇');
  writeFileSync(join(content, corrected), after);
  commit('照原件更正许可件数和称谓', '2025-09-10T23:30:00-0500');
  writeFileSync(
    join(content, annotated),
    read(annotated).replace('不是任何机关的报告。', '不是任何机关的报告，勿引。'),
  );
  commit('补充来源说明', '2026-01-05T08:00:00Z');
  rmSync(join(content, removed));
  commit('撤下放错位置的报告', '2026-05-06T08:00:00Z');
  const pathOf = (file: string): string => file.slice(0, -'.md'.length);
  return { corrected: pathOf(corrected), annotated: pathOf(annotated), removed: pathOf(removed) };
}
