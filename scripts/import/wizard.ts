import { autocomplete, cancel, confirm, intro, isCancel, log, note, outro, text } from '@clack/prompts';
import { siteConfig } from '../../site.config.ts';
import type { Draft, ImportContext, ImportResult, RegionCandidate } from '../../src/core/importer/import-result.ts';
import { formatAgain, importFile } from './import-file.ts';
import { findingLines, printRefusal, statedLines } from './print-draft.ts';
import { readContext } from './read-context.ts';
import { tableLines } from './table-lines.ts';
import { type DraftFiles, reportExists, writeDraft } from './write-draft.ts';

interface WizardOptions {
  file: string;
  choice: ImportContext['choice'];
  force: boolean;
  url?: string;
}

/** Somebody pressed Ctrl+C or Esc. */
class Cancelled extends Error {}

/** Shows what was recognised, asks only what nobody can know, writes the files and says what comes next. */
export const askAndWrite = async (draft: Draft, sha256: string, options: WizardOptions): Promise<number> => {
  intro('导入年报 Import a report');
  try {
    const settled = await askWhatIsMissing(draft, options);
    const source = { file: options.file, sha256, ...(options.url !== undefined && { url: options.url }) };
    const { result, files } = await formatAgain(settled, source);
    if (result.status === 'refused' || !files) return stop(result);
    show(settled, files);
    return await askToWrite(settled, files, options.force);
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancel('没有写入任何文件。 Nothing was written.');
    return 2;
  }
};

const stop = (result: ImportResult): number => {
  if (result.status === 'refused') printRefusal(result.reasons);
  return 2;
};

const answered = <T>(answer: T): Exclude<T, symbol> => {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, symbol>;
};

/** A year or a township that a person gave is an argument like those of the command line: the original is read once more with it. */
const askWhatIsMissing = async (draft: Draft, { file, choice }: WizardOptions): Promise<Draft> => {
  const { region, year } = draft.identity;
  const given = {
    ...choice,
    ...(region.chosen ? {} : { region: await askRegion(region.candidates) }),
    ...(year === undefined && { year: await askYear() }),
  };
  const again = region.chosen && year !== undefined ? undefined : (await importFile(file, given)).result;
  const settled = again?.status === 'draft' ? again : draft;
  const title = settled.identity.title ?? (await askText('报告的标题？ Title of the report?'));
  const issuer = settled.identity.issuer ?? (await askText('发布机关？ Issuing authority?'));
  return { ...settled, identity: { ...settled.identity, title, issuer } };
};

const askText = async (message: string): Promise<string> =>
  answered(
    await text({ message, validate: (value) => (value?.trim() ? undefined : '请填写。 Please fill it in.') }),
  ).trim();

const askYear = async (): Promise<number> => {
  const validate = (value: string | undefined) =>
    /^20\d\d$/.test(value?.trim() ?? '') ? undefined : '四位年份，如 2020。 Four digits, such as 2020.';
  return Number(answered(await text({ message: '报告所述的年度？ Which year is it about?', validate })));
};

const askRegion = async (candidates: readonly RegionCandidate[]): Promise<string> => {
  const found = candidates.length > 0 ? candidates.map(optionOf) : await searchTownships();
  return answered(
    await autocomplete({
      message: '是哪个乡镇的报告？ Which township is it?',
      options: found,
      maxItems: 12,
      placeholder: '打字筛选 type to filter',
    }),
  );
};

const optionOf = ({ code, name, within }: RegionCandidate) => ({
  value: code,
  label: `${name}（${within.join(' ')}）`,
  hint: code,
});

const searchTownships = async (): Promise<{ value: string; label: string; hint: string }[]> => {
  const { gazetteer } = await readContext({});
  const find = (name: string) => [...gazetteer.find(name.trim()), ...gazetteer.alike(name.trim())];
  const validate = (value: string | undefined) =>
    value && find(value).length > 0 ? undefined : '全国名录中没有这个名字。 The national list has no such name.';
  const name = answered(
    await text({
      message: '原件没有写明乡镇。名称？ The original does not name its township. Name?',
      placeholder: '拦隆口镇',
      validate,
    }),
  );
  const unique = new Map(find(name).map((township) => [township.code, township]));
  return [...unique.values()].map(({ code, name: own, county }) => {
    const above = [code.slice(0, 2), code.slice(0, 4)].map((upper) => gazetteer.get(upper)?.name ?? '');
    return optionOf({ path: '', code, name: own, within: [...above, county.name] });
  });
};

const show = (draft: Draft, files: DraftFiles): void => {
  const { title, year, issuer, issued, region } = draft.identity;
  const place = region.chosen && [...region.chosen.within, region.chosen.name].join(' ');
  note(
    [
      `标题 title     ${title}`,
      `年度 year      ${year}`,
      `机关 issuer    ${issuer}`,
      `日期 issued    ${issued ?? '—'}`,
      `地区 region    ${place}`,
    ].join('\n'),
    '认出的 Recognised',
  );
  for (const { heading, lines } of tableLines(draft)) note(lines.join('\n'), heading);
  for (const { text: words, why } of draft.setAside)
    log.info(`未收入正文 left out: ${words.replace(/\s+/g, ' ').slice(0, 60)}（${why.zh}）`);
  const lines = findingLines(draft, files.findings);
  if (lines.length === 0) log.success('没有发现问题。 No findings.');
  for (const line of lines) log.message(line);
  const stated = statedLines(draft);
  if (stated.length > 0) log.info(stated.join('\n'));
};

const askToWrite = async (draft: Draft, files: DraftFiles, force: boolean): Promise<number> => {
  const target = `${siteConfig.content}/${files.report.path}`;
  const exists = await reportExists(files.report);
  const message = exists
    ? `${target} 已经有了，要覆盖吗？ It exists. Replace it?`
    : `写入 ${target}${files.regions.length > 0 ? ` 和 ${files.regions.length} 个 region.yaml` : ''}？ Write?`;
  if (!answered(await confirm({ message, initialValue: !exists || force }))) throw new Cancelled();
  const { written, problem } = await writeDraft(draft, files, true);
  if (problem) {
    cancel(`${problem.zh} ${problem.en}`);
    return 2;
  }
  for (const path of written) log.success(path);
  outro(
    `下一步 Next: 对照原件看一遍 ${target}，然后 look through it beside the original, then: npm run check -- ${target}`,
  );
  return 0;
};
