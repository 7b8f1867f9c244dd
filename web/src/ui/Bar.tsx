/** A share as a bar with the mark it has to reach; the figure itself stands beside it. */
export function Bar({ share, mark }: { share: number; mark?: number | undefined }) {
  const percent = (value: number) => `${100 * Math.min(1, Math.max(0, value))}%`;
  const reached = mark !== undefined && share >= mark;
  return (
    <span className={reached ? 'bar bar-reached' : 'bar'} aria-hidden="true">
      <i style={{ width: percent(share) }} />
      {mark === undefined ? null : <b style={{ left: percent(mark) }} />}
    </span>
  );
}
