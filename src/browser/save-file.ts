import { element } from './dom.ts';

export interface MadeFile {
  name: string;
  content: Blob;
}

export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** WeChat's own browser drops what a script saves, but keeps an image that is pressed long. */
export const isWechat = /MicroMessenger/i.test(navigator.userAgent);

/** As if the reader had followed a link to it. */
export const saveFile = ({ name, content }: MadeFile): void => {
  const address = URL.createObjectURL(content);
  element('a', { href: address, download: name }).click();
  // Some browsers read it after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
};
