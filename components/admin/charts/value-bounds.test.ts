import { describe, expect, it } from 'vitest';
import { valueBounds } from './value-bounds.ts';

const line = (values: (number | null)[]) => [{ label: '', colour: 0, points: values.map((y, x) => ({ x, y })) }];

describe('bounds that ignore outliers', () => {
  it('leave a spike among two hundred values out of the picture', () => {
    const values = line([...Array.from({ length: 200 }, (_, i) => 1 + (i % 2)), 500]);
    const bounds = valueBounds(values, 0.01);
    expect(valueBounds(values, 0)?.max).toBeGreaterThan(500);
    expect(bounds).toEqual({ min: 0.95, max: 2.05 });
  });

  it('give a flat line some room', () => {
    expect(valueBounds(line([4, 4, 4]), 0.01)).toEqual({ min: 3.8, max: 4.2 });
    expect(valueBounds(line([4, 4.000000000000001]), 0)).toEqual({ min: 3.8, max: expect.closeTo(4.2) });
    expect(valueBounds(line([0, 0]), 0.01)).toEqual({ min: 0, max: 1 });
  });

  it('pass over what is not there', () => {
    expect(valueBounds(line([null, Number.NaN]), 0.01)).toBeNull();
    expect(valueBounds([], 0.01)).toBeNull();
  });
});
