import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '../form/fields';
import type { Typed } from './draft';

/** One value, or a range from low to high. */
export function TargetFields({
  typed,
  set,
}: {
  typed: Typed;
  set: (part: Partial<Typed>) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="side-by-side">
      <TextField
        at="/targetText"
        label={t('indicators.targetText')}
        hint={t('indicators.targetTextHint')}
        value={typed.targetText}
        onChange={(targetText) => set({ targetText })}
      />
      <ChoiceField
        at="/target"
        label={t('indicators.targetKind')}
        options={(['VALUE', 'RANGE'] as const).map((value) => ({
          value,
          label: t(`indicators.targetKinds.${value}`),
        }))}
        value={typed.range ? 'RANGE' : 'VALUE'}
        onChange={(kind) => set({ range: kind === 'RANGE' })}
      />
      {typed.range ? (
        <>
          <TextField
            at="/target/low"
            label={t('indicators.low')}
            type="number"
            value={typed.low}
            onChange={(low) => set({ low })}
          />
          <TextField
            at="/target/high"
            label={t('indicators.high')}
            type="number"
            value={typed.high}
            onChange={(high) => set({ high })}
          />
        </>
      ) : (
        <TextField
          at="/target/value"
          label={t('indicators.target')}
          type="number"
          value={typed.value}
          onChange={(value) => set({ value })}
        />
      )}
    </div>
  );
}
