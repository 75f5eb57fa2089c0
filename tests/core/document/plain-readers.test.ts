import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildSample } from '../../../bench/content/build-sample.ts';
import { parseFullMarkdown, parseMarkdown } from '../../../src/core/document/parse-markdown.ts';
import { parseFullYaml, parseYaml } from '../../../src/core/document/parse-yaml.ts';
import { readPlainMarkdown } from '../../../src/core/document/plain-markdown.ts';
import { readPlainYaml } from '../../../src/core/document/plain-yaml.ts';
import { renderFull, renderHtml } from '../../../src/core/document/render-html.ts';
import type { YamlNode } from '../../../src/core/document/yaml-node.ts';
import { parseGazetteer } from '../../../src/core/regions/gazetteer.ts';

// The plain readers stand for the libraries wherever they give anything at all: what they say may differ in nothing.

const root = new URL('../../../', import.meta.url);

const filesBelow = (folder: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));

const invented = [
  ...buildSample(parseGazetteer(readFileSync(new URL('data/gazetteer-2023.txt', root), 'utf8')), {
    reports: 40,
    seed: 3,
    years: [2019, 2020, 2021, 2022],
  }),
].flatMap(({ files }) => files.map(({ text }) => text));

const texts = [...filesBelow('content/'), ...filesBelow('tests/fixtures/content/'), ...invented];

/** The front matter, or the whole of a region.yaml, and the body. */
const parts = texts.map((text) => {
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 4) : -1;
  return end < 0 ? { yaml: text, body: '' } : { yaml: text.slice(4, end), body: text.slice(end + 5) };
});
const yamlTexts = [...new Set(parts.map(({ yaml }) => yaml))];
const bodies = [...new Set(parts.map(({ body }) => body))];

/** Whatever YAML or Markdown might read another way, and what reports are written with. */
const snippets = [
  ...[
    ' ',
    '  ',
    '\t',
    '\n',
    '\n\n',
    '\n ',
    '\n  ',
    '\n    ',
    '\u3000',
    '\u00a0',
    '\u2028',
    '\u0000',
    '\ufeff',
    '\u200b',
    '😀',
  ],
  ...[
    '#',
    ' #',
    '# ',
    ' # 注',
    '##',
    '---',
    '\n---\n',
    '...',
    '-',
    '- ',
    '\n- ',
    '+ ',
    '*',
    '**',
    '_',
    '~',
    '~~',
    '`',
    '```',
  ],
  ...[
    '[',
    ']',
    '[]',
    '{',
    '}',
    '{}',
    '[ ]',
    '{ }',
    ',',
    ', ',
    ',,',
    ':',
    ': ',
    ':\n',
    '：',
    '，',
    '?',
    '? ',
    '!',
    '!!str ',
    '&a ',
    '*a',
  ],
  ...[
    '"',
    "'",
    "''",
    '\\',
    '\\u202e',
    '\\[',
    '\\]',
    '\\_',
    '\\#',
    '\n\n\\[bookmark: \\_GoBack\\]\n\n',
    '"a"',
    "'a'",
    '"a" b',
    '|',
    '| ',
    '|-',
    '>',
    '%',
    '@',
    '=',
    '\n===\n',
    '\n---',
    '\n:-',
  ],
  ...[
    '0',
    '00',
    '-1',
    '+1',
    '-0',
    '1.0',
    '.5',
    '1.',
    '1e3',
    '0x1f',
    '0o7',
    '12345678901234567',
    '.inf',
    '.nan',
    '1_000',
    '1,000',
  ],
  ...[
    'null',
    'Null',
    'true',
    'True',
    'false',
    'yes',
    'no',
    'on',
    '<<',
    'a: b',
    'a : b',
    '\nyear: 1',
    '\n  x: [0]',
    '\n  - { a: 1 }',
  ],
  ...[
    'http://a.cn',
    'www.a.cn',
    'a@b.cn',
    '&amp;',
    '<b>',
    '<!--',
    '![',
    '](',
    '[^1]',
    '[a]: /b',
    '1. ',
    '\n1. ',
    '10) ',
    '\n> ',
    '\n\t',
  ],
  ...[
    '| a | b |\n| --- | --- |\n| 0 |\n',
    '| --- |',
    '|---|:-:|',
    '\n\n    甲',
    '甲',
    '甲  \n乙',
    '甲\\\n乙',
    '\n# 甲 #',
    '\n####### 甲',
    '\n#甲',
  ],
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 12 })),
  put: fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...snippets) }, fc.string({ maxLength: 3, unit: 'grapheme' })),
});

