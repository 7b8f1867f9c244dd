import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import type { Indicator, Instrument } from '../api/schemas';
import { Show } from '../ui/Show';
import { Tag } from '../ui/Tag';
import { useTitle } from '../ui/useTitle';
import { usePerson } from '../auth/auth';
import { Drawer } from '../form/Drawer';
import { formatShare } from '../format/format';
import { STATUS_TONES, useIndicators, useIndicatorVersion } from '../indicators';
import { namedItems, useInstrument, type NamedItem } from './api';
import { InstrumentForm } from './InstrumentForm';

/** A new instrument, or one that is there. */
export default function InstrumentPage() {
  const { t } = useTranslation();
  const go = useNavigate();
  const { id = 'baru' } = useParams();
  const fresh = id === 'baru';
  const instrument = useInstrument(id, !fresh);
  useTitle(fresh ? t('instruments.new') : (instrument.data?.name ?? t('instruments.title')));
  return (
    <>
      <p className="eyebrow">
        <Link to="/instrumen">{t('instruments.back')}</Link>
      </p>
      {fresh ? (
        <>
          <h1>{t('instruments.new')}</h1>
          <InstrumentForm done={(saved) => void go(`/instrumen/${saved.id}`)} />
        </>
      ) : (
        <Show of={instrument}>{(found) => <Found instrument={found} />}</Show>
      )}
    </>
  );
}

function Found({ instrument }: { instrument: Instrument }) {
  const { t } = useTranslation();
  const person = usePerson();
  const published = useIndicators('PUBLISHED');
  const draft = instrument.status === 'DRAFT';
  return (
    <>
      <h1>{instrument.name ?? instrument.code ?? '…'}</h1>
      <p className="marks">
        <Tag tone={STATUS_TONES[instrument.status]} testId="instrument-status">
          {t(`indicators.status.${instrument.status}`)}
        </Tag>
        <span data-testid="instrument-version">
          {t('common.version', { version: instrument.instrumentVersion })}
        </span>
        <span className="hint">
          {instrument.postType
            ? t(`instruments.postTypes.${instrument.postType}`)
            : t('instruments.postTypeAny')}
        </span>
      </p>
      {person.roles.includes('PLANNER') ? (
        <Drawer
          key={instrument.instrumentVersion}
          title={draft ? t('instruments.edit') : t('instruments.next')}
          testId="instrument-edit"
          open={draft}
        >
          {(close) => (
            <InstrumentForm
              instrument={instrument}
              done={(_, wasPublished) => {
                if (wasPublished) close();
              }}
            />
          )}
        </Drawer>
      ) : null}
      <section aria-labelledby="items">
        <h2 id="items">{t('instruments.items')}</h2>
        <ul className="indicators">
          {namedItems(instrument.items).map((item) => (
            <Item key={item.indicatorId} item={item} published={published.data ?? []} />
          ))}
        </ul>
      </section>
    </>
  );
}

function Item({ item, published }: { item: NamedItem; published: Indicator[] }) {
  const { t, i18n } = useTranslation();
  const indicator = useIndicatorVersion(item.indicatorId, item.indicatorVersion).data;
  const newest = Math.max(
    item.indicatorVersion,
    ...published.filter((one) => one.id === item.indicatorId).map((one) => one.indicatorVersion),
  );
  return (
    <li data-testid="instrument-item">
      <div className="indicator-head">
        <h3>
          <Link to={`/indikator/${item.indicatorId}`}>{indicator?.title ?? '…'}</Link>
        </h3>
        <p>
          <strong>
            {item.weight === undefined ? '–' : formatShare(item.weight, i18n.language)}
          </strong>
          <span className="hint">{t('common.version', { version: item.indicatorVersion })}</span>
          {newest > item.indicatorVersion ? (
            <Tag tone="warn">{t('instruments.newer', { version: newest })}</Tag>
          ) : null}
        </p>
      </div>
    </li>
  );
}
