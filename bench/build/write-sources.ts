import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { lowerNames, plainForm } from './plain-form.ts';

const here = import.meta.dirname;

/** A Hugo project of the same content: reports as they are, the page of a place from its region.yaml. */
export const writeHugoSource = (content: string, project: string): void => {
  cpSync(join(here, 'hugo'), project, { recursive: true });
  mkdirSync(join(project, 'data'), { recursive: true });
  writeFileSync(join(project, 'data/form.json'), JSON.stringify(lowerNames(plainForm())));
  copyContent(content, join(project, 'content'), '_index.md');
};

export type EleventyStyle = 'nunjucks' | 'javascript';

/** An Eleventy project of the same content, in one of two of its template languages. */
export const writeEleventySource = (content: string, project: string, style: EleventyStyle): void => {
  mkdirSync(join(project, 'content'), { recursive: true });
  cpSync(join(here, 'eleventy/eleventy.config.mjs'), join(project, 'eleventy.config.mjs'));
  cpSync(join(here, 'hugo/static/style.css'), join(project, 'style.css'));
  cpSync(join(here, 'eleventy', style), join(project, 'layouts'), { recursive: true });
  const [page, english] = style === 'nunjucks' ? ['page.njk', 'english.njk'] : ['page.11ty.mjs', 'english.11ty.mjs'];
  renameSync(join(project, 'layouts', english), join(project, 'content', english));
  writeFileSync(join(project, 'form.json'), JSON.stringify(plainForm()));
  writeFileSync(
    join(project, 'plain-pages.mjs'),
    stripTypeScriptTypes(readFileSync(join(here, 'plain-pages.ts'), 'utf8')),
  );
  writeFileSync(join(project, 'content/content.json'), JSON.stringify({ layout: page }));
  writeFileSync(join(project, 'content/index.md'), '');
  copyContent(content, join(project, 'content'), 'index.md');
};

const copyContent = (content: string, target: string, indexName: string): void => {
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const folder = join(target, entry.parentPath.slice(content.length));
    mkdirSync(folder, { recursive: true });
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (entry.name === 'region.yaml')
      writeFileSync(join(folder, indexName), `---\n${bytes.toString('utf8').replace(/^name:/m, 'title:')}---\n`);
    else writeFileSync(join(folder, entry.name), bytes);
  }
};
