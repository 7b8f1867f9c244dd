import { useAll, useGet, type Reading } from '../api/useGet';
import type { VersionRef } from '../api/types';

type Answer = 'AGREE' | 'DOUBT' | 'DISAGREE';

interface Question {
  text: string;
  choices: string[];
  /** Known to planners only. */
  correct?: number;
}

interface Mine {
  status?: 'READ' | 'PASSED' | 'ANSWERED';
  attempts: number;
  score?: number;
  passed: boolean;
  acceptance?: Answer;
  reason?: string;
}

export interface Campaign {
  id: string;
  version: number;
  title: string;
  waveId: string;
  instrument: VersionRef;
  material?: string;
  quiz?: { passMark: number; questions: Question[] };
  units?: string[];
  status: 'ANNOUNCED' | 'CLOSED';
  announcedOn: string;
  dueOn: string;
  mine?: Mine;
}

export interface Attempt {
  score: number;
  passed: boolean;
  attempts: number;
  wrong: number[];
}

export interface UnitCoverage {
  unitId: string;
  unitCode?: string;
  unitName?: string;
  employees: number;
  read: number;
  passed: number;
  answered: number;
  /** Absent in a unit of nobody. */
  coverage?: number;
  /** Absent while so few have answered that one could tell who said what. */
  acceptance?: { agree: number; doubt: number; disagree: number };
  /** Absent where the wave requires nothing. */
  reached?: boolean;
}

export interface Coverage {
  campaignId: string;
  requiredCoverage?: number;
  units: UnitCoverage[];
}

/** Why people doubt or disagree, by unit and without names. */
export interface Reasons {
  smallestGroup: number;
  withheldUnits: number;
  units: {
    unitId: string;
    unitName?: string;
    reasons: { answer: Answer; reason: string }[];
  }[];
}

export const useCampaigns = (reading?: Reading) => useAll<Campaign>('/api/campaigns', reading);
export const useCampaign = (id: string) => useGet<Campaign>(`/api/campaigns/${id}`);
export const useCoverage = (id: string, enabled: boolean) =>
  useGet<Coverage>(`/api/campaigns/${id}/coverage`, { enabled, everyMs: 5_000 });
export const useReasons = (id: string, enabled: boolean) =>
  useGet<Reasons>(`/api/campaigns/${id}/reasons`, { enabled });
