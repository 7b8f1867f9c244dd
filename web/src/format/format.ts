/** Figures and times as people here write them, whatever the machine is set to. */

const localeOf = (language: string): string => (language === 'en' ? 'en-GB' : 'id-ID');

const ROMAN = ['I', 'II', 'III', 'IV'];

export function formatNumber(value: number, language: string, digits?: number): string {
  return new Intl.NumberFormat(localeOf(language), {
    minimumFractionDigits: digits ?? 0,
    maximumFractionDigits: digits ?? 4,
  }).format(value);
}

export function formatShare(value: number, language: string, digits = 1): string {
  return new Intl.NumberFormat(localeOf(language), {
    style: 'percent',
    maximumFractionDigits: digits,
  }).format(value);
}

export function formatTime(instant: string | number, language: string): string {
  const text = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(instant));
  return `${text} WIB`;
}

export function formatClock(instant: number, language: string): string {
  const text = new Intl.DateTimeFormat(localeOf(language), {
    timeStyle: 'medium',
    timeZone: 'Asia/Jakarta',
  }).format(new Date(instant));
  return `${text} WIB`;
}

/** `2026-Q1`, `2026-03`, `2026` or a day, in words. */
export function formatPeriod(period: string, language: string): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period);
  if (quarter) {
    const number = Number(quarter[2]);
    return language === 'en'
      ? `Q${number} ${quarter[1]}`
      : `Triwulan ${ROMAN[number - 1]} ${quarter[1]}`;
  }
  const month = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(period);
  if (!month) return period;
  const [, year, number, day] = month;
  return new Intl.DateTimeFormat(localeOf(language), {
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(Date.UTC(Number(year), Number(number) - 1, Number(day ?? 1)));
}

export const isPeriod = (text: string): boolean => /^\d{4}(-(Q[1-4]|\d{2}(-\d{2})?))?$/.test(text);

/**
 * A figure as the calculation prints it ("96.6666666667", "120 x 0.5", "ABOVE = 120") for a
 * reader: decimals of the language, a multiplication sign, and codes in words.
 */
export function formatFigure(
  text: string,
  language: string,
  word: (code: string) => string = (code) => code,
): string {
  return text
    .replace(/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g, (figure) =>
      figure.includes('.') ? formatNumber(Number(figure), language) : figure,
    )
    .replace(/ x /g, ' × ')
    .replace(/\b[A-Z][A-Z_]{2,}\b/g, word);
}
