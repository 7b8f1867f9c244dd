import type { Aggregation, Direction, Frequency, Measure, VersionStatus } from '../api/schemas';
import { useAll, useGet } from '../api/useGet';

export const MEASURES: readonly Measure[] = ['QUANTITY', 'QUALITY', 'TIME', 'COST'];
export const DIRECTIONS: readonly Direction[] = ['HIGHER', 'LOWER', 'ZERO'];
export const PERIODS: readonly Frequency[] = ['MONTHLY', 'QUARTERLY', 'ANNUAL'];
export const AGGREGATIONS: readonly Aggregation[] = ['SUM', 'MEAN', 'LAST', 'MAX'];

export const useIndicators = (status?: VersionStatus) =>
  useAll('/api/indicators', status ? { query: { status: [status] } } : {});
export const useIndicator = (id: string) => useGet('/api/indicators/{id}', { path: { id } });
export const useIndicatorVersion = (id: string, number: number) =>
  useGet('/api/indicators/{id}/versions/{number}', { path: { id, number } });
export const useTrace = (id: string) => useGet('/api/indicators/{id}/trace', { path: { id } });
