import type { Text } from '../findings/text.ts';
import type { ViewChoice } from './view.ts';
import type { ViewPanelData } from './view-panel.ts';

/** Each a sentence with its reason. */
export const warnOf = (_panels: readonly ViewPanelData[], _choice: ViewChoice): Text[] => [];
