// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest';
import { useWritingModes } from '../writingModes/writingModes';
import { smartened } from './smartenField';

afterEach(() => useWritingModes.setState({ smartMarks: true }));

it('puts the marks of a language into words that were typed before their field was there', () => {
  expect(smartened(`'Tis "late" -- in the '90s...`, 'en')).toBe('’Tis “late” – in the ’90s…');
  expect(smartened('他说"灯"', 'zh-Hans')).toBe('他说“灯”');
  expect(smartened('"late"', 'fr')).toBe('"late"');
  useWritingModes.setState({ smartMarks: false });
  expect(smartened('"late"', 'en')).toBe('"late"');
});
