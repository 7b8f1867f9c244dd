import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '../form/fields';
import { formatNumber } from '../format/format';
import { useIndicatorVersion, targetText } from '../indicators';
import type { DraftItem, DraftResult } from './draft';

/** One indicator of the instrument: what it measures in this plan, and against which target. */
export function PlanItemFields({
  at,
  item,
  results,
  onChange,
}: {
  at: string;
  item: DraftItem;
  results: DraftResult[];
  onChange: (item: DraftItem) => void;
}) {
  const { t, i18n } = useTranslation();
  const indicator = useIndicatorVersion(item.indicatorId, item.indicatorVersion).data;
  const number = (value: number) => formatNumber(value, i18n.language);
  const own = targetText(indicator?.target, indicator?.direction, number, t('plans.zero'));
  const hint = t('plans.targetHint', { target: `${own} ${indicator?.unit ?? ''}` });
  return (
    <fieldset className="item" data-testid="plan-item">
      <legend>{indicator?.title ?? '…'}</legend>
      <div className="side-by-side">
        <ChoiceField
          at={at}
          label={t('plans.belongsTo')}
          none={t('plans.notUsed')}
          options={results.map((result, i) => ({
            value: String(i),
            label: result.title.trim() || t('plans.result', { number: i + 1 }),
          }))}
          value={item.result === undefined ? '' : String(item.result)}
          onChange={(chosen) =>
            onChange({ ...item, result: chosen === '' ? undefined : Number(chosen) })
          }
        />
        {item.result === undefined || indicator?.direction === 'ZERO' ? null : indicator?.target
            ?.low !== undefined ? (
          <>
            <TextField
              at={`${at}/target/low`}
              label={t('plans.low')}
              hint={hint}
              type="number"
              value={item.low}
              onChange={(low) => onChange({ ...item, low })}
            />
            <TextField
              at={`${at}/target`}
              label={t('plans.high')}
              type="number"
              value={item.high}
              onChange={(high) => onChange({ ...item, high })}
            />
          </>
        ) : (
          <TextField
            at={`${at}/target`}
            label={t('plans.target')}
            hint={hint}
            type="number"
            value={item.value}
            onChange={(value) => onChange({ ...item, value })}
          />
        )}
      </div>
    </fieldset>
  );
}
