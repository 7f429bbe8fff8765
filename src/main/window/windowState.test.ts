import { describe, expect, it } from 'vitest';
import { FIRST_WINDOW, fitToDisplays, windowStateSchema } from './windowState';

const desk = { x: 0, y: 0, width: 1920, height: 1040 };
const side = { x: 1920, y: -200, width: 1280, height: 984 };
const stood = { x: 2000, y: 40, width: 1200, height: 700, maximized: false };

describe('fitToDisplays', () => {
  it('leaves a window where it stood', () => {
    expect(fitToDisplays(stood, [desk, side])).toEqual(stood);
  });

  it('opens on the first display when its own is gone', () => {
    expect(fitToDisplays({ ...stood, maximized: true }, [desk])).toEqual({
      width: 1200,
      height: 700,
      maximized: true,
    });
  });

  it.each([
    ['its title bar above the display', { y: -60 }],
    ['its title bar below the display', { y: 1030 }],
    ['a sliver of it left', { x: 1850 }],
    ['only its right edge on the display', { x: -1150 }],
  ])('does not open where she cannot take hold of it: %s', (_name, place) => {
    const state = fitToDisplays({ ...stood, x: 100, y: 100, ...place }, [desk]);
    expect(state.x).toBeUndefined();
  });

  it('is never larger than the display or smaller than the least', () => {
    const small = { x: 0, y: 0, width: 1024, height: 500 };
    expect(fitToDisplays(FIRST_WINDOW, [small])).toMatchObject({ width: 1024, height: 560 });
    expect(fitToDisplays({ ...stood, x: 0, y: 0, width: 10, height: 10 }, [desk])).toMatchObject({
      width: 800,
      height: 560,
    });
  });

  it('opens without any display known', () => {
    expect(fitToDisplays(FIRST_WINDOW, [])).toEqual(FIRST_WINDOW);
  });
});

it('refuses a state that no window can have', () => {
  expect(windowStateSchema.safeParse({ width: -5, height: 700, maximized: false }).success).toBe(false);
  expect(windowStateSchema.safeParse({ ...stood, x: 'left' }).success).toBe(false);
});
