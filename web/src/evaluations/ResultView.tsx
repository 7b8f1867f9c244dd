import { useTranslation } from 'react-i18next';
import { formatNumber, formatTime } from '../format/format';
import type { Difference, Result } from '../api/schemas';
import { UnitTable } from './UnitTable';

/** The verdict in a sentence first, then the figures it rests on. */
export function ResultView({ result }: { result: Result }) {
  const { t, i18n } = useTranslation();
  const number = (value: number | undefined, digits = 3) =>
    value === undefined ? '–' : formatNumber(value, i18n.language, digits);
  const span = (one: Difference) =>
    one.low === undefined || one.high === undefined
      ? '–'
      : t('evaluations.intervalText', { low: number(one.low, 2), high: number(one.high, 2) });
  const { permutation, preTrend, ceiling } = result;
  const facts: [string, string][] = [
    [t('evaluations.effect'), number(result.effect, 2)],
    [t('evaluations.interval'), span(result)],
    [t('evaluations.p'), number(result.p)],
    [
      t('evaluations.permutationP'),
      permutation
        ? `${number(permutation.p)} (${t('evaluations.permutationHint', {
            smallest: number(permutation.smallest),
            draws: formatNumber(permutation.draws, i18n.language),
          })})`
        : '–',
    ],
    [t('evaluations.standardError'), number(result.standardError)],
    [t('evaluations.df'), number(result.df, 2)],
  ];
  if (preTrend) {
    facts.push([
      t('evaluations.preTrend'),
      t(`evaluations.preTrendStatus.${preTrend.status}`, {
        slope: number(preTrend.slopes?.effect, 2),
      }),
    ]);
  }
  if (ceiling) {
    facts.push([
      t('evaluations.ceiling'),
      ceiling.checked
        ? t('evaluations.ceilingChecked', {
            scale: ceiling.scale ?? '',
            closed: ceiling.closed ? span(ceiling.closed) : '–',
          })
        : t('evaluations.ceilingUnchecked'),
    ]);
  }
  return (
    <>
      <div
        className={result.verdict === 'EFFECTIVE_INDICATED' ? 'sentence' : 'sentence sentence-warn'}
        data-testid="evaluation-verdict"
        data-verdict={result.verdict}
      >
        <p>
          <strong>{t(`evaluations.verdict.${result.verdict}`)}</strong>
        </p>
        <p data-testid="evaluation-sentence">{result.sentence}</p>
        {result.notes.map((note, i) => (
          <p className="hint" key={i}>
            {note}
          </p>
        ))}
      </div>
      <dl className="facts" data-testid="evaluation-figures">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('evaluations.units')}</h3>
      <UnitTable units={result.units} />
      <p className="hint hash">
        {formatTime(result.lookedAt, i18n.language)} · {t('evaluations.snapshot')}:{' '}
        <code>{result.snapshotHash}</code>
      </p>
    </>
  );
}
