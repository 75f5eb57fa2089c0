/** 2019, 2021, 2022, 2023 → "2019、2021—2023". Years are in order. */
export const spanYears = (years: readonly number[], language: 'zh' | 'en'): string => {
  const [dash, joint] = language === 'zh' ? ['—', '、'] : ['–', ', '];
  const runs: number[][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run?.at(-1) === year - 1) run.push(year);
    else runs.push([year]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}${dash}${run.at(-1)}` : run.join(joint))).join(joint);
};
