import type { Element, RejectionStatus } from '../api/schemas';
import { useAll, useGet } from '../api/useGet';

export const ELEMENTS: readonly Element[] = [
  'REQUIREMENTS',
  'PROCEDURE',
  'TIME',
  'COST',
  'PRODUCT',
  'OFFICER_COMPETENCE',
  'OFFICER_BEHAVIOUR',
  'COMPLAINTS',
  'FACILITIES',
];

export const FORMATS = {
  CSV: 'text/csv',
  NDJSON: 'application/x-ndjson',
  JSON: 'application/json',
};
export type Format = keyof typeof FORMATS;
export const FORMAT_OPTIONS = (Object.keys(FORMATS) as Format[]).map((value) => ({
  value,
  label: value,
}));

export const useSources = () => useAll('/api/surveys/sources', {});
export const useSource = (code: string) =>
  useGet('/api/surveys/sources/{code}', { path: { code } });
export const useRejections = (source: string, status: RejectionStatus | '') =>
  useAll('/api/surveys/rejections', { query: { source, ...(status ? { status } : {}) } });
