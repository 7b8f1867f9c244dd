import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { seen } from '../api/client';
import type { Instrument, PostType } from '../api/schemas';
import { Field } from '../form/Field';
import { ChoiceField, TextField } from '../form/fields';
import { Form } from '../form/Form';
import { useAction } from '../form/useAction';
import { formatNumber } from '../format/format';
import { useIndicators } from '../indicators';

/** An item being typed; its weight in percent, empty while not said. */
interface Typed {
  indicator: string;
  weight: string;
}

const POSTS: PostType[] = [
  'SENIOR_LEADER',
  'ADMINISTRATOR',
  'SUPERVISOR',
  'EXECUTOR',
  'FUNCTIONAL',
];
const EMPTY: Typed = { indicator: '', weight: '' };

/** Percent as a share without the noise of binary fractions: 7 % is 0.07. */
const shareOf = (percent: string) => Number((Number(percent) / 100).toFixed(8));
const percentOf = (share: number) => String(Number((share * 100).toFixed(6)));

export function InstrumentForm({
  instrument,
  done,
}: {
  instrument?: Instrument;
  done: (saved: Instrument, published: boolean) => void;
}) {
  const { t, i18n } = useTranslation();
  const indicators = useIndicators('PUBLISHED');
  const [saved, setSaved] = useState(instrument);
  const [code, setCode] = useState(instrument?.code ?? '');
  const [name, setName] = useState(instrument?.name ?? '');
  const [postType, setPost] = useState<PostType | ''>(instrument?.postType ?? '');
  const [items, setItems] = useState<Typed[]>(
    () =>
      instrument?.items.map((one) => ({
        indicator: one.indicatorId ? `${one.indicatorId}|${one.indicatorVersion}` : '',
        weight: one.weight === undefined ? '' : percentOf(one.weight),
      })) ?? [EMPTY],
  );
  const total = items.reduce((sum, one) => sum + Number(one.weight || 0), 0);
  const options = (indicators.data ?? []).map((one) => ({
    value: `${one.id}|${one.indicatorVersion}`,
    label: `${one.title ?? one.code ?? one.id}, ${t('common.version', { version: one.indicatorVersion })}`,
  }));
  const save = useAction(
    async (api, publish: boolean) => {
      const body = {
        code: code.trim() || undefined,
        name: name.trim() || undefined,
        postType: postType || undefined,
        items: items
          .filter((one) => one.indicator || one.weight)
          .map(({ indicator, weight }) => {
            const [indicatorId = '', version = ''] = indicator.split('|');
            return {
              ...(indicator ? { indicatorId, indicatorVersion: Number(version) } : {}),
              ...(weight ? { weight: shareOf(weight) } : {}),
            };
          }),
      };
      const draft = await (saved
        ? api.PUT('/api/instruments/{id}', { params: seen(saved), body })
        : api.POST('/api/instruments', { body }));
      setSaved(draft);
      if (!publish) return draft;
      return api.POST('/api/instruments/{id}/publication', { params: seen(draft) });
    },
    { touches: ['/api/instruments'], said: t('common.saved'), done },
  );
  const change = (at: number, part: Partial<Typed>) =>
    setItems(items.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <Form
      action={save}
      onSubmit={() => save.mutate(true)}
      submit={t('instruments.publish')}
      testId="instrument-form"
      buttons={
        <Button onClick={() => save.mutate(false)} data-testid="instrument-form-save">
          {t('instruments.save')}
        </Button>
      }
    >
      <div className="side-by-side">
        <TextField at="/code" label={t('instruments.code')} value={code} onChange={setCode} />
        <ChoiceField
          at="/postType"
          label={t('instruments.postType')}
          none={t('instruments.postTypeAny')}
          options={POSTS.map((value) => ({ value, label: t(`instruments.postTypes.${value}`) }))}
          value={postType}
          onChange={setPost}
        />
      </div>
      <TextField at="/name" label={t('instruments.name')} value={name} onChange={setName} />
      {items.map((item, i) => {
        const number = i + 1;
        return (
          <fieldset className="item" key={i} data-testid="instrument-form-item">
            <legend>{t('instruments.indicator', { number })}</legend>
            <ChoiceField
              at={`/items/${i}`}
              label={t('appraisal.indicator')}
              none={t('common.choose')}
              options={
                options.some((one) => one.value === item.indicator) || !item.indicator
                  ? options
                  : [{ value: item.indicator, label: '…' }, ...options]
              }
              value={item.indicator}
              onChange={(indicator) => change(i, { indicator })}
            />
            <TextField
              at={`/items/${i}/weight`}
              label={t('instruments.weight')}
              type="number"
              value={item.weight}
              onChange={(weight) => change(i, { weight })}
            />
            {items.length > 1 ? (
              <Button type="text" danger onClick={() => setItems(items.filter((_, j) => i !== j))}>
                {t('instruments.removeItem', { number })}
              </Button>
            ) : null}
          </fieldset>
        );
      })}
      <Field at="/items" label={t('instruments.items')} group>
        {(control) => (
          <div className="marks">
            <Button
              data-testid={`${control['data-testid']}-add`}
              onClick={() => setItems([...items, EMPTY])}
            >
              {t('instruments.addItem')}
            </Button>
            <span aria-live="polite">
              {t('instruments.total', { total: formatNumber(total, i18n.language) })}
            </span>
          </div>
        )}
      </Field>
    </Form>
  );
}
