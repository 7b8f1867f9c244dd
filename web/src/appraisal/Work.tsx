import { useTranslation } from 'react-i18next';
import type { Appraisal } from '../api/schemas';
import { Drawer } from '../form/Drawer';
import { ApplicabilityForm } from './ApplicabilityForm';
import { BehaviourForm } from './BehaviourForm';
import { FinaliseForm } from './FinaliseForm';
import { InnovationForm, VerificationForm } from './InnovationForms';
import { RatersForm } from './RatersForm';
import { RatingForm } from './RatingForm';
import { RealisationForm } from './RealisationForm';
import { SelfAppraisalForm } from './SelfAppraisalForm';

/** What this person has to do for the appraisal as it stands; nothing once it is final. */
export function Work({
  appraisal,
  mine,
  appraises,
}: {
  appraisal: Appraisal;
  mine: boolean;
  appraises: boolean;
}) {
  const { t } = useTranslation();
  if (appraisal.status === 'FINAL' || (!mine && !appraises)) return null;
  const collecting = appraisal.status === 'OPEN' || appraisal.status === 'SELF_APPRAISED';
  return (
    <section aria-labelledby="work">
      <h2 id="work">{t('appraisal.work')}</h2>
      {mine ? (
        <>
          {collecting ? (
            <Drawer title={t('appraisal.realisations')} testId="realisation-open">
              {() => <RealisationForm appraisal={appraisal} />}
            </Drawer>
          ) : null}
          {collecting && appraisal.numberScheme ? (
            <Drawer title={t('appraisal.claim')} testId="innovation-open">
              {(close) => <InnovationForm appraisal={appraisal} done={close} />}
            </Drawer>
          ) : null}
          {appraisal.status === 'OPEN' ? (
            <Drawer title={t('appraisal.self')} testId="self-open">
              {() => <SelfAppraisalForm appraisal={appraisal} />}
            </Drawer>
          ) : (
            <p className="hint">{t(`status.${appraisal.status}`)}</p>
          )}
        </>
      ) : (
        <AppraiserWork appraisal={appraisal} collecting={collecting} />
      )}
    </section>
  );
}

function AppraiserWork({ appraisal, collecting }: { appraisal: Appraisal; collecting: boolean }) {
  const { t } = useTranslation();
  const behaved = Object.keys(appraisal.behaviour).length > 0;
  return (
    <>
      {appraisal.status === 'OPEN' ? (
        <p className="hint">{t('appraisal.waitingSelf')}</p>
      ) : (
        <blockquote className="answer" data-testid="self-appraisal">
          <p className="eyebrow">{t('appraisal.selfOf')}</p>
          <p>{appraisal.selfAppraisal?.summary}</p>
        </blockquote>
      )}
      {collecting ? (
        <>
          <Drawer title={t('appraisal.behaviour')} testId="behaviour-open">
            {(close) => <BehaviourForm appraisal={appraisal} done={close} />}
          </Drawer>
          {appraisal.innovation ? (
            <Drawer title={t('appraisal.verify')} testId="verification-open">
              {(close) => <VerificationForm appraisal={appraisal} done={close} />}
            </Drawer>
          ) : null}
          {appraisal.numberScheme?.code === 'PP_30_2019_60_40' ? (
            <Drawer title={t('appraisal.raters')} testId="raters-open">
              {(close) => <RatersForm appraisal={appraisal} done={close} />}
            </Drawer>
          ) : null}
          <Drawer title={t('appraisal.notApplicable')} testId="applicability-open">
            {(close) => <ApplicabilityForm appraisal={appraisal} done={close} />}
          </Drawer>
        </>
      ) : null}
      {appraisal.status === 'SELF_APPRAISED' && !behaved ? (
        <p className="hint">{t('appraisal.behaviourFirst')}</p>
      ) : null}
      {appraisal.status !== 'OPEN' && behaved ? (
        <Drawer
          title={t(appraisal.status === 'RATED' ? 'appraisal.again' : 'appraisal.rating')}
          testId="rating-open"
        >
          {(close) => <RatingForm appraisal={appraisal} done={close} />}
        </Drawer>
      ) : null}
      {appraisal.status === 'RATED' ? (
        <Drawer title={t('appraisal.finalise')} testId="finalise-open">
          {() => <FinaliseForm appraisal={appraisal} />}
        </Drawer>
      ) : null}
    </>
  );
}
