import { z } from 'zod';
import { decodeText } from '../document/decode-text.ts';
import { describeIssue } from '../document/describe-issue.ts';
import { parseYaml } from '../document/parse-yaml.ts';
import type { SourceFile } from '../document/source-file.ts';
import type { Finding } from '../findings/finding.ts';
import { type Region, regionLevels } from './region.ts';
import { regionFinding } from './region-rules.ts';

const text = z.string().trim().min(1);

const regionSchema = z.strictObject({
  name: text,
  code: z.string().regex(/^(?:\d{6}|\d{9})$/),
  level: z.literal(regionLevels),
  kind: text.optional(),
  pinyin: text.optional(),
  nameEn: text.optional(),
  formerly: z
    .array(
      z.strictObject({
        code: z
          .string()
          .regex(/^(?:\d{6}|\d{9})$/)
          .optional(),
        name: text.optional(),
        county: text.optional(),
        until: z.int().min(1949).max(2099),
      }),
    )
    .optional(),
});

/** Reads one region.yaml; its level must be that of its depth in the tree. */
export const readRegion = (file: SourceFile): { region?: Region; findings: Finding[] } => {
  const decoded = decodeText(file);
  const yaml = parseYaml(decoded.text, file.path, 1);
  const findings = [...decoded.findings, ...yaml.findings];
  if (findings.length > 0) return { findings };
  const value: unknown = yaml.value() ?? {};
  const parsed = regionSchema.safeParse(value);
  if (!parsed.success)
    return { findings: parsed.error.issues.flatMap((issue) => describeIssue(issue, value, yaml.placeOf)) };
  const path = file.path.slice(0, -'/region.yaml'.length);
  const { data } = parsed;
  const expected = regionLevels[path.split('/').length - 1];
  if (data.level !== expected)
    findings.push(
      regionFinding('region-invalid', yaml.placeOf(['level']), 'level', {
        zh: `level 写的是 ${data.level}，按文件夹的层数应为 ${expected}。`,
        en: `The level is ${data.level}, but at this depth of folders it should be ${expected}.`,
      }),
    );
  const digits = data.level === 'township' ? 9 : 6;
  if (data.code.length !== digits)
    findings.push(
      regionFinding('region-code', yaml.placeOf(['code']), 'code', {
        zh: `代码 ${data.code} 有 ${data.code.length} 位，此级应为 ${digits} 位。`,
        en: `The code ${data.code} has ${data.code.length} digits; at this level it should have ${digits}.`,
      }),
    );
  const { kind, pinyin, nameEn, formerly } = data;
  const optional = { ...(kind && { kind }), ...(pinyin && { pinyin }), ...(nameEn && { nameEn }) };
  const former = (formerly ?? []).map((entry) => ({ ...entry })) as Region['formerly'];
  const region = {
    path,
    name: data.name,
    code: data.code,
    level: data.level,
    ...optional,
    formerly: former,
    file: file.path,
  };
  return { region, findings };
};
