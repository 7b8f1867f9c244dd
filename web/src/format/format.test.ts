import { describe, expect, it } from 'vitest';
import { formatFigure, formatNumber, formatPeriod, formatShare, formatTime } from './format';

describe('figures', () => {
  it('have a decimal comma in Indonesian and a point in English', () => {
    expect(formatNumber(91.475, 'id', 2)).toBe('91,48');
    expect(formatNumber(91.475, 'en', 2)).toBe('91.48');
    expect(formatNumber(1418, 'id')).toBe('1.418');
    expect(formatNumber(1418, 'en')).toBe('1,418');
  });

  it('keep the two digits of an index', () => {
    expect(formatNumber(87.5, 'id', 2)).toBe('87,50');
  });

  it('show shares in percent', () => {
    expect(formatShare(0.625, 'id').replace(/\s/g, '')).toBe('62,5%');
    expect(formatShare(0.625, 'en')).toBe('62.5%');
  });
});

describe('periods', () => {
  it('are worded in the language', () => {
    expect(formatPeriod('2026-Q3', 'id')).toBe('Triwulan III 2026');
    expect(formatPeriod('2026-Q3', 'en')).toBe('Q3 2026');
    expect(formatPeriod('2026-03', 'id')).toBe('Maret 2026');
    expect(formatPeriod('2021-03-05', 'en')).toBe('5 March 2021');
    expect(formatPeriod('2026', 'id')).toBe('2026');
  });

  it('that are none stay as they are', () => {
    expect(formatPeriod('soon', 'id')).toBe('soon');
  });
});

it('times are those of Medan, also for who travels', () => {
  expect(formatTime('2026-03-05T18:30:00Z', 'id')).toBe('6 Mar 2026, 01.30 WIB');
});

describe('figures of the calculation', () => {
  it('get the decimals of the language and a multiplication sign', () => {
    expect(formatFigure('96.6666666667 x 0.5', 'id')).toBe('96,6667 × 0,5');
    expect(formatFigure('80 - 90 persen', 'id')).toBe('80 - 90 persen');
  });

  it('say codes in words', () => {
    const word = (code: string) => (code === 'ABOVE' ? 'di atas' : code);
    expect(formatFigure('ABOVE = 120', 'id', word)).toBe('di atas = 120');
  });

  it('leave versions and identifiers alone', () => {
    expect(formatFigure('v1.2.3 KTP-el', 'id')).toBe('v1.2.3 KTP-el');
  });
});
