import { writeChoice } from '../../core/charts/choice-address.ts';
import { fileNameOf } from '../../core/charts/headline.ts';
import { hashText } from '../../core/shared-prose/hashing.ts';
import { absolute, routes } from '../../site/routes.ts';
import { GkCite } from '../cite.ts';
import { copyText } from '../copy-text.ts';
import { element, fill, part } from '../dom.ts';
import { isWechat, type MadeFile, saveFile } from '../save-file.ts';
import type { Comparison } from './comparison.ts';
import { listFiles } from './plain-files.ts';
import type { SaveFormat } from './save-view.ts';
import type { CompareSettings, CompareWords } from './settings.ts';

export interface TakeAway {
  /** Undefined where there is nothing to take along. */
  show(comparison: Comparison | undefined): void;
}

/** Link, files and code to embed of what is shown. `current` compares first where the page stands as it was built. */
export const takeAway = (
  root: HTMLElement,
  settings: CompareSettings,
  current: () => Promise<Comparison | undefined>,
): TakeAway => {
  const { words, language } = settings;
  const say = (text: string): void => {
    part(root, 'taken').textContent = text;
  };
  const embedCode = part<HTMLTextAreaElement>(root, 'embed-code');
  part(root, 'copy').addEventListener('click', async () => {
    const address = addressOf(await current(), routes.compare(language));
    say((await copyText(address)) ? words.copied : words.notCopied);
  });
  part(root, 'copy-embed').addEventListener('click', async () => {
    embedCode.select();
    say((await copyText(embedCode.value)) ? words.codeCopied : words.codeNotCopied);
  });
  // Its code is not there as long as the page stands as it was built.
  part(root, 'embed').addEventListener('toggle', () => embedCode.value === '' && current());
  for (const button of root.querySelectorAll<HTMLElement>('[data-save]'))
    button.addEventListener('click', async () =>
      save(root, button.dataset.save as SaveFormat, settings, await current(), say),
    );
  return {
    show: (comparison) => {
      part(root, 'take').hidden = comparison === undefined || comparison.view.counts.reports === 0;
      part(root, 'image').replaceChildren();
      say('');
      if (!comparison) return;
      const address = addressOf(comparison, routes.compareEmbed(language));
      embedCode.value = codeFor(address, language === 'en' ? comparison.title.en : comparison.title.zh);
      part<HTMLAnchorElement>(root, 'preview').href = address;
      part(root, 'file-list').replaceChildren(...listFiles(comparison, settings));
      showCitation(root, comparison, settings);
    },
  };
};

const showCitation = (root: HTMLElement, { state, title }: Comparison, { work, language }: CompareSettings): void => {
  const { search } = new URL(addressOf({ state }, '/'));
  const address = absolute(routes.compare(language)) + search;
  // The name sums a long choice up; the hash tells two of one name apart.
  const key = `gongkai/compare/${fileNameOf(state)}-${hashText(search).toString(36)}`;
  const cite = root.querySelector('gk-cite');
  if (cite instanceof GkCite) cite.show({ ...work, key, title: language === 'en' ? title.en : title.zh, address });
};

const addressOf = (comparison: Pick<Comparison, 'state'> | undefined, page: string): string =>
  new URL(page + (comparison ? writeChoice(comparison.state) : ''), location.href).href;

const codeFor = (address: string, title: string): string => {
  const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<iframe src="${quoted(address)}" title="${quoted(title)}" width="100%" height="640" loading="lazy" style="border:0"></iframe>`;
};

const save = async (
  root: HTMLElement,
  format: SaveFormat,
  { words, language }: CompareSettings,
  comparison: Comparison | undefined,
  say: (text: string) => void,
): Promise<void> => {
  const isTable = format === 'csv' || format === 'xlsx';
  if (!comparison) return;
  if (isWechat && isTable) {
    part<HTMLDetailsElement>(root, 'plain-files').open = true;
    return say(words.inWechat);
  }
  say(words.preparing);
  try {
    const { makeFile } = await import('./save-view.ts');
    const source = {
      zh: fill(words.source, { site: words.siteName }),
      en: fill(words.source, { site: words.siteName }),
    };
    const address = addressOf(comparison, routes.compare(language));
    const made = await makeFile(comparison, isWechat ? 'png' : format, { language, source, address });
    if (!made) return say(words.nothingDrawn);
    if (isWechat) await showImage(root, made, words);
    else saveFile(made);
    say(isWechat ? words.imageReady : fill(words.saved, { name: made.name }));
  } catch {
    say(words.notSaved);
  }
};

const showImage = async (root: HTMLElement, { content }: MadeFile, words: CompareWords): Promise<void> => {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
  const image = part(root, 'image');
  image.hidden = false;
  image.replaceChildren(element('img', { src: address, alt: words.imageAlt }));
};
