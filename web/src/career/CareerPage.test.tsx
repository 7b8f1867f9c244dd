import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answering, show } from '../test/render';
import { me } from '../test/sample';
import CareerPage from './CareerPage';

const highest = {
  applies: true,
  creditPerYear: 50,
  credit: 8.3333,
  yearsToRank: 4,
  comparison: [
    { predicate: 'EXCELLENT', creditPerYear: 75, yearsToRank: 2.6667 },
    { predicate: 'GOOD', creditPerYear: 50, yearsToRank: 4 },
  ],
  notes: ['Ini jenjang tertinggi.'],
  source: 'Peraturan BKN 3/2023',
};
const contract = {
  applies: false,
  reason: 'PPPK tidak naik pangkat dengan angka kredit.',
  notes: ['Predikat kinerja tetap berarti.'],
  source: 'PermenPANRB 1/2023 Pasal 37',
};

function open(simulation: object) {
  const calls = answering({
    'GET /api/organisation/me': { body: me },
    'GET /api/career/simulation': { body: simulation },
  });
  show(<CareerPage />, '/karier', '/karier', ['EMPLOYEE']);
  return () =>
    calls.mock.calls
      .map(([url]) => url)
      .filter((url) => url.pathname === '/api/career/simulation')
      .map((url) => Object.fromEntries(url.searchParams));
}

it('shows the figures, a dash where there is no next level, and what they follow', async () => {
  open(highest);
  expect((await screen.findByTestId('career-credit')).textContent).toBe('8,3333');
  expect(screen.getByTestId('career-years-to-level').textContent).toBe('–');
  const rows = within(screen.getByTestId('career-comparison')).getAllByRole('row');
  expect(rows[1]?.textContent).toBe('Sangat Baik752,67 tahun–');
  expect(screen.getByText('Ini jenjang tertinggi.')).toBeTruthy();
  expect(screen.getByTestId('career-source').textContent).toBe('Sumber: Peraturan BKN 3/2023');
});

it('says in a sentence to whom it does not apply', async () => {
  open(contract);
  const told = await screen.findByTestId('career-not-applicable');
  expect(told.textContent).toContain(contract.reason);
  expect(told.textContent).toContain(contract.notes[0]);
  expect(screen.queryByTestId('career-comparison')).toBeNull();
});

it('asks by the names the service knows, and for a level in functional posts only', async () => {
  const asked = open(highest);
  await screen.findByTestId('career-outcome');
  expect(asked()).toEqual([
    {
      employmentStatus: 'PNS',
      postType: 'FUNCTIONAL',
      level: 'AHLI_PERTAMA',
      predicate: 'GOOD',
      months: '12',
      held: '0',
    },
  ]);

  fireEvent.change(screen.getByTestId('career-postType'), { target: { value: 'EXECUTOR' } });
  await waitFor(() => expect(asked()).toHaveLength(2));
  expect(asked().at(-1)).toEqual({
    employmentStatus: 'PNS',
    postType: 'EXECUTOR',
    predicate: 'GOOD',
    months: '12',
    held: '0',
  });
});
