/** What the unit column may hold, one a line: its value, an equals sign, and the unit it means. */
export const linesOf = (values: Record<string, string>): string =>
  Object.entries(values)
    .map(([value, unit]) => `${value} = ${unit}`)
    .join('\n');

/** What is sent; a value alone names the unit by its code. Nothing where no line is written. */
export function unitsOf(lines: string): Record<string, string> | undefined {
  const values = lines
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf('=');
      const value = (at < 0 ? line : line.slice(0, at)).trim();
      return [value, (at < 0 ? line : line.slice(at + 1)).trim()];
    })
    .filter(([value, unit]) => value && unit);
  return values.length === 0 ? undefined : (Object.fromEntries(values) as Record<string, string>);
}
