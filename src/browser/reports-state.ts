/** The two reports chosen, as the address has them; empty where none is chosen. */
export interface ReportsState {
  a: string;
  b: string;
}

/** `qinghai/xining/huangzhong/lanlongkou/2020`: anything else in an address is no report. */
const reportPath = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){1,5}\/\d{4}$/;

export const readReports = (address: string): ReportsState => {
  const values = new URL(address).searchParams;
  const pathOf = (name: string): string => {
    const value = (values.get(name) ?? '').replace(/^\/+|\/+$/g, '');
    return reportPath.test(value) ? value : '';
  };
  return { a: pathOf('a'), b: pathOf('b') };
};

/** Slashes stay readable: `?a=qinghai/…/2020&b=qinghai/…/2021`. */
export const writeReports = ({ a, b }: ReportsState): string => `?a=${a}&b=${b}`;

export const townshipOf = (path: string): string => path.slice(0, Math.max(path.lastIndexOf('/'), 0));

export const yearOf = (path: string): number => Number(path.slice(path.lastIndexOf('/') + 1));
