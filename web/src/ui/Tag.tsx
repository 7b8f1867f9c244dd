export type Tone = 'good' | 'quiet' | 'warn' | 'bad';

/** A short word on a state; colour only repeats what the word says. */
export function Tag({
  children,
  tone = 'quiet',
  testId,
}: {
  children: string;
  tone?: Tone;
  testId?: string;
}) {
  return (
    <span className={`mark mark-${tone}`} data-testid={testId}>
      {children}
    </span>
  );
}
