import { useAll, useGet } from '../api/useGet';
import type { VersionStatus } from '../indicators';

export interface InstrumentItem {
  indicatorId: string;
  indicatorVersion: number;
  weight: number;
}

export interface Instrument {
  id: string;
  version: number;
  instrumentVersion: number;
  status: VersionStatus;
  code?: string;
  name?: string;
  postType?: string;
  items: InstrumentItem[];
}

export const useInstruments = (status?: VersionStatus) =>
  useAll<Instrument>(`/api/instruments${status ? `?status=${status}` : ''}`);
export const useInstrument = (id: string, enabled = true) =>
  useGet<Instrument>(`/api/instruments/${id}`, { enabled });
export const useInstrumentVersion = (id: string, version: number, enabled = true) =>
  useGet<Instrument>(`/api/instruments/${id}/versions/${version}`, { enabled });
