import { expect, it } from 'vitest';
import { safeHref } from './safe-href.ts';

it.each(['/', '/epocas/1994-95#linha-farense', 'https://example.org/a'])('keeps %s', (href) => {
  expect(safeHref(href)).toBe(href);
});

it.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '//example.org',
  '/\\example.org',
  'vbscript:x',
  '',
])('refuses %j', (href) => {
  expect(safeHref(href)).toBeNull();
});
