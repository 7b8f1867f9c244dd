import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { i18next } from '../i18n/i18n';
import { answering, show } from '../test/render';
import { appraisal, explanation, feedback, me } from '../test/sample';
import ResultPage from './ResultPage';

const answers = {
  'GET /api/organisation/me': { body: me },
  'GET /api/appraisals/a1': { body: appraisal },
  'GET /api/appraisals/a1/explanation': { body: explanation },
  'GET /api/feedback/a1': { body: feedback },
};
const open = () => show(<ResultPage />, '/hasil/:id', '/hasil/a1', ['EMPLOYEE']);

afterEach(async () => {
  await i18next.changeLanguage('id');
});

it('shows the predicate in words and the two ratings it comes from', async () => {
  answering(answers);
  open();
  expect((await screen.findByTestId('result-predicate')).textContent).toBe('Baik');
  expect(screen.getByText('nilai 102,08')).toBeTruthy();
  expect(document.querySelector('.matrix-here')?.textContent).toBe('Baik');
});

it('shows every step with inputs, rule, source and result in the words of the reader', async () => {
  answering(answers);
  open();
  const steps = await screen.findAllByTestId('explanation-step');
  expect(steps).toHaveLength(explanation.steps.length);
  const second = within(steps[1]!);
  expect(second.getByText('Aspek')).toBeTruthy();
  expect(second.getByText('kualitas')).toBeTruthy();
  expect(second.getByText('93,75 persen')).toBeTruthy();
  expect(second.getByText('104,1667')).toBeTruthy();
  expect(second.getByText(/Makin tinggi makin baik/)).toBeTruthy();
  expect(second.getByText('PP 30/2019 (batas 120)')).toBeTruthy();
  expect(within(steps[0]!).getByText('Triwulan II 2026')).toBeTruthy();
  expect(within(steps[2]!).getByText('Pernyataan 1')).toBeTruthy();
  expect(within(steps[2]!).getByText('Di atas ekspektasi = 120')).toBeTruthy();
});

it('says where a rule is the system’s own and no regulation’s', async () => {
  answering(answers);
  open();
  const steps = await screen.findAllByTestId('explanation-step');
  expect(within(steps[0]!).getByText(/belum ada di peraturan/)).toBeTruthy();
  expect(within(steps[4]!).queryByText(/belum ada di peraturan/)).toBeNull();
});

it('links evidence, but never to an address that could carry a script', async () => {
  answering(answers);
  open();
  const link = await screen.findByText('Rekap antrean TW II');
  expect(link.getAttribute('href')).toBe('https://example.go.id/rekap-2');
  expect(screen.getByText('Rekap antrean TW I').tagName).toBe('SPAN');
});

it('asks the services for sentences in the language of the page', async () => {
  const calls = answering(answers);
  await i18next.changeLanguage('en');
  open();
  expect((await screen.findByTestId('result-predicate')).textContent).toBe('Good');
  for (const [, init] of calls.mock.calls) {
    expect(init.headers).toMatchObject({ 'Accept-Language': 'en', Authorization: 'Bearer abc' });
  }
});

it('sends the employee’s answer with the version that was read', async () => {
  let current = feedback;
  const calls = answering({
    ...answers,
    'GET /api/feedback/a1': () => ({ body: current }),
    'POST /api/feedback/a1/acknowledgement': () => {
      current = { ...feedback, status: 'ACKNOWLEDGED', version: 4, answer: 'Saya setuju.' };
      return { body: current };
    },
  });
  open();
  expect(await screen.findAllByTestId('feedback-item')).toHaveLength(2);
  fireEvent.change(screen.getByLabelText('Tanggapan Anda'), { target: { value: 'Saya setuju.' } });
  fireEvent.click(screen.getByTestId('acknowledgement-submit'));
  expect((await screen.findByTestId('feedback-answer')).textContent).toContain('Saya setuju.');
  const sent = calls.mock.calls.find(([, init]) => init.method === 'POST')?.[1];
  expect(sent?.headers).toMatchObject({ 'If-Match': '"3"' });
  expect(JSON.parse(sent?.body ?? '')).toEqual({ answer: 'Saya setuju.' });
});

it('sends nothing while the answer is empty, and says so', async () => {
  const calls = answering(answers);
  open();
  fireEvent.click(await screen.findByTestId('acknowledgement-submit'));
  expect(await screen.findByText('Tulis tanggapan Anda terlebih dahulu.')).toBeTruthy();
  expect(calls.mock.calls.every(([, init]) => init.method !== 'POST')).toBe(true);
});

it('keeps a drafted feedback from the employee', async () => {
  answering({ ...answers, 'GET /api/feedback/a1': { body: { ...feedback, status: 'DRAFTED' } } });
  open();
  expect(await screen.findByText(/sedang dilengkapi/)).toBeTruthy();
  expect(screen.queryAllByTestId('feedback-item')).toEqual([]);
});

it('shows no predicate before the result is final', async () => {
  answering({
    ...answers,
    'GET /api/appraisals/a1': { body: { ...appraisal, status: 'RATED' } },
    'GET /api/appraisals/a1/explanation': {
      status: 409,
      body: { type: 'urn:selaras:problem:appraisal-not-rated' },
    },
  });
  open();
  expect(await screen.findByTestId('result-pending')).toBeTruthy();
  expect(screen.queryByTestId('result-predicate')).toBeNull();
  await waitFor(() => expect(screen.getByText('Perhitungan belum tersedia.')).toBeTruthy());
});

it('says in the service’s own words why it refuses', async () => {
  answering({
    ...answers,
    'GET /api/appraisals/a1': {
      status: 403,
      body: { detail: 'Penilaian ini milik orang lain.', traceId: '4bf9' },
    },
  });
  open();
  expect(await screen.findByText('Penilaian ini milik orang lain.')).toBeTruthy();
  expect(screen.getByText('Nomor penelusuran: 4bf9')).toBeTruthy();
  await act(async () => {});
});
