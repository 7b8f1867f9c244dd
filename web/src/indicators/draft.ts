import type {
  Aggregation,
  Definition,
  Direction,
  Frequency,
  Measure,
  Target,
} from '../api/schemas';

/** A definition as it is being typed: text throughout, and the form of its target. */
export interface Typed {
  needId: string;
  code: string;
  title: string;
  aspectCode: string;
  measure: Measure | '';
  unit: string;
  direction: Direction | '';
  range: boolean;
  value: string;
  low: string;
  high: string;
  /** As it is written by hand; taken in place of the figures. */
  targetText: string;
  attainableMaximum: boolean;
  dataSource: string;
  period: Frequency | '';
  evidenceRule: string;
  aggregation: Aggregation | '';
  owner: string;
  formula: string;
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
    targetText: '',
    attainableMaximum: definition.attainableMaximum ?? false,
    dataSource: definition.dataSource ?? '',
    period: definition.period ?? '',
    evidenceRule: definition.evidenceRule ?? '',
    aggregation: definition.aggregation ?? '',
    owner: definition.owner ?? '',
    formula: definition.formula ?? '',
  };
}

/** What is sent: nothing for what is still empty, since a draft may be incomplete. */
export function definitionOf(typed: Typed): Definition {
  const { range, value, low, high, direction } = typed;
  const text = (one: string) => one.trim() || undefined;
  const figure = (one: string) => (one.trim() === '' ? undefined : Number(one));
  const target: Target = range
    ? { low: figure(low), high: figure(high) }
    : { value: figure(value) };
  const given = Object.values(target).some((one) => one !== undefined);
  return {
    needId: text(typed.needId),
    code: text(typed.code),
    title: text(typed.title),
    aspectCode: text(typed.aspectCode),
    measure: typed.measure || undefined,
    unit: text(typed.unit),
    direction: direction || undefined,
    ...(direction === 'ZERO'
      ? {}
      : text(typed.targetText)
        ? { targetText: text(typed.targetText) }
        : given
          ? { target }
          : {}),
    attainableMaximum: typed.attainableMaximum,
    dataSource: text(typed.dataSource),
    period: typed.period || undefined,
    evidenceRule: text(typed.evidenceRule),
    aggregation: typed.aggregation || undefined,
    owner: text(typed.owner),
    formula: text(typed.formula),
  };
}
