import { expect, test } from 'vitest';
import { EncodedText } from '../../../scripts/check/encoded-text.ts';

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { fatal: true }).decode(bytes);

test('pieces come out as one text, however much longer it is than all before', () => {
  const text = new EncodedText();
  const pieces = ['拦隆口镇', '', 'a\n', '😀', '申请'.repeat(400_000), 'end'];
  for (const piece of pieces) text.add(piece);
  expect(decode(text.take()) === pieces.join('')).toBe(true);
});

test('what was taken stays as it is, and is not given again', () => {
  const text = new EncodedText();
  text.add('第一份');
  const first = text.take();
  text.add('二');
  expect(decode(text.take())).toBe('二');
  expect(decode(first)).toBe('第一份');
  expect(text.take()).toHaveLength(0);
});
