import { describe, expect, test } from 'vitest';
import { asShare } from '../../../src/core/dataset/as-share.ts';
import { findIndicator, indicators } from '../../../src/core/dataset/indicators.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { buildReport, withCell, withoutRow } from '../../support/build-report.ts';

const number = (value: number, at?: string) => ({ status: 'number', value, ...(at && { at }) }) as const;

describe('A share', () => {
  test('is a percentage to one decimal, with what it is a share of, and traced to its part', () => {
    expect(asShare(number(10, 'requests.granted.total'), number(16))).toEqual({
      status: 'number',
      value: 62.5,
      unit: '%',
      at: 'requests.granted.total',
      base: 16,
    });
    expect(asShare(number(1), number(3000))).toMatchObject({ value: 0 });
    expect(asShare(number(2), number(30))).toMatchObject({ value: 6.7 });
    expect(asShare(number(0), number(12))).toMatchObject({ status: 'number', value: 0 });
  });

  test('is not given below ten, and the base is still told', () => {
    expect(asShare(number(9), number(9))).toEqual({ status: 'tooFew', base: 9 });
    expect(asShare(number(0), number(0))).toEqual({ status: 'tooFew', base: 0 });
    expect(asShare(number(10), number(10))).toMatchObject({ value: 100 });
  });

  test('is missing when either is missing, with its reason: a blank is no 0 %', () => {
    expect(asShare({ status: 'blank' }, number(20))).toEqual({ status: 'blank', base: 20 });
    expect(asShare(number(3), { status: 'absent' })).toEqual({ status: 'absent' });
    expect(asShare({ status: 'text', value: null }, { status: 'blank', value: null })).toEqual({ status: 'blank' });
  });

  test('is made of an indicator that exists, has the same unit and counts the same editions', () => {
    const shares = indicators.filter(({ shareOf }) => shareOf !== undefined);
    expect(shares.length).toBeGreaterThan(30);
    for (const { shareOf = '', unit, editions } of shares) {
      const whole = findIndicator(shareOf);
      expect(whole?.unit).toBe(unit);
      expect(editions.every((edition) => whole?.editions.includes(edition))).toBe(true);
    }
  });
});

describe('The share of requests disclosed', () => {
  const shareOf = (report: Report) =>
    findIndicator('grantedShare')?.value({ path: report.path, report, findings: [], assessments: new Map() });
  const withFigures = (granted: string, partly: string, concluded: string) => {
    const one = withCell(buildReport(), 'requests.granted.total', granted);
    return withCell(withCell(one, 'requests.partlyGranted.total', partly), 'requests.concluded.total', concluded);
  };

  test('counts what was disclosed in full and in part, of all that was concluded', () => {
    expect(shareOf(withFigures('6', '4', '16'))).toEqual({
      status: 'number',
      value: 62.5,
      unit: '%',
      at: 'requests.granted.total',
      base: 16,
    });
  });

  test('has no value below ten concluded, nor where a figure is blank or a row absent', () => {
    expect(shareOf(withFigures('6', '3', '9'))).toMatchObject({ status: 'tooFew', base: 9 });
    expect(shareOf(withFigures('6', '', '16'))).toMatchObject({ status: 'blank', at: 'requests.partlyGranted.total' });
    expect(shareOf(withoutRow(withFigures('6', '4', '16'), 'requests.granted'))).toMatchObject({
      status: 'absent',
      at: 'requests.granted',
    });
  });
});
