import { useTranslation } from 'react-i18next';
import type { StepInput } from '../api/schemas';
import { formatFigure, formatPeriod, isPeriod } from '../format/format';

/** Inputs whose value is somebody's own words, to be shown as they are. */
const WORDS: StepInput['code'][] = ['INDICATOR', 'RESULT'];

/** Turns what the calculation knows by codes into what people call it. */
export function useWording() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;

  /** A figure may hold codes among its numbers, and words that are none. */
  const code = (text: string): string =>
    t([`rating.${text}`, `predicate.${text}`, `part.${text}`, `code.${text}`], {
      defaultValue: text,
    });

  /** What an input is: by its code, or a period, a value of behaviour or a title. */
  const term = ({ code: known, number, name = '' }: StepInput): string => {
    if (known) return t(`term.${known}`, { number });
    return isPeriod(name) ? formatPeriod(name, language) : code(name);
  };

  const figure = (text: string): string => {
    if (text === '-') return '–';
    if (text === 'true' || text === 'false') return code(text);
    return formatFigure(text, language, code);
  };

  const input = ({ code: known, value }: StepInput): string => {
    if (WORDS.includes(known)) return value;
    const parts = value.split(', ');
    return parts.every((part) => part.includes('-') && isPeriod(part))
      ? parts.map((period) => formatPeriod(period, language)).join(', ')
      : figure(value);
  };

  return { term, figure, input };
}
