import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildSample } from '../../../bench/content/build-sample.ts';
import { checkCounty, findCountyFaults } from '../../../src/core/check-county.ts';
import { parseGazetteer } from '../../../src/core/regions/gazetteer.ts';
import { file } from '../../support/content-files.ts';

const gazetteer = parseGazetteer(readFileSync('data/gazetteer-2023.txt', 'utf8'));

test('who asks for faults alone is told every one of them, in the same words and at the same places', () => {
  const sample = buildSample(gazetteer, { reports: 150, seed: 11, years: [2019, 2020, 2021, 2022, 2023] });
  const files = [...sample].flatMap((part) => part.files.map(({ path, text }) => file(path, text)));
  const checked = checkCounty(files);
  const faults = findCountyFaults(files);
  expect(checked.reports.length).toBeGreaterThan(100);
  expect(faults.ofFiles).toEqual(checked.findings);
  expect(faults.ofReports.map(({ report }) => report.path)).toEqual(checked.reports.map(({ path }) => path));
  for (const [index, { findings }] of faults.ofReports.entries())
    expect(findings).toEqual(checked.reports[index]?.findings);
  const told = new Set(faults.ofReports.flatMap(({ findings }) => findings.map(({ check }) => check)));
  for (const check of [
    'requests-balance',
    'requests-result-sum',
    'requests-applicant-sum',
    'form-cells-blank',
    'carry-over',
  ])
    expect([...told]).toContain(check);
});
