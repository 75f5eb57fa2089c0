import type { Hit } from '../../../src/browser/search/search-engine.ts';
import type { SearchedReport } from '../../../src/core/search/published.ts';

/** A report as the search knows it, of a township without findings and figures. */
export const searchedReport = (region: string, year: number, other: Partial<SearchedReport> = {}): SearchedReport => ({
  region,
  year,
  title: `某乡${year}年政府信息公开工作年度报告`,
  editions: [year > 2020 ? '2021' : '2019'],
  findings: ['none'],
  figures: [],
  ...other,
});

export const hitOf = (report: SearchedReport, score = 1): Hit => ({
  report,
  score,
  page: async () => ({ title: report.title, sections: [] }),
});
