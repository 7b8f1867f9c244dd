import { useTranslation } from 'react-i18next';
import { formatFigure, formatNumber, formatPeriod, isPeriod } from '../format/format';

/** Inputs whose value is somebody's own words, to be shown as they are. */
const WORDS = new Set(['indicator', 'result', 'reason', 'note']);

/** Turns what the calculation calls things into what people call them. */
export function useWording() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;

  const code = (text: string): string =>
    t([`rating.${text}`, `predicate.${text}`, `part.${text}`, `code.${text}`], {
      defaultValue: text,
    });

  const term = (key: string): string => {
    if (isPeriod(key)) return formatPeriod(key, language);
    const statement = /^statement (\d+)$/.exec(key);
    if (statement) return t('term.statement', { number: statement[1] });
    return t([`term.${key}`, `code.${key}`], { defaultValue: key });
  };

  const figure = (text: unknown): string => {
    if (typeof text === 'number') return formatNumber(text, language);
    if (typeof text !== 'string') return JSON.stringify(text);
    if (text === '-') return '–';
    return formatFigure(text, language, code);
  };

  const input = (key: string, value: unknown): string => {
    if (Array.isArray(value)) return value.map((one) => input(key, one)).join(', ');
    if (typeof value === 'string' && WORDS.has(key)) return value;
    if (
      typeof value === 'string' &&
      value.split(', ').every((part) => part.includes('-') && isPeriod(part))
    ) {
      return value
        .split(', ')
        .map((period) => formatPeriod(period, language))
        .join(', ');
    }
    return figure(value);
  };

  return { term, figure, input, code };
}
