import type { Target } from '../api/types';
import { useAll, useGet } from '../api/useGet';

export type VersionStatus = 'DRAFT' | 'PUBLISHED' | 'RETIRED';

export const MEASURES = ['QUANTITY', 'QUALITY', 'TIME', 'COST'] as const;
export const DIRECTIONS = ['HIGHER', 'LOWER', 'ZERO'] as const;
export const PERIODS = ['MONTHLY', 'QUARTERLY', 'ANNUAL'] as const;
export const AGGREGATIONS = ['SUM', 'MEAN', 'LAST', 'MAX'] as const;

export interface Definition {
  code?: string;
  title?: string;
  aspectCode?: string;
  measure?: (typeof MEASURES)[number];
  unit?: string;
  direction?: (typeof DIRECTIONS)[number];
  target?: Target;
  attainableMaximum?: boolean;
  dataSource?: string;
  period?: (typeof PERIODS)[number];
  evidenceRule?: string;
  aggregation?: (typeof AGGREGATIONS)[number];
  needId?: string;
}

export interface Indicator extends Definition {
  id: string;
  version: number;
  indicatorVersion: number;
  status: VersionStatus;
  causes: string[];
  publishedAt?: string;
  retirement?: { reason: string; retiredAt: string };
}

export interface Cause {
  kind: 'NEED' | 'RECOMMENDATION' | 'PROPOSAL';
  id: string;
  title?: string;
  decision?: string;
  reason?: string;
}

interface TracedVersion {
  version: number;
  status: VersionStatus;
  title?: string;
  publishedAt?: string;
  retiredBecause?: string;
  causes: Cause[];
}

export interface Trace {
  indicatorId: string;
  versions: TracedVersion[];
}

export const useIndicators = (status?: VersionStatus) =>
  useAll<Indicator>(`/api/indicators${status ? `?status=${status}` : ''}`);
export const useIndicator = (id: string, enabled = true) =>
  useGet<Indicator>(`/api/indicators/${id}`, { enabled });
export const useIndicatorVersion = (id: string, version: number, enabled = true) =>
  useGet<Indicator>(`/api/indicators/${id}/versions/${version}`, { enabled });
export const useTrace = (id: string) => useGet<Trace>(`/api/indicators/${id}/trace`);
