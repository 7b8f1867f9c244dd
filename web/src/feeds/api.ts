import { useAll, useGet } from '../api/useGet';

export const ELEMENTS = [
  'REQUIREMENTS',
  'PROCEDURE',
  'TIME',
  'COST',
  'PRODUCT',
  'OFFICER_COMPETENCE',
  'OFFICER_BEHAVIOUR',
  'COMPLAINTS',
  'FACILITIES',
] as const;
type Element = (typeof ELEMENTS)[number];

export const FORMATS = {
  CSV: 'text/csv',
  NDJSON: 'application/x-ndjson',
  JSON: 'application/json',
};
export type Format = keyof typeof FORMATS;

export interface Source {
  id: string;
  version: number;
  code: string;
  name: string;
  unitId: string;
  mapping: {
    record: string;
    date: string;
    service?: string;
    unit?: string;
    elements: Partial<Record<Element, string>>;
  };
  unitValues?: Record<string, string>;
  delimiter?: string;
  feedAccount?: string;
  inbox?: boolean;
}

export interface Rejection {
  upload: string;
  line: number;
  record?: string;
  status: 'OPEN' | 'RESOLVED';
  errors: { column?: string; code: string; message: string }[];
}

export interface UploadAnswer {
  uploadId: string;
  dryRun: boolean;
  accepted: number;
  rejected: number;
  rejections: Rejection[];
}

export interface Trial {
  columns: string[];
  rows: {
    line: number;
    record: string;
    servedOn: string;
    unitId: string;
    answers: Partial<Record<Element, number>>;
  }[];
  rejected: Rejection[];
  counts: { rows: number; accepted: number; rejected: number };
}

export const useSources = () => useAll<Source>('/api/surveys/sources');
export const useSource = (code: string) => useGet<Source>(`/api/surveys/sources/${code}`);
export const useRejections = (code: string, status: string) =>
  useAll<Rejection>(
    `/api/surveys/rejections?source=${encodeURIComponent(code)}${status ? `&status=${status}` : ''}`,
  );
