import { compareRegions } from './compare-regions.ts';
import { formFilled } from './form-filled.ts';
import { regionTrend } from './region-trend.ts';

/** Every chart. A new one is one file and one line here. */
export const charts = { compareRegions, regionTrend, formFilled };
