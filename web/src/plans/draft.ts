import type { PlannedResult, Target } from '../api/schemas';

/** A plan being written: results by number, and for each indicator which of them it measures. */
export interface DraftResult {
  kind: PlannedResult['kind'];
  title: string;
}

export interface DraftItem {
  indicatorId: string;
  indicatorVersion: number;
  /** Index of the result, or undefined where the indicator is not used. */
  result: number | undefined;
  value: string;
  low: string;
  high: string;
}

export interface PlanDraft {
  results: DraftResult[];
  items: DraftItem[];
}

const text = (figure: number | undefined) => (figure === undefined ? '' : String(figure));

/** The draft to start from: what was planned before, and the rest of the instrument beside it. */
export function draftOf(
  items: { indicatorId: string; indicatorVersion: number }[],
  planned: PlannedResult[] | undefined,
): PlanDraft {
  const results = planned?.map(({ kind, title }) => ({ kind, title })) ?? [
    { kind: 'MAIN' as const, title: '' },
  ];
  return {
    results,
    items: items.map(({ indicatorId, indicatorVersion }) => {
      const at = planned?.findIndex((one) =>
        one.indicators.some((other) => other.indicatorId === indicatorId),
      );
      const target =
        at === undefined || at < 0
          ? undefined
          : planned?.[at]?.indicators.find((other) => other.indicatorId === indicatorId)?.target;
      return {
        indicatorId,
        indicatorVersion,
        result: at === undefined ? 0 : at < 0 ? undefined : at,
        value: text(target?.value),
        low: text(target?.low),
        high: text(target?.high),
      };
    }),
  };
}

/** Where an item stands in what is sent, to find the errors about it. */
export function pointerOf(draft: PlanDraft, index: number): string {
  const item = draft.items[index];
  if (item?.result === undefined) return `/results/none/${index}`;
  const before = draft.items.slice(0, index).filter((one) => one.result === item.result).length;
  return `/results/${item.result}/indicators/${before}`;
}

/** What is sent: targets only where somebody agreed on another than the indicator's own. */
export function resultsOf(draft: PlanDraft): PlannedResult[] {
  return draft.results.map((result, at) => ({
    kind: result.kind,
    title: result.title.trim(),
    indicators: draft.items
      .filter((item) => item.result === at)
      .map((item) => {
        const target = targetOf(item);
        return {
          indicatorId: item.indicatorId,
          indicatorVersion: item.indicatorVersion,
          ...(target ? { target } : {}),
        };
      }),
  }));
}

function targetOf(item: DraftItem): Target | undefined {
  const target: Target = {};
  for (const end of ['low', 'high', 'value'] as const) {
    if (item[end].trim() !== '') target[end] = Number(item[end]);
  }
  return Object.keys(target).length === 0 ? undefined : target;
}

/** After a result was taken out: what it held is unused, what followed moves up. */
export function without(draft: PlanDraft, gone: number): PlanDraft {
  return {
    results: draft.results.filter((_, at) => at !== gone),
    items: draft.items.map((item) => ({
      ...item,
      result:
        item.result === gone || item.result === undefined
          ? undefined
          : item.result > gone
            ? item.result - 1
            : item.result,
    })),
  };
}
