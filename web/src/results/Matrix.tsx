import { useTranslation } from 'react-i18next';
import type { Predicate, Rating } from '../api/schemas';

const AXIS: Rating[] = ['BELOW', 'MEETS', 'ABOVE'];

/**
 * The quadrant of PermenPANRB 6/2022, only to show where the two ratings meet: the predicate
 * itself is the service's.
 */
const CELLS: Record<Rating, Record<Rating, Predicate>> = {
  ABOVE: { BELOW: 'POOR', MEETS: 'GOOD', ABOVE: 'EXCELLENT' },
  MEETS: { BELOW: 'POOR', MEETS: 'GOOD', ABOVE: 'GOOD' },
  BELOW: { BELOW: 'VERY_POOR', MEETS: 'NEEDS_IMPROVEMENT', ABOVE: 'NEEDS_IMPROVEMENT' },
};

export function Matrix({
  workResult,
  behaviour,
}: {
  workResult: Rating | undefined;
  behaviour: Rating | undefined;
}) {
  const { t } = useTranslation();
  return (
    <table className="matrix">
      <caption>{t('results.matrixHint')}</caption>
      <thead>
        <tr>
          <th scope="col">
            {t('results.workResult')} ↓<br />
            {t('results.behaviour')} →
          </th>
          {AXIS.map((rating) => (
            <th key={rating} scope="col">
              {t(`rating.${rating}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...AXIS].reverse().map((row) => (
          <tr key={row}>
            <th scope="row">{t(`rating.${row}`)}</th>
            {AXIS.map((column) => {
              const here = row === workResult && column === behaviour;
              return (
                <td
                  key={column}
                  className={here ? 'matrix-here' : undefined}
                  aria-current={here ? 'true' : undefined}
                >
                  {t(`predicate.${CELLS[row][column]}`)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
