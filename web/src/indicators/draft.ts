import type { Target } from '../api/types';
import type { Definition } from './api';

/** A definition as it is being typed: text throughout, and the form of its target. */
export interface Typed {
  needId: string;
  code: string;
  title: string;
  aspectCode: string;
  measure: string;
  unit: string;
  direction: string;
  range: boolean;
  value: string;
  low: string;
  high: string;
  attainableMaximum: boolean;
  dataSource: string;
  period: string;
  evidenceRule: string;
  aggregation: string;
}

const text = (figure: number | undefined) => (figure === undefined ? '' : String(figure));

export function typedOf(definition: Definition): Typed {
  const { target } = definition;
  return {
    needId: definition.needId ?? '',
    code: definition.code ?? '',
    title: definition.title ?? '',
    aspectCode: definition.aspectCode ?? '',
    measure: definition.measure ?? '',
    unit: definition.unit ?? '',
    direction: definition.direction ?? '',
    range: target?.low !== undefined || target?.high !== undefined,
    value: text(target?.value),
    low: text(target?.low),
    high: text(target?.high),
    attainableMaximum: definition.attainableMaximum ?? false,
    dataSource: definition.dataSource ?? '',
    period: definition.period ?? '',
    evidenceRule: definition.evidenceRule ?? '',
    aggregation: definition.aggregation ?? '',
  };
}

/** What is sent: nothing for what is still empty, since a draft may be incomplete. */
export function definitionOf(typed: Typed): Record<string, unknown> {
  const { range, value, low, high, direction, attainableMaximum, ...texts } = typed;
  const figure = (one: string) => (one.trim() === '' ? undefined : Number(one));
  const target: Target = range
    ? { low: figure(low), high: figure(high) }
    : { value: figure(value) };
  const given = Object.values(target).some((one) => one !== undefined);
  const body: Record<string, unknown> = {
    ...texts,
    direction,
    attainableMaximum,
    ...(given && direction !== 'ZERO' ? { target } : {}),
  };
  return Object.fromEntries(
    Object.entries(body)
      .map(([key, one]) => [key, typeof one === 'string' ? one.trim() : one])
      .filter(([, one]) => one !== '' && one !== undefined),
  );
}
