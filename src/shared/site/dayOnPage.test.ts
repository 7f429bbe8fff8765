import { expect, test } from 'vitest';
import { dayOnPage } from './dayOnPage';

test('the day is the site’s, wherever her computer is, and has its year only where that is another', () => {
  const midnight = '2026-12-31T23:30:00.000Z';
  expect(dayOnPage(midnight, midnight, 'Etc/UTC', 'en')).toBe('31 December');
  expect(dayOnPage(midnight, midnight, 'Asia/Shanghai', 'zh-Hans')).toBe('1月1日');
  expect(dayOnPage(midnight, '2027-01-01T08:00:00.000Z', 'Etc/UTC', 'en')).toBe('31 December 2026');
  expect(dayOnPage(midnight, '2027-01-01T08:00:00.000Z', 'Asia/Shanghai', 'zh-Hant')).toBe('1月1日');
  expect(dayOnPage('2025-01-01T00:00:00.000Z', midnight, 'Asia/Shanghai', 'zh-Hans')).toBe('2025年1月1日');
});
