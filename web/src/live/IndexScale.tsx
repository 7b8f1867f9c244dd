import type { SatisfactionRow } from '../api/schemas';

const LOW = 25;
const HIGH = 100;
/** Lower bounds of the grades C, B and A (PermenPANRB 14/2017). */
const BOUNDS = [65, 76.61, 88.31];

const x = (index: number) => (100 * (Math.min(HIGH, Math.max(LOW, index)) - LOW)) / (HIGH - LOW);

/** The index on its scale, with the grade bounds and the interval. The figures stand beside it. */
export function IndexScale({
  index,
  interval,
}: {
  index: number;
  interval: SatisfactionRow['interval'];
}) {
  return (
    <span className="scale" aria-hidden="true">
      {BOUNDS.map((bound) => (
        <i key={bound} className="scale-bound" style={{ left: `${x(bound)}%` }} />
      ))}
      {interval ? (
        <i
          className="scale-interval"
          style={{ left: `${x(interval.low)}%`, width: `${x(interval.high) - x(interval.low)}%` }}
        />
      ) : null}
      <i className="scale-index" style={{ left: `${x(index)}%` }} />
    </span>
  );
}
