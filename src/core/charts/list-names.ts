import type { Observation } from '../dataset/observation.ts';
import type { Text } from '../findings/text.ts';
import type { ViewPanelData } from './view-panel.ts';

export const listed = (texts: readonly Text[], most = 6): Text => {
  const [zh, en] = [texts.slice(0, most).map((text) => text.zh), texts.slice(0, most).map((text) => text.en)];
  const more = texts.length > most;
  return {
    zh: `${zh.join('、')}${more ? `等 ${texts.length} 个` : ''}`,
    en: `${en.join(', ')}${more ? ` and ${texts.length - most} more` : ''}`,
  };
};

export const namesOf = (panels: readonly ViewPanelData[]): Text =>
  listed(
    panels.map(({ indicator }) => indicator.name),
    12,
  );

export const reportsOf = (observations: readonly Observation[]): Text =>
  listed(observations.map(({ name, year }) => ({ zh: `${name.zh} ${year}`, en: `${name.en} ${year}` })));
