import { siteConfig } from '../../site.config.ts';
import { isBlocking } from '../core/findings/finding.ts';
import { formatText } from '../core/findings/format-text.ts';
import { sortFindings } from '../core/findings/sort-findings.ts';
import { allRules, type Portal } from '../core/portal.ts';

/** What would keep these files, or those in these folders, from being published, as `npm run check` prints it; empty where nothing does. */
export const tellFaults = (portal: Portal, paths: readonly string[]): string => {
  const isAsked = (file: string): boolean =>
    paths.some((path) => path === '' || file === path || file.startsWith(`${path}/`));
  const reports = portal.reports.filter(({ report, counts }) => counts.blocking > 0 && isAsked(report.file));
  const findings = [...portal.otherFindings, ...reports.flatMap((one) => one.findings)].filter(
    (finding) => isBlocking(finding) && isAsked(finding.place.file),
  );
  if (findings.length === 0) return '';
  return formatText(sortFindings(findings), { lang: 'zh', folder: siteConfig.content, rules: allRules });
};
