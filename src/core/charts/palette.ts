/**
 * Every colour a configuration may use: the design token it stands for, and the token's light value, which is what shows
 * where no token is set.
 */
export const palette = {
  'chart-1': '#1d4f7c',
  'chart-2': '#b5651d',
  'chart-3': '#4b7f52',
  'chart-4': '#8a4f7d',
  'chart-5': '#7a6a2f',
  'chart-6': '#5d6d7e',
  'chart-axis': '#d8d0c0',
  'chart-text': '#5d564c',
  'chart-break': '#a52c1c',
  'rule-strong': '#b9ae9b',
  ink: '#211e1a',
  paper: '#fbfaf6',
} as const;

export type ChartColour = keyof typeof palette;

const tokens = new Map<string, string>(Object.entries(palette).map(([token, hex]) => [hex, token]));

/** The token a colour of the palette stands for. */
export const tokenOf = (colour: string): string | undefined => tokens.get(colour.toLowerCase());
