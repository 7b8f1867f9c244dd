import type { Appraisal, Explanation, Feedback, Me } from '../api/types';

/** An appraisal as the services answer it (synthetic people). */

export const me: Me = {
  employee: { id: 'e1', account: 'pegawai1', name: 'Rina Siregar', unitId: 'u1' },
  appraises: [],
};

export const appraisal: Appraisal = {
  id: 'a1',
  version: 9,
  employeeId: 'e1',
  appraiserId: 'e2',
  unitId: 'u1',
  cycleId: 'c1',
  planId: 'p1',
  period: '2026',
  status: 'FINAL',
  scheme: { code: 'PERMENPANRB_6_2022', version: 1 },
  instrument: { id: 'i1', version: 1 },
  results: [
    {
      kind: 'MAIN',
      title: 'Layanan KTP-el yang cepat dan pasti',
      indicators: [
        {
          indicatorId: 'k1',
          indicatorVersion: 1,
          title: 'Dokumen selesai tepat waktu',
          unit: 'persen',
          weight: 0.5,
        },
        {
          indicatorId: 'k2',
          indicatorVersion: 1,
          title: 'Hari tanpa keterangan',
          unit: 'hari',
          weight: 0.5,
        },
      ],
    },
  ],
  realisations: [
    {
      indicatorId: 'k1',
      period: '2026-Q2',
      value: 96.5,
      evidence: [{ title: 'Rekap antrean TW II', url: 'https://example.go.id/rekap-2' }],
    },
    {
      indicatorId: 'k1',
      period: '2026-Q1',
      value: 91,
      evidence: [{ title: 'Rekap antrean TW I', url: 'javascript:alert(1)' }],
      note: 'Dua hari jaringan terputus',
    },
    {
      indicatorId: 'k2',
      period: '2026',
      value: 0,
      evidence: [{ title: 'Daftar hadir 2026', url: 'https://example.go.id/hadir' }],
    },
  ],
  outcome: {
    lines: [
      { indicatorId: 'k1', status: 'REPORTED', achievement: 104.17, weight: 0.5 },
      { indicatorId: 'k2', status: 'REPORTED', achievement: 100, weight: 0.5 },
    ],
    workResultScore: 102.08,
    behaviourScore: 105.71,
  },
  rating: { workResult: 'MEETS', behaviour: 'MEETS' },
  predicate: 'GOOD',
  finalAt: '2026-12-20T03:00:00Z',
};

export const explanation: Explanation = {
  appraisalId: 'a1',
  scheme: { code: 'PERMENPANRB_6_2022', version: 1 },
  steps: [
    {
      number: 1,
      name: 'Realisasi periode menjadi setahun',
      inputs: {
        indicator: 'Dokumen selesai tepat waktu',
        aggregation: 'MEAN',
        '2026-Q1': '91',
        '2026-Q2': '96.5',
      },
      rule: 'Nilai setiap periode digabung menurut cara yang ditetapkan saat indikator diterbitkan',
      source: '[DESIGN]',
      result: '93.75',
    },
    {
      number: 2,
      name: 'Capaian indikator',
      inputs: {
        indicator: 'Dokumen selesai tepat waktu',
        aspect: 'QUALITY',
        realisation: '93.75 persen',
        target: '90 persen',
        highest: '120',
      },
      rule: 'Makin tinggi makin baik: realisasi / target x 100, paling tinggi sesuai batas',
      source: 'PP 30/2019 (batas 120)',
      result: '104.1666666667',
    },
    {
      number: 3,
      name: 'Nilai perilaku',
      inputs: {
        value: 'SERVICE_ORIENTED',
        'statement 1': 'ABOVE = 120',
        'statement 2': 'MEETS = 100',
        'statement 3': 'MEETS = 100',
      },
      rule: 'Rata-rata tiga pernyataan',
      source: 'SE MenPANRB 20/2021; [DESIGN]',
      result: '106.6666666667',
    },
    {
      number: 4,
      name: 'Saran rating hasil kerja',
      inputs: { score: '102.0833333333', 'above from': '110', 'meets from': '90' },
      rule: 'Nilai dibandingkan dengan batas tanpa dibulatkan lebih dahulu',
      source: '[DESIGN]',
      result: 'MEETS',
    },
    {
      number: 5,
      name: 'Predikat kinerja',
      inputs: { 'work result': 'MEETS', behaviour: 'MEETS' },
      rule: 'Kuadran kinerja 3x3',
      source: 'PermenPANRB 6/2022',
      result: 'GOOD',
    },
  ],
  predicate: 'GOOD',
  legalResult: true,
  hash: '9f2c5b1e7a5d4c0b8f3a2e1d6c7b8a9f0e1d2c3b4a5968778695a4b3c2d1e0ff',
};

export const feedback: Feedback = {
  id: 'a1',
  version: 3,
  appraisalId: 'a1',
  employeeId: 'e1',
  status: 'COMPLETED',
  items: [
    {
      kind: 'STRENGTH',
      behaviour: 'Perilaku Berorientasi Pelayanan dinilai 106,67',
      example: 'Pada 12 Maret 2026 membantu lansia mengurus KTP-el di rumahnya.',
    },
    {
      kind: 'IMPROVEMENT',
      behaviour: 'Capaian dokumen tepat waktu turun pada Triwulan I',
      example: 'Pada 3-4 Februari 2026 berkas menumpuk karena jaringan terputus.',
      suggestion: 'Siapkan formulir luring untuk hari tanpa jaringan.',
    },
  ],
};