const apply = (text: string, edits: readonly { at: number; cut: number; put: string }[]): string =>
  edits.reduce((now, { at, cut, put }) => {
    const index = Math.floor(at * now.length);
    return now.slice(0, index) + put + now.slice(index + cut);
  }, text);

const mutated = (from: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...from), fc.array(edit, { minLength: 1, maxLength: 3 }))
    .map(([text, edits]) => apply(text, edits));

/** Short ones, so that an edit meets every sign of them. */
const smallYaml = [
  'title: 某镇2020年报告\nyear: 2020\nissued: ~\nsource:\n  file: "a.txt"\n  note: \'甲：乙\'\n',
  'editions: { proactive: 2019, requests: 2021 }\nrequests:   # 自然人\n  received:  [0, ~, "00"]\n  refused:\n    stateSecrets: [1, -, 3件]\n',
  'stated:\n  - { indicator: briefs, value: 4.5, exact: true, unit: 条, quote: 编发 5 条 }\n  - { at: "x.y", reason: 甲 }\nurl: http://a.cn/b?c=d',
];
const smallBodies = [
  '\n## 一、总体情况\n\n2020年，我镇公开1~3月信息5条。\n第二行\n\n（一）其他\n',
  '甲\n### 乙 丙\n丁\n\n\n戊\n',
  '\n| 行 |  | 数 |\n| --- | --- | --- |\n| 规章 | 0 |\n|  | 1 | 2 | 3 |\n\n终\n',
];

/** A node with what it prints; undefined fields and the functions themselves aside. */
const shown = (node: YamlNode | null): unknown => {
  if (node?.kind === 'list') return { ...node, print: node.print(), items: node.items.map(shown) };
  if (node?.kind !== 'map') return node;
  const items = node.items.map(({ key, value }) => ({ key: shown(key), value: shown(value) }));
  return { ...node, print: node.print(), items };
};

const nodesIn = (node: YamlNode | null): (YamlNode | null)[] => {
  if (node?.kind === 'list') return [node, ...node.items.flatMap(nodesIn)];
  if (node?.kind === 'map') return [node, ...node.items.flatMap(({ key, value }) => [key, ...nodesIn(value)])];
  return [node];
};

const expectSameYaml = (text: string): void => {
  if (!readPlainYaml(text)) return;
  const [plain, full] = [parseYaml(text, 'a.md', 2), parseFullYaml(text, 'a.md', 2)];
  expect(plain.findings).toEqual(full.findings);
  expect(shown(plain.root)).toEqual(shown(full.root));
  // Without findings; with one, nobody asks for the value, which may not be there.
  if (full.findings.length === 0) expect(plain.value()).toEqual(full.value());
  expect(nodesIn(plain.root).map(plain.placeOfNode)).toEqual(nodesIn(full.root).map(full.placeOfNode));
};

const expectSameMarkdown = (text: string, firstLine: number): void => {
  const { tree } = parseMarkdown(text, 'a.md', firstLine);
  for (const node of tree.children) expect(renderHtml(node)).toBe(renderFull(node));
  if (!readPlainMarkdown(text, firstLine)) return;
  const full = parseFullMarkdown(text, 'a.md', firstLine);
  expect(JSON.parse(JSON.stringify(parseMarkdown(text, 'a.md', firstLine)))).toEqual(JSON.parse(JSON.stringify(full)));
};

it('Published, invented and faulty reports are read as by the libraries, and nearly all of them plainly', () => {
  for (const text of yamlTexts) expectSameYaml(text);
  for (const body of bodies) expectSameMarkdown(body, 7);
  expect(yamlTexts.filter(readPlainYaml).length).toBeGreaterThan(yamlTexts.length * 0.9);
  expect(bodies.filter((body) => readPlainMarkdown(body, 1)).length).toBeGreaterThan(bodies.length * 0.9);
});

const runs = Number(process.env.GONGKAI_FUZZ_RUNS ?? 300);

it('Front matter that somebody changed is read as by the library, or left to it', () => {
  fc.assert(fc.property(fc.oneof(mutated(yamlTexts), mutated(smallYaml)), expectSameYaml), { numRuns: runs });
});

it('A body that somebody changed is read as by remark, or left to it', () => {
  const changed = fc.oneof(mutated(bodies), mutated(smallBodies));
  fc.assert(fc.property(changed, fc.integer({ min: 1, max: 60 }), expectSameMarkdown), { numRuns: runs });
});
